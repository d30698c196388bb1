"""The confidence intervals of a history: a fine whisker through each point that has one."""

from __future__ import annotations

from site_builder.draw.frame import Frame
from site_builder.draw.labels import Room
from site_builder.draw.marks import Mark, Outline, Spot
from site_builder.draw.shapes import RADIUS
from site_builder.model.chart import HistoryChart, Point

_CAP = 5.0  # half the width of a whisker's ends
_STROKE = 1.25


def reach(point: Point, frame: Frame, y: float) -> tuple[float, float]:
    """Return how far up and down a point's marks reach: to its whisker's ends where it has one.

    A label keeps as far from a whisker's end as from a marker, whose radius it need not clear.
    """
    above = y if point.high is None else min(y, frame.level(point.high) + RADIUS)
    below = y if point.low is None else max(y, frame.level(point.low) - RADIUS)
    return above, below


def whiskers(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Return the whiskers with their caps; labels keep clear of them."""
    cap = min(_CAP, frame.slot * 0.3)
    runs: list[tuple[Spot, ...]] = []
    for point in spec.points:
        if point.value is None or point.low is None or point.high is None:
            continue
        x, low = frame.spot(point.position, point.low)
        high = frame.level(point.high)
        room.take_line((x, low), (x, high))
        runs += [((x, low), (x, high))]
        runs += [((x - cap, y), (x + cap, y)) for y in (low, high)]
    return (Outline("chart-whisker", tuple(runs), stroke=_STROKE),) if runs else ()
