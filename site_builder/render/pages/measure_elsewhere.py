"""The section of a measure's page on other people's figures."""

from __future__ import annotations

from site_builder.model.assessment import MeasureHistory
from site_builder.model.comparison import Comparison, NoStanding
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.render.views.elsewhere import ComparatorRow, Elsewhere
from site_builder.render.words import elsewhere as words


def elsewhere(history: MeasureHistory, shown: Quarter) -> Elsewhere | None:
    """Return each benchmark beside our figure of its own quarter; None when there is none."""
    measure = history.measure
    rows = tuple(_row(measure, one, shown) for one in history.comparisons)
    if not rows:
        return None
    placed = any(one.no_standing is not NoStanding.NOT_GIVEN for one in history.comparisons)
    return Elsewhere(words.caption(measure), placed, rows)


def _row(measure: Measure, one: Comparison, shown: Quarter) -> ComparatorRow:
    return ComparatorRow(
        name=one.benchmark.name,
        source=words.source(one.benchmark),
        figure=words.figure(measure, one),
        period=words.period(one.benchmark),
        ours=words.ours(measure, one),
        ours_absence=words.ours_absence(one),
        ours_period=words.ours_period(one, shown),
        place=words.place(one),
        coverage=words.coverage(one),
    )
