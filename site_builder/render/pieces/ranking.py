"""Key improvers and key challenges as lines of a list."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.ranking import RankedMove
from site_builder.model.report import QuarterReport
from site_builder.render.context import Context
from site_builder.render.pieces.figures import figure_line, item, status_or_grey
from site_builder.render.urls import Here
from site_builder.render.views.parts import ListItem
from site_builder.render.words.ranking import move_words


def move_items(
    context: Context, here: Here, report: QuarterReport, moves: Sequence[RankedMove]
) -> tuple[ListItem, ...]:
    """Return a line for each move: how far, and where the measure stands now."""
    found = ((move, context.assessment(move.measure, report.quarter)) for move in moves)
    return tuple(
        item(here, one, f"{move_words(move)}. {figure_line(context, one)}", status_or_grey(one))
        for move, one in found
        if one is not None
    )
