"""The section of a measure's page that lists every value that its figures have had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.model.assessment import MeasureHistory
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.corrections import changed_figure, quarter_link
from site_builder.render.urls import Here
from site_builder.render.views.corrections import FigureHistory, MeasureChanges
from site_builder.render.views.parts import Link
from site_builder.render.words import pages as words
from site_builder.render.words.corrections import change_of_figure, first_published

ANCHOR = "revisions"


def figure_changes(context: Context, here: Here, history: MeasureHistory) -> MeasureChanges | None:
    """Return every value of each figure that has changed; None when none has."""
    figures = tuple(_figures(context, here, history))
    if not figures:
        return None
    return MeasureChanges(
        words.FIGURES_CHANGED, figures, Link(words.SITE_LOG, here.to(urls.CORRECTIONS))
    )


def _figures(context: Context, here: Here, history: MeasureHistory) -> Iterator[FigureHistory]:
    for assessed in reversed(history.assessments):
        changes = context.changed.get((history.measure.id, assessed.quarter), ())
        if not changes:
            continue
        oldest_first = sorted(changes, key=lambda one: (not one.of_the_figure, one.of, one.step))
        firsts = (first_published(one) for one in oldest_first if one.step == 1)
        yield FigureHistory(
            anchor=urls.figure_anchor(assessed.quarter),
            quarter=quarter_link(context, here, oldest_first[0]),
            first=" ".join(firsts),
            changes=tuple(
                replace(changed_figure(context, here, one), told=change_of_figure(one))
                for one in oldest_first
            ),
        )


def revised_anchor(context: Context, history: MeasureHistory) -> str:
    """Return the link, within the page, to that section; "" where the page has none."""
    own = history.measure.id
    found = any((own, one.quarter) in context.changed for one in history.assessments)
    return f"#{ANCHOR}" if found else ""
