"""The table of a measure's page with a row for each quarter, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.figures import figure_view, trend_view
from site_builder.render.urls import Here
from site_builder.render.views.measures import HistoryRow
from site_builder.render.words.times import span_label
from site_builder.render.words.why import why

RECENT = 16
"""Rows that are open at once; a page of ten years would be too long for a phone."""


def history_rows(
    context: Context, narrator: Narrator, here: Here, history: Sequence[Assessment]
) -> tuple[HistoryRow, ...]:
    """Return a row a quarter, newest first; quarters of which the same is said share one."""
    rows: list[HistoryRow] = []
    for said, run in groupby(reversed(history), _all_that_is_said):
        several = tuple(run)
        if said and len(several) > 1:
            row = _history_row(context, narrator, here, several[0])
            span = span_label(several[-1].quarter, several[0].quarter)
            rows.append(replace(row, figure=replace(row.figure, quarter=span), href=""))
        else:
            rows += [_history_row(context, narrator, here, one) for one in several]
    return tuple(rows)


_SAID_ONCE = frozenset(
    {
        AbsenceCode.NOT_HELD,
        AbsenceCode.ENDED,
        AbsenceCode.NEW,
        AbsenceCode.NOT_STARTED,
        AbsenceCode.NOT_IN_PLAN,
    }
)
"""Reasons that hold for many quarters in a row."""


def _all_that_is_said(one: Assessment) -> AbsenceCode | None:
    """Return the reason for no figure where a quarter's row could say no more than that."""
    more = one.rating is not None or (one.result is not None and one.result.comment)
    if one.absence is None or more or one.absence.code not in _SAID_ONCE:
        return None
    return one.absence.code


def _history_row(context: Context, narrator: Narrator, here: Here, one: Assessment) -> HistoryRow:
    quarter = one.quarter
    anchor = urls.anchor("measure", one.measure.id)
    comment = one.result.comment if one.result else None
    return HistoryRow(
        figure=figure_view(context, one, quarter),
        why=why(one, context.site.disclosure.threshold),
        trend=trend_view(one.measure, one.movement),
        comment=narrator.comment_at(here, comment, quarter, one.priority),
        href=here.to(urls.chapter(quarter, one.priority), anchor)
        if one.live and (quarter, one.priority) in context.chapters
        else "",
    )
