"""Diagonal hatching as plain strokes: a pattern would need an id and could not take a class."""

from __future__ import annotations

from site_builder.draw.marks import Spot

_STEP = 8.0  # between the lines, along an edge


def hatching(left: float, top: float, right: float, bottom: float) -> tuple[tuple[Spot, Spot], ...]:
    """Return the strokes, rising from left to right, that hatch a rectangle."""
    width, height = right - left, bottom - top
    strokes = []
    offset = _STEP / 2
    while offset < width + height:
        # The stroke lies on x + y = offset, measured from the top left corner.
        start = (left + max(0.0, offset - height), top + min(offset, height))
        end = (left + min(offset, width), top + max(0.0, offset - width))
        strokes.append((start, end))
        offset += _STEP
    return tuple(strokes)
