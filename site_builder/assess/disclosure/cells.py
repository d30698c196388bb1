"""Every number of people in the files as a cell: what may have to be withheld, one by one.

Cells of one bundle are shown or withheld together: a percentage with its numerator and denominator.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.assess.disclosure.protection import (
    Kind,
    Protection,
    factor_of,
    kind_of,
    protection_of,
)
from site_builder.assess.exact import difference, product, shown_quotient
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.result import Result
from site_builder.model.rounding import rounded


class Field(StrEnum):
    """Which number of a result a cell is."""

    ACTUAL = "actual"
    PART = "part"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    OTHERS = "the denominator less the numerator"  # on no page, but for everyone to work out
    GROWTH = "a total for the year so far, less the one before"  # the same


Bundle = tuple[str, Quarter, str]
"""Id of the measure, quarter, id of the part ("" for the figure itself)."""
Key = tuple[str, Quarter, Field, str]
"""Id of the measure, quarter, which number, id of the part."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One number. `value` is None where `[c]` is stored, or where it follows from such a one."""

    key: Key
    value: Decimal | None
    people: bool  # it counts people
    rules: Protection

    @property
    def bundle(self) -> Bundle:
        """What it is shown or withheld together with."""
        return self.key[0], self.key[1], self.key[3]


def cells_of(project: Project) -> Iterator[Cell]:
    """Yield every cell of the measures about people, measure by measure, oldest quarter first."""
    for measure in project.measures:
        if measure.about_people:
            rules = protection_of(measure, project.site.disclosure)
            for quarter, result in results_of(project, measure):
                yield from _cells(measure, quarter, result, rules)


def results_of(project: Project, measure: Measure) -> Iterator[tuple[Quarter, Result]]:
    """Yield the results of one measure, oldest first."""
    for one in project.results:
        result = one.results.get(measure.id)
        if result is not None:
            yield one.quarter, result


def _cells(measure: Measure, quarter: Quarter, result: Result, rules: Protection) -> Iterator[Cell]:
    kind = kind_of(measure.unit)
    if result.actual is not None:
        key = (measure.id, quarter, Field.ACTUAL, "")
        yield Cell(key, _value(result.actual), kind is Kind.COUNT, rules)
    for part, figure in result.parts.items():
        key = (measure.id, quarter, Field.PART, part)
        yield Cell(key, _value(figure), kind is Kind.COUNT, rules)
    yield from _group_cells(measure, quarter, result, rules)


def _group_cells(
    measure: Measure, quarter: Quarter, result: Result, rules: Protection
) -> Iterator[Cell]:
    """Yield the group that a figure is of. Beside a stored `[c]` there is one, known or not."""
    kind = kind_of(measure.unit)
    stored = isinstance(result.actual, Withheld) and kind is not Kind.COUNT
    numerator, denominator = group_of(measure, result)
    others = None
    if numerator is not None and denominator is not None:
        others = difference(denominator, numerator)
    found = {Field.DENOMINATOR: denominator}
    if kind is not Kind.AVERAGE:
        found |= {Field.NUMERATOR: numerator}
    if kind is Kind.QUOTIENT:
        found |= {Field.OTHERS: others}
    for field, value in found.items():
        if stored or value is not None:
            yield Cell((measure.id, quarter, field, ""), value, people=True, rules=rules)


def _value(figure: Figure | Withheld) -> Decimal | None:
    return None if isinstance(figure, Withheld) else figure.value


def group_of(measure: Measure, result: Result) -> tuple[Decimal | None, Decimal | None]:
    """Return numerator and denominator, the one left out worked out as a reader would.

    A percentage of 62.5 of a group of 8 is 5 people, whether that is printed or not.
    """
    numerator = None if result.numerator is None else result.numerator.value
    denominator = None if result.denominator is None else result.denominator.value
    factor = factor_of(measure.unit)
    if factor is None or not isinstance(result.actual, Figure):
        return numerator, denominator
    share = result.actual.value
    if numerator is None and denominator is not None:
        people = rounded(shown_quotient(product(share, denominator), factor), 0)
        return (people or Decimal(1)) if share else Decimal(0), denominator
    if denominator is None and numerator and share:
        return numerator, rounded(shown_quotient(product(factor, numerator), share), 0)
    return numerator, denominator
