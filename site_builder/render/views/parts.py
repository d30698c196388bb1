"""The parts that pages are made of: chips, figures, trends, links, counts, table rows."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.filters import Facts


@dataclass(frozen=True, slots=True)
class Link:
    """A link. `href` is relative to the page that shows it."""

    text: str
    href: str
    current: bool = False  # it is the page we are on
    note: str = ""  # "CSV, 42 KB"; "" when there is nothing to add
    around: bool = False  # it is a page above the one we are on
    language: str = ""  # of the text and of where it leads; "" for the language of the page


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a heading of their own, in the footer."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """A status chip: shape, code and word; never colour alone."""

    code: str  # "HG"; "" where there is no code (unrated, action statuses)
    name: str  # "High Green", "Complete", "Information only"
    family: str  # green | amber | red | blue | grey
    shape: str  # circle-tick | circle | triangle | diamond | octagon | square | star
    filled: bool
    overridden: bool = False  # set by a post: marked, with the reason beside it
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure's figure in one quarter, as shown in a table cell or a card.

    Exactly one of `actual` and `absence` is not empty. `status` is None when there is no rating.
    """

    quarter: str  # "Q2 2019/20"
    actual: str  # "55.76%"
    target: str  # "57%", "0.9 to 1.1", "Last year: 61", "To be set"; "" when there is none
    absence: str  # "Reports in Q4 only"
    status: Status | None
    unrated: str  # "Baseline year: no target yet"; "" when rated or absent
    marks: tuple[tuple[str, str], ...]  # "[p]" and what it means
    detail: str = ""  # "17 of 38", "rate 151"; numerator and denominator as published
    interval: str = ""  # "22% to 26%": the confidence interval of a survey's estimate
    target_label: str = ""  # "Target"; "Forecast" where nothing is promised
    is_long: bool = False  # "£12,345,678": in smaller letters where figures are large


@dataclass(frozen=True, slots=True)
class LastFigure:
    """The newest figure of a measure that has none in the quarter shown."""

    figure: Figure
    when: str  # "Q4 2018/19, 2 quarters old"


@dataclass(frozen=True, slots=True)
class MarkNote:
    """What a mark means, to stand below the table or card that shows it."""

    mark: str  # "[r]"
    meaning: str  # "Provisional: the figure may still change."
    href: str  # where to read more


@dataclass(frozen=True, slots=True)
class Trend:
    """Direction of travel: word, amount and comparator, or the reason why there is none."""

    direction: str  # better | worse | same | increased | decreased | none
    word: str  # "Better", "No change", "No comparison"
    told: str = ""  # amount and comparator as they follow the word: ", up 10 on 75 in Q1 2019/20"
    reason: str = ""  # why there is none; "" when there is one
    label: str = ""  # what it is compared with: "Previous report", "Same quarter last year"


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest known rating with its quarter and age."""

    status: Status
    quarter: str  # "Q4 2018/19"
    figure: str  # "42%": the figure that was rated; "" when it is not held, or is this quarter's
    age: str  # "2 quarters old"; "" when it is this quarter's own
    told: str  # the three in one line: "42% in Q4 2018/19, 2 quarters old"


@dataclass(frozen=True, slots=True)
class Count:
    """A number that links to the exact list behind it."""

    number: int
    label: str  # "on track"
    href: str  # "" where the count is zero and there is no list
    share: str = ""  # "58%"; "" below the number from which shares are shown
    status: Status | None = None
    direction: str = ""  # better | worse: of a count by direction of travel


@dataclass(frozen=True, slots=True)
class Standing:
    """How a scope stands, in the fewest numbers: each leads to its list."""

    families: tuple[Count, ...]  # by colour of the latest known rating; those that occur
    moved: tuple[Count, ...]  # better, worse
    whole: tuple[Count, ...]  # measures, those of them without a rating, actions


@dataclass(frozen=True, slots=True)
class BarSegment:
    """A part of a small status bar; widths are whole tenths of a per cent and add up to 1000."""

    family: str
    filled: bool
    start: int
    width: int
    count: int
    label: str


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A row's history as a small picture, drawn by the template; hidden from screen readers."""

    points: tuple[tuple[int, int], ...]  # x and y in a box of 100 by 24, runs joined
    runs: tuple[str, ...]  # SVG `points` attributes of each unbroken run
    last: tuple[int, int] | None
    family: str  # of the last point: green | amber | red | grey


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A mark in a chart and what it means."""

    words: str
    status: Status | None  # the status that a marker has; None for any other mark
    kind: str = ""  # the mark's class in the drawing: `chart-target`, `chart-bridge`


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart and the table of the same facts."""

    heading: str  # the message: "Homes started: 27 against a target of 42"
    svg: Markup
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # the first cell is the row's head
    notes: tuple[MarkNote, ...] = ()  # of the marks in the rows
    key: tuple[KeyEntry, ...] = ()  # what each mark in the drawing means


@dataclass(frozen=True, slots=True)
class Answer:
    """A line of a list of facts: who answers for something, or what is done about it."""

    label: str  # "Portfolio holder", "Directorate", "Contact"
    text: str  # Markup where a person wrote it


@dataclass(frozen=True, slots=True)
class ScorecardRow:
    """One measure in a scorecard."""

    id: str  # anchor of the row
    number: str  # "2"; "" when none
    title: str
    href: str
    headline: bool
    good_is: str  # "Higher is better"
    portfolio: str
    year_ago: Figure
    previous: Figure
    now: Figure
    latest: Latest | None
    trend: Trend
    spark: Sparkline | None
    comment: Markup | None
    facts: Facts = ()  # what the row says of itself to filters; nothing where there are none


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The measures of a scope in a quarter, beside the quarter before and the same a year ago."""

    caption: str  # "Scorecard, Q2 2019/20: 22 measures"
    year_ago_label: str  # "Q2 2018/19"
    previous_label: str
    now_label: str
    rows: tuple[ScorecardRow, ...]
    marks: tuple[MarkNote, ...]  # what marks in the rows mean


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action in a table."""

    id: str
    title: str
    href: str
    objective: str
    workstream: str
    status: Status
    update: Markup | None
    update_absence: str  # why there is no text of an update
    directorate: str
    portfolio: str
    due: str  # "31 March 2020"; "" when none
    overdue: bool
    facts: Facts = ()  # as in `ScorecardRow`


@dataclass(frozen=True, slots=True)
class Tile:
    """A headline measure as a card."""

    title: str
    href: str
    figure: Figure
    trend: Trend
    latest: Latest | None
    spark: Sparkline | None


@dataclass(frozen=True, slots=True)
class ListItem:
    """A line of a list behind a count."""

    title: str
    href: str
    text: str  # "27 against a target of 42"
    status: Status | None


@dataclass(frozen=True, slots=True)
class ItemList:
    """The list behind a count: its anchor, heading and members."""

    anchor: str
    heading: str  # "High Red: 14 measures"
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Lists that add up to one whole."""

    anchor: str
    heading: str  # "Measures by latest known rating"
    explanation: str  # "114 measures; each stands in exactly one list."
    lists: tuple[ItemList, ...]


@dataclass(frozen=True, slots=True)
class OverallView:
    """A scope's overall status and how it was reached."""

    status: Status | None
    sentence: str  # "Of 97 rated …, 61 are green", beside the chip that says Amber
    rule: str  # the rule in words
    override: str  # "The rule gives Green; published as Amber because …"; "" when none
    href: str  # the lists behind it
    address: str = ""  # the same in full, to be printed; "" where there are no lists
