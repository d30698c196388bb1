"""Small pictures that templates draw themselves: sparklines and status bars, as whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from site_builder.model.assessment import Assessment, Flag
from site_builder.model.measure import PeriodType
from site_builder.model.report import Tally
from site_builder.model.scheme import Band, Family
from site_builder.render.views.parts import BarSegment, Sparkline
from site_builder.render.words.scope import bar_words
from site_builder.render.words.states import NOT_RATED

WIDTH = 100
HEIGHT = 24
MARGIN = 3
BAR = 1000
_COLOURS = (Family.BLUE, Family.GREEN, Family.AMBER, Family.RED, Family.GREY)
_RUN_NEEDED = 3  # figures on end: fewer, and stray ones, say nothing that the numbers do not


@dataclass(frozen=True, slots=True)
class Span:
    """What a small line is drawn on: from quarter to quarter across, from value to value up."""

    start: int  # running numbers of quarters
    end: int
    low: Decimal
    high: Decimal
    height: int = HEIGHT  # of the drawing; its width is always the same


@dataclass(frozen=True, slots=True)
class _Dot:
    index: int  # the quarter's running number
    x: int
    y: int


def sparkline(history: Sequence[Assessment]) -> Sparkline | None:
    """Return a measure's history as a small line; None without three figures in an unbroken row.

    A year to date rises by itself, so a cumulative measure has none: its line would say nothing.
    """
    shown = [(one.quarter.index, one.actual) for one in history if one.actual is not None]
    cumulative = bool(history) and history[0].measure.period_type is PeriodType.CUMULATIVE
    starts = starts_in(history)
    if cumulative or _longest([index for index, _ in shown], starts) < _RUN_NEEDED:
        return None
    values = [value for _, value in shown]
    span = Span(shown[0][0], shown[-1][0], min(values), max(values))
    last = next(one for one in reversed(history) if one.actual is not None)
    family = last.rating.band.family.value if last.rating else "grey"
    return small_line(shown, span, family, starts)


def _longest(indices: Sequence[int], starts: frozenset[int]) -> int:
    """Return how many figures the longest unbroken row has."""
    longest = length = 0
    for index in indices:
        length = 1 if index in starts else length + 1
        longest = max(longest, length)
    return longest


def starts_in(history: Sequence[Assessment]) -> frozenset[int]:
    """Return the running numbers of the quarters that nothing is joined to from before.

    Those are where a new definition begins, and those after a figure that was due and is not
    there. An annual figure follows the one of a year before: nothing was due between.
    """
    shown = [one for one in history if one.actual is not None]
    return frozenset(
        now.quarter.index
        for before, now in pairwise(shown)
        if Flag.BREAK in now.flags or _is_gap(before, now)
    )


def _is_gap(before: Assessment, now: Assessment) -> bool:
    steps = range(1, now.quarter.index - before.quarter.index)
    return any(now.measure.reports.is_due(before.quarter.plus(step)) for step in steps)


def small_line(
    shown: Sequence[tuple[int, Decimal]], span: Span, family: str, starts: frozenset[int]
) -> Sparkline:
    """Return figures, by their quarters' running numbers, as a small line on a span.

    Quarters keep their distance. Nothing is joined to a quarter of `starts` from before, so that
    a gap stays a gap.
    """
    dots = [_dot(index, value, span) for index, value in shown]
    runs: list[list[_Dot]] = []
    for dot in dots:
        if runs and dot.index not in starts:
            runs[-1].append(dot)
        else:
            runs.append([dot])
    return Sparkline(
        points=tuple((dot.x, dot.y) for dot in dots),
        runs=tuple(" ".join(f"{dot.x},{dot.y}" for dot in run) for run in runs if len(run) > 1),
        last=(dots[-1].x, dots[-1].y) if dots else None,
        family=family,
    )


def _dot(index: int, value: Decimal, span: Span) -> _Dot:
    across, up = WIDTH - 2 * MARGIN, span.height - 2 * MARGIN
    x, y = WIDTH // 2, span.height // 2
    if span.end > span.start:
        x = MARGIN + round(across * (index - span.start) / (span.end - span.start))
    if span.high > span.low:
        y = span.height - MARGIN - round(up * (value - span.low) / (span.high - span.low))
    return _Dot(index, x, y)


def _place(band: Band) -> tuple[int, bool]:
    """Return where a band stands in a bar: by colour, outer bands at the outer ends."""
    place = _COLOURS.index(band.family)
    return place, band.filled == (band.family is Family.RED)


def bar_label(bar: Sequence[BarSegment]) -> str:
    """Return a status bar in words, for who cannot see it."""
    return bar_words([(segment.count, segment.label) for segment in bar])


def status_bar(tallies: Sequence[Tally]) -> tuple[BarSegment, ...]:
    """Return the bar of a scope's latest ratings; what is not rated is one segment at the end.

    Those of one look stand together, from the best to the worst, by whatever schemes they are.
    """
    banded = [(one.count, one.band) for one in tallies if one.band is not None]
    parts = sorted(banded, key=lambda part: _place(part[1]))
    unrated = sum(one.count for one in tallies if one.band is None)
    shown: list[tuple[int, Band | None]] = [*parts, *([(unrated, None)] if unrated else [])]
    total = sum(count for count, _ in shown)
    segments: list[BarSegment] = []
    before = 0
    for count, band in shown:
        start, end = BAR * before // total, BAR * (before + count) // total
        before += count
        segments.append(
            BarSegment(
                family=band.family.value if band is not None else "grey",
                filled=band.filled if band is not None else False,
                start=start,
                width=end - start,
                count=count,
                label=band.name if band is not None else NOT_RATED.lower(),
            )
        )
    return tuple(segments)
