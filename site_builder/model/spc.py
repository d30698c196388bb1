"""The statistical reading of one measure: what `assess` says about signal and noise.

A second opinion that stands beside the rating and never changes it (rules, section 7). Figures and
codes only; `render` words them. Limits are divided out for display and downloads: every comparison
was made without rounding before.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.model.quarter import Quarter

FEWEST_POINTS = 10
"""Limits are never worked out from fewer points than this."""

FEWER_IS_TRIAL = 12
"""Limits from fewer points than this are trial limits."""

RARE_BELOW = Decimal(5)
"""A count with a lower mean has too many quarters of next to nothing for limits to mean much."""


class NoReading(StrEnum):
    """Why there is no statistical reading."""

    CUMULATIVE = "cumulative"
    RARELY_REPORTED = "reported too rarely"
    WITHHELD = "withheld figure"
    TOO_FEW = "too few points"
    RARE = "rare count"


class SpcFlag(StrEnum):
    """What makes a point a signal, in order of precedence: the first one colours it."""

    ASTRONOMICAL = "astronomical"
    TREND = "trend"
    TWO_OF_THREE = "two of three"
    SHIFT = "shift"


class Variation(StrEnum):
    """What a point says. Up and down are for measures of which no direction is better."""

    IMPROVING = "improving"
    CONCERNING = "concerning"
    UP = "up"
    DOWN = "down"
    NONE = "no significant change"


class Assurance(StrEnum):
    """Whether the target will be met while nothing changes."""

    MET = "reliably met"
    MISSED = "reliably missed"
    HIT_AND_MISS = "hit and miss"


class SegmentStart(StrEnum):
    """Why a segment starts where it does."""

    FIRST = "first"
    REBASE = "rebase"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class SpcLimits:
    """Mean and limits of one segment, in the measure's unit."""

    mean: Decimal
    lower: Decimal
    upper: Decimal
    near_lower: Decimal
    near_upper: Decimal
    drawn_lower: Decimal  # not below what figures can be: a count is not negative
    drawn_upper: Decimal
    points: int  # how many points they come from
    dropped: int  # moving ranges left out because they were outliers themselves

    @property
    def trial(self) -> bool:
        """Whether they come from too few points to be relied upon."""
        return self.points < FEWER_IS_TRIAL


@dataclass(frozen=True, slots=True)
class SpcPoint:
    """One figure. `variation` is NONE exactly when no flag is set."""

    quarter: Quarter
    value: Decimal
    segment: int  # which of the reading's segments it belongs to
    flags: tuple[SpcFlag, ...]  # in order of precedence
    variation: Variation
    rising: bool = False  # what the first flag says: a rise, or above the mean


@dataclass(frozen=True, slots=True)
class SpcSegment:
    """Points that share mean and limits. No rule looks across its ends."""

    first: Quarter  # of its first and its last point
    last: Quarter
    points: int
    start: SegmentStart
    reason: str  # as recorded; "" for the first segment
    limits: SpcLimits | None  # None: too few points, or too rare a count


@dataclass(frozen=True, slots=True)
class SpcReading:
    """The reading of one measure at its latest figure.

    With a `refusal` there are no points, no variation and no assurance.
    """

    refusal: NoReading | None
    count: int  # figures in a row; when refused, those since the last rebase
    points: tuple[SpcPoint, ...] = ()  # consecutive, oldest first
    segments: tuple[SpcSegment, ...] = ()
    gap: Quarter | None = None  # the period without a figure that cut earlier figures off
    variation: Variation | None = None
    assurance: Assurance | None = None
    target: Decimal | None = None  # what assurance compares with

    @property
    def limits(self) -> SpcLimits | None:
        """Mean and limits of the last segment; never None without a refusal."""
        return self.segments[-1].limits if self.segments else None
