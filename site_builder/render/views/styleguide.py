"""The view of the style guide: every component with examples, every token with its value."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.accessibility import Paragraph
from site_builder.render.views.exceptions import ExceptionBlock
from site_builder.render.views.filters import Facts, Filters
from site_builder.render.views.glance import AtAGlance, Headlines
from site_builder.render.views.ledger import LedgerSection, Side
from site_builder.render.views.measures import Comment
from site_builder.render.views.pages import Dates, PriorityCard
from site_builder.render.views.parts import (
    ActionRow,
    Answer,
    BarSegment,
    Chart,
    Count,
    Figure,
    KeyEntry,
    LastFigure,
    Latest,
    Link,
    ListItem,
    MarkNote,
    OverallView,
    Scorecard,
    Sparkline,
    Status,
    Tile,
    Trend,
)
from site_builder.render.views.statistics import Verdict


@dataclass(frozen=True, slots=True)
class Specimens:
    """An example of everything that components show."""

    shapes: tuple[tuple[str, tuple[Status, ...]], ...]  # a shape's name, then every way to show it
    set_by_post: Status
    figures: tuple[tuple[str, Figure], ...]  # what is special about it
    trends: tuple[Trend, ...]
    latest: tuple[Latest | None, ...]
    sparks: tuple[Sparkline, ...]
    bar: tuple[BarSegment, ...]
    bar_label: str
    counts: tuple[Count, ...]
    tiles: tuple[Tile, ...]
    card: PriorityCard
    items: tuple[ListItem, ...]
    dates: Dates
    overall: OverallView
    answers: tuple[Answer, ...]
    links: tuple[Link, ...]
    previous: Link
    following: Link
    scorecard: Scorecard
    actions: tuple[ActionRow, ...]
    exception: ExceptionBlock
    ledger: LedgerSection
    side: Side
    marks: tuple[MarkNote, ...]
    verdicts: tuple[Verdict, ...]
    at_a_glance: AtAGlance
    headlines: Headlines
    last_figure: LastFigure
    filters: Filters
    facts: Facts
    key: tuple[KeyEntry, ...]
    comment: Comment
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Swatch:
    """One colour and what it meets, in light or in dark."""

    role: str
    colour: str  # "#174a75"
    meets: tuple[tuple[str, str], ...]  # the role behind or in front, and "8.9:1, needs 4.5:1"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of light, or of dark."""

    anchor: str
    heading: str
    swatches: tuple[Swatch, ...]


@dataclass(frozen=True, slots=True)
class StyleguidePage:
    """What this site is made of, for whoever changes its look."""

    heading: str
    answer: str
    contents: tuple[Link, ...]
    palettes: tuple[Palette, ...]
    sizes_heading: str
    sizes: tuple[tuple[str, str], ...]  # the class that shows it, and its name
    parts_heading: str
    example: Specimens
    chart: Chart
