"""A measure's life on its page: what the page opens with once it is over, and its kin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.assessment import OVER, Assessment, Flag, MeasureHistory, Unrated
from site_builder.model.measure import Measure
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markdown import link, sentence
from site_builder.render.pieces.chips import latest_view
from site_builder.render.pieces.figures import figure_line
from site_builder.render.urls import Here
from site_builder.render.words.life import (
    NEW_DEFINITION,
    became_pattern,
    came_from_pattern,
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


def kin_of(context: Context, here: Here, measure: Measure) -> tuple[Markup, ...]:
    """Say, with links, which measures one became and which it came from."""
    return (*_became(context, here, measure), *_came_from(context, here, measure))


def _became(context: Context, here: Here, measure: Measure) -> Iterator[Markup]:
    """Say what followed. A measure that gives all of itself to one, as others do, is merged."""
    into = measure.replaced_by
    if not into:
        return
    others = [
        one for one in context.predecessors.get(into[0], ()) if len(into) == 1 and one != measure.id
    ]
    gaps = {**_links(context, here, "into", into), **_links(context, here, "with", others)}
    yield sentence(became_pattern(len(into), len(others)), gaps)


def _came_from(context: Context, here: Here, measure: Measure) -> Iterator[Markup]:
    before = context.predecessors.get(measure.id, ())
    if not before:
        return
    went_to = [context.measures[one].measure.replaced_by for one in before]
    beside = [one for one in went_to[0] if one != measure.id] if len(before) == 1 else []
    gaps = {**_links(context, here, "from", before), **_links(context, here, "beside", beside)}
    yield sentence(came_from_pattern([len(ids) > 1 for ids in went_to], len(beside)), gaps)


def _links(context: Context, here: Here, name: str, ids: Sequence[str]) -> dict[str, Markup]:
    return {
        f"{name}{at}": link(context.measures[one].measure.name, here.to(urls.measure(one)))
        for at, one in enumerate(ids)
        if one in context.measures
    }
