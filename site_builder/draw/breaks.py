"""Breaks in a history: a vertical mark with its label before the first figure of what is new."""

from __future__ import annotations

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import ANYWHERE, Room
from site_builder.draw.marks import LINE, Anchor, Mark, Outline, Text
from site_builder.draw.svg import clean
from site_builder.model.chart import HistoryChart, Point

_DASH = (2.0, 3.0)
_ABOVE = 17.0  # that the mark stands out above the plot: its label stands beside it there


def break_marks(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Mark every break: a line down the plot, named beside its upper end.

    Its place is taken before figures are labelled: it tells more than any one of them.
    """
    points = tuple(point for point in spec.points if point.series_break)
    if not points:
        return ()
    runs = tuple(
        ((x, frame.top - _ABOVE), (x, frame.bottom))
        for x in (frame.edge(point.position) for point in points)
    )
    for start, end in runs:
        room.take_barrier(start, end)
    labels = (room.place(_places(point, frame), ANYWHERE) for point in points)
    line = Outline("chart-break", runs, stroke=1.5, dash=_DASH)
    return (line, *(label for label in labels if label))


def _places(point: Point, frame: Frame) -> tuple[Text, ...]:
    x, words = frame.edge(point.position), clean(point.series_break)
    heights = (frame.top - 5, *(frame.top + LINE * line for line in range(1, 10)))
    return tuple(
        inside(Text("chart-break-label", x + shift, y, words, anchor))
        for y in heights
        for shift, anchor in ((5, Anchor.START), (-5, Anchor.END))
    )
