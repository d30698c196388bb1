"""What counts people in a measure, and how small such a count may be shown (rules, section 5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from site_builder.assess.exact import difference, product, shown_quotient
from site_builder.model.disclosure import Disclosure, OwnDisclosure, Zeros
from site_builder.model.measure import Measure
from site_builder.model.rounding import rounded
from site_builder.model.unit import UNITS, Unit

_PER = re.compile(r"\d[\d,]*")
_QUOTIENTS = frozenset({"percent", "rate", "ratio"})
_AVERAGES = frozenset(UNITS) - _QUOTIENTS - {"count"}
_FACTORS = {"percent": Decimal(100), "ratio": Decimal(1)}


class Kind(Enum):
    """Which numbers of a result count people."""

    COUNT = "the figure itself"
    QUOTIENT = "the numerator, the denominator and the difference of the two"
    AVERAGE = "the denominator: over how many people the average goes"


def is_count(unit: Unit) -> bool:
    """Say whether a figure in this unit is a count; one in a unit of one's own is, unless per."""
    return kind_of(unit) is Kind.COUNT


def kind_of(unit: Unit) -> Kind:
    """Return which numbers of a result in this unit count people."""
    if unit.per is not None or unit.name in _QUOTIENTS:
        return Kind.QUOTIENT
    return Kind.AVERAGE if unit.name in _AVERAGES else Kind.COUNT


def factor_of(unit: Unit) -> Decimal | None:
    """Return what a quotient is multiplied by to give the unit; None for other units."""
    if unit.per is not None:
        number = _PER.search(unit.per)
        return None if number is None else Decimal(number[0].replace(",", ""))
    return _FACTORS.get(unit.name)


@dataclass(frozen=True, slots=True)
class Protection:
    """The settings of one measure: its own, else those of the site."""

    threshold: int  # the smallest count that may be shown
    zeros: bool  # whether a count of 0 is withheld, too
    base: int  # counts are rounded to a multiple of it; 1: exact
    whole_group: int  # the smallest group of which 0 % or 100 % may be shown

    def protects(self, count: Decimal) -> bool:
        """Say whether a count of people may not be shown; less than none is as telling as more.

        A count that is not 0 and would be rounded to 0 may not: it would be read as nobody.
        """
        size = count.copy_abs()
        if not size:
            return self.zeros
        return size < self.threshold or not self.shown(size)

    def protects_group(self, numerator: Decimal, denominator: Decimal) -> bool:
        """Say whether a share of a group tells of few: those in it, those not in it, all of it.

        A share that is not the whole and would be rounded to it may not be shown either: it would
        be read as everyone.
        """
        others = difference(denominator, numerator)
        if any(self.protects(count) for count in (numerator, denominator, others)):
            return True
        if others and self.shown(numerator) == self.shown(denominator):
            return True
        whole = not numerator or not others
        return whole and 0 < denominator < self.whole_group

    def shown(self, count: Decimal) -> Decimal:
        """Return a count as readers see it: rounded half away from zero to a multiple of base."""
        if self.base == 1:
            return count
        steps = shown_quotient(count, Decimal(self.base))
        return product(rounded(steps, 0), Decimal(self.base))

    @property
    def largest(self) -> int:
        """The largest whole count that is withheld for itself."""
        return max(self.threshold - 1, (self.base - 1) // 2)


def protection_of(measure: Measure, site: Disclosure) -> Protection:
    """Return the settings in force for a measure."""
    own = measure.disclosure or OwnDisclosure()
    return Protection(
        threshold=site.threshold if own.threshold is None else own.threshold,
        zeros=(site.zeros if own.zeros is None else own.zeros) is Zeros.WITHHOLD,
        base=(site.rounding if own.rounding is None else own.rounding) or 1,
        whole_group=site.whole_group if own.whole_group is None else own.whole_group,
    )
