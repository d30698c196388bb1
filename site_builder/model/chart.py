"""What a chart shows, before it is drawn. `render` fills these in, `draw` turns them into SVG.

All text is final: numbers come formatted, so that chart, table and sentence agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.model.band import Family, Shape


@dataclass(frozen=True, slots=True)
class Point:
    """One quarter on the time axis. `value` is None in a gap; `gap` then says why in short."""

    label: str  # axis label, two lines allowed: "Q2\n2019/20"
    position: int  # Quarter.index, so that missing quarters leave their space
    value: Decimal | None
    display: str  # "27", "55.76%"; "" in a gap
    gap: str  # "Not due", "[c] Withheld"; "" where there is a value
    family: Family | None  # status of the point, None when not rated
    shape: Shape | None
    provisional: bool = False
    revised: bool = False  # changed since it was first published
    series_break: str = ""  # "New definition": nothing is joined to it from before, and it is said
    idle: bool = False  # a gap in which no figure was due
    starts_anew: bool = False  # a total of the year so far, in its first quarter
    low: Decimal | None = None  # ends of the confidence interval, where the figure has one
    high: Decimal | None = None
    corrected: bool = False  # of one that is `revised`: because it was wrong


@dataclass(frozen=True, slots=True)
class TargetStep:
    """The target of one quarter: a point (low == high) or a range."""

    position: int
    low: Decimal
    high: Decimal
    display: str
    name: str = "Target"  # what it is called at its end: a forecast is none


@dataclass(frozen=True, slots=True)
class TargetChange:
    """A recorded change of the target: where it begins to hold, and its short label."""

    position: int
    label: str  # "Target was 55"


@dataclass(frozen=True, slots=True)
class Comparator:
    """Somebody else's figure, drawn at its own quarter and never joined with another."""

    label: str  # whose it is and the figure: "England average 45.5%"
    position: int
    value: Decimal


@dataclass(frozen=True, slots=True)
class HistoryChart:
    """A measure's history with its stepped target."""

    id: str  # unique on the page; prefix of every id in the SVG
    title: str  # the SVG's <title>: what the chart is
    description: str  # the SVG's <desc>: what it says
    unit: str  # axis title: "per cent", "homes"
    points: tuple[Point, ...]
    targets: tuple[TargetStep, ...]
    zero_based: bool  # counts start at zero; other measures may not
    comparators: tuple[Comparator, ...] = ()  # within the quarters shown
    former: tuple[TargetStep, ...] = ()  # targets up to their change
    changes: tuple[TargetChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of a bar: a count with its name, family and shape."""

    label: str  # "High Green", "Not rated"
    code: str  # "HG"; "" for what is not rated
    count: int
    family: Family | None  # None: not rated
    filled: bool  # outer bands are filled, inner ones hatched: five levels in greyscale


@dataclass(frozen=True, slots=True)
class BarRow:
    """One bar: its segments add up to its whole."""

    label: str  # "Measures", "Actions"
    segments: tuple[Segment, ...]

    @property
    def total(self) -> int:
        """The sum of the segments."""
        return sum(segment.count for segment in self.segments)


@dataclass(frozen=True, slots=True)
class BarsChart:
    """Stacked bars: the status picture, or the direction-of-travel picture, of one scope."""

    id: str
    title: str
    description: str
    rows: tuple[BarRow, ...]


class Signal(StrEnum):
    """What a point of an XmR chart says, by shape and colour."""

    NONE = "none"
    IMPROVING = "improving"
    CONCERNING = "concerning"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class XmrPoint:
    """One figure of an XmR chart."""

    label: str  # axis label: "Q2\n2019/20"
    position: int
    value: Decimal
    display: str
    signal: Signal


@dataclass(frozen=True, slots=True)
class XmrLevel:
    """A mean, a limit or a target: where its line lies, and what is written beside it."""

    value: Decimal
    name: str  # "Mean"
    display: str  # "11.5%"


@dataclass(frozen=True, slots=True)
class XmrSegment:
    """The part of an XmR chart that shares mean and limits. All three are None when it has none."""

    first: int  # positions of its first and last point
    last: int
    label: str  # what is written where it starts: "Rebased"; "" for the first segment
    mean: XmrLevel | None
    lower: XmrLevel | None
    upper: XmrLevel | None


@dataclass(frozen=True, slots=True)
class XmrChart:
    """A measure's statistical reading: consecutive figures with the range to expect them in."""

    id: str
    title: str
    description: str
    unit: str
    points: tuple[XmrPoint, ...]
    segments: tuple[XmrSegment, ...]
    target: XmrLevel | None  # across the last segment
    key: tuple[tuple[Signal, str], ...]  # the signals that occur, in words


@dataclass(frozen=True, slots=True)
class CardPart:
    """A part of the bar on a card: a count, what it counts, and its colour as `#rrggbb`."""

    label: str  # "on track"
    count: int
    colour: str


CARD_WIDTH, CARD_HEIGHT = 1200, 630
"""Of a report's card, in pixels: the size that those who show shared pages ask for."""


@dataclass(frozen=True, slots=True)
class Card:
    """The picture that stands for a report where its pages are shared.

    The one picture that no style sheet reaches, so it brings its colours. It is drawn as a PNG,
    written in base64 so that what draws and keeps pictures handles texts alone.
    """

    id: str
    organisation: str
    title: str
    heading: str  # "Quarter 2, 2019/20"
    status: str  # "Overall status: Amber"
    colour: str  # of the status
    parts: tuple[CardPart, ...]  # those that count something
    whole: str  # "of 97 measures"
    page: str
    ink: str
    muted: str


ChartSpec = HistoryChart | BarsChart | XmrChart | Card
