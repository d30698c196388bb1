"""What a chart shows, before it is drawn. `render` fills these in, `draw` turns them into SVG.

All text is final: numbers come formatted, so that chart, table and sentence agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

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
class HistoryChart:
    """A measure's history with its stepped target."""

    id: str  # unique on the page; prefix of every id in the SVG
    title: str  # the SVG's <title>: what the chart is
    description: str  # the SVG's <desc>: what it says
    unit: str  # axis title: "per cent", "homes"
    points: tuple[Point, ...]
    targets: tuple[TargetStep, ...]
    zero_based: bool  # counts start at zero; other measures may not
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


ChartSpec = HistoryChart | BarsChart
