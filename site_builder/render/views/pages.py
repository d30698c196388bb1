"""One view per kind of page. A template `<kind>.html` receives `frame` and `page`."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.corrections import Corrected
from site_builder.render.views.filters import Filters
from site_builder.render.views.glance import AtAGlance, Waiting
from site_builder.render.views.parts import (
    ActionRow,
    Answer,
    BarSegment,
    Chart,
    Count,
    ItemGroup,
    Link,
    LinkGroup,
    ListItem,
    MarkNote,
    OverallView,
    ScorecardRow,
    Standing,
    Status,
    Tile,
)
from site_builder.render.views.search import Found
from site_builder.render.views.statistics import StatisticsSummary


@dataclass(frozen=True, slots=True)
class Social:
    """The card that shows where somebody shares a page (Open Graph)."""

    kind: str  # website, article
    url: str  # absolute; "" when the site does not say where it is published
    image: str  # absolute; "" likewise
    image_words: str  # what the picture says


@dataclass(frozen=True, slots=True)
class LogoView:
    """The picture in the header."""

    src: str  # relative address
    words: str  # what it says; "" where the name beside it says that
    width: int  # pixels
    height: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page."""

    language: str
    site_title: str
    title: str  # the page's own title, for <title> (the template adds the site's)
    description: str  # meta description
    root: str  # "../../": from the page to the site's root; "./" on the home page
    canonical: str  # absolute address; "" when the site does not say where it is published
    navigation: tuple[Link, ...]
    breadcrumb: tuple[Link, ...]  # home first, this page last (current)
    stylesheet: str  # relative address
    script: str
    favicon: str
    disclaimer: str  # "" when there is none
    report_problem: Link
    licence: Link
    attribution: str
    footer: tuple[LinkGroup, ...]
    watermark: str  # why it is not for publication, which only `serve` shows; "" of what is public
    stamp: str  # the same in one word, for every printed sheet
    data_as_at: str  # "Data as at 30 September 2019"; "" where it does not apply
    feed: Link
    social: Social
    policy: str  # Content-Security-Policy: what the page may load and do
    search: str  # the page to search on
    found: Found | None  # how a search shows the page; None when no search finds it
    own_script: str  # address of a script that this page alone has; "" when it has none
    own_feed: Link | None = None  # the feed of what the page shows; None when it has none
    own_language: str = ""  # of the title and the main part; "" for that of the page
    referrer: str = ""  # what a browser tells other sites of the page that a reader comes from
    dataset: Markup | None = None  # JSON-LD for the inside of a <script>; None when there is none
    name: str = ""  # what the header says
    logo: LogoView | None = None  # the picture beside the name
    footer_lines: tuple[
        Link, ...
    ] = ()  # the theme's own; `href` is "" of a line that leads nowhere
    card_stylesheet: str = ""  # of cards in frames of other sites


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
    previous: Link | None
    following: Link | None
    statistics: StatisticsSummary | None = None  # None: no reading, or not the newest report
    exceptions: Link | None = None  # what is off track
    pages: tuple[Link, ...] = ()  # about the same report
    corrected: Corrected | None = None  # None: no figure has changed since
    altered: Link | None = None  # to all that has changed since; None: nothing, or not frozen
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
    headlines: tuple[Tile, ...]
    actions_caption: str
    actions: tuple[ActionRow, ...]
    scorecard_caption: str
    year_ago_label: str  # "Q2 2018/19"
    previous_label: str
    now_label: str
    scorecard: tuple[ScorecardRow, ...]
    contents: tuple[Link, ...]  # on this page
    previous: Link | None  # chapter before
    following: Link | None
    statistics: StatisticsSummary | None = None
    earlier: Link | None = None  # the same priority in the report before
    later: Link | None = None
    corrected: Corrected | None = None
    headline_marks: tuple[MarkNote, ...] = ()  # what marks on the cards mean
    scorecard_marks: tuple[MarkNote, ...] = ()
    waiting: tuple[Waiting, ...] = ()  # headline measures without a figure this quarter
    waiting_heading: str = ""


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
