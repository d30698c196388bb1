"""The frame of a history: where its plot lies, and its axes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_builder.draw.history_key import key_marks, key_width
from site_builder.draw.labels import box_of
from site_builder.draw.marks import (
    LINE,
    WIDTH,
    Mark,
    Spot,
    Text,
    text_width,
    wrap,
)
from site_builder.draw.scale import Scale, fit, written
from site_builder.draw.svg import clean
from site_builder.model.chart import HistoryChart

_PLOT = 190.0  # height of the plot
_HEAD = 30.0  # between the unit and the plot: the highest point's value stands there
_FOOT = 49.0  # quarters and years below the axis
_FOOT_OF_YEARS = 31.0  # years alone
_MOST_QUARTERS = 16  # named one by one
_WIDEST_TARGET = 96.0
_MOST_ASIDE = 14.0  # that the plot gives way for the latest value
_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the plot lies, and how quarters and values become spots."""

    unit: tuple[str, ...]  # lines above the plot
    target: tuple[str, ...]  # lines to the right of the plot; none: no target at its end
    left: float
    right: float
    beside: float  # left end of the target's words
    top: float
    first: int  # position of the leftmost slot
    slots: int
    scale: Scale

    @property
    def bottom(self) -> float:
        """Where the axis lies."""
        return self.top + _PLOT

    @property
    def height(self) -> float:
        """The height of the whole chart."""
        return self.bottom + (_FOOT_OF_YEARS if self.by_year else _FOOT)

    @property
    def by_year(self) -> bool:
        """Whether the axis names years alone: so many quarters have no room."""
        return self.slots > _MOST_QUARTERS

    @property
    def slot(self) -> float:
        """The width of a quarter."""
        return (self.right - self.left) / self.slots

    def edge(self, position: int) -> float:
        """Return the left edge of a quarter's slot."""
        return self.left + (position - self.first) * self.slot

    def spot(self, position: int, value: Decimal) -> Spot:
        """Return the place of a value."""
        return (self.edge(position) + self.slot / 2, self.level(value))

    def level(self, value: Decimal) -> float:
        """Return the height of a value."""
        return self.bottom - self.scale.share(value) * _PLOT


def frame_of(spec: HistoryChart) -> Frame:
    """Fit the frame to the figures and to the width of their words."""
    values = [point.value for point in spec.points if point.value is not None]
    values += [other.value for other in spec.comparators]
    bounds = [bound for step in (*spec.targets, *spec.former) for bound in (step.low, step.high)]
    bounds += [end for point in spec.points for end in (point.low, point.high) if end is not None]
    scale = fit((*values, *bounds), zero_based=spec.zero_based)
    places = [point.position for point in spec.points]
    places = [*places, *(step.position for step in spec.targets)] or [0]
    first, slots = min(places), max(places) - min(places) + 1
    last = max(spec.targets, key=lambda step: step.position, default=None)
    named = last is not None and last.position == max(places)
    target = (
        (clean(last.name), *wrap(clean(last.display), _WIDEST_TARGET)) if last and named else ()
    )
    left = max(text_width(written(tick)) for tick in scale.ticks) + 8
    margin = max((text_width(line) for line in target), default=0) + 8 + (_EDGE if target else 0)
    beside = WIDTH - margin + 6
    wide = (beside - left) / slots
    aside = min(_MOST_ASIDE, max(0.0, _latest_width(spec) - wide) / 2)
    unit = wrap(_unit(spec, scale), WIDTH - key_width(spec))
    return Frame(
        unit=unit,
        target=target,
        left=left,
        right=WIDTH - margin - aside,
        beside=beside,
        top=LINE * len(unit) + _HEAD,
        first=first,
        slots=slots,
        scale=scale,
    )


def _latest_width(spec: HistoryChart) -> float:
    """Return the width of the latest value, which must not run into the target's words."""
    latest = next((point for point in reversed(spec.points) if point.value is not None), None)
    return text_width(clean(latest.display), bold=True) if latest else 0


def _unit(spec: HistoryChart, scale: Scale) -> str:
    """Name the unit, and say so when the axis does not start at zero."""
    unit = clean(spec.unit)
    if scale.low <= 0:
        return unit
    return f"{unit} (scale starts at {written(scale.low)})".strip()


def heading(spec: HistoryChart, frame: Frame) -> tuple[Mark, ...]:
    """Return the unit above the plot, and the key of its markers where one is needed."""
    lines = tuple(
        Text("chart-label", 0, LINE * (number + 0.75), line)
        for number, line in enumerate(frame.unit)
    )
    return (*lines, *key_marks(spec))


def inside(text: Text, left: float = 0) -> Text:
    """Move a text into the chart, or to the right of `left`, where it would stick out.

    It keeps a little off the right edge: the reader's font may be wider than was estimated.
    """
    box = box_of(text)
    shift = max(0.0, left - box.left) - max(0.0, box.right - (WIDTH - _EDGE))
    return Text(text.css, text.x + shift, text.y, text.text, text.anchor, text.bold, text.fill)
