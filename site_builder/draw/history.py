"""Lay out a measure's history: points, the line between them, the target, and the gaps.

Gaps stay gaps: the line joins neighbouring quarters only. A thin dotted line, which promises less,
joins figures between which none was due. It also joins the points, just a year apart, of a measure
that never has figures in two quarters running; but never across a withheld figure. No line of
either kind crosses a break in series, nor joins the total of one year to that of the next.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from site_builder.draw.axis import axes, take_axes
from site_builder.draw.breaks import break_marks
from site_builder.draw.comparators import comparators, keep_free
from site_builder.draw.former import change_labels, former_targets
from site_builder.draw.frame import Frame, frame_of, heading, inside
from site_builder.draw.gaps import gap_marks, gap_ticks
from site_builder.draw.history_key import ring
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
)
from site_builder.draw.shapes import RADIUS, marker
from site_builder.draw.svg import clean
from site_builder.draw.values import place_value
from site_builder.draw.whiskers import whiskers
from site_builder.model.chart import HistoryChart, Point, TargetStep
from site_builder.model.quarter import QUARTERS_IN_A_YEAR

_BELOW_HEADING = 3.0
_RING = 4.5  # from the edge of a marker to the ring around it
_MANY = 8  # with more points than this only the telling ones are labelled
_DASH = (6.0, 4.0)
_DOTS = (1.5, 5.0)
_FURTHER = (LINE / 2, LINE, LINE * 2, LINE * 3)  # from its line to the target's name


def lay_out_history(spec: HistoryChart) -> Picture:
    """Return the marks of a history. Whatever has no room is left out: the table beside has it."""
    frame = frame_of(spec)
    frame_marks = axes(spec, frame)
    head = heading(spec, frame)
    room = Room()
    take_axes(frame_marks, frame, room)
    room.words += [_airy(mark) for mark in head if isinstance(mark, Text)]
    for start, end in gap_ticks(spec, frame):
        room.take_barrier(start, end)
    target = (*_target(spec, frame, room), *former_targets(spec, frame, room))
    lines = _lines(spec, frame, room)
    intervals = whiskers(spec, frame, room)
    points = _markers(spec, frame, room)
    keep_free(spec, frame, room)
    parted = break_marks(spec, frame, room)
    texts = (*_target_label(spec, frame, room), *_values(spec, frame, room))
    texts = (*texts, *change_labels(spec, frame, room))
    others = comparators(spec, frame, room)
    gaps = gap_marks(spec, frame, room, few=len(spec.points) <= _MANY)
    return Picture(
        frame.height,
        (
            *head,
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


def _airy(text: Text) -> Box:
    """Return the room of a text of the heading, to which a value keeps its distance."""
    box = box_of(text)
    return Box(box.left, box.top, box.right, box.bottom + _BELOW_HEADING)


def _known(spec: HistoryChart) -> tuple[Point, ...]:
    """Return the points that have a value."""
    return tuple(point for point in spec.points if point.value is not None)


def _spot(point: Point, frame: Frame) -> Spot:
    return frame.spot(point.position, point.value if point.value is not None else frame.scale.low)


def _runs(
    steps: tuple[TargetStep, ...], anew: frozenset[int]
) -> tuple[tuple[TargetStep, ...], ...]:
    """Split the targets where a quarter has none, and where the totals of a year start anew."""

    def key(pair: tuple[int, TargetStep]) -> tuple[int, int]:
        place, step = pair
        return step.position - place, sum(start <= step.position for start in anew)

    runs = groupby(enumerate(steps), key=key)
    return tuple(tuple(step for _, step in run) for _, run in runs)


def _target(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Return the stepped target line; a range has a band between its two lines."""
    steps = tuple(sorted(spec.targets, key=lambda step: step.position))
    lines: list[tuple[Spot, ...]] = []
    bands: list[tuple[Spot, ...]] = []
    anew = frozenset(point.position for point in spec.points if point.starts_anew)
    for run in _runs(steps, anew):
        low = _stairs(run, frame, upper=False)
        high = _stairs(run, frame, upper=True)
        lines.append(low)
        if high != low:
            lines.append(high)
            bands.append((*low, *reversed(high)))
    for line in lines:
        for start, end in pairwise(line):
            room.take_barrier(start, end)
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
        rows = LINE * (len(frame.target) - 1)
        # Neither in the heading nor among the quarters below.
        highest, lowest = frame.top - LINE * 0.5, frame.bottom + TEXT * 0.35 - rows
        top = min(max(y + TEXT * 0.35 - rows / 2, highest), lowest)
        texts = tuple(
            Text("chart-target-label", frame.beside, top + LINE * number, line)
            for number, line in enumerate(frame.target)
        )
        room.words += map(box_of, texts)
        return texts
    words = clean(f"{last.name} {last.display}")
    end = frame.edge(last.position + 1)
    places = tuple(
        inside(Text("chart-target-label", x, y + shift, words, anchor))
        for away in (0, *_FURTHER)
        for x, anchor in ((end, Anchor.END), (end + 4, Anchor.START))
        for shift in (-6 - away, LINE + away)
        if y + shift < frame.bottom - 4
    )
    placed = room.place(places)
    return (placed,) if placed else ()


def _lines(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    pairs = tuple(
        (before, after)
        for before, after in pairwise(_known(spec))
        if not after.series_break and not after.starts_anew
    )
    near = tuple(pair for pair in pairs if pair[1].position - pair[0].position == 1)
    far = tuple(
        pair
        for pair in pairs
        if pair not in near
        and (_nothing_due_between(*pair, spec) or (not near and _a_year_apart(*pair, spec)))
    )
    marks: list[Mark] = []
    if lines := _segments(near, frame, room):
        marks.append(Outline("chart-line", lines, stroke=2.5))
    if bridges := _segments(far, frame, room):
        marks.append(Outline("chart-bridge", bridges, stroke=1.5, dash=_DOTS))
    return tuple(marks)


def _segments(
    pairs: tuple[tuple[Point, Point], ...], frame: Frame, room: Room
) -> tuple[tuple[Spot, Spot], ...]:
    runs = tuple((_spot(before, frame), _spot(after, frame)) for before, after in pairs)
    for start, end in runs:
        room.take_line(start, end)
    return runs


def _nothing_due_between(before: Point, after: Point, spec: HistoryChart) -> bool:
    """Say whether every quarter between two points is there, and none of them had a figure due."""
    between = range(before.position + 1, after.position)
    return sum(point.idle for point in spec.points if point.position in between) == len(between)


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
        around = radius + _RING if point.revised else radius
        if point.revised:
            marks.append(ring(spot, around))
        room.solid.append(Box(x - around, y - around, x + around, y + around))
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
        place_value(point, frame, room, latest=point is known[-1], crowded=len(known) > _MANY)
        for point in _telling(known)
    )
    return tuple(text for text in placed if text)
