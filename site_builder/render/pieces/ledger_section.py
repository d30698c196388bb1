"""In which section of a ledger a difference is told."""

from __future__ import annotations

from site_builder.model.action import ActionStatus
from site_builder.model.ledger import Because, Changed, Course, Difference
from site_builder.model.quarter import Quarter
from site_builder.render.words.ledger_sections import (
    ACTIONS,
    ADDED,
    APART,
    BETTER,
    COMPLETED,
    DATES,
    DEFINITIONS,
    ENDED,
    ENDED_ACTIONS,
    FIGURES,
    NEW_ACTIONS,
    OVERALL,
    PLACES,
    RATED,
    SCHEMES,
    SET,
    STATUSES,
    SUPPLIED,
    TARGETS,
    TITLES,
    UNRATED,
    WORSE,
)

_COURSES = {
    Course.BETTER: BETTER,
    Course.WORSE: WORSE,
    Course.APART: APART,
    Course.AGAIN: RATED,
    Course.FIRST: RATED,
    Course.LOST: UNRATED,
}
_KINDS = {
    Changed.FIGURE: FIGURES,
    Changed.SUPPLIED: SUPPLIED,
    Changed.STATUS: STATUSES,
    Changed.TARGET: TARGETS,
    Changed.DEFINITION: DEFINITIONS,
    Changed.METHOD: DEFINITIONS,
    Changed.TITLE: TITLES,
    Changed.SCHEME: SCHEMES,
    Changed.BANDS: SCHEMES,
    Changed.PRIORITY: PLACES,
    Changed.NUMBER: PLACES,
    Changed.ADDED: ADDED,
    Changed.ENDED: ENDED,
    Changed.ACTION_STATUS: ACTIONS,
    Changed.ACTION_DUE: DATES,
    Changed.ACTION_ADDED: NEW_ACTIONS,
    Changed.ACTION_ENDED: ENDED_ACTIONS,
    Changed.OVERALL: OVERALL,
}


def section_of(one: Difference, quarter: Quarter) -> str:
    """Return the key of the section that tells a difference; "" where none does.

    That is so of a rating that was not due, and of the target of the report's own quarter where
    none was typed before: each quarter has its own, as it has its own figure.
    """
    if one.move is not None:
        return _COURSES.get(one.move.course, "")
    new = one.explanation is not None and one.explanation.because is Because.NEW
    if one.what is Changed.TARGET and new:
        own = not one.old and one.quarter is not None and one.quarter <= quarter
        if one.new:
            return "" if own else SET
    if one.what is Changed.ACTION_STATUS and one.new == ActionStatus.COMPLETE.value:
        return COMPLETED
    return _KINDS.get(one.what, "")
