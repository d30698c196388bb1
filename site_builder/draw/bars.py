"""Lay out stacked bars: one bar for each row, every segment with its count, code and name.

Counts and codes stand inside the segments; where one is too narrow they head its name below. Names
stand under their segments, in their order, moved aside where they would touch, with a line from
each segment. Where they are too many for one row they become a list in the bar's order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.draw.hatch import hatching
from site_builder.draw.marks import (
    LINE,
    TEXT,
    WIDTH,
    Anchor,
    Ink,
    Mark,
    Outline,
    Picture,
    Text,
    rectangle,
    text_width,
    wrap,
)
from site_builder.draw.shapes import family_class
from site_builder.draw.svg import clean
from site_builder.model.chart import BarRow, BarsChart, Segment

_BAR = 46.0  # height of a bar
_APART = 3.0  # between segments
_LEADER = 16.0  # height of the lines to the names
_NAME_GAP = 10.0  # between names
_EDGE = 6.0  # between names and the edges: the reader's font may be wider than was estimated
_ROW_NAME_GAP = 4.0
_ROW_GAP = 22.0
_NEAR = 12.0  # a name this near its segment's middle is near enough
_SWATCH = 16.0
_STROKE = 2.0
_BOLD = 1.1  # bold words are so much wider than plain ones


@dataclass(frozen=True, slots=True)
class _Slice:
    """A segment with its place in the bar."""

    segment: Segment
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def inside(self) -> tuple[str, ...]:
        """What is written inside: one line, two, or nothing when there is no room."""
        count, code = str(self.segment.count), clean(self.segment.code)
        room = self.width - 8
        if text_width(f"{count} {code}", bold=True) <= room:
            return (f"{count} {code}".strip(),)
        if max(text_width(count, bold=True), text_width(code, bold=True)) <= room:
            return (count, code)
        return ()

    @property
    def heading(self) -> str:
        """What heads its name below, when there is no room inside."""
        return "" if self.inside else f"{self.segment.count} {clean(self.segment.code)}".strip()


@dataclass(frozen=True, slots=True)
class _Row:
    """Names that fit side by side: their lines, their middles, and the farthest one's way."""

    blocks: tuple[tuple[str, ...], ...]
    middles: tuple[float, ...]
    farthest: float


def lay_out_bars(spec: BarsChart) -> Picture:
    """Return the marks of the bars. A row that counts nothing keeps its name and an empty bar."""
    marks: list[Mark] = []
    top = 0.0
    for row in spec.rows:
        for line in wrap(f"{clean(row.label)}: {row.total:,}", WIDTH / _BOLD):
            top += LINE
            marks.append(Text("chart-row", 0, top - 3, line, bold=True))
        top += _ROW_NAME_GAP
        slices = _slices(row)
        marks += _bar(slices, top)
        names, height = _names(slices, top + _BAR)
        marks += names
        top += _BAR + height + _ROW_GAP
    return Picture(max(top - _ROW_GAP + 6, LINE), tuple(marks))


def _slices(row: BarRow) -> tuple[_Slice, ...]:
    """Share the width out by count; what counts nothing has no place."""
    segments = tuple(segment for segment in row.segments if segment.count > 0)
    room = WIDTH - _STROKE - _APART * (len(segments) - 1)
    left = _STROKE / 2
    slices = []
    for segment in segments:
        right = left + room * segment.count / row.total
        slices.append(_Slice(segment, left, right))
        left = right + _APART
    return tuple(slices)


def _bar(slices: Sequence[_Slice], top: float) -> tuple[Mark, ...]:
    if not slices:
        corners = rectangle(1, top + 1, WIDTH - 1, top + _BAR - 1)
        return (Outline("chart-axis", (corners,), stroke=1, closed=True),)
    marks: list[Mark] = []
    for part in slices:
        marks += _block(part.segment, part.left, top, part.right, top + _BAR)
        marks += _inside(part, top)
    return tuple(marks)


def _block(
    segment: Segment, left: float, top: float, right: float, bottom: float
) -> tuple[Mark, ...]:
    """Return a segment: filled, or outlined; hatched when it is an inner band of its family."""
    colour = family_class(segment.family)
    edge = min(_STROKE, (right - left) / 2) / 2  # the stroke lies inside the segment
    corners = rectangle(left + edge, top + edge, right - edge, bottom - edge)
    block = Outline(
        f"chart-bar {colour} {'filled' if segment.filled else 'outlined'}",
        (corners,),
        stroke=edge * 2,
        fill=Ink.TEXT if segment.filled else Ink.PAGE,
        closed=True,
    )
    if segment.filled or segment.family is None:
        return (block,)
    lines = hatching(left + edge, top + edge, right - edge, bottom - edge)
    return (block, Outline(f"chart-hatch {colour}", lines, stroke=1.5)) if lines else (block,)


def _inside(part: _Slice, top: float) -> tuple[Mark, ...]:
    lines = part.inside
    if not lines:
        return ()
    segment = part.segment
    base = top + _BAR / 2 + TEXT * 0.35 - LINE * (len(lines) - 1) / 2
    css = f"chart-on {family_class(segment.family)}" if segment.filled else "chart-code"
    ink = Ink.PAGE if segment.filled else Ink.TEXT
    texts = tuple(
        Text(css, part.middle, base + LINE * number, line, Anchor.MIDDLE, bold=True, fill=ink)
        for number, line in enumerate(lines)
    )
    if segment.filled or segment.family is None:
        return texts
    half = max(text_width(line, bold=True) for line in lines) / 2 + 2
    plate = rectangle(part.middle - half, base - TEXT, part.middle + half,
                      base + LINE * (len(lines) - 1) + 5)  # fmt: skip
    return (Outline("chart-plate", (plate,), fill=Ink.PAGE, closed=True), *texts)


def _names(slices: Sequence[_Slice], top: float) -> tuple[tuple[Mark, ...], float]:
    """Return the names below a bar, and how much height they take."""
    rows = [_row(slices, narrow=narrow) for narrow in (False, True)]
    fitting = [row for row in rows if row is not None]
    if not fitting:
        return _list(slices, top)
    best = min(fitting, key=lambda row: row.farthest)
    return _under(slices, best, top), _LEADER + LINE * max(map(len, best.blocks), default=0)


def _row(slices: Sequence[_Slice], *, narrow: bool) -> _Row | None:
    """Place the names in one row; None when they do not fit."""
    blocks = tuple(_lines(part, narrow=narrow) for part in slices)
    widths = [max(map(_name_width, lines), default=0) for lines in blocks]
    lefts = _spread([part.middle for part in slices], widths)
    if lefts is None:
        return None
    middles = tuple(left + width / 2 for left, width in zip(lefts, widths, strict=True))
    moved = (abs(middle - part.middle) for middle, part in zip(middles, slices, strict=True))
    return _Row(blocks, middles, max(_NEAR, *moved, 0))


def _lines(part: _Slice, *, narrow: bool) -> tuple[str, ...]:
    """Return a segment's name: on one line, or (narrow) a line for each word."""
    name = clean(part.segment.label)
    words = tuple(name.split()) if narrow else (name,)
    return (part.heading, *words) if part.heading else words


def _name_width(line: str) -> float:
    return text_width(line, bold=line[:1].isdigit())


def _spread(middles: Sequence[float], widths: Sequence[float]) -> tuple[float, ...] | None:
    """Return left ends for names in one row, near their segments; None when they do not fit.

    Names are pushed right until none touches, then back left from the chart's right edge.
    """
    lefts: list[float] = []
    free = _EDGE
    for middle, width in zip(middles, widths, strict=True):
        lefts.append(max(free, middle - width / 2))
        free = lefts[-1] + width + _NAME_GAP
    free = WIDTH - _EDGE
    for index in reversed(range(len(lefts))):
        lefts[index] = min(lefts[index], free - widths[index])
        free = lefts[index] - _NAME_GAP
    return tuple(lefts) if not lefts or lefts[0] >= _EDGE else None


def _under(slices: Sequence[_Slice], row: _Row, top: float) -> tuple[Mark, ...]:
    """Return names in one row with a line from each segment to its name."""
    leaders = []
    texts: list[Text] = []
    for part, lines, middle in zip(slices, row.blocks, row.middles, strict=True):
        leaders.append(((part.middle, top + 2), (middle, top + _LEADER - 2)))
        for number, line in enumerate(lines):
            y = top + _LEADER + LINE * (number + 0.75)
            head = bool(part.heading) and number == 0
            texts.append(Text("chart-name", middle, y, line, Anchor.MIDDLE, bold=head))
    if not leaders:
        return ()
    return (Outline("chart-leader", tuple(leaders), stroke=1), *texts)


def _list(slices: Sequence[_Slice], top: float) -> tuple[tuple[Mark, ...], float]:
    """Return names as a list in the bar's order, each with a piece of its segment."""
    marks: list[Mark] = []
    y = top + 8.0
    for part in slices:
        segment = part.segment
        marks += _block(segment, 1, y + 2, 1 + _SWATCH, y + 2 + _SWATCH)
        words = f"{segment.count} {clean(segment.code)}".strip() + f" {clean(segment.label)}"
        for line in wrap(words, WIDTH - _SWATCH - 10):
            marks.append(Text("chart-name", _SWATCH + 9, y + LINE * 0.82, line))
            y += LINE
        y += 4
    return tuple(marks), y - top
