"""The section of a measure's page that breaks its figure down into parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, pairwise

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.breakdown import PartFigure
from site_builder.model.measure import Measure
from site_builder.model.movement import Movement
from site_builder.model.parts import Parts
from site_builder.model.quarter import Quarter
from site_builder.render.charts.history import FROM_ZERO
from site_builder.render.context import Context
from site_builder.render.pages.measure_revisions import revised_anchor
from site_builder.render.pieces.figures import absence_words, trend_view
from site_builder.render.pieces.marks import notes_of
from site_builder.render.pieces.pictures import Span, small_line, starts_in
from site_builder.render.pieces.rows import SPARK_QUARTERS
from site_builder.render.urls import Here
from site_builder.render.views.breakdown import Breakdown, PartLine, PartRow
from site_builder.render.views.parts import Sparkline, Trend
from site_builder.render.words.marks import marked, marks_explained
from site_builder.render.words.numbers import format_share
from site_builder.render.words.parts import (
    ABSENCES,
    QUARTER,
    SHARE,
    TOTAL,
    WHOLE,
    caption,
    change_head,
    decimals_that_add_up,
    heading,
    history_caption,
    other_quarter,
    scale_words,
)
from site_builder.render.words.targets import shown
from site_builder.render.words.times import quarter_label
from site_builder.render.words.trend import after_word, change_amount

_GREY = "grey"  # parts are not rated
_ZERO = Decimal(0)
_HEIGHT = 44  # of a part's line, over a width of 100: its template draws the axis at its foot


def breakdown(
    context: Context, here: Here, history: MeasureHistory, shown_in: Quarter
) -> Breakdown | None:
    """Return a measure's parts in the newest quarter that has any; None when none has."""
    measure, parts = history.measure, history.measure.parts
    given = [one for one in history.assessments if one.parts]
    if parts is None or not given:
        return None
    now = given[-1]
    compared = _compared(now)
    lines, scale = _lines(measure, given)
    columns, rows = _history(parts, given)
    read_more = revised_anchor(context, history)
    return Breakdown(
        heading=heading(parts),
        caption=marked(caption(measure, parts, now.quarter), now),
        note=other_quarter(now.quarter, shown_in),
        by=parts.by,
        shares=SHARE if any(part.share is not None for part in now.parts) else "",
        change=change_head(compared),
        rows=tuple(_row(measure, part, _places(now), compared) for part in now.parts),
        total=_total(context, now, compared) if parts.additive else None,
        lines=lines,
        scale=scale,
        columns=columns,
        history=rows if len(given) > 1 else (),
        history_caption=history_caption(parts),
        marks=notes_of(here, marks_explained(now), read_more),
        history_marks=notes_of(here, chain.from_iterable(map(marks_explained, given)), read_more),
    )


def _compared(now: Assessment) -> Quarter | None:
    """Return the one quarter that parts and whole are compared with."""
    movements = (now.movement, *(part.movement for part in now.parts))
    found = (one.compared_with for one in movements if one.direction is not None)
    return next((quarter for quarter in found if quarter is not None), None)


def _places(one: Assessment) -> int:
    values = [part.value for part in one.parts if part.value is not None]
    return decimals_that_add_up(values, one.actual, one.measure.decimals)


def _figure(measure: Measure, part: PartFigure, places: int) -> str:
    return "" if part.value is None else shown(measure, part.value, places)


def _absence(part: PartFigure) -> str:
    return ABSENCES[part.absence] if part.absence else ""


def _row(measure: Measure, part: PartFigure, places: int, compared: Quarter | None) -> PartRow:
    return PartRow(
        title=part.title,
        figure=_figure(measure, part, places),
        absence=_absence(part),
        share="" if part.share is None else format_share(part.share),
        trend=_trend(measure, part.movement, compared),
    )


def _total(context: Context, now: Assessment, compared: Quarter | None) -> PartRow:
    return PartRow(
        title=TOTAL,
        figure="" if now.actual is None else shown(now.measure, now.actual, _places(now)),
        absence=absence_words(context, now),
        share=WHOLE if now.actual is not None else "",
        trend=_trend(now.measure, now.movement, compared),
    )


def _trend(measure: Measure, movement: Movement, compared: Quarter | None) -> Trend:
    """Return a direction; what it is compared with is left to the column's head."""
    trend = trend_view(measure, movement)
    if movement.compared_with != compared:
        return trend
    return replace(trend, told=after_word(change_amount(measure, movement), "", movement))


def _lines(measure: Measure, given: Sequence[Assessment]) -> tuple[tuple[PartLine, ...], str]:
    """Return a small line for each part, all on one scale, and what that scale is."""
    last = given[-1].quarter
    recent = [one for one in given if one.quarter > last.plus(-SPARK_QUARTERS)]
    values = [part.value for one in recent for part in one.parts if part.value is not None]
    if not recent[1:] or not values:  # a line needs two quarters
        return (), ""
    low, high = min(values), max(values)
    if measure.unit.name in FROM_ZERO:
        low, high = min(low, _ZERO), max(high, _ZERO)
    first, places = recent[0].quarter, _places(given[-1])
    span = Span(first.index, last.index, low, high, _HEIGHT)
    starts = starts_in(recent)
    lines = tuple(
        PartLine(
            part.title,
            _figure(measure, part, places) or _absence(part),
            _line(_own(recent, part.id), span, starts),
        )
        for part in recent[-1].parts
    )
    ends = (shown(measure, low, places), shown(measure, high, places))
    return lines, scale_words(*ends, first, last)


def _line(own: list[tuple[int, Decimal]], span: Span, starts: frozenset[int]) -> Sparkline:
    """Return one part's line; a quarter without the part's figure is a gap in it."""
    gaps = {index for (before, _), (index, _) in pairwise(own) if index != before + 1}
    return small_line(own, span, _GREY, starts | gaps)


def _own(recent: Sequence[Assessment], name: str) -> list[tuple[int, Decimal]]:
    return [
        (one.quarter.index, part.value)
        for one in recent
        for part in one.parts
        if part.id == name and part.value is not None
    ]


def _history(
    parts: Parts, given: Sequence[Assessment]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return heads and rows of every part in every quarter, newest first.

    Whichever are more, parts or quarters, have the rows: a page is longer than it is wide.
    """
    titles, newest_first = tuple(parts.of.values()), tuple(reversed(given))
    quarters = tuple(marked(quarter_label(one.quarter), one) for one in newest_first)
    figures = [
        tuple(_figure(one.measure, part, _places(one)) or _absence(part) for part in one.parts)
        for one in newest_first
    ]
    if len(quarters) > len(titles):
        rows = tuple((quarter, *own) for quarter, own in zip(quarters, figures, strict=True))
        return (QUARTER, *titles), rows
    return (parts.by, *quarters), tuple(zip(titles, *figures, strict=True))
