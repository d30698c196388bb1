"""Where the value of a point may stand: near its marker, or a little further off."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import ANYWHERE, CLEAR, FREE, LEGIBLE, Room
from site_builder.draw.marks import LINE, TEXT, Anchor, Spot, Text
from site_builder.draw.shapes import RADIUS
from site_builder.draw.svg import clean
from site_builder.draw.whiskers import reach
from site_builder.model.chart import Point

_AWAY = RADIUS + 6  # from a point to its label
_STEP = LINE / 3
# Steps further off: of any value; of the latest, near enough to be its own; of it at the worst.
_FEW, _SOME, _MANY = 4, 7, 40

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
    tries = [(near, CLEAR), (nearby, CLEAR)]
    if latest or not crowded:
        tries += [(near, FREE), (nearby, FREE)]
    if latest:
        off = texts(_further(spot, ends, range(_FEW, _SOME)))
        far = texts(_further(spot, ends, range(_SOME, _MANY)))
        # Rather struck through than far from its point, rather far than upon other words.
        tries += [(off, FREE), ((*near, *nearby), LEGIBLE), (far, LEGIBLE)]
        tries += [((*near, *nearby, *off, *far), ANYWHERE)]
    placed = (room.place(places, cost) for places, cost in tries)
    return next(filter(None, placed), None)


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
            (x + _AWAY, y, Anchor.START),  # past the end of the line
        )
    )
