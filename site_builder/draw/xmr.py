"""Lay out an XmR chart: figures joined by a line in the range that they usually move in.

Each segment has its own mean and its own limits, and the line breaks between segments. Signals
have a shape and a colour; every line is named at its end, and a key names the signals that occur.
"""

from __future__ import annotations

from itertools import pairwise

from site_builder.draw.axis import axes, take_axes
from site_builder.draw.frame import Frame, heading, inside
from site_builder.draw.labels import Box, Room, box_of, thin
from site_builder.draw.marks import (
    LINE,
    TEXT,
    WIDTH,
    Anchor,
    Ink,
    Mark,
    Outline,
    Picture,
    Spot,
    Text,
    text_width,
    wrap,
)
from site_builder.draw.scale import fit, written
from site_builder.draw.svg import clean
from site_builder.draw.values import place_value
from site_builder.draw.xmr_names import (
    HEAD,
    QUIET,
    earlier,
    ends,
    key,
    key_rows,
    levels,
    name_of,
    names,
    signal_marker,
)
from site_builder.model.chart import HistoryChart, Point, Signal, XmrChart

_BESIDE = 8.0  # from the plot to the names of its lines
_DASH = (6.0, 4.0)
_REBASE_DASH = (2.0, 3.0)
_LARGEST, _SMALLEST = 7.5, 3.5


def lay_out_xmr(spec: XmrChart) -> Picture:
    """Return the marks of an XmR chart."""
    framed = _as_history(spec)
    frame = _frame(spec, framed)
    frame_marks = axes(framed, frame)
    room = Room()
    take_axes(frame_marks, frame, room)
    ranges = _ranges(spec, frame)
    lines = _lines(spec, frame, room)
    rebases = _rebases(spec, frame)
    points = _points(spec, frame, room)
    target = _target(spec, frame)
    beside = names(spec, frame)
    room.words += [box_of(mark) for mark in (*beside, *rebases) if isinstance(mark, Text)]
    for mark in (*ranges, *target):
        for start, end in _pieces(mark):
            room.take_barrier(start, end)
    for start, end in (piece for mark in beside for piece in _pieces(mark)):
        room.take_line(start, end)
    values = (place_value(point, frame, room, latest=True) for point in framed.points[-1:])
    texts = (*(value for value in values if value), *earlier(spec, frame, room))
    return Picture(
        frame.height,
        (
            *heading(framed, frame),
            *key(spec, LINE * len(frame.unit)),
            *frame_marks,
            *ranges,
            *rebases,
            *target,
            *lines,
            *points,
            *beside,
            *texts,
        ),
    )


def _pieces(mark: Mark) -> tuple[tuple[Spot, Spot], ...]:
    """Return the straight pieces of a line; none of an area or a text."""
    runs = mark.runs if isinstance(mark, Outline) and mark.fill is Ink.NONE else ()
    return tuple(piece for run in runs for piece in pairwise(run))


def _as_history(spec: XmrChart) -> HistoryChart:
    """Return the same points as a history, whose frame and axes an XmR chart shares."""
    points = tuple(
        Point(one.label, one.position, one.value, one.display, "", None, None)
        for one in spec.points
    )
    return HistoryChart(
        spec.id, spec.title, spec.description, spec.unit, points, (), zero_based=False
    )


def _frame(spec: XmrChart, framed: HistoryChart) -> Frame:
    drawn = [
        level.value
        for segment in spec.segments
        for level in (segment.lower, segment.upper, spec.target)
        if level is not None
    ]
    scale = fit((*(point.value for point in spec.points), *drawn), zero_based=False)
    positions = [point.position for point in spec.points] or [0]
    left = max(text_width(written(tick)) for tick in scale.ticks) + 8
    words = [line for level in levels(spec) for line in name_of(level)]
    margin = max(map(text_width, words), default=0) + _BESIDE + 2
    starts = "" if scale.low <= 0 else f"(scale starts at {written(scale.low)})"
    unit = wrap(f"{clean(framed.unit)} {starts}".strip(), WIDTH)
    rows = len(unit) + len(key_rows(spec)) + any(segment.label for segment in spec.segments)
    return Frame(
        unit=unit,
        target=(),
        left=left,
        right=WIDTH - margin,
        beside=WIDTH - margin + _BESIDE,
        top=LINE * rows + HEAD,
        first=min(positions),
        slots=max(positions) - min(positions) + 1,
        scale=scale,
    )


def _ranges(spec: XmrChart, frame: Frame) -> tuple[Mark, ...]:
    """Return a pale band between the limits of each segment, their edges, and the mean."""
    bands: list[tuple[Spot, ...]] = []
    edges: list[tuple[Spot, ...]] = []
    means: list[tuple[Spot, ...]] = []
    for segment in spec.segments:
        if segment.mean is None or segment.lower is None or segment.upper is None:
            continue
        left, right = ends(segment, frame)
        lower, mean, upper = (
            ((left, y), (right, y))
            for y in map(
                frame.level, (segment.lower.value, segment.mean.value, segment.upper.value)
            )
        )
        bands.append((*lower, *reversed(upper)))
        edges += [lower, upper]
        means.append(mean)
    if not means:
        return ()
    return (
        Outline("chart-band", tuple(bands), fill=Ink.TEXT, closed=True, faint=True),
        Outline("chart-limit", tuple(edges), stroke=1),
        Outline("chart-mean", tuple(means), stroke=1.5),
    )


def _rebases(spec: XmrChart, frame: Frame) -> tuple[Mark, ...]:
    """Return a dotted line where each later segment starts, with its label above the plot."""
    later = [segment for segment in spec.segments if segment.label]
    if not later:
        return ()
    top = frame.top - HEAD + 2
    lines = tuple(
        ((frame.edge(one.first), top), (frame.edge(one.first), frame.bottom)) for one in later
    )
    labels = thin(
        inside(
            Text(
                "chart-rebase",
                frame.edge(one.first),
                top - TEXT * 0.35,
                clean(one.label),
                Anchor.MIDDLE,
            )
        )
        for one in later
    )
    return (Outline("chart-rebase", lines, stroke=1.5, dash=_REBASE_DASH), *labels)


def _target(spec: XmrChart, frame: Frame) -> tuple[Mark, ...]:
    if spec.target is None or not spec.segments:
        return ()
    left, right = ends(spec.segments[-1], frame)
    y = frame.level(spec.target.value)
    return (Outline("chart-target", (((left, y), (right, y)),), stroke=2, dash=_DASH),)


def _lines(spec: XmrChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Join neighbours of one segment."""
    starts = {segment.first for segment in spec.segments}
    runs = tuple(
        (frame.spot(before.position, before.value), frame.spot(after.position, after.value))
        for before, after in pairwise(spec.points)
        if after.position not in starts
    )
    for start, end in runs:
        room.take_line(start, end)
    return (Outline("chart-line", runs, stroke=2),) if runs else ()


def _points(spec: XmrChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Return the markers; signals last, so that none is hidden."""
    radius = max(_SMALLEST, min(_LARGEST, frame.slot * 0.45))
    marks: list[Mark] = []
    for point in sorted(spec.points, key=lambda one: one.signal is not Signal.NONE):
        x, y = spot = frame.spot(point.position, point.value)
        size = radius * QUIET if point.signal is Signal.NONE else radius
        marks += signal_marker(spot, point.signal, size)
        room.solid.append(Box(x - size, y - size, x + size, y + size))
    return tuple(marks)
