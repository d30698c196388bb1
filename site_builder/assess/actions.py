"""How actions stand, quarter by quarter (rules, section 4: action statuses).

An action is reported from `since`, else from its first update, else from the newest report on; up
to `until`, or to the quarter in which it was complete or closed. Where a report in between has
nothing returned for it, its status is `no update`, never that of the quarter before. Under a plan
that does not have its priority nothing is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from site_builder.assess.lifecycle import Timeline
from site_builder.assess.plans import has_priority
from site_builder.model.action import Action, ActionStatus
from site_builder.model.assessment import ActionAssessment, ActionHistory
from site_builder.model.quarter import Quarter
from site_builder.model.result import ActionUpdate

UpdatesByQuarter = Mapping[Quarter, Mapping[str, ActionUpdate]]

_OVER = frozenset({ActionStatus.COMPLETE, ActionStatus.CLOSED})
_NEVER_OVERDUE = _OVER | {ActionStatus.NOT_HELD}
"""Of an action whose status was lost nobody can say that it is late."""


def action_history_of(
    action: Action, updates: UpdatesByQuarter, timeline: Timeline, first_month: int
) -> ActionHistory:
    """Assess one action in every quarter in which it was reported, oldest first.

    `first_month` is the month in which the reporting year starts.
    """
    own = {quarter: updates.get(quarter, {}).get(action.id) for quarter in timeline.quarters}
    returned = (quarter for quarter, update in own.items() if update is not None)
    start = action.since or next(returned, timeline.latest)
    assessments: list[ActionAssessment] = []
    due, over = action.due, False
    for quarter, update in own.items():
        planned = has_priority(timeline.plans, action.priority, quarter)
        live = planned and _is_live(action, start, quarter)
        expected = quarter in timeline.reported and live and not over
        if update is None and not expected:
            continue
        due = due if update is None else update.due or due
        one = _assess(action, quarter, update, due, quarter.last_day(first_month))
        assessments.append(one)
        over = one.status in _OVER
    return ActionHistory(action, tuple(assessments))


def is_overdue(due: date | None, status: ActionStatus, day: date) -> bool:
    """Say whether the date has passed by that day and the action is neither complete nor closed."""
    return due is not None and due < day and status not in _NEVER_OVERDUE


def _is_live(action: Action, start: Quarter, quarter: Quarter) -> bool:
    return start <= quarter and (action.until is None or quarter <= action.until)


def _assess(
    action: Action,
    quarter: Quarter,
    update: ActionUpdate | None,
    due: date | None,
    last_day: date,
) -> ActionAssessment:
    status = ActionStatus.NO_UPDATE if update is None else update.status
    return ActionAssessment(action, quarter, update, status, due, is_overdue(due, status, last_day))
