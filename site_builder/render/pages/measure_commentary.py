"""What was written with a measure's figures: commentary by quarter, and what is being done."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.quarter import Quarter
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.chips import rating_status
from site_builder.render.urls import Here
from site_builder.render.views.measures import Comment, Commentary
from site_builder.render.views.parts import Answer, Link
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.times import day, earlier_commentary, quarter_label


def commentary(
    context: Context, narrator: Narrator, here: Here, history: MeasureHistory, shown: Quarter
) -> Commentary | None:
    """Return what was written, newest first; `shown` is the quarter that the page opens with."""
    written = tuple(_written(history, shown))
    if not written:
        return None
    comments = tuple(_comment(context, narrator, here, one, shown) for one in written)
    return Commentary(comments[0], comments[1:], earlier_commentary(written[-1].quarter))


def _written(history: MeasureHistory, shown: Quarter) -> Iterator[Assessment]:
    """Yield the quarters with a text of their own, newest first."""
    for one in reversed(history.assessments):
        result = one.result
        if result is None:
            continue
        if result.comment or (one.quarter != shown and (result.cause or result.action)):
            yield one


def _comment(
    context: Context, narrator: Narrator, here: Here, one: Assessment, shown: Quarter
) -> Comment:
    written = one.result.comment if one.result else None
    return Comment(
        quarter=Link(quarter_label(one.quarter), chapter_row(context, here, one)),
        status=rating_status(one.rating) if one.rating else None,
        text=narrator.comment_at(here, written, one.quarter, one.priority),
        done=() if one.quarter == shown else remedy(narrator, here, one),
    )


def remedy(narrator: Narrator, here: Here, one: Assessment) -> tuple[Answer, ...]:
    """Return what is done about a measure, as it was written in a quarter."""
    result = one.result
    if result is None:
        return ()
    cause, action = (
        narrator.comment_at(here, text, one.quarter, one.priority)
        for text in (result.cause, result.action)
    )
    lines = (
        (INTERFACE.cause, cause),
        (INTERFACE.action, action),
        (INTERFACE.owner, result.owner),
        (INTERFACE.due, day(result.due) if result.due else ""),
    )
    return tuple(Answer(label, text) for label, text in lines if text)


def chapter_row(context: Context, here: Here, one: Assessment) -> str:
    """Return the link to a measure's row in a quarter's chapter; "" when there is none."""
    if not one.live or (one.quarter, one.priority) not in context.chapters:
        return ""
    return here.to(urls.chapter(one.quarter, one.priority), urls.anchor("measure", one.measure.id))
