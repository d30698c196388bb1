"""What a rating may look at besides the figure and its target: tolerance and earlier figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.measure import CompareWith, Measure
from site_builder.model.movement import Movement


@dataclass(frozen=True, slots=True)
class Grounds:
    """The measure's tolerance, and how its figure moved against both comparators."""

    tolerance: Decimal | None = None  # as typed: in the unit, or in per cent of the target
    comparator: CompareWith = CompareWith.PREVIOUS  # the measure's own
    from_previous: Movement | None = None
    from_year_ago: Movement | None = None

    def moved(self, comparator: CompareWith) -> Movement | None:
        """Return the movement against one comparator."""
        by_year = comparator is CompareWith.YEAR_AGO
        return self.from_year_ago if by_year else self.from_previous


NONE = Grounds()


def tolerance_of(measure: Measure) -> Decimal | None:
    """Return a measure's tolerance as typed; None when it has none."""
    return None if measure.tolerance is None else measure.tolerance.value


def grounds_of(measure: Measure, from_previous: Movement, from_year_ago: Movement) -> Grounds:
    """Return what a measure's rating in a quarter may look at."""
    return Grounds(tolerance_of(measure), measure.comparator, from_previous, from_year_ago)
