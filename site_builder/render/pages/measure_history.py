"""The table of a measure's page with a row for each quarter, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.render.context import Context
from site_builder.render.pages.measure_revisions import revised_anchor
from site_builder.render.pieces.figures import figure_view, trend_view
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.rows import chapter_row
from site_builder.render.urls import Here
from site_builder.render.views.measures import HistoryRow, HistoryTable
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

    A quarter with a status or with marks of its own stands alone.
    """
    rows: list[HistoryRow] = []
    pairs = [(one, _history_row(context, here, one)) for one in reversed(history)]
    for said, run in groupby(pairs, lambda pair: _all_that_is_said(pair[1])):
        several = tuple(run)
        if said is not None and len(several) > 1:
            span = span_label(several[-1][0].quarter, several[0][0].quarter)
            rows.append(replace(said, figure=replace(said.figure, quarter=span)))
        else:
            rows += [row for _, row in several]
    return tuple(rows)


def _all_that_is_said(row: HistoryRow) -> HistoryRow | None:
    """Return a row without its quarter, where there is no figure and no status to tell apart."""
    figure = row.figure
    if not figure.absence or figure.status is not None or figure.marks:
        return None
    return replace(row, figure=replace(figure, quarter=""), href="")


def _history_row(context: Context, here: Here, one: Assessment) -> HistoryRow:
    return HistoryRow(
        figure=figure_view(context, one, one.quarter),
        why=why(one, context.site.disclosure.threshold),
        trend=trend_view(one.measure, one.movement),
        href=chapter_row(context, here, one),
    )
