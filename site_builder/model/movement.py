"""Direction of travel: which way a measure moved, or why nothing is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.model.measure import CompareWith
from site_builder.model.quarter import Quarter


class Direction(StrEnum):
    """Which way a measure moved. Increased and decreased are for `good_is: neither`."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    INCREASED = "increased"
    DECREASED = "decreased"


class NoDirection(StrEnum):
    """Why no direction of travel is given."""

    NO_FIGURE = "no figure"  # none this quarter
    NO_EARLIER = "no earlier figure"
    NOT_HELD = "earlier figure not held"  # there may have been one, and nobody knows it here
    NOT_DUE = "earlier figure not due"
    NOT_ASKED = "no survey then"
    NOT_SUPPLIED = "earlier figure missing"  # due, and not there: late, awaited or never supplied
    NOT_REPORTED = "not reported then"  # the measure began later, had ended, or was in no plan
    REDEFINED = "definition changed"
    WITHHELD = "withheld"
    UNCLEAR = "in range on both sides"  # in-range: moved within the range, neither better nor worse
    NO_RANGE = "no range"  # in-range: no range is given for the quarter, so nearer has no meaning
    CUMULATIVE = "cumulative"  # a year to date grows by itself: only a year ago compares
    OVERLAP = "estimates overlap"  # of a survey: the intervals of the two have a value in common


NOT_THERE = frozenset(
    {
        NoDirection.NOT_HELD,
        NoDirection.NOT_DUE,
        NoDirection.NOT_ASKED,
        NoDirection.NOT_SUPPLIED,
        NoDirection.NOT_REPORTED,
    }
)
"""The quarter to compare with is known, and has no figure."""


@dataclass(frozen=True, slots=True)
class Movement:
    """Direction of travel against one comparator (rules, section 3).

    A refusal may still name what could not be compared with: `compared_with` is set when it lies in
    one earlier quarter (always where that has no figure, see NOT_THERE), `earlier` and `amount`
    when its figure may be shown beside this one (UNCLEAR, NO_RANGE, OVERLAP).
    """

    comparator: CompareWith
    direction: Direction | None
    refusal: NoDirection | None = None  # set exactly when direction is None
    earlier: Decimal | None = None  # the figure compared with
    compared_with: Quarter | None = None
    amount: Decimal | None = None  # actual minus earlier, in the unit (points for a percentage)
