"""The whole site, assessed: what `assess` hands to `render`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from site_builder.model.archive import Archived
from site_builder.model.assessment import (
    ActionAssessment,
    ActionHistory,
    Assessment,
    MeasureHistory,
    StatusSource,
)
from site_builder.model.corrections import Correction, Restated
from site_builder.model.exceptions import Exceptions
from site_builder.model.ledger import Ledger
from site_builder.model.lifecycle import PUBLISHED, Release
from site_builder.model.narrative import Chapter, Narrative
from site_builder.model.plan import Plan, Priority
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.model.ranking import RankedMove
from site_builder.model.result import StatusOverride
from site_builder.model.scheme import Band, Family
from site_builder.model.year import YearReport

PLAN = "plan"
"""The scope of a summary that covers all priorities."""

NO_RATING, THIS_QUARTER, EARLIER = "unrated", "this quarter", "earlier"
"""Codes of tallies: by the latest known rating, without one, and by its age."""

NO_DIRECTION = "none"
"""The code of those that are compared with nothing."""


class Office(StrEnum):
    """Who answers for something, by the field of measures and actions that names them."""

    PORTFOLIO = "portfolio"
    DIRECTORATE = "directorate"

    def scope(self, name: str) -> str:
        """Return the name of the scope: `portfolio:housing`. No id of a priority has a colon."""
        return f"{self.value}:{name}"


@dataclass(frozen=True, slots=True)
class Tally:
    """A count together with the list behind it."""

    code: str  # a band's key, a family, an absence or unrated code, a direction, a status
    ids: tuple[str, ...]
    band: Band | None = None  # of a rating: schemes may share a code, and not its name
    measures: int = (
        0  # of measures and actions together: how many ids, from the first, are measures
    )

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each colour weighs in the rule: its count, with headline measures counted more often."""

    green: int
    amber: int
    red: int

    @property
    def total(self) -> int:
        """What all colours weigh."""
        return self.green + self.amber + self.red


@dataclass(frozen=True, slots=True)
class Overall:
    """The status of a scope by the roll-up rule (rules, section 4), or as overridden."""

    family: Family | None  # None: fewer than the minimum are rated, or nobody has judged it
    green: Tally  # ids of measures (latest rating green) and actions (green or complete)
    amber: Tally
    red: Tally
    source: StatusSource
    rule_family: Family | None  # what the rule gives; None by the rule `judgement`
    weights: Weights  # the counts above, unless headline measures count more than once
    average: Decimal | None = None
    """weighted-points: the average of points, divided out for display; None by other rules."""
    override: StatusOverride | None = None

    @property
    def rated(self) -> int:
        """How many measures and actions are rated, however often each counts."""
        return self.green.count + self.amber.count + self.red.count

    def share(self, tally: Tally) -> Decimal:
        """Return a tally's share of what is rated; 0 when nothing is.

        By weight, as the rule compares it; beside an average of points the share is of the counts.
        """
        if self.average is not None:
            return Decimal(tally.count) / self.rated
        weights = {
            self.green: self.weights.green,
            self.amber: self.weights.amber,
            self.red: self.weights.red,
        }
        return Decimal(weights[tally]) / self.weights.total if self.rated else Decimal(0)


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of one scope in one quarter. Every tuple of tallies adds up to its whole.

    `latest`, `ages`, `this_quarter` and `movement` hold each live measure exactly once; `actions`
    each action exactly once. Tallies keep a fixed order and are left out when empty.
    """

    scope: str  # a priority's id, PLAN, or an office: `portfolio:housing`
    quarter: Quarter
    measures: tuple[str, ...]  # live measures
    latest: tuple[Tally, ...]  # by band code of the latest known rating, then unrated reasons
    latest_families: tuple[Tally, ...]  # green, amber, red (then blue, grey), then NO_RATING
    ages: tuple[Tally, ...]  # latest rating of THIS_QUARTER or EARLIER, then NO_RATING
    this_quarter: tuple[Tally, ...]  # by band code this quarter, then unrated, then absence codes
    movement: tuple[Tally, ...]  # better, same, worse, increased, decreased, NO_DIRECTION
    uncompared: tuple[Tally, ...]  # those of NO_DIRECTION, by the code of why there is no direction
    actions: tuple[Tally, ...]  # by action status
    overall: Overall

    @property
    def rated(self) -> int:
        """How many measures have a latest known rating."""
        return sum(tally.count for tally in self.latest if tally.band is not None)

    @property
    def acted(self) -> int:
        """How many actions are reported."""
        return sum(tally.count for tally in self.actions)


@dataclass(frozen=True, slots=True)
class ChapterReport:
    """One priority in one quarter's report."""

    priority: Priority
    chapter: Chapter | None  # None: nothing was written
    assessments: tuple[Assessment, ...]  # live measures in scorecard order
    actions: tuple[ActionAssessment, ...]
    summary: Summary


@dataclass(frozen=True, slots=True)
class QuarterReport:
    """One quarter's report."""

    quarter: Quarter
    plan: Plan
    narrative: Narrative
    chapters: tuple[ChapterReport, ...]
    summary: Summary
    ledger: Ledger | None = None  # since the report before; None: there is none before it
    improvers: tuple[RankedMove, ...] = ()  # those that moved furthest first
    challenges: tuple[RankedMove, ...] = ()
    exceptions: Exceptions = field(default_factory=Exceptions)
    release: Release = PUBLISHED  # any other is shown to editors only, and marked
    altered: Ledger | None = None
    """What has changed since it was published and frozen; None where nothing has, or nobody knows.
    Both of its quarters are the report's own."""
    supplied: Ledger | None = None
    """The figures given since then where it had none; they alter nothing, and its counts move."""

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """Those of live measures, in scorecard order."""
        return tuple(one for chapter in self.chapters for one in chapter.assessments)

    @property
    def actions(self) -> tuple[ActionAssessment, ...]:
        """Those of all priorities, in order."""
        return tuple(one for chapter in self.chapters for one in chapter.actions)

    @property
    def is_draft(self) -> bool:
        """Whether the report is a draft, shown by `serve` only."""
        return self.narrative.facts.is_draft


@dataclass(frozen=True, slots=True)
class Answerable:
    """What one portfolio, or one directorate, answers for in the latest report."""

    office: Office
    id: str
    title: str
    lead: str  # the post that leads a directorate; "" when none is named
    assessments: tuple[Assessment, ...]
    actions: tuple[ActionAssessment, ...]
    summary: Summary


@dataclass(frozen=True, slots=True)
class Report:
    """Everything there is to show. The last of `reports` is the latest.

    `reports` is empty only when nothing is published yet; `audit` then says so, and no site is
    made.
    """

    project: Published
    quarters: tuple[Quarter, ...]  # every quarter with results or a report, oldest first
    reports: tuple[QuarterReport, ...]  # oldest first
    measures: tuple[MeasureHistory, ...]  # in project order
    actions: tuple[ActionHistory, ...]  # in project order
    years: tuple[YearReport, ...] = ()  # oldest first
    answerable: tuple[Answerable, ...] = ()  # of the latest report: portfolios, then directorates
    corrections: tuple[Correction, ...] = ()  # of published figures, newest first
    restated: tuple[Restated, ...] = ()  # overall statuses that have changed with them
    archive: tuple[Archived, ...] = ()  # frozen editions of the reports, oldest first
    as_of: datetime | None = None  # counts as now: for checks, and what is to come; aware
    for_editors: bool = False  # shown by `serve` with drafts, and never published

    @property
    def latest(self) -> QuarterReport:
        """The newest report."""
        return self.reports[-1]
