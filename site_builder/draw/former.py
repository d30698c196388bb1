"""Targets that have changed: the old one, lighter, up to the change, which is marked and named."""

from __future__ import annotations

from itertools import pairwise

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import Room
from site_builder.draw.marks import LINE, Anchor, Mark, Outline, Spot, Text
from site_builder.draw.svg import clean
from site_builder.model.chart import HistoryChart, TargetChange, TargetStep

_DASH = (3.0, 4.0)
_STUB = 8.0  # half of a change's mark, where no old target says how long it is


def former_targets(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Return the lines of old targets and the marks of their changes."""
    levels = {step.position: frame.level(step.low) for step in spec.former}
    lines = [_run(step, frame) for step in sorted(spec.former, key=lambda one: one.position)]
    joints = [_joint(change, levels, spec, frame) for change in spec.changes]
    for start, end in (*(pair for line in lines for pair in pairwise(line)), *joints):
        room.take_line(start, end)
    marks: list[Mark] = []
    if lines:
        marks.append(Outline("chart-target-former", tuple(lines), stroke=1.25, dash=_DASH))
    if joints:
        marks.append(Outline("chart-change", tuple(joints), stroke=1.25))
    return tuple(marks)


def _run(step: TargetStep, frame: Frame) -> tuple[Spot, Spot]:
    y = frame.level(step.low)
    return (frame.edge(step.position), y), (frame.edge(step.position + 1), y)


def _joint(
    change: TargetChange, levels: dict[int, float], spec: HistoryChart, frame: Frame
) -> tuple[Spot, Spot]:
    """Return the upright line at a change, from the old target to the new one."""
    x = frame.edge(change.position)
    steps = {step.position: frame.level(step.low) for step in spec.targets}
    old = levels.get(change.position - 1, steps.get(change.position - 1))
    new = steps.get(change.position, old)
    if old is None or new is None:
        return (x, frame.bottom - _STUB), (x, frame.bottom + _STUB)
    if abs(old - new) < _STUB:
        middle = (old + new) / 2
        return (x, middle - _STUB), (x, middle + _STUB)
    return (x, old), (x, new)


def change_labels(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Text, ...]:
    """Name each change beside its mark, where there is room; the page's table has them all."""
    levels = {step.position: frame.level(step.low) for step in spec.former}
    placed = []
    for change in spec.changes:
        (x, start), (_, end) = _joint(change, levels, spec, frame)
        top, bottom = min(start, end), max(start, end)
        words = clean(change.label)
        places = tuple(
            inside(Text("chart-change-label", x + away, y, words, anchor))
            for y in (top - 6, bottom + LINE, (top + bottom) / 2 + 5)
            for away, anchor in ((-4, Anchor.END), (4, Anchor.START), (0, Anchor.MIDDLE))
        )
        placed.append(room.place(places))
    return tuple(text for text in placed if text is not None)
