"""A measure: what is counted, how it is read, and who answers for it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from site_builder.model.benchmark import Benchmark
from site_builder.model.by_period import IdByPeriodField
from site_builder.model.change import Change
from site_builder.model.disclosure import OwnDisclosure
from site_builder.model.fields import (
    DECIMALS_MAX,
    FigureField,
    Id,
    Ids,
    Markdown,
    QuarterField,
    Record,
)
from site_builder.model.parts import Parts
from site_builder.model.quarter import Quarter
from site_builder.model.rhythm import Rhythm, RhythmField, RhythmKind
from site_builder.model.statistics import Rebase
from site_builder.model.target import (
    Target,
    TargetPeriodField,
    TargetsField,
    target_for,
)
from site_builder.model.unit import NamedUnit


class GoodIs(StrEnum):
    """Which way a measure should go. There is no default: guessing it wrong turns red to green."""

    HIGHER = "higher"
    LOWER = "lower"
    IN_RANGE = "in-range"
    NEITHER = "neither"


class PeriodType(StrEnum):
    """What stretch of time a figure speaks of."""

    IN_QUARTER = "in-quarter"
    CUMULATIVE = "cumulative"
    ROLLING_YEAR = "rolling-year"
    SNAPSHOT = "snapshot"


class CompareWith(StrEnum):
    """With which earlier figure the direction of travel compares."""

    PREVIOUS = "previous report"
    YEAR_AGO = "same quarter last year"


class Measure(Record):
    """One measure. Its id is the name of its file."""

    id: Id
    """Taken from the file's name; not written in the file."""
    number: int | None = Field(default=None, ge=1)
    """Number in the scorecard, as printed; gaps stay gaps."""
    title: str
    """The measure's full title."""
    short_title: str | None = None
    """A plainer title for tables and cards; needed when the title is long."""
    priority: IdByPeriodField
    """Id of its priority; where it moved, ids by the quarter from which they hold."""
    objective: IdByPeriodField | None = None
    """Id of an objective of that priority; where it moved, ids by quarter."""
    headline: bool = False
    """Whether it is shown first."""
    description: Markdown | None = None
    """What it is, and why residents should care."""
    method: Markdown | None = None
    """How it is worked out, what is in and out."""
    source: str | None = None
    """Where the figures come from."""
    note: Markdown | None = None
    """What readers should know about the data."""
    unit: NamedUnit
    """percent, count, currency, days, rate, score, ratio, or a unit of its own."""
    decimals: int = Field(default=0, ge=0, le=DECIMALS_MAX)
    """Digits after the point when shown."""
    good_is: GoodIs
    """Which way is better. Required."""
    period_type: PeriodType = PeriodType.IN_QUARTER
    """What stretch of time a figure speaks of."""
    reports: RhythmField = Rhythm(RhythmKind.EVERY_QUARTER)
    """In which quarters it reports."""
    in_arrears: int = Field(default=0, ge=0, le=8)
    """Quarters between the period and its figure."""
    compare_with: CompareWith | None = None
    """Comparator of the direction of travel. Default: the previous report; for a cumulative
    measure the same quarter last year."""
    no_change_within: FigureField | None = None
    """A change up to this much, in the measure's unit, is no change."""
    directorate: Ids = ()
    """Who delivers it: one id or several."""
    portfolio: Ids = ()
    """Who answers for it: one id or several."""
    contact: str | None = None
    """A post or a team."""
    tags: tuple[str, ...] = ()
    """Words to group by."""
    since: QuarterField | None = None
    """First quarter reported."""
    until: QuarterField | None = None
    """Last quarter reported."""
    replaced_by: Ids = ()
    """Id of the measure that follows one that has ended; several ids where it was split. Several
    measures may name the same one: they were merged into it."""
    reason: str | None = None
    """Why it ended."""
    baseline: bool = False
    """There is no target on purpose wherever none is given."""
    scheme: IdByPeriodField | None = None
    """Rating scheme, or schemes by the quarter from which they hold. Default: its priority's, else
    the one that the site gives for the quarter."""
    tolerance: FigureField | None = None
    """How far from target is near enough, for a scheme by tolerance: in the measure's unit, or
    with a percent sign as a share of the target."""
    may_exceed_100: bool = False
    """A percentage that can go above 100 or below 0, such as income against budget."""
    about_people: bool = False
    """It counts people: small numbers are protected."""
    disclosure: OwnDisclosure | None = None
    """How its small numbers are protected, where that differs from the site."""
    total_of: Id | None = None
    """Id of the measure whose quarters this one adds up: over the year to date where it is
    cumulative, over four quarters where it is a rolling year, else over the year."""
    benchmarks: tuple[Benchmark, ...] = ()
    """Comparators."""
    parts: Parts | None = None
    """The parts that the figure is broken down into."""
    targets: dict[TargetPeriodField, TargetsField] = {}
    """Targets by quarter or by year."""
    changes: tuple[Change, ...] = ()
    """Changes after first publication."""
    xmr: bool | None = None
    """Whether it gets a statistical reading. Default: what `site.yaml` says."""
    rebases: tuple[Rebase, ...] = ()
    """Where mean and limits of the statistical reading start anew."""

    @property
    def name(self) -> str:
        """The title for tables, cards and sentences: the short one where there is one."""
        return self.short_title or self.title

    @property
    def comparator(self) -> CompareWith:
        """The comparator in force (rules, section 3)."""
        if self.compare_with is not None:
            return self.compare_with
        if self.period_type is PeriodType.CUMULATIVE:
            return CompareWith.YEAR_AGO
        return CompareWith.PREVIOUS

    def target(self, quarter: Quarter) -> Target | None:
        """Return the target typed for a quarter, None when there is no line for it."""
        return target_for(self.targets, quarter)
