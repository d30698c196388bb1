"""A measure, or an action, that a report has to answer for, as one readable block."""

from __future__ import annotations

from collections.abc import Collection

from site_builder.model.exceptions import ActionException, Concern, MeasureException
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.chips import action_status, latest_view
from site_builder.render.pieces.figures import status_or_grey, trend_view
from site_builder.render.pieces.offices import who_answers
from site_builder.render.pieces.remedy import remedy
from site_builder.render.pieces.rows import row_id
from site_builder.render.urls import Here
from site_builder.render.views.exceptions import ExceptionBlock, PromiseView
from site_builder.render.views.parts import Answer
from site_builder.render.words.actions import no_text_words
from site_builder.render.words.exceptions import (
    action_notes,
    measure_notes,
    missing_in,
    missing_words,
    promise_heading,
    promise_owner,
    promise_verdict,
)
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.marks import marks_explained
from site_builder.render.words.times import day
from site_builder.render.words.why import why


def measure_block(
    context: Context,
    narrator: Narrator,
    here: Here,
    one: MeasureException,
    said: Collection[str] = (),
) -> ExceptionBlock:
    """Return a measure's block: figure, why, direction, cause and what is done about it.

    `said`: what was given for none of its list, which is said above the list.
    """
    now, result = one.now, one.now.result
    missing = missing_in(result) if one.concern is Concern.OFF_TRACK else ()
    older = latest_view(context, now) if one.concern is Concern.RED_BEFORE else None
    return ExceptionBlock(
        id=row_id(now.measure),
        title=now.measure.name,
        href=here.to(urls.measure(now.measure.id)),
        status=status_or_grey(now),
        notes=measure_notes(one),
        why=why(now, context.site.disclosure.threshold),
        marks=() if now.actual is None else marks_explained(now),
        latest=older,
        trend=None if now.actual is None else trend_view(now.measure, now.movement),
        comment=narrator.comment_at(
            here, result.comment if result else None, now.quarter, now.priority
        ),
        remedy=(*remedy(narrator, here, now), *who_answers(context, here, now.measure)),
        missing=missing_words([name for name in missing if name not in said]),
        promise=_promise(narrator, here, one),
    )


def _promise(narrator: Narrator, here: Here, one: MeasureException) -> PromiseView | None:
    promise, now = one.promise, one.now
    if promise is None:
        return None
    said_now = now.result.action if now.result else None
    again = promise.action is not None and promise.action == said_now
    text = None if again else promise.action
    return PromiseView(
        heading=promise_heading(promise, again=again),
        text=narrator.comment_at(here, text, promise.quarter, now.priority),
        owner=promise_owner(promise),
        verdict=promise_verdict(promise, one),
    )


def action_block(
    context: Context, narrator: Narrator, here: Here, one: ActionException
) -> ExceptionBlock:
    """Return an action's block: how it stands, what it was, what was done, who answers."""
    now = one.now
    written = now.update.update if now.update else None
    due = (Answer(INTERFACE.due, day(now.due)),) if now.due and not now.overdue else ()
    text = narrator.comment_at(here, written, now.quarter, now.action.priority)
    return ExceptionBlock(
        id=row_id(now.action),
        title=now.action.name,
        href=here.to(urls.action(now.action.id)),
        status=action_status(now.status),
        notes=action_notes(one),
        why="",
        marks=(),
        latest=None,
        trend=None,
        comment=text,
        remedy=(*due, *who_answers(context, here, now.action)),
        missing="" if text else no_text_words(now),
        promise=None,
    )
