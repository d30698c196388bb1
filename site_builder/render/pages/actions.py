"""The index of actions by priority, and each action's own page with its history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from site_builder.model.action import Action, ActionStatus
from site_builder.model.assessment import ActionAssessment, ActionHistory
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.chips import action_status
from site_builder.render.pieces.filters import action_facts, action_filters, places
from site_builder.render.pieces.offices import who_answers
from site_builder.render.pieces.rows import action_row
from site_builder.render.pieces.scope import actions_answer
from site_builder.render.urls import Here
from site_builder.render.views.pages import ActionGroup, ActionPage, ActionsPage, ActionUpdate
from site_builder.render.views.parts import ActionRow, Answer, Count, Link
from site_builder.render.words import descriptions
from site_builder.render.words import facts as labels
from site_builder.render.words.actions import (
    action_answer,
    changes_of,
    no_text_words,
    phrase,
)
from site_builder.render.words.frame import ACTIONS as TITLE
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.search import standing
from site_builder.render.words.times import day, quarter_label, span_label


def actions(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the index of the actions in the latest report."""
    report = context.latest
    here = urls.here(urls.ACTIONS)
    members = [one for chapter in report.chapters for one in chapter.actions]
    place = places((one.action.id, one.action.name) for one in members)

    def row(one: ActionAssessment) -> ActionRow:
        made = action_row(context, narrator, here, one)
        text = f"{made.title} {one.action.title} {made.portfolio} {made.directorate}"
        return replace(made, facts=action_facts(one, place[one.action.id], text.lower()))

    view = ActionsPage(
        heading=TITLE,
        answer=actions_answer(here, report.summary),
        counts=_counts(context, here),
        groups=tuple(
            ActionGroup(
                urls.anchor("group", chapter.priority.id),
                chapter.priority.title,
                here.to(urls.chapter(report.quarter, chapter.priority.id), "actions"),
                tuple(row(one) for one in chapter.actions),
            )
            for chapter in report.chapters
            if chapter.actions
        ),
        filters=action_filters(context, TITLE, members),
    )
    description = descriptions.actions(context.site.organisation)
    yield PageFile("actions", here.path, TITLE, description, view, report=report)


def _counts(context: Context, here: Here) -> tuple[Count, ...]:
    summary = context.latest.summary
    lists = urls.counts(summary.quarter)
    return tuple(
        Count(
            tally.count,
            phrase(ActionStatus(tally.code)),
            here.to(lists, urls.tally_anchor(urls.ACTION_STATUSES, tally.code)),
            status=action_status(ActionStatus(tally.code)),
        )
        for tally in summary.actions
    )


def action_pages(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the page of each action that has been reported."""
    for history in context.report.actions:
        if history.assessments:
            yield _page(context, narrator, history)


def _page(context: Context, narrator: Narrator, history: ActionHistory) -> PageFile:
    action, now = history.action, history.assessments[-1]
    here = urls.here(urls.action(action.id))
    view = ActionPage(
        heading=action.title,
        answer=action_answer(now),
        priority=_priority(context, here, now),
        status=action_status(now.status),
        quarter=quarter_label(now.quarter),
        facts=tuple(Answer(label, text) for label, text in _facts(context, here, now) if text),
        description=narrator.comment_at(here, action.description, now.quarter, action.priority),
        note=narrator.comment_at(here, action.note, now.quarter, action.priority),
        updates=tuple(_updates(narrator, here, history)),
    )
    description = descriptions.action(action.name)
    return PageFile(
        "action",
        here.path,
        action.name,
        description,
        view,
        ((TITLE, urls.ACTIONS),),
        context.latest,
        standing=standing(action_status(now.status).name, quarter_label(now.quarter)),
    )


def _priority(context: Context, here: Here, now: ActionAssessment) -> Link:
    """Link to the chapter of the newest report that lists the action."""
    priority = now.action.priority
    title = context.priority_title(priority)
    if (now.quarter, priority) in context.chapters:
        return Link(title, here.to(urls.chapter(now.quarter, priority)))
    return Link(title, here.to(urls.ACTIONS))


def _facts(context: Context, here: Here, now: ActionAssessment) -> tuple[tuple[str, str], ...]:
    action = now.action
    objective = context.objectives.get((action.priority, action.objective or ""))
    due = day(now.due) if now.due else ""
    return (
        (labels.OBJECTIVE, objective.title if objective else ""),
        (labels.WORKSTREAM, action.workstream or ""),
        (INTERFACE.due, labels.overdue(due) if now.overdue else due),
        *((one.label, one.text) for one in who_answers(context, here, action)),
        (labels.REPORTED_FROM, quarter_label(action.since) if action.since else ""),
        (labels.REPORTED_UNTIL, quarter_label(action.until) if action.until else ""),
    )


def _updates(narrator: Narrator, here: Here, history: ActionHistory) -> Iterator[ActionUpdate]:
    """Yield the updates, newest first; quarters in a row of which the same is said share one."""
    told = [
        (one.quarter, _update(narrator, here, history.action, one))
        for one in reversed(history.assessments)
    ]
    for said, run in groupby(told, key=itemgetter(1)):
        quarters = [quarter for quarter, _ in run]
        last, first = quarters[0], quarters[-1]
        when = quarter_label(last) if first == last else span_label(first, last)
        yield replace(said, quarter=when)


def _update(narrator: Narrator, here: Here, action: Action, one: ActionAssessment) -> ActionUpdate:
    """Return what is said of one quarter, which is still to be named."""
    written = one.update.update if one.update else None
    text = narrator.comment_at(here, written, one.quarter, action.priority)
    return ActionUpdate(
        quarter="",
        status=action_status(one.status),
        text=text,
        absence="" if text else no_text_words(one),
        changes=changes_of(one),
    )
