"""Gaps in a history: a tick on the axis for each quarter without a figure, and why, in short."""

from __future__ import annotations

from itertools import groupby

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import Box, Room
from site_builder.draw.marks import LINE, TEXT, Anchor, Mark, Outline, Spot, Text, text_width, wrap
from site_builder.draw.svg import clean
from site_builder.model.chart import HistoryChart, Point


def gap_ticks(spec: HistoryChart, frame: Frame) -> tuple[tuple[Spot, Spot], ...]:
    """Return the ticks of quarters without a figure; a quarter to come is no gap.

    On an axis of years, quarters in which none was due have no tick: it would seem to be a year's.
    """
    return tuple(
        ((x, frame.bottom - 6), (x, frame.bottom + 6))
        for point in spec.points
        if point.value is None and point.gap and not (frame.by_year and point.idle)
        for x in (frame.edge(point.position) + frame.slot / 2,)
    )


def gap_marks(spec: HistoryChart, frame: Frame, room: Room, *, few: bool) -> tuple[Mark, ...]:
    """Mark the quarters without a figure on the axis and, where there is room, say why.

    Where quarters are many, only the mark of a withheld figure has room.
    """
    ticks = gap_ticks(spec, frame)
    if not ticks:
        return ()
    marks: list[Mark] = [Outline("chart-gap", ticks, stroke=2)]
    for reason, run in groupby(spec.points, key=lambda point: clean(point.gap)):
        if reason and few:
            marks += _reason(reason, tuple(run), frame, room)
        elif reason.startswith("["):
            marks += _reason(reason.split(maxsplit=1)[0], tuple(run), frame, room)
    return tuple(marks)


def _reason(reason: str, run: tuple[Point, ...], frame: Frame, room: Room) -> tuple[Text, ...]:
    """Stand the reason on the axis, once for quarters in a row, in as many lines as it needs."""
    left, right = frame.edge(run[0].position), frame.edge(run[-1].position + 1)
    lines = wrap(reason, max(right - left, *map(text_width, reason.split())))
    top = frame.bottom - 12 - LINE * (len(lines) - 1)
    texts = tuple(
        inside(Text("chart-gap", (left + right) / 2, top + LINE * number, line, Anchor.MIDDLE))
        for number, line in enumerate(lines)
    )
    width = max(map(text_width, lines))
    middle = (left + right) / 2
    whole = Box(middle - width / 2, top - TEXT, middle + width / 2, frame.bottom - 8)
    if room.covers(whole):
        return ()
    room.words.append(whole)
    return texts
