"""The table of a measure's page with a row for each quarter, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import CompareWith, Measure
from site_builder.model.movement import Movement, NoDirection
from site_builder.model.quarter import Quarter
from site_builder.render.context import Context
from site_builder.render.pages.measure_revisions import revised_anchor
from site_builder.render.pieces.figures import figure_view, trend_view
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.rows import chapter_row
from site_builder.render.urls import Here
from site_builder.render.views.measures import HistoryRow, HistoryTable
from site_builder.render.words import facts
from site_builder.render.words.measure import earlier_caption, history_caption
from site_builder.render.words.times import earlier_title, span_label
from site_builder.render.words.why import why

RECENT = 8
"""Rows that are open at once; a page of ten years would be too long for a phone."""


def history_tables(
    context: Context, here: Here, history: MeasureHistory
) -> tuple[HistoryTable, HistoryTable | None]:
    """Return the quarters that are open at once, and the earlier ones where there are any."""
    measure, revised_at = history.measure, revised_anchor(context, history)
    rows = history_rows(context, here, history.assessments)

    def table(caption: str, some: Sequence[HistoryRow], title: str = "") -> HistoryTable:
        marks = mark_notes(here, (row.figure for row in some), revised_at=revised_at)
        return HistoryTable(caption, tuple(some), marks, title)

    recent = table(history_caption(measure), rows[:RECENT])
    if len(rows) <= RECENT:
        return recent, None
    first = history.assessments[0].quarter
    return recent, table(earlier_caption(measure), rows[RECENT:], earlier_title(first))


def history_rows(
    context: Context, here: Here, history: Sequence[Assessment]
) -> tuple[HistoryRow, ...]:
    """Return a row a quarter, newest first; quarters without a figure that say the same share one.

    A quarter with a status or with marks of its own stands alone. One of which the site has no
    report is told like any other, so that no gap is without a reason.
    """
    rows: list[HistoryRow] = []
    pairs = [
        (quarter, _row(context, here, history[-1].measure, quarter, one))
        for quarter, one in _every_quarter(history)
    ]
    for said, run in groupby(pairs, lambda pair: _all_that_is_said(pair[1])):
        several = tuple(run)
        if said is not None and len(several) > 1:
            span = span_label(several[-1][0], several[0][0])
            rows.append(replace(said, figure=replace(said.figure, quarter=span)))
        else:
            rows += [row for _, row in several]
    return tuple(rows)


def _every_quarter(history: Sequence[Assessment]) -> Iterator[tuple[Quarter, Assessment | None]]:
    """Yield the quarters from the newest to the oldest of a history; None where it has none."""
    known = {one.quarter: one for one in history}
    if known:
        for back in range(max(known).index - min(known).index + 1):
            quarter = max(known).plus(-back)
            yield quarter, known.get(quarter)


def _all_that_is_said(row: HistoryRow) -> HistoryRow | None:
    """Return a row without its quarter, where there is no figure and no status to tell apart."""
    figure = row.figure
    if not figure.absence or figure.status is not None or figure.marks:
        return None
    return replace(row, figure=replace(figure, quarter=""), href="")


def _row(
    context: Context, here: Here, measure: Measure, quarter: Quarter, one: Assessment | None
) -> HistoryRow:
    movement = one.movement if one else Movement(CompareWith.PREVIOUS, None, NoDirection.NO_FIGURE)
    return HistoryRow(
        figure=figure_view(context, one, quarter),
        why=why(one, context.site.disclosure.threshold) if one else facts.NO_REPORT_OF_IT,
        trend=trend_view(measure, movement),
        href=chapter_row(context, here, one) if one else "",
    )
