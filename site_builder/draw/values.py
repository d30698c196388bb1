"""Where the value of a point may stand: near its marker, or a little further off."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import Room
from site_builder.draw.marks import LINE, TEXT, Anchor, Spot, Text
from site_builder.draw.shapes import RADIUS
from site_builder.draw.svg import clean
from site_builder.draw.whiskers import reach
from site_builder.model.chart import Point

_AWAY = RADIUS + 6  # from a point to its label
_STEP = LINE / 3
_FEW = 4  # steps that a label may stand further off
_MANY = 40  # steps of the latest value, which is always there

Place = tuple[float, float, Anchor]


def place_value(
    point: Point, frame: Frame, room: Room, *, latest: bool, crowded: bool = False
) -> Text | None:
    """Find the place of a point's value; in a crowded chart, no line may run through it.

    None when there is no free one; the latest value then takes the least bad.
    """
    if point.value is None:
        return None
    spot = frame.spot(point.position, point.value)
    ends = reach(point, frame, spot[1])

    def texts(places: tuple[Place, ...]) -> tuple[Text, ...]:
        return _texts(point, frame, places, latest=latest)

    near, nearby = texts(_near(spot, ends)), texts(_further(spot, ends, range(1, _FEW)))
    placed = room.place(near, clear=True) or room.place(nearby, clear=True)
    if placed or (crowded and not latest):
        return placed
    placed = room.place(near) or room.place(nearby)
    if placed or not latest:
        return placed
    far = texts(_further(spot, ends, range(_FEW, _MANY)))
    return room.place(far) or room.place((*near, *nearby, *far), must=True)


def _texts(
    point: Point, frame: Frame, places: tuple[Place, ...], *, latest: bool
) -> tuple[Text, ...]:
    """Return the value at those of the places that lie in the plot.

    It is never in the column of the axis's numbers, where it would read as one of them.
    """
    css, words = "chart-value chart-latest" if latest else "chart-value", clean(point.display)
    return tuple(
        inside(Text(css, x, y, words, anchor, bold=latest), frame.left + 2)
        for x, y, anchor in places
        if TEXT <= y < frame.bottom - 4
    )


def _near(spot: Spot, ends: tuple[float, float]) -> tuple[Place, ...]:
    x, y = spot
    up, down = ends[0] - _AWAY, ends[1] + _AWAY + TEXT * 0.75
    return (
        (x, up, Anchor.MIDDLE),
        (x, down, Anchor.MIDDLE),
        (x + _AWAY, y + TEXT * 0.35, Anchor.START),
        (x - _AWAY, y + TEXT * 0.35, Anchor.END),
        (x + RADIUS, up, Anchor.END),  # clear of the target's name beside the plot
        (x + RADIUS, down, Anchor.END),
        (x - RADIUS, up, Anchor.START),
        (x - RADIUS, down, Anchor.START),
    )


def _further(spot: Spot, ends: tuple[float, float], steps: Iterable[int]) -> tuple[Place, ...]:
    x = spot[0]
    levels = (
        level
        for step in steps
        for level in (
            ends[0] - _AWAY - step * _STEP,
            ends[1] + _AWAY + TEXT * 0.75 + step * _STEP,
        )
    )
    return tuple(
        place
        for y in levels
        for place in (
            (x, y, Anchor.MIDDLE),
            (x + RADIUS, y, Anchor.END),
            (x - RADIUS, y, Anchor.START),
        )
    )
