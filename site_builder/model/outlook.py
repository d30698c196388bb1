"""The way to the year-end target: the arithmetic of a cumulative figure, and its owner's forecast.

`Forecast` is what a file holds; `RunRate` is what `assess` makes of a figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.model.fields import FigureField, Record


class Forecast(Record):
    """The figure that the owner of a measure expects at the end of the year."""

    value: FigureField
    """The figure expected for the last quarter of the year."""
    by: str
    """The post that expects it."""
    reason: str | None = None
    """Why it is expected."""


class Standing(StrEnum):
    """How a year to date stands to the year-end target."""

    TO_DO = "to do"  # higher is better: short of it
    LEVEL = "level"  # higher is better: level with last year's figure, which is to be beaten
    REACHED = "reached"  # higher is better: at or beyond it
    ROOM = "room"  # lower is better: short of it
    USED_UP = "used up"  # lower is better: exactly at it
    EXCEEDED = "exceeded"  # lower is better: over it
    BELOW = "below the range"
    WITHIN = "within the range"
    ABOVE = "above the range"
    INFORMATION = "information only"


@dataclass(frozen=True, slots=True)
class RunRate:
    """How far a year to date has come, in quarters and in the measure's unit.

    `low` and `high` are the ends of the year-end target; a point is a range of one value. What is
    left to each end may be negative: it has been passed. Rates are divided out for display.
    """

    standing: Standing
    low: Decimal
    high: Decimal
    elapsed: int  # quarters, this one included, from the measure's first in this year
    left: int  # quarters to come, 1 or more
    to_low: Decimal  # exact: the end less the figure
    to_high: Decimal
    low_per_quarter: Decimal  # what is left to the end, for each quarter to come
    high_per_quarter: Decimal
    so_far: Decimal  # the figure for each quarter elapsed
    projection: Decimal  # the figure at the year's end if each quarter is like those elapsed
