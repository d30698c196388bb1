"""What a picture is made of: strokes, areas and lines of text, placed in chart units.

A chart is 372 units wide; x grows to the right and y downwards. One text size serves all: it is
12 pixels in a window of 320, whose margins leave 288. Wider, the theme makes letters smaller than
the places that are laid out for them. How marks look is up to their class and the theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from site_builder.model.lettering import width_in_ems

WIDTH = 372.0
TEXT = 15.0  # size of all text
LINE = 18.0  # from baseline to baseline

Spot = tuple[float, float]


class Ink(Enum):
    """The fallback paint of a mark where no style sheet says otherwise."""

    NONE = "none"
    TEXT = "text"  # currentColor
    PAGE = "page"  # the page's background


class Anchor(Enum):
    """Which end of a text its x is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Outline:
    """One or more runs of straight or curved lines, drawn as one path.

    A run is a tuple of spots; when `curved`, every spot after the first three by three is a
    Bézier segment (two handles, one end).
    """

    css: str
    runs: tuple[tuple[Spot, ...], ...]
    stroke: float = 0  # width; 0: no stroke
    fill: Ink = Ink.NONE
    dash: tuple[float, float] | None = None
    closed: bool = False
    faint: bool = False  # see-through, unless the theme says otherwise
    page_stroke: bool = False  # stroked in the page's colour: a tick on a filled circle
    curved: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; y is its baseline."""

    css: str
    x: float
    y: float
    text: str
    anchor: Anchor = Anchor.START
    bold: bool = False
    fill: Ink = Ink.TEXT


Mark = Outline | Text


@dataclass(frozen=True, slots=True)
class Picture:
    """The marks of a chart, in drawing order, and its height."""

    height: float
    marks: tuple[Mark, ...]


def text_width(text: str, *, bold: bool = False) -> float:
    """Estimate a text's width in chart units, on the generous side."""
    return width_in_ems(text) * TEXT * (1.1 if bold else 1)


def wrap(text: str, width: float) -> tuple[str, ...]:
    """Break a text into lines of at most `width` units; a word that is longer is broken, too."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer) <= width:
            lines[-1] = longer
            continue
        pieces = _pieces(word, width)
        lines = [*filter(None, lines), *pieces]
    return tuple(lines)


def _pieces(word: str, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def rectangle(left: float, top: float, right: float, bottom: float) -> tuple[Spot, ...]:
    """Return a rectangle's corners."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))
