"""Markers: a shape for each status, so that colour is never alone."""

from __future__ import annotations

from math import cos, pi, sin

from site_builder.draw.marks import Ink, Outline, Spot
from site_builder.model.band import Family, Shape

RADIUS = 8.0
_HANDLE = 0.5523  # of the radius: makes four Bézier curves a circle
_STROKE = 2.0
# Sizes that look equal to the eye, though a triangle's corners reach further than a square's.
_SIZES = {Shape.TRIANGLE: 1.2, Shape.DIAMOND: 1.15, Shape.STAR: 1.25, Shape.OCTAGON: 1.05}


def family_class(family: Family | None) -> str:
    """Return the class of a family's colour."""
    return f"chart-{family.value if family else 'unrated'}"


def marker(
    spot: Spot, shape: Shape | None, family: Family | None, radius: float, *, filled: bool
) -> tuple[Outline, ...]:
    """Return the marker of a point: what is not rated is a small square."""
    known = shape or (Shape.CIRCLE if family else Shape.SQUARE)
    size = radius * _SIZES.get(known, 1.0)
    colour = family_class(family)
    round_shape = known in {Shape.CIRCLE, Shape.CIRCLE_TICK}
    outline = Outline(
        f"chart-point {colour} {'filled' if filled else 'outlined'}",
        (circle(spot, size) if round_shape else _polygon(spot, known, size),),
        stroke=_STROKE,
        fill=Ink.TEXT if filled else Ink.PAGE,
        closed=not round_shape,
        curved=round_shape,
    )
    if known is not Shape.CIRCLE_TICK:
        return (outline,)
    x, y = spot
    tick = (
        (x - 0.45 * size, y),
        (x - 0.1 * size, y + 0.38 * size),
        (x + 0.5 * size, y - 0.4 * size),
    )
    css = "chart-tick" if filled else f"chart-tick {colour}"
    return (outline, Outline(css, (tick,), stroke=_STROKE, page_stroke=filled))


def circle(spot: Spot, size: float) -> tuple[Spot, ...]:
    """Return a circle as the spots of four Bézier curves."""
    x, y = spot
    h = size * _HANDLE
    return (
        (x, y - size),
        (x + h, y - size), (x + size, y - h), (x + size, y),
        (x + size, y + h), (x + h, y + size), (x, y + size),
        (x - h, y + size), (x - size, y + h), (x - size, y),
        (x - size, y - h), (x - h, y - size), (x, y - size),
    )  # fmt: skip


def _polygon(spot: Spot, shape: Shape, size: float) -> tuple[Spot, ...]:
    if shape is Shape.SQUARE:
        return _regular(spot, 4, size, turn=0.5)
    if shape is Shape.OCTAGON:
        return _regular(spot, 8, size, turn=0.5)
    if shape is Shape.TRIANGLE:
        return _regular((spot[0], spot[1] + size * 0.15), 3, size)
    if shape is Shape.STAR:
        outer, inner = _regular(spot, 5, size), _regular(spot, 5, size * 0.45, turn=0.5)
        return tuple(corner for pair in zip(outer, inner, strict=True) for corner in pair)
    return _regular(spot, 4, size)


def _regular(spot: Spot, corners: int, size: float, turn: float = 0) -> tuple[Spot, ...]:
    """Return a regular polygon, its first corner on top, turned by a share of a side."""
    angles = ((corner + turn) * 2 * pi / corners for corner in range(corners))
    return tuple((spot[0] + size * sin(angle), spot[1] - size * cos(angle)) for angle in angles)
