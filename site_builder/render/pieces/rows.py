"""Rows of tables and cards: a measure in a scorecard, a headline tile, an action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_builder.model.action import Action
from site_builder.model.assessment import AbsenceCode, ActionAssessment, Assessment
from site_builder.model.fields import Id
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.chips import action_status, latest_view
from site_builder.render.pieces.figures import figure_view, trend_view
from site_builder.render.pieces.pictures import sparkline
from site_builder.render.urls import Here
from site_builder.render.views.parts import ActionRow, Figure, ScorecardRow, Tile
from site_builder.render.words.actions import no_text_words
from site_builder.render.words.labels import GOOD_IS
from site_builder.render.words.numbers import listed
from site_builder.render.words.states import ABSENCES
from site_builder.render.words.times import day

SPARK_QUARTERS = 12  # as far back as a row's small picture goes


def portfolios(context: Context, ids: Iterable[Id]) -> str:
    """Name the posts that answer for something; "" when none is named."""
    known = context.report.project.people.portfolios
    return listed(known[one].title if one in known else one for one in ids)


def directorates(context: Context, ids: Iterable[Id]) -> str:
    """Name the directorates that deliver something; "" when none is named."""
    known = context.report.project.people.directorates
    return listed(known[one].title if one in known else one for one in ids)


def recent(context: Context, one: Assessment) -> tuple[Assessment, ...]:
    """Return a measure's assessments of the three years up to a quarter, oldest first."""
    quarters = (one.quarter.plus(-back) for back in reversed(range(SPARK_QUARTERS)))
    found = (context.assessment(one.measure.id, quarter) for quarter in quarters)
    return tuple(past for past in found if past is not None)


def scorecard_row(
    context: Context, narrator: Narrator, here: Here, one: Assessment
) -> ScorecardRow:
    """Return a measure's row in the scorecard of a quarter."""
    measure, quarter = one.measure, one.quarter
    year_ago, previous = quarter.year_ago, quarter.plus(-1)
    comment = one.result.comment if one.result else None
    now = figure_view(context, one, quarter)
    return ScorecardRow(
        id=row_id(measure),
        number="" if measure.number is None else str(measure.number),
        title=measure.name,
        href=here.to(urls.measure(measure.id)),
        headline=measure.headline,
        good_is=GOOD_IS[measure.good_is],
        portfolio=portfolios(context, measure.portfolio),
        year_ago=_earlier(context, measure, year_ago, now),
        previous=_earlier(context, measure, previous, now),
        now=now,
        latest=latest_view(context, one),
        trend=trend_view(measure, one.movement),
        spark=sparkline(recent(context, one)),
        comment=narrator.comment_at(here, comment, quarter, one.priority),
    )


def words_to_find(context: Context, one: Assessment) -> str:
    """Return what a measure is found by among others: each word once, in small letters."""
    measure = one.measure
    words = (
        measure.title,
        measure.name,
        portfolios(context, measure.portfolio),
        directorates(context, measure.directorate),
        context.priority_title(one.priority),
        *measure.tags,
    )
    return " ".join(dict.fromkeys(" ".join(words).lower().split()))


def _earlier(context: Context, measure: Measure, quarter: Quarter, now: Figure) -> Figure:
    """Return the figure of an earlier quarter; what is said of this one is not said again."""
    one = context.assessment(measure.id, quarter)
    figure = figure_view(context, one, quarter)
    due = one is None or one.absence is None or one.absence.code is not AbsenceCode.NOT_DUE
    if due or figure.absence != now.absence:
        return figure
    return replace(figure, absence=ABSENCES[AbsenceCode.NOT_DUE].name)


def tile(context: Context, here: Here, one: Assessment) -> Tile:
    """Return a headline measure as a card."""
    return Tile(
        title=one.measure.name,
        href=here.to(urls.measure(one.measure.id)),
        figure=figure_view(context, one, one.quarter),
        trend=trend_view(one.measure, one.movement),
        latest=latest_view(context, one),
        spark=sparkline(recent(context, one)),
    )


def row_id(of: Measure | Action) -> str:
    """Return the id that the row of a measure or an action has on a page."""
    return urls.anchor("action" if isinstance(of, Action) else "measure", of.id)


def chapter_row(context: Context, here: Here, one: Assessment) -> str:
    """Return the link to a measure's row in a quarter's chapter; "" when there is none."""
    if not one.live or (one.quarter, one.priority) not in context.chapters:
        return ""
    return here.to(urls.chapter(one.quarter, one.priority), row_id(one.measure))


def action_row(
    context: Context, narrator: Narrator, here: Here, one: ActionAssessment
) -> ActionRow:
    """Return an action's row in a quarter."""
    action = one.action
    text = one.update.update if one.update else None
    update = narrator.comment_at(here, text, one.quarter, action.priority)
    objective = context.objectives.get((action.priority, action.objective or ""))
    return ActionRow(
        id=row_id(action),
        title=action.name,
        href=here.to(urls.action(action.id)),
        objective=objective.title if objective else "",
        workstream=action.workstream or "",
        status=action_status(one.status),
        update=update,
        update_absence="" if update else no_text_words(one),
        directorate=directorates(context, action.directorate),
        portfolio=portfolios(context, action.portfolio),
        due=day(one.due) if one.due else "",
        overdue=one.overdue,
    )
