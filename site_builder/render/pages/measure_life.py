"""A measure's life on its page: what the page opens with, also once it is over."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.assessment import OVER, Assessment, Flag, MeasureHistory, Unrated
from site_builder.render.context import Context
from site_builder.render.pieces.chips import latest_view
from site_builder.render.pieces.figures import figure_line
from site_builder.render.words.life import (
    NEW_DEFINITION,
    last_figure_words,
    not_in_plan_words,
    over_words,
)
from site_builder.render.words.measure import measure_answer


def is_over(now: Assessment) -> bool:
    """Say whether a measure has no figure because it has ended or the plan does not have it."""
    return now.absence is not None and now.absence.code in OVER


def shown_of(history: MeasureHistory, now: Assessment) -> Assessment:
    """Return the quarter that a measure's page opens with.

    That of the latest report; of a measure that is over, its last with a figure, else its last
    with a rating: a reader looks for what it came to, not for an absence of today.
    """
    if not is_over(now):
        return now
    figures = [one for one in history.assessments if one.actual is not None]
    rated = [one for one in history.assessments if one.rating is not None]
    return next(reversed(figures or rated), now)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a measure's page opens with: a quarter, and the answer in words."""

    shown: Assessment
    answer: str


def opening_of(context: Context, history: MeasureHistory, now: Assessment) -> Opening:
    """Return what a page opens with; `now` is the quarter of the latest report."""
    shown = shown_of(history, now)
    return Opening(shown, _answer(context, now, shown))


def _answer(context: Context, now: Assessment, shown: Assessment) -> str:
    """Say where a measure stands; of one that is over, that it is, and what it came to."""
    plan, line = context.latest.plan, figure_line(context, shown)
    if is_over(now):
        return f"{over_words(now, plan)} {last_figure_words(shown, line)}"
    is_first = Flag.BREAK in now.flags and now.unrated is not Unrated.REDEFINED
    latest = latest_view(context, now)
    last = latest.figure if latest else ""
    outside = not now.live and now.actual is not None
    notes = (NEW_DEFINITION if is_first else "", not_in_plan_words(plan) if outside else "")
    return " ".join((measure_answer(now, line, last), *filter(None, notes)))
