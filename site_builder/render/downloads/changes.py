"""changes.csv: a row for every difference between a report and the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.action import ActionStatus
from site_builder.model.ledger import Changed, Difference, Ledger
from site_builder.model.measure import Measure
from site_builder.render.context import Context
from site_builder.render.downloads.table import Row, Table
from site_builder.render.narrative import Narrator
from site_builder.render.words.downloads import changes as words

_SEPARATOR = "; "
SAYS_NOTHING = frozenset({ActionStatus.NO_UPDATE.value, ActionStatus.NOT_HELD.value})
"""Statuses of an action that say only that nothing is known of it."""


def _rows(context: Context, _: Narrator) -> Iterator[Row]:
    for report in context.report.reports:
        for ledger in (report.ledger, report.altered, report.supplied):
            if ledger is not None:
                for one in ledger.differences:
                    yield _row(context, ledger, one)


def _row(context: Context, ledger: Ledger, one: Difference) -> Row:
    told, move = one.explanation, one.move
    date = told.date if told is not None else None
    return {
        "report": str(ledger.new),
        "since": str(ledger.old),
        "since_frozen": "yes" if ledger.frozen else "no",
        "what": one.what.value,
        "subject": one.subject,
        "title": _title(context, one),
        "quarter": str(one.quarter) if one.quarter else "",
        "part": one.part,
        "old": one.old,
        "new": one.new,
        "course": move.course.value if move else "",
        "bands": move.steps if move else None,
        "moved_by": _SEPARATOR.join(move.why) if move else "",
        "because": _because(one),
        "reason": told.reason if told else "",
        "approved": told.approved if told else "",
        "date": date.isoformat() if date else "",
    }


def _because(one: Difference) -> str:
    """Return the code of what explains a difference; of an action that nobody spoke of, that."""
    if one.what is Changed.ACTION_STATUS and one.new in SAYS_NOTHING:
        return one.new
    return one.explanation.because.value if one.explanation else ""


def _title(context: Context, one: Difference) -> str:
    """Name what changed; what has no file any more by its title as it was."""
    if one.subject in context.measures:
        measure: Measure = context.measures[one.subject].measure
        return measure.title
    if one.subject in context.actions:
        return context.actions[one.subject].action.title
    if one.what is Changed.BANDS:
        return context.site.schemes[one.subject].title
    if one.what is Changed.OVERALL:
        known = context.priorities.get(one.subject)
        return context.latest.plan.title if known is None else known.title
    return one.old or one.new


def _has_changes(context: Context) -> bool:
    return any(one.ledger or one.altered or one.supplied for one in context.report.reports)


CHANGES = Table(
    "changes",
    words.CHANGES,
    _rows,
    _has_changes,
)
