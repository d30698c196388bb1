"""What is done about a measure, as it was written with a quarter's figure."""

from __future__ import annotations

from site_builder.model.assessment import Assessment
from site_builder.render.narrative import Narrator
from site_builder.render.urls import Here
from site_builder.render.views.parts import Answer
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.times import day


def remedy(narrator: Narrator, here: Here, one: Assessment) -> tuple[Answer, ...]:
    """Return the cause, what is being done, who does it and by when; without what is missing."""
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
