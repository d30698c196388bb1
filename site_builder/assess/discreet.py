"""An earlier edition without the numbers that may not be shown beside those of today.

A frozen edition holds what was published then. Where the figure is withheld now, or is of people
and differs from today's, telling both would tell of somebody. Source: rules, section 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.canonical import figure_text
from site_builder.model.edition import Edition, FigureAsPublished, MeasureAsPublished
from site_builder.model.fields import Withheld
from site_builder.model.ledger import Changed, Difference
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter

WITHHELD = Withheld.CONFIDENTIAL.value
NOTHING = FigureAsPublished()
_LAST_YEAR = "last year"


@dataclass(frozen=True, slots=True)
class Discreet:
    """An edition that may be told beside today's, and what was taken out of it."""

    edition: Edition
    hidden: tuple[Difference, ...]  # figures that changed, with [c] for what they were


def discreet(old: Edition, new: Edition, project: Project) -> Discreet:
    """Return the older edition as it may be shown beside the newer one."""
    people = {one.id for one in project.measures if one.about_people}
    told = _revised(project)
    measures: dict[str, MeasureAsPublished] = {}
    hidden: list[Difference] = []
    for name, measure in old.measures.items():
        now = new.measures.get(name)
        figures = dict(measure.figures)
        for written, was in measure.figures.items():
            is_ = NOTHING if now is None else now.figures.get(written, NOTHING)
            if name not in people and is_.actual != WITHHELD:
                continue
            shown = told.get((written, name), frozenset())
            if was.actual is not None and was.actual not in {is_.actual, *shown}:
                quarter = Quarter.parse(written)
                hidden.append(Difference(Changed.FIGURE, name, WITHHELD, is_.actual or "", quarter))
                figures[written] = _covered(was, is_)
            else:
                figures[written] = _beside(was, is_)
        update: dict[str, object] = {"figures": figures}
        if name in people and now is not None:  # a target that is left out now may tell of a figure
            told_now = now.targets
            update["targets"] = {at: one for at, one in measure.targets.items() if at in told_now}
        measures[name] = measure.model_copy(update=update)
    return Discreet(old.model_copy(update={"measures": measures}), tuple(hidden))


def _revised(project: Project) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the earlier values that the site shows, by quarter and measure."""
    return {
        (str(results.quarter), name): frozenset(
            figure_text(one.from_) for one in result.revised_in_order
        )
        - {WITHHELD}
        for results in project.results
        for name, result in results.results.items()
        if result.revised
    }


def _covered(was: FigureAsPublished, now: FigureAsPublished) -> FigureAsPublished:
    """Return a figure with today's numbers in place of those that it was published with."""
    if now.actual == WITHHELD:
        return now
    return _beside(was, now).model_copy(update={"actual": now.actual})


def _beside(was: FigureAsPublished, now: FigureAsPublished) -> FigureAsPublished:
    """Return a figure with today's numbers beside it: two of one kind tell of their difference."""
    names = ("numerator", "denominator", "rate", "parts")
    update: dict[str, object] = {name: getattr(now, name) for name in names}
    if now.target is None or (was.target or "").startswith(_LAST_YEAR):
        update["target"] = now.target
    return was.model_copy(update=update)
