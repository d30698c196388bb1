"""What was decided about one measure, or one action, in one quarter: what `assess` returns.

Figures and codes only; `render` words them. Whatever a reader is told about a status can be
worked out from these fields, so the page, the downloads and `ragstone explain` cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from site_builder.model.action import Action, ActionStatus
from site_builder.model.breakdown import PartFigure
from site_builder.model.comparison import Comparison
from site_builder.model.measure import CompareWith, Measure
from site_builder.model.movement import Movement
from site_builder.model.moves import Move
from site_builder.model.outlook import Forecast, RunRate
from site_builder.model.quarter import Quarter
from site_builder.model.result import ActionUpdate, Result, StatusOverride
from site_builder.model.scheme import Band, Scheme
from site_builder.model.spc import SpcReading
from site_builder.model.target import Sign, TargetKind


class AbsenceCode(StrEnum):
    """Why there is no figure (rules, section 2)."""

    NOT_DUE = "not-due"
    NO_SURVEY = "no-survey"
    IN_ARREARS = "in-arrears"
    OVERDUE = "overdue"
    AWAITED = "awaited"
    NEW = "new"
    ENDED = "ended"
    NOT_IN_PLAN = "not-in-plan"
    NOT_STARTED = "not-started"
    UNDEFINED = "undefined"
    SUPPRESSED = "suppressed"
    NOT_HELD = "not-held"
    MISSING = "missing"


OVER = frozenset({AbsenceCode.ENDED, AbsenceCode.NOT_IN_PLAN})
"""Nothing is asked of the measure any more, or not under the plan in force."""


@dataclass(frozen=True, slots=True)
class Absence:
    """Why there is no figure, and when one is due."""

    code: AbsenceCode
    next_due: Quarter | None = None  # the next quarter whose figure is due; None when not known


class Unrated(StrEnum):
    """Why a figure that exists has no status (rules, section 1)."""

    INFO = "info"
    BASELINE = "baseline"
    TO_BE_SET = "to be set"
    TARGET_NOT_HELD = "target not held"
    TARGET_WITHHELD = "target withheld"
    NOTHING_DUE = "nothing due"
    NO_LAST_YEAR = "no figure a year before"
    REDEFINED = "definition changed"
    YEAR_END = "rated at the year end"
    NOTHING_TO_COMPARE = "nothing to compare with"
    AWAITS_JUDGEMENT = "awaiting judgement"


@dataclass(frozen=True, slots=True)
class Aim:
    """The target of one quarter, resolved to numbers. `kind` says how to read them."""

    kind: TargetKind
    value: Decimal | None = None  # a point, or last year's actual
    low: Decimal | None = None
    high: Decimal | None = None
    taken_from: Quarter | None = None  # for `last year`: the quarter of the figure to beat
    redefined: bool = False  # `last year`: the definition has changed since, so nothing to beat
    floor: Decimal | None = None
    sign: Sign | None = None  # of an inequality
    due_in: Quarter | None = None  # the year's target, which only this later quarter is rated by


class RuleKind(StrEnum):
    """Which rule decided the band."""

    VARIANCE = "variance"
    ZERO_TARGET = "zero target"
    IN_RANGE = "in range"
    OUT_OF_RANGE = "out of range"
    OUT_OF_RANGE_BY_DISTANCE = "out of range by distance"
    LAST_YEAR_BEATEN = "last year beaten"
    LAST_YEAR_EQUALLED = "last year equalled"
    LAST_YEAR_MISSED = "last year missed"
    TARGET_REACHED = "target reached"
    FLOOR_REACHED = "floor reached"
    FLOOR_MISSED = "floor missed"
    MET = "inequality met"
    NOT_MET = "inequality not met"
    ZERO_AGAINST_ZERO = "zero against zero"
    DIRECTION = "direction of travel"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rule gives: a band, and the inputs that led to it."""

    kind: RuleKind
    band: Band
    variance: Decimal | None = None
    """Better is positive. A share of the target (0.05 is 5 %) where the scheme goes `by_share`,
    else in the measure's unit. None where no division is possible (target 0) or needed."""
    by_distance: Band | None = None
    """The band that the distance alone gives, where that band goes by an earlier figure as well;
    `band` is then the one to use. None where nothing was asked of an earlier figure."""
    compared: Movement | None = None
    """The comparison that decided: for `by_distance`, or in a scheme by direction."""
    tolerance: Decimal | None = None
    """The measure's tolerance, in a scheme that goes by it: in the unit, or in per cent."""


class StatusSource(StrEnum):
    """Who decided the published status; written in downloads as `status_source`."""

    RULE = "rule"
    OVERRIDE = "override"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Rating:
    """The published status of one measure in one quarter."""

    band: Band
    scheme: Scheme
    source: StatusSource
    ruling: Ruling | None = None  # None: no rule could be applied (figure or target not held)
    override: StatusOverride | None = None

    @property
    def overrules(self) -> bool:
        """Whether a post has set the status against a rule.

        A rating whose figure or target is not held was taken over as published: no rule was
        applied, so none was overruled.
        """
        given = None if self.ruling is None else self.ruling.band
        return self.override is not None and given not in (None, self.band)


@dataclass(frozen=True, slots=True)
class Outlook:
    """From a quarter to the end of its year: what the arithmetic says, and what the owner expects.

    At least one of `run_rate` and `forecast` is set; with a forecast exactly one of `rating` and
    `unrated`, which are the forecast's.
    """

    year_end: Quarter
    aim: Aim  # the target of the year's last quarter
    run_rate: RunRate | None  # of a cumulative measure with a figure
    forecast: Forecast | None
    rating: Rating | None = None
    unrated: Unrated | None = None


@dataclass(frozen=True, slots=True)
class LatestRating:
    """The most recent rating known at a quarter, with its age."""

    rating: Rating
    quarter: Quarter
    age: int  # quarters; 0 when it is this quarter's own


class Flag(StrEnum):
    """Marks that a figure carries, with the shorthand of the downloads in `render`."""

    PROVISIONAL = "provisional"
    REVISED = "revised"
    OVERRIDDEN = "overridden"
    BREAK = "break"  # the first figure of a new definition


@dataclass(frozen=True, slots=True)
class Assessment:
    """One measure in one quarter. Exactly one of `actual` and `absence` is set.

    With an `actual`, one of `rating` and `unrated` is. With an `absence`, `rating` may hold a
    published rating whose figure is not held.
    """

    measure: Measure
    quarter: Quarter
    priority: str  # the one that held in the quarter
    live: bool  # a report of the quarter lists it: see `assess.plans`
    result: Result | None
    actual: Decimal | None
    absence: Absence | None
    aim: Aim | None  # None: no target typed, or the quarter is not one that has targets
    rating: Rating | None
    unrated: Unrated | None
    from_previous: Movement
    from_year_ago: Movement
    latest: LatestRating | None
    flags: tuple[Flag, ...]
    parts: tuple[PartFigure, ...] = ()  # in the measure's order; none where none was given
    outlook: Outlook | None = None  # None: nothing to say of the year's end

    @property
    def movement(self) -> Movement:
        """Direction of travel against the measure's own comparator."""
        by_year = self.measure.comparator is CompareWith.YEAR_AGO
        return self.from_year_ago if by_year else self.from_previous

    @property
    def other_movement(self) -> Movement:
        """Direction of travel against the other comparator."""
        own, previous = self.movement.comparator, self.from_previous
        return self.from_year_ago if own is previous.comparator else previous

    @property
    def interval(self) -> tuple[Decimal, Decimal] | None:
        """The confidence interval of the figure; None without one, or without a figure to show."""
        typed = None if self.result is None else self.result.interval
        if typed is None or self.actual is None:
            return None
        return typed.low.value, typed.high.value


@dataclass(frozen=True, slots=True)
class MeasureHistory:
    """One measure over all quarters of the site, oldest first."""

    measure: Measure
    assessments: tuple[Assessment, ...]
    comparisons: tuple[Comparison, ...] = ()  # a line for each benchmark, in the order typed
    moves: tuple[Move, ...] = ()  # between priorities and plans, oldest first
    reading: SpcReading | None = None  # the statistical reading; None: nobody asked for one

    def at(self, quarter: Quarter) -> Assessment | None:
        """Return the assessment of one quarter, None when the site has no such quarter."""
        return next((one for one in self.assessments if one.quarter == quarter), None)


@dataclass(frozen=True, slots=True)
class ActionAssessment:
    """One action in one quarter."""

    action: Action
    quarter: Quarter
    update: ActionUpdate | None  # None: nothing was returned for this quarter
    status: ActionStatus  # NO_UPDATE when nothing was returned
    due: date | None  # the newest date given up to this quarter
    overdue: bool  # due before the quarter's end and not complete or closed


@dataclass(frozen=True, slots=True)
class ActionHistory:
    """One action over the quarters in which it was reported, oldest first."""

    action: Action
    assessments: tuple[ActionAssessment, ...]

    def at(self, quarter: Quarter) -> ActionAssessment | None:
        """Return the assessment of one quarter, None when it was not reported then."""
        return next((one for one in self.assessments if one.quarter == quarter), None)
