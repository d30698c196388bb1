"""The views of what other sites show of a measure: a card in a frame, and a badge."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.parts import Figure, LastFigure, Latest, Sparkline, Trend


@dataclass(frozen=True, slots=True)
class Embed:
    """How to show a measure on another site: the codes to copy, and what they show."""

    heading: str
    explained: str
    no_address: str  # what to put in place of; "" where the site says its own address
    card: str  # where it lies
    card_title: str
    card_code: str
    card_width: int  # of its frame, in pixels
    card_height: int
    badge: str
    badge_words: str  # what stands in its place where pictures are not shown
    badge_code: str
    badge_height: int


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """A measure in a frame of another site. Its links replace that site's page."""

    heading: str
    href: str  # the measure's page
    figure: Figure
    last: LastFigure | None  # the newest there is, where the quarter has none
    marks: tuple[tuple[str, str], ...]  # of both figures, with what each means
    latest: Latest | None  # None where this quarter has a rating
    trend: Trend | None  # None where nothing compares
    spark: Sparkline | None
    note: str  # that the measure is over; "" while it is not


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a badge. It is drawn in exactly this width, in whatever font."""

    text: str
    x: int
    y: int  # of its baseline
    size: int
    weight: int
    width: int


@dataclass(frozen=True, slots=True)
class Badge:
    """A measure as a small picture: sizes in pixels, colours as `#rrggbb`."""

    title: str
    quarter: str
    width: int
    height: int
    split: int  # where the plate with the figure begins
    rest: int  # how wide it is
    name: Line
    when: Line
    actual: Line
    status: Line
    shape: str
    shape_x: int
    shape_y: int
    shape_size: int
    ground: str
    ink: str
    muted: str
    edge: str
    plate: str  # the colour behind the figure
    plate_ink: str
    shape_fill: str  # `none` for an outlined shape
    shape_stroke: str
