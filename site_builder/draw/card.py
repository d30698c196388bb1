"""Lay out the card of a report: whose it is, which quarter, its status in words, and its counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.draw.marks import TEXT, Spot, rectangle, text_width, wrap
from site_builder.draw.svg import clean
from site_builder.model.chart import CARD_HEIGHT, CARD_WIDTH, Card, CardPart

_EDGE = 72.0
_ROOM = CARD_WIDTH - 2 * _EDGE
_BAND = 18.0  # of the status's colour, across the top
_BAR_TOP, _BAR = 430.0, 56.0
_GAP = 4.0  # between the parts of the bar: they are told apart without colour
_SWATCH = 22.0
_COUNTS = 26.0  # size of the counts in words
_MOST_TITLE = 2  # lines


@dataclass(frozen=True, slots=True)
class Box:
    """A filled area."""

    corners: tuple[Spot, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; y is its baseline."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """What is drawn, in order; a unit is a pixel, y grows downwards."""

    width: float
    height: float
    page: str
    items: tuple[Box | Line, ...]


def lay_out_card(card: Card) -> Board:
    """Return the picture of a report."""
    items = (
        Box(rectangle(0, 0, CARD_WIDTH, _BAND), card.colour),
        *_titles(card),
        *_status(card),
        *_bar(card),
        *_counts(card),
    )
    return Board(CARD_WIDTH, CARD_HEIGHT, card.page, items)


def _titles(card: Card) -> Iterator[Line]:
    lines = _wrapped(card.title, 52)
    shown = lines[:_MOST_TITLE]
    baseline = 100.0 + 32 * (_MOST_TITLE - len(shown))  # a short title stands lower
    yield Line(_EDGE, baseline, _fitting(card.organisation, 28), 28, card.muted)
    baseline += 4
    for number, line in enumerate(shown, start=1):
        baseline += 62
        cut = number == _MOST_TITLE and len(lines) > _MOST_TITLE
        yield Line(_EDGE, baseline, f"{line} …" if cut else line, 52, card.ink, bold=True)
    yield Line(_EDGE, baseline + 60, _fitting(card.heading, 36), 36, card.ink)


def _status(card: Card) -> Iterator[Box | Line]:
    yield Box(rectangle(_EDGE, 346, _EDGE + 34, 380), card.colour)
    yield Line(_EDGE + 52, 377, _fitting(card.status, 38), 38, card.ink, bold=True)


def _bar(card: Card) -> Iterator[Box]:
    """Yield the bar: its parts are as wide as their counts, each at least wide enough to see."""
    total = sum(part.count for part in card.parts)
    left = _EDGE
    for part in card.parts:
        width = _ROOM * part.count / total
        right = left + max(width - _GAP, _GAP)
        yield Box(rectangle(left, _BAR_TOP, right, _BAR_TOP + _BAR), part.colour)
        left += width


def _counts(card: Card) -> Iterator[Box | Line]:
    """Yield the counts in words, each behind a square of its colour, in as many lines as needed."""
    left, baseline = _EDGE, _BAR_TOP + _BAR + 50
    for part in card.parts:
        text = _told(part)
        width = _SWATCH + 10 + _width(text, _COUNTS) + 26
        if left > _EDGE and left + width > CARD_WIDTH - _EDGE:
            left, baseline = _EDGE, baseline + 40
        yield Box(rectangle(left, baseline - 20, left + _SWATCH, baseline + 2), part.colour)
        yield Line(left + _SWATCH + 10, baseline, text, _COUNTS, card.ink)
        left += width
    yield Line(_EDGE, baseline + 42, card.whole, _COUNTS, card.muted)


def _told(part: CardPart) -> str:
    return f"{part.count:,} {part.label}"


def _width(text: str, size: float) -> float:
    return text_width(text) * size / TEXT


def _wrapped(text: str, size: float) -> tuple[str, ...]:
    return wrap(clean(text), _ROOM * TEXT / size / 1.1)  # 1.1: bold text is as much wider


def _fitting(text: str, size: float) -> str:
    """Return the first line of a text, with a sign that there is more where there is."""
    first, *rest = _wrapped(text, size)
    return f"{first} …" if rest else first
