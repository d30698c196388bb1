"""How far a figure is from its target, better being positive (rules, section 1: bases, |target|).

Exact: a gap is kept as a difference and what it is a share of, and compared by multiplying, never
by dividing, so that a third cannot be rounded into a band. Which band it falls in belongs to
`bands`; targets that no distance can judge belong to `rating`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_builder.assess.exact import difference, product, shown_quotient
from site_builder.model.measure import GoodIs
from site_builder.model.scheme import Basis, Scheme

_WHOLE = Decimal(1)
_ONE_PER_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Gap:
    """A variance: by how much the figure is better (negative: worse), and per how much."""

    better_by: Decimal  # in the measure's unit
    per: Decimal = _WHOLE  # |target| for a share of the target, 1 for points, or the tolerance
    shown_per: Decimal | None = None  # what a tolerance is itself a share of, where it is one

    @property
    def shown(self) -> Decimal:
        """The variance divided out, for display and downloads only; never in tolerances."""
        return shown_quotient(
            self.better_by, self.per if self.shown_per is None else self.shown_per
        )

    def times(self, factor: Decimal) -> Decimal:
        """Return `better_by` times a factor, exactly."""
        return product(self.better_by, factor)

    def at(self, bound: Decimal) -> Decimal:
        """Return a bound times `per`, exactly: `better_by` where the gap is at the bound."""
        return product(bound, self.per)


def improvement(actual: Decimal, target: Decimal, good_is: GoodIs) -> Decimal:
    """Return by how much the figure is better than the target (negative: worse), in the unit."""
    if good_is is GoodIs.LOWER:
        actual, target = target, actual
    return difference(actual, target)


def share_of_target(actual: Decimal, target: Decimal, good_is: GoodIs) -> Gap | None:
    """Return the gap as a share of |target|, whatever the scheme; None for a target of 0."""
    size = target.copy_abs()
    return Gap(improvement(actual, target, good_is), size) if size else None


def gap_between(
    actual: Decimal,
    target: Decimal,
    good_is: GoodIs,
    scheme: Scheme,
    tolerance: Decimal | None = None,
) -> Gap | None:
    """Return the variance that a scheme's bounds are compared with.

    `relative`: a share of |target|, also for measures that are percentages; None for a target of 0,
    which no distance can be a share of. `points` and `floor`: in the measure's unit. `tolerance`:
    in tolerances, which are either; a measure without one, which `load` refuses, has none to spare.
    """
    share = share_of_target(actual, target, good_is)
    if scheme.by_share and share is None:
        return None
    in_unit = Gap(improvement(actual, target, good_is))
    if scheme.basis is not Basis.TOLERANCE:
        return share if scheme.by_share else in_unit
    allowed = tolerance or Decimal(0)
    if share is not None and scheme.by_share:
        part = product(product(allowed, _ONE_PER_CENT), share.per)
        return Gap(share.better_by, part, share.per)
    return Gap(in_unit.better_by, allowed, _WHOLE)
