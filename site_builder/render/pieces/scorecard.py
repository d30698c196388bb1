"""The scorecard of a scope in a quarter, as chapters, portfolios and directorates show it."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.assessment import Assessment
from site_builder.model.quarter import Quarter
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.rows import scorecard_row
from site_builder.render.urls import Here
from site_builder.render.views.parts import Scorecard
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.pages import table_caption
from site_builder.render.words.times import quarter_label


def scorecard(
    context: Context,
    narrator: Narrator,
    here: Here,
    quarter: Quarter,
    assessments: Sequence[Assessment],
) -> Scorecard | None:
    """Return the measures that were assessed in a quarter as a table; None where none was."""
    if not assessments:
        return None
    rows = tuple(scorecard_row(context, narrator, here, one) for one in assessments)
    shown = (figure for row in rows for figure in (row.year_ago, row.previous, row.now))
    return Scorecard(
        caption=table_caption(INTERFACE.scorecard, quarter, len(rows), "measure"),
        year_ago_label=quarter_label(quarter.year_ago),
        previous_label=quarter_label(quarter.plus(-1)),
        now_label=quarter_label(quarter),
        rows=rows,
        marks=mark_notes(here, shown),
    )
