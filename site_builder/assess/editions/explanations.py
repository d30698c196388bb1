"""How each difference between two editions came about, as the files record it.

Source: rules, section 6. Nothing is guessed: a difference that no entry speaks of stays without an
explanation, and `audits.published_values` refuses it where it alters what was published.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_builder.assess.editions.entries import result_at, window_of
from site_builder.assess.editions.entry_for import SPEAKS, Files
from site_builder.model.ledger import Because, Changed, Difference, Explanation
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter

_FOLLOWS = Explanation(Because.FOLLOWS)
_MAKE_AN_OVERALL = {Changed.STATUS, Changed.ACTION_STATUS, Changed.FIGURE, Changed.SUPPLIED}


def explained(
    found: Sequence[Difference], project: Project, old: Quarter, new: Quarter
) -> tuple[Difference, ...]:
    """Return the differences with what explains each; one that has an explanation keeps it.

    `project` is where the entries stand: as published, or, for the audit, as the files hold it.
    `old` and `new` are the quarters of the two editions. One quarter twice means: what was
    published then, beside what its report says now.
    """
    files = Files(project, window_of(project, old, new), old, new)
    direct = tuple(
        replace(one, explanation=one.explanation or SPEAKS[one.what](one, files)) for one in found
    )
    return tuple(
        replace(one, explanation=_follows(one, direct, files)) if one.explanation is None else one
        for one in direct
    )


def _follows(one: Difference, direct: Sequence[Difference], files: Files) -> Explanation | None:
    """Return that a status follows from what is explained; nobody has to record it again."""
    known = [each for each in direct if each.explanation is not None]
    if one.what is Changed.OVERALL:
        return _FOLLOWS if any(each.what in _MAKE_AN_OVERALL for each in known) else None
    if one.what is not Changed.STATUS or _is_set_by_a_post(one, files):
        return None
    return _FOLLOWS if any(decides(each, one) for each in known) else None


def _is_set_by_a_post(one: Difference, files: Files) -> bool:
    """Say whether the status of now is a post's: such a one follows from nothing."""
    if one.quarter is None:
        return False
    result = result_at(files.project, one.subject, one.quarter)
    return result is not None and result.status is not None and result.status.is_ == one.new


def decides(cause: Difference, status: Difference) -> bool:
    """Say whether what changed is something that this status is made of.

    An earlier figure decides where a target is last year's, or a band goes by the trend; a target
    for the year's end rates the quarters before it.
    """
    if cause.what is Changed.BANDS:
        return True
    if cause.subject != status.subject or cause.part or status.quarter is None:
        return False
    at = cause.quarter or status.quarter
    return {
        Changed.DEFINITION: True,
        Changed.FIGURE: at <= status.quarter,
        Changed.SUPPLIED: at <= status.quarter,
        Changed.TARGET: at.year == status.quarter.year and at >= status.quarter,
        Changed.SCHEME: at == status.quarter,
    }.get(cause.what, False)
