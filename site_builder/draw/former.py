"""Targets that have changed: the old one, lighter, up to the change, which is marked and named."""

from __future__ import annotations

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import Room
from site_builder.draw.marks import LINE, TEXT, Anchor, Mark, Outline, Spot, Text
from site_builder.draw.svg import clean
from site_builder.model.chart import HistoryChart, TargetStep

_DASH = (3.0, 4.0)
_DOTS = (1.5, 4.0)
_HEIGHTS = 9  # at which a change's label may stand along its mark


def former_targets(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Return the lines of old targets, and an upright line where each change begins to hold."""
    lines = tuple(_run(step, frame) for step in sorted(spec.former, key=_position))
    uprights = tuple(_upright(change.position, frame) for change in spec.changes)
    for start, end in (*lines, *uprights):
        room.take_barrier(start, end)
    marks: list[Mark] = []
    if lines:
        marks.append(Outline("chart-target-former", lines, stroke=1.25, dash=_DASH))
    if uprights:
        marks.append(Outline("chart-change", uprights, stroke=1, dash=_DOTS))
    return tuple(marks)


def _position(step: TargetStep) -> int:
    return step.position


def _run(step: TargetStep, frame: Frame) -> tuple[Spot, Spot]:
    y = frame.level(step.low)
    return (frame.edge(step.position), y), (frame.edge(step.position + 1), y)


def _upright(position: int, frame: Frame) -> tuple[Spot, Spot]:
    x = frame.edge(position)
    return (x, frame.top), (x, frame.bottom)


def change_labels(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Text, ...]:
    """Name each change beside its line, as high as there is room; the table has them all."""
    step = (frame.bottom - frame.top - TEXT) / (_HEIGHTS - 1)
    heights = [frame.top + TEXT * 0.7 + step * number for number in range(_HEIGHTS)]
    placed = []
    for change in spec.changes:
        x, words = frame.edge(change.position), clean(change.label)
        places = tuple(
            inside(Text("chart-change-label", x + away, y, words, anchor))
            for y in (*heights[:2], *reversed(heights[2:]), frame.top - LINE / 3)
            for away, anchor in ((-5, Anchor.END), (5, Anchor.START))
        )
        placed.append(room.place(places))
    return tuple(text for text in placed if text is not None)
