"""Somebody else's figures in a history: small hollow rings with their names, at their own quarter.

No line joins them, with each other or with ours: they may be of any quarters. A name stands beside
its ring, or where there is room above or below it, with a thin line that leads to it.
"""

from __future__ import annotations

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import Box, Room
from site_builder.draw.marks import LINE, TEXT, Anchor, Ink, Mark, Outline, Spot, Text
from site_builder.draw.shapes import circle
from site_builder.draw.svg import clean
from site_builder.model.chart import Comparator, HistoryChart

Line = tuple[Spot, Spot]

_RADIUS = 4.5
_STROKE = 1.8
_AWAY = _RADIUS + 5  # from a ring to its name
_NEAR = LINE * 1.2  # a name further up or down than this is led to
_STEP = LINE / 3


def keep_free(spec: HistoryChart, frame: Frame, room: Room) -> None:
    """Keep the places of the rings free, before the values of our own figures are placed."""
    reach = _RADIUS + _STROKE / 2
    spots = (_spot(other, frame) for other in spec.comparators)
    room.solid += [Box(x - reach, y - reach, x + reach, y + reach) for x, y in spots]


def comparators(spec: HistoryChart, frame: Frame, room: Room) -> tuple[Mark, ...]:
    """Return each figure's ring, its name and what leads to it, the newest first.

    There is least room at the right. What no name can be found room for has no ring either, which
    would be a riddle: the table on the page has it.
    """
    leaders: list[Mark] = []
    marks: list[Mark] = []
    for other in sorted(spec.comparators, key=lambda one: -one.position):
        spot = _spot(other, frame)
        name = _name(other, frame, room)
        if name is None:
            continue
        leader = _leader(spot, name)
        room.solid += map(_box, leader)
        leaders += (Outline("chart-leader", (line,), stroke=1) for line in leader)
        ring = (circle(spot, _RADIUS),)
        marks += (
            Outline("chart-elsewhere", ring, stroke=_STROKE, fill=Ink.PAGE, curved=True),
            name,
        )
    return (*leaders, *marks)


def _name(other: Comparator, frame: Frame, room: Room) -> Text | None:
    """Find the name's place: best where what leads to it crosses nothing."""
    spot, places = _spot(other, frame), _places(other, frame)
    clear = tuple(name for name in places if _is_clear(_leader(spot, name), room))
    name = room.place(clear) if clear else None
    return name or room.place(places)


def _spot(other: Comparator, frame: Frame) -> Spot:
    return frame.spot(other.position, other.value)


def _places(other: Comparator, frame: Frame) -> tuple[Text, ...]:
    """Return the places for a name, the best first: beside the ring, then ever further off."""
    x, y = _spot(other, frame)
    middle = y + TEXT * 0.35
    beside = [(x - _AWAY, middle, Anchor.END), (x + _AWAY, middle, Anchor.START)]
    highest, lowest = frame.top - TEXT, frame.bottom - TEXT * 0.4
    steps = range(round((frame.bottom - frame.top) / _STEP) + 1)
    apart = (
        (x, base, anchor)
        for step in steps
        for base in (y + _AWAY + TEXT * 0.75 + step * _STEP, y - _AWAY - step * _STEP)
        if highest <= base <= lowest
        for anchor in (Anchor.MIDDLE, Anchor.END, Anchor.START)
    )
    words = clean(other.label)
    return tuple(
        inside(Text("chart-elsewhere-label", left, base, words, anchor))
        for left, base, anchor in (*beside, *apart)
    )


def _leader(spot: Spot, name: Text) -> tuple[Line, ...]:
    """Return the line from a ring to a name that stands apart from it; nothing beside the ring."""
    x, y = spot
    above = name.y < y
    edge = name.y + TEXT * 0.3 if above else name.y - TEXT * 0.8
    if abs(edge - y) < _NEAR:
        return ()
    return (((x, y - _RADIUS if above else y + _RADIUS), (x, edge)),)


def _is_clear(leader: tuple[Line, ...], room: Room) -> bool:
    """Say whether a leader runs over nothing but the ring that it starts at."""
    return not any(room.covers(_box(line)) for line in leader)


def _box(line: Line) -> Box:
    (x, start), (_, end) = line
    return Box(x - 1, min(start, end) + 2, x + 1, max(start, end) - 2)
