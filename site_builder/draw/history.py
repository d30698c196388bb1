"""Lay out a measure's history: points, the line between them, the target, and the gaps.

Gaps stay gaps: the line joins neighbouring quarters only. A measure that never has figures in two
quarters running would be a scatter of dots, so its points that are just a year apart are joined by
a thin dotted line, which promises less; but never across a withheld figure. No line of either kind
crosses a break in series.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from site_builder.draw.breaks import break_marks
from site_builder.draw.comparators import comparators, keep_free
from site_builder.draw.former import change_labels, former_targets
from site_builder.draw.frame import Frame, axes, frame_of, heading, inside
from site_builder.draw.labels import Box, Room, box_of
from site_builder.draw.marks import (
    LINE,
    TEXT,
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
from site_builder.draw.shapes import RADIUS, marker
from site_builder.draw.svg import clean
from site_builder.draw.whiskers import reach, whiskers
from site_builder.model.chart import HistoryChart, Point, TargetStep
from site_builder.model.quarter import QUARTERS_IN_A_YEAR

_MANY = 8  # with more points than this only the telling ones are labelled
_DASH = (6.0, 4.0)
_DOTS = (1.5, 5.0)
_AWAY = RADIUS + 6  # from a point to its label


def lay_out_history(spec: HistoryChart) -> Picture:
    """Return the marks of a history. Whatever has no room is left out: the table beside has it."""
    frame = frame_of(spec)
    frame_marks = axes(spec, frame)
    room = Room([box_of(mark) for mark in frame_marks if isinstance(mark, Text)])
    target = (*_target(spec, frame, room), *former_targets(spec, frame, room))
    lines = _lines(spec, frame, room)
    intervals = whiskers(spec, frame, room)
    points = _markers(spec, frame, room)
    keep_free(spec, frame, room)
    parted = break_marks(spec, frame, room)
    texts = (*_target_label(spec, frame, room), *_values(spec, frame, room))
    texts = (*texts, *change_labels(spec, frame, room))
    others = comparators(spec, frame, room)
    gaps = _gaps(spec, frame, room)
    return Picture(
        frame.height,
        (
            *heading(spec, frame),
            *frame_marks,
            *target,
            *lines,
            *intervals,
            *gaps,
            *parted,
            *points,
            *texts,
            *others,
        ),
    )


def _known(spec: HistoryChart) -> tuple[Point, ...]:
    """Return the points that have a value."""
    return tuple(point for point in spec.points if point.value is not None)


def _spot(point: Point, frame: Frame) -> Spot:
    return frame.spot(point.position, point.value if point.value is not None else frame.scale.low)


def _runs(steps: tuple[TargetStep, ...]) -> tuple[tuple[TargetStep, ...], ...]:
    """Split the targets where a quarter has none."""
    runs = groupby(enumerate(steps), key=lambda pair: pair[1].position - pair[0])
    return tuple(tuple(step for _, step in run) for _, run in runs)


def _target(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Return the stepped target line; a range has a band between its two lines."""
    steps = tuple(sorted(spec.targets, key=lambda step: step.position))
    lines: list[tuple[Spot, ...]] = []
    bands: list[tuple[Spot, ...]] = []
    for run in _runs(steps):
        low = _stairs(run, frame, upper=False)
        high = _stairs(run, frame, upper=True)
        lines.append(low)
        if high != low:
            lines.append(high)
            bands.append((*low, *reversed(high)))
    for line in lines:
        for start, end in pairwise(line):
            room.take_line(start, end)
    marks: list[Mark] = []
    if bands:
        marks.append(Outline("chart-band", tuple(bands), fill=Ink.TEXT, closed=True, faint=True))
    if lines:
        marks.append(Outline("chart-target", tuple(lines), stroke=2, dash=_DASH))
    return tuple(marks)


def _stairs(run: tuple[TargetStep, ...], frame: Frame, *, upper: bool) -> tuple[Spot, ...]:
    spots: list[Spot] = []
    for step in run:
        y = frame.level(step.high if upper else step.low)
        if spots and spots[-1][1] == y:
            spots.pop()  # the step goes on: no corner
        else:
            spots.append((frame.edge(step.position), y))
        spots.append((frame.edge(step.position + 1), y))
    return tuple(spots)


def _target_label(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Text, ...]:
    """Name the target at its right end: beside the plot, or on it when it ended earlier."""
    last = max(spec.targets, key=lambda step: step.position, default=None)
    if last is None:
        return ()
    y = (frame.level(last.low) + frame.level(last.high)) / 2
    if frame.target:
        top = y + TEXT * 0.35 - LINE * (len(frame.target) - 1) / 2
        texts = tuple(
            Text("chart-target-label", frame.beside, top + LINE * number, line)
            for number, line in enumerate(frame.target)
        )
        room.solid += map(box_of, texts)
        return texts
    words = clean(f"{last.name} {last.display}")
    end = frame.edge(last.position + 1)
    places = tuple(
        inside(Text("chart-target-label", x, y + shift, words, anchor))
        for x, anchor in ((end, Anchor.END), (end + 4, Anchor.START))
        for shift in (-6, LINE)
    )
    placed = room.place(places)
    return (placed,) if placed else ()


def _lines(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    pairs = tuple(pair for pair in pairwise(_known(spec)) if not pair[1].series_break)
    near = tuple(pair for pair in pairs if pair[1].position - pair[0].position == 1)
    joined = near or tuple(pair for pair in pairs if _a_year_apart(*pair, spec))
    runs = tuple((_spot(before, frame), _spot(after, frame)) for before, after in joined)
    for start, end in runs:
        room.take_line(start, end)
    if not runs:
        return ()
    if near:
        return (Outline("chart-line", runs, stroke=2.5),)
    return (Outline("chart-bridge", runs, stroke=1.5, dash=_DOTS),)


def _a_year_apart(before: Point, after: Point, spec: HistoryChart) -> bool:
    """Say whether two points belong to a yearly rhythm, with nothing withheld (`[c]`) between."""
    between = range(before.position + 1, after.position)
    gaps = (point.gap for point in spec.points if point.position in between)
    withheld = any(gap.startswith("[") for gap in gaps)
    return after.position - before.position == QUARTERS_IN_A_YEAR and not withheld


def _radius(frame: Frame) -> float:
    """Return the markers' size: smaller where quarters are many."""
    return max(3.5, min(RADIUS, frame.slot * 0.4))


def _markers(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    radius = _radius(frame)
    marks: list[Mark] = []
    for point in _known(spec):
        x, y = spot = _spot(point, frame)
        marks += marker(spot, point.shape, point.family, radius, filled=not point.provisional)
        room.solid.append(Box(x - radius, y - radius, x + radius, y + radius))
    return tuple(marks)


def _telling(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points to label, the most telling first: last, first, highest, lowest, rest."""
    if not points:
        return ()
    ranked = sorted(points, key=lambda point: point.value or 0)
    telling = (points[-1], points[0], ranked[-1], ranked[0])
    rest = points if len(points) <= _MANY else ()
    return tuple(dict.fromkeys((*telling, *rest)))


def _values(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Text, ...]:
    known = _known(spec)
    placed = (
        room.place(_value_places(point, frame, latest=point is known[-1]), must=point is known[-1])
        for point in _telling(known)
    )
    return tuple(text for text in placed if text)


def _value_places(point: Point, frame: Frame, *, latest: bool) -> tuple[Text, ...]:
    x, y = _spot(point, frame)
    css = "chart-value chart-latest" if latest else "chart-value"
    words = clean(point.display)
    above, below = reach(point, frame, y)
    places = (
        (x, above - _AWAY, Anchor.MIDDLE),
        (x, below + _AWAY + TEXT * 0.75, Anchor.MIDDLE),
        (x + _AWAY, y + TEXT * 0.35, Anchor.START),
        (x - _AWAY, y + TEXT * 0.35, Anchor.END),
    )
    return tuple(
        inside(Text(css, left, base, words, anchor, bold=latest)) for left, base, anchor in places
    )


def _gaps(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Mark the quarters without a figure on the axis and, where there is room, say why."""
    ticks = tuple(
        ((x, frame.bottom - 6), (x, frame.bottom + 6))
        for point in spec.points
        if point.value is None
        for x in (frame.edge(point.position) + frame.slot / 2,)
    )
    if not ticks:
        return ()
    marks: list[Mark] = [Outline("chart-gap", ticks, stroke=2)]
    if len(spec.points) <= _MANY:
        for reason, run in groupby(spec.points, key=lambda point: clean(point.gap)):
            if reason:
                marks += _reason(reason, tuple(run), frame, room)
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
    if any(whole.meets(other) for other in room.solid):
        return ()
    room.solid.append(whole)
    return texts
