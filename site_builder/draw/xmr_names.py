"""What is written in an XmR chart: the key and the names of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_builder.draw.frame import Frame
from site_builder.draw.labels import Room
from site_builder.draw.marks import (
    LINE,
    TEXT,
    WIDTH,
    Anchor,
    Mark,
    Outline,
    Spot,
    Text,
    text_width,
    wrap,
)
from site_builder.draw.shapes import marker
from site_builder.draw.svg import clean
from site_builder.model.chart import Signal, XmrChart, XmrLevel, XmrSegment
from site_builder.model.scheme import Family, Shape

HEAD = 26.0  # above the plot, for the highest point's value
QUIET = 0.6  # size of a point that is no signal, beside one that is
_WIDEST_NAME = 112.0
_NEAR = 6.0  # a name this near its line needs no leader
_BETWEEN = 4.0  # between the names of two lines
_KEY_GAP = 16.0
_KEY_RADIUS = 6.0
_SHAPES = {
    Signal.NONE: Shape.CIRCLE,
    Signal.IMPROVING: Shape.CIRCLE,
    Signal.CONCERNING: Shape.DIAMOND,
    Signal.UP: Shape.TRIANGLE,
    Signal.DOWN: Shape.TRIANGLE,  # turned upside down
}


def signal_marker(spot: Spot, signal: Signal, radius: float) -> tuple[Outline, ...]:
    """Return the marker of a signal: a shape and a class of its own."""
    css = f"chart-swatch chart-{signal.value} filled"
    shaped = marker(spot, _SHAPES[signal], Family.GREY, radius, filled=True)
    marks = tuple(replace(one, css=css, stroke=1.5) for one in shaped)
    if signal is not Signal.DOWN:
        return marks
    return tuple(
        replace(one, runs=tuple(tuple((x, 2 * spot[1] - y) for x, y in run) for run in one.runs))
        for one in marks
    )


def ends(segment: XmrSegment, frame: Frame) -> tuple[float, float]:
    """Return where a segment starts and ends."""
    return frame.edge(segment.first), frame.edge(segment.last + 1)


def levels(spec: XmrChart) -> tuple[XmrLevel, ...]:
    """Return the levels named beside the plot: those of the last segment, and the target."""
    last = spec.segments[-1] if spec.segments else None
    own = (last.upper, last.mean, last.lower) if last else ()
    return tuple(level for level in (*own, spec.target) if level is not None)


def name_of(level: XmrLevel) -> tuple[str, ...]:
    """Return a level's name and its number, in as many lines as they need."""
    lines = (*wrap(clean(level.name), _WIDEST_NAME), *wrap(clean(level.display), _WIDEST_NAME))
    return tuple(line for line in lines if line)


def names(spec: XmrChart, frame: Frame) -> tuple[Mark, ...]:
    """Name the lines at their right ends, moved apart where they would touch."""
    named = sorted(
        ((frame.level(level.value), name_of(level), level) for level in levels(spec)),
        key=lambda one: one[0],
    )
    heights = [LINE * len(lines) + _BETWEEN for _, lines, _ in named]
    tops = _apart([y for y, _, _ in named], heights, frame)
    marks: list[Mark] = []
    for (y, lines, level), top, height in zip(named, tops, heights, strict=True):
        css = "chart-target-label" if level is spec.target else "chart-level"
        middle = top + (height - _BETWEEN) / 2
        if abs(middle - y) > _NEAR:
            run = ((frame.right + 1, y), (frame.beside - 1, middle))
            marks.append(Outline("chart-leader", (run,), stroke=1))
        for number, line in enumerate(lines):
            marks.append(Text(css, frame.beside, top + LINE * (number + 0.75), line))
    return tuple(marks)


def _apart(wanted: Sequence[float], heights: Sequence[float], frame: Frame) -> list[float]:
    """Return the tops of names in a column, each as near its level as the others let it.

    Names that would touch become one block, which stands where its names want to be on average.
    """
    highest, lowest = frame.top - HEAD, frame.bottom + _BETWEEN
    blocks: list[tuple[float, float, int]] = []  # sum of the tops wanted, height, how many
    for level, height in zip(wanted, heights, strict=True):
        block = (level - height / 2, height, 1)
        while blocks and _top(blocks[-1], highest, lowest) + blocks[-1][1] > _top(
            block, highest, lowest
        ):
            total, above, count = blocks.pop()
            # What a lower name wants, its block wants so much higher up.
            block = (total + block[0] - above * block[2], above + block[1], count + block[2])
        blocks.append(block)
    tops: list[float] = []
    for block in blocks:
        top = _top(block, highest, lowest)
        for height in heights[len(tops) : len(tops) + block[2]]:
            tops.append(top)
            top += height
    return tops


def _top(block: tuple[float, float, int], highest: float, lowest: float) -> float:
    total, height, count = block
    return min(max(total / count, highest), lowest - height)


def earlier(spec: XmrChart, frame: Frame, room: Room) -> tuple[Text, ...]:
    """Name the mean of each earlier segment where there is room; the table beside has it."""
    texts = []
    for segment in spec.segments[:-1]:
        if segment.mean is None:
            continue
        left, right = ends(segment, frame)
        words = clean(f"{segment.mean.name} {segment.mean.display}")
        y = frame.level(segment.mean.value)
        others = [frame.level(one.value) for one in (segment.upper, segment.lower) if one]
        heights = [y, *others]
        places = tuple(
            Text("chart-level", x, base, words, anchor)
            for base in (y - 5, y + LINE - 2, heights[1] - 5, heights[2] + LINE - 2)
            for x, anchor in ((left + 3, Anchor.START), (right - 3, Anchor.END))
        )
        if text_width(words) < right - left:
            placed = room.place(places)
            texts += [placed] if placed else []
    return tuple(texts)


def key_rows(spec: XmrChart) -> list[list[tuple[Signal, str]]]:
    """Share the key's entries out over rows that fit."""
    rows: list[list[tuple[Signal, str]]] = []
    free = 0.0
    for signal, words in spec.key:
        width = _entry_width(words)
        if not rows or width > free:
            rows.append([])
            free = WIDTH
        rows[-1].append((signal, words))
        free -= width + _KEY_GAP
    return rows


def _entry_width(words: str) -> float:
    return _KEY_RADIUS * 2 + 6 + text_width(clean(words))


def key(spec: XmrChart, top: float) -> tuple[Mark, ...]:
    """Say what the shapes mean, above the plot."""
    marks: list[Mark] = []
    for number, row in enumerate(key_rows(spec)):
        y, x = top + LINE * (number + 0.75), 0.0
        for signal, words in row:
            size = _KEY_RADIUS * (QUIET if signal is Signal.NONE else 1)
            marks += signal_marker((x + _KEY_RADIUS + 1, y - TEXT * 0.35), signal, size)
            marks.append(Text("chart-label", x + _KEY_RADIUS * 2 + 6, y, clean(words)))
            x += _entry_width(words) + _KEY_GAP
    return tuple(marks)
