"""The key of a history: what a hollow marker and a ring around one mean, where there are any."""

from __future__ import annotations

from site_builder.draw.marks import (
    LINE,
    TEXT,
    WIDTH,
    Ink,
    Mark,
    Outline,
    Spot,
    Text,
    text_width,
)
from site_builder.draw.shapes import circle
from site_builder.model.chart import HistoryChart

_PROVISIONAL, _REVISED, _CORRECTED = "provisional", "revised", "corrected"
_SQUARE = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_HALF = 5.0  # of the square
_DOT = 3.0
_RING = 7.0
_BEFORE = 11.0  # between the middle of a swatch and its word
_BETWEEN = 14.0  # entries


def key_width(spec: HistoryChart) -> float:
    """Return the room that the key takes at the end of the first line; 0 without one."""
    words = _words(spec)
    if not words:
        return 0
    return sum(map(_entry_width, words)) + TEXT + _BETWEEN * (len(words) - 1)


def _entry_width(word: str) -> float:
    return text_width(word) + _BEFORE + _RING


def _words(spec: HistoryChart) -> tuple[str, ...]:
    """Return what occurs among the points, from the left."""
    known = [point for point in spec.points if point.value is not None]
    found = (
        (_PROVISIONAL, any(point.provisional for point in known)),
        (_REVISED, any(point.revised and not point.corrected for point in known)),
        (_CORRECTED, any(point.corrected for point in known)),
    )
    return tuple(word for word, occurs in found if occurs)


def key_marks(spec: HistoryChart) -> tuple[Mark, ...]:
    """Return the key, on the first line and up to the right edge."""
    y, right = LINE * 0.75, WIDTH
    marks: list[Mark] = []
    for word in reversed(_words(spec)):
        middle = (right - text_width(word) - _BEFORE, y - _HALF)
        beside = middle[0] + _BEFORE  # the word stays at its swatch, also in smaller letters
        marks += [*_swatch(word, middle), Text("chart-label", beside, y, word)]
        right -= _entry_width(word) + _BETWEEN
    return tuple(marks)


def _swatch(word: str, middle: Spot) -> tuple[Outline, ...]:
    if word != _PROVISIONAL:
        dot = Outline(
            "chart-swatch chart-unrated filled", (circle(middle, _DOT),), fill=Ink.TEXT, curved=True
        )
        return ring(middle, _RING), dot
    corners = tuple((middle[0] + dx * _HALF, middle[1] + dy * _HALF) for dx, dy in _SQUARE)
    css = "chart-swatch chart-unrated outlined"
    return (Outline(css, (corners,), stroke=2, fill=Ink.PAGE, closed=True),)


def ring(spot: Spot, radius: float) -> Outline:
    """Return the ring around a marker whose figure has been revised."""
    return Outline("chart-revised", (circle(spot, radius),), stroke=1.5, curved=True)
