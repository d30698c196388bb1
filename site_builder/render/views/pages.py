"""One view per kind of page. A template `<kind>.html` receives `frame` and `page`."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.corrections import Corrected
from site_builder.render.views.filters import Filters
from site_builder.render.views.glance import AtAGlance, Headlines
from site_builder.render.views.parts import (
    ActionRow,
    Answer,
    BarSegment,
    Chart,
    Count,
    ItemGroup,
    Link,
    ListItem,
    OverallView,
    Scorecard,
    Standing,
    Status,
)
from site_builder.render.views.statistics import StatisticsSummary


@dataclass(frozen=True, slots=True)
class Dates:
    """The months that a report covers and its dates, at the top of every report page, in words."""

    covers: str  # "July to September 2019"
    as_at: str
    published: str
    next_due: str  # "Not announced" when not known


@dataclass(frozen=True, slots=True)
class PriorityCard:
    """A priority on the home and quarter pages."""

    number: int
    title: str
    href: str
    status: Status | None
    sentence: str
    bar: tuple[BarSegment, ...]
    bar_label: str  # the same in words, for screen readers
    standing: Standing


@dataclass(frozen=True, slots=True)
class RiskView:
    """A risk, and what is done about it."""

    risk: str
    mitigation: str
    status: Status


@dataclass(frozen=True, slots=True)
class QuarterPage:
    """One quarter's report."""

    heading: str
    answer: Markup
    dates: Dates
    cover: tuple[Answer, ...]  # the meeting's cover sheet
    overall: OverallView
    counts: tuple[Count, ...]
    narrative: Markup
    priorities: tuple[PriorityCard, ...]
    charts: tuple[Chart, ...]
    better: tuple[ListItem, ...]  # key improvers, furthest first
    worse: tuple[ListItem, ...]  # key challenges, furthest first
    moves_note: str
    risks: tuple[RiskView, ...]
    sign_off: tuple[Answer, ...]
    previous: Link | None = None  # the report before
    following: Link | None = None
    statistics: StatisticsSummary | None = None  # None: no reading, or not the newest report
    exceptions: Link | None = None  # what is off track
    pages: tuple[Link, ...] = ()  # about the same report
    corrected: Corrected | None = None  # None: no figure has changed since
    altered: Link | None = None  # to all that has changed since; None: nothing, or not frozen
    supplied: Markup | None = None  # which figures came after publication; None: none did
    at_a_glance: AtAGlance | None = None
    contents: tuple[Link, ...] = ()  # on this page


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A priority's chapter."""

    heading: str
    summary: Markup | None
    objectives: tuple[str, ...]
    answer: Markup
    dates: Dates
    overall: OverallView
    counts: tuple[Count, ...]
    narrative: Markup | None
    narrative_absence: str  # what to say when nothing was written
    charts: tuple[Chart, ...]  # status picture, direction-of-travel picture
    headlines: Headlines | None  # None where no measure is one
    actions_caption: str
    actions: tuple[ActionRow, ...]
    scorecard: Scorecard | None  # None where there is no measure
    statistics: StatisticsSummary | None  # None: no reading, or not the newest report
    contents: tuple[Link, ...] = ()  # on this page
    previous: Link | None = None  # chapter before
    following: Link | None = None
    earlier: Link | None = None  # the same priority in the report before
    later: Link | None = None
    corrected: Corrected | None = None


@dataclass(frozen=True, slots=True)
class CountsPage:
    """The lists behind every count of one scope."""

    heading: str
    introduction: str
    groups: tuple[ItemGroup, ...]
    back: Link
    pages: tuple[Link, ...] = ()  # about the same report; none where the scope is a part of it
    contents: tuple[Link, ...] = ()  # the groups on this page
    previous: Link | None = None  # the same lists of the report before
    following: Link | None = None


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """The actions of one priority in the index."""

    anchor: str
    title: str
    href: str
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class ActionsPage:
    """All actions."""

    heading: str
    answer: Markup
    counts: tuple[Count, ...]
    groups: tuple[ActionGroup, ...]
    filters: Filters


@dataclass(frozen=True, slots=True)
class ActionUpdate:
    """What was said of an action in one quarter, or in several of which the same was said."""

    quarter: str  # "Q2 2019/20", "Q1 to Q2 2019/20"
    status: Status
    text: Markup | None
    absence: str  # why there is no text; "" when there is one
    changes: tuple[str, ...]  # what was put right of it since


@dataclass(frozen=True, slots=True)
class ActionPage:
    """One action's history."""

    heading: str
    answer: str
    priority: Link
    status: Status
    quarter: str
    facts: tuple[Answer, ...]
    description: Markup | None
    note: Markup | None
    updates: tuple[ActionUpdate, ...]  # newest first
