"""The views of the index of measures, and of one measure's page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.breakdown import Breakdown
from site_builder.render.views.corrections import MeasureChanges
from site_builder.render.views.elsewhere import Elsewhere
from site_builder.render.views.embed import Embed
from site_builder.render.views.filters import Filters
from site_builder.render.views.outlook import OutlookView
from site_builder.render.views.parts import (
    Answer,
    Chart,
    Figure,
    LastFigure,
    Latest,
    Link,
    MarkNote,
    ScorecardRow,
    Status,
    Trend,
)
from site_builder.render.views.statistics import StatisticsView


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """The measures of one priority in the index."""

    anchor: str
    title: str
    href: str  # "" for a group that is no chapter
    caption: str
    rows: tuple[ScorecardRow, ...]


@dataclass(frozen=True, slots=True)
class MeasuresPage:
    """All measures, filterable."""

    heading: str
    answer: Markup
    now_label: str
    groups: tuple[MeasureGroup, ...]
    filters: Filters
    marks: tuple[MarkNote, ...]  # what marks in the rows of all groups mean


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One quarter of a measure's life."""

    figure: Figure
    why: str  # the why sentence, or why it is not rated or absent
    trend: Trend
    href: str  # its chapter; "" when there is none


@dataclass(frozen=True, slots=True)
class HistoryTable:
    """A measure's quarters, newest first."""

    caption: str
    rows: tuple[HistoryRow, ...]
    marks: tuple[MarkNote, ...]  # what marks in the rows mean
    title: str = ""  # what opens it; "" of the table that is open at once


@dataclass(frozen=True, slots=True)
class Comment:
    """What was written with a quarter's figure, and what was to be done about it then."""

    quarter: Link  # to its chapter; an `href` of "" when there is none
    status: Status | None
    text: Markup | None
    done: tuple[Answer, ...]  # of the quarter that the page opens with none: that stands apart


@dataclass(frozen=True, slots=True)
class Commentary:
    """Everything that was written with the figures, newest first."""

    newest: Comment
    earlier: tuple[Comment, ...]
    earlier_title: str  # "Earlier commentary, back to Q4 2014/15"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of how a status was reached."""

    label: str  # "Target", "Actual", "Gap", "Rule", "Band"
    text: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target: of a whole year where its quarters have the same, else of a quarter."""

    period: str  # "2020/21", "Q2 2019/20"
    target: str
    note: str  # "Set ahead", "Was 55 before Q2 2019/20"; "" for nothing to add


@dataclass(frozen=True, slots=True)
class NowCard:
    """The quarter that the page opens with: its figure, why this colour, which way it moves."""

    figure: Figure
    last: LastFigure | None  # the newest there is, where this quarter has none
    quarter: str
    why: str
    why_title: str  # "Why High Red?", "Why no rating?", "Why no figure?"
    steps: tuple[Step, ...]
    latest: Latest | None
    trends_heading: str  # "Direction of travel"; of which quarter, where not of this one
    trends: tuple[Trend, ...]  # the measure's own comparator first
    marks: tuple[MarkNote, ...] = ()  # what the marks on the figure mean


@dataclass(frozen=True, slots=True)
class Definition:
    """What a measure is."""

    description: Markup | None
    method: Markup | None
    note: Markup | None
    facts: tuple[Answer, ...]  # unit, good is, reports, source, portfolio, directorate, contact, …


@dataclass(frozen=True, slots=True)
class ChangesOfQuarter:
    """What changed of a measure in one quarter, besides its figures."""

    quarter: str
    told: tuple[str, ...]  # what, why and who approved it


@dataclass(frozen=True, slots=True)
class MeasurePage:
    """One measure's whole life."""

    heading: str  # the short title where there is one
    full_title: str  # the title as printed; "" when the heading says it
    answer: str  # one plain sentence
    priority: Link
    objective: str
    headline: bool
    now: NowCard
    remedy: tuple[Answer, ...]  # what is being done; none where nothing was written
    commentary: Commentary | None  # None where nothing was written
    chart: Chart | None
    chart_absence: str  # why there is no chart
    outlook: OutlookView | None  # None: nothing to say of the year's end
    history: HistoryTable
    earlier: HistoryTable | None  # what is too old to be open at once
    definition: Definition
    targets: tuple[TargetRow, ...]  # oldest first, with the years to come
    breakdown: Breakdown | None  # the parts of the figure
    elsewhere: Elsewhere | None  # other people's figures
    changes: tuple[ChangesOfQuarter, ...]  # newest first
    downloads: tuple[Link, ...]
    previous: Link | None  # measure before in the scorecard
    following: Link | None
    kin: tuple[Markup, ...] = ()  # what it became and came from: "Split into X and Y."
    statistics: StatisticsView | None = None  # None: nobody asked for a statistical reading
    contents: tuple[Link, ...] = ()  # on this page, below the story
    figure_changes: MeasureChanges | None = None  # None: no figure has changed since
    cite: str = ""  # how to cite the page
    embed: Embed | None = None  # how to show the measure on another site
