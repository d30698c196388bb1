"""The axes of a history: rules with their numbers, and quarters or, of a long one, years."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby, pairwise

from site_builder.draw.frame import Frame, inside
from site_builder.draw.labels import Room, box_of, thin
from site_builder.draw.marks import LINE, TEXT, WIDTH, Anchor, Mark, Outline, Spot, Text
from site_builder.draw.scale import written
from site_builder.draw.svg import clean
from site_builder.model.chart import HistoryChart, Point

_TICK = 8.0
_LONG_TICK = 26.0  # of a year that is named: its name stands to the right of the tick
_BESIDE_TICK = 4.0
_BETWEEN_YEARS = 6.0


def axes(spec: HistoryChart, frame: Frame) -> tuple[Mark, ...]:
    """Return rules with their numbers, the axis line with its ticks, and the names of its times."""
    ticks = frame.scale.ticks
    levels = [frame.level(tick) for tick in ticks]
    rules = tuple(((frame.left, y), (frame.right, y)) for y in levels)
    numbers = tuple(
        Text("chart-label", frame.left - 6, y + TEXT * 0.35, written(tick), Anchor.END)
        for tick, y in zip(ticks, levels, strict=True)
    )
    names = _named_years(spec, frame) if frame.by_year else ()
    times = names if frame.by_year else (*_quarters(spec, frame), *_years(spec, frame))
    marks = _year_ticks(spec, frame, names) if frame.by_year else _quarter_ticks(spec, frame)
    scale: tuple[Mark, ...] = (Outline("chart-grid", rules, stroke=0.5), *numbers)
    return (
        *(scale if frame.scale.known else ()),
        Outline("chart-axis", (_base(frame), *marks), stroke=1),
        *times,
    )


def take_axes(marks: tuple[Mark, ...], frame: Frame, room: Room) -> None:
    """Keep labels off the words of the axes, and off the axis line."""
    room.words += [box_of(mark) for mark in marks if isinstance(mark, Text)]
    room.take_barrier(*_base(frame))
    room.take_barrier((frame.left, frame.bottom), (frame.right, frame.bottom))


def _base(frame: Frame) -> tuple[Spot, Spot]:
    """Return the axis line: at zero where the scale has it inside, else at the foot."""
    ticks = frame.scale.ticks
    y = frame.level(Decimal(0)) if ticks[0] < 0 < ticks[-1] else frame.bottom
    return (frame.left, y), (frame.right, y)


def _quarter_ticks(spec: HistoryChart, frame: Frame) -> tuple[tuple[Spot, Spot], ...]:
    middles = [frame.edge(point.position) + frame.slot / 2 for point in spec.points]
    return tuple(((x, frame.bottom), (x, frame.bottom + _TICK)) for x in middles)


def _quarters(spec: HistoryChart, frame: Frame) -> tuple[Text, ...]:
    return thin(
        Text(
            "chart-label",
            frame.edge(point.position) + frame.slot / 2,
            frame.bottom + _TICK + LINE * 0.9,
            clean(point.label.partition("\n")[0]),
            Anchor.MIDDLE,
        )
        for point in spec.points
    )


def _groups(spec: HistoryChart) -> tuple[tuple[str, int, int], ...]:
    """Return each year with its first and last position."""
    groups = groupby(spec.points, key=_year)
    runs = ((year, [point.position for point in points]) for year, points in groups)
    return tuple((year, places[0], places[-1]) for year, places in runs if year)


def _year(point: Point) -> str:
    return clean(point.label.partition("\n")[2])


def _years(spec: HistoryChart, frame: Frame) -> tuple[Text, ...]:
    """Return each year once, centred below its quarters."""
    y = frame.bottom + _TICK + LINE * 1.9
    middles = (
        (year, (frame.edge(first) + frame.edge(last + 1)) / 2)
        for year, first, last in _groups(spec)
    )
    return thin(inside(Text("chart-label", x, y, year, Anchor.MIDDLE)) for year, x in middles)


def _year_ticks(
    spec: HistoryChart, frame: Frame, names: tuple[Text, ...]
) -> tuple[tuple[Spot, Spot], ...]:
    """Return a tick where each year starts; a long one beside the name of a year."""
    named = {name.text for name in names}
    return tuple(
        ((x, frame.bottom), (x, frame.bottom + (_LONG_TICK if year in named else _TICK)))
        for year, first, _ in _groups(spec)
        for x in (frame.edge(first),)
    )


def _named_years(spec: HistoryChart, frame: Frame) -> tuple[Text, ...]:
    """Name the years, the newest first: every one, every second one, or as many as have room."""
    y = frame.bottom + _TICK + LINE * 0.9
    names = [
        Text("chart-label", frame.edge(first) + _BESIDE_TICK, y, year)
        for year, first, _ in _groups(spec)
    ]
    names = [name for name in names if box_of(name).right <= WIDTH]
    for apart in range(1, len(names) + 1):
        kept = tuple(reversed(names[::-1][::apart]))
        # The first year may have a quarter or two only: it gives way to the next.
        kept = kept[1:] if len(kept) > len(("first", "last")) and not _apart(kept[:2]) else kept
        if _apart(kept):
            return kept
    return ()


def _apart(names: tuple[Text, ...]) -> bool:
    boxes = [box_of(name) for name in names]
    return all(before.right + _BETWEEN_YEARS <= after.left for before, after in pairwise(boxes))
