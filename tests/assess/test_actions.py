"""How actions stand: the quarters they are reported in, their dates, and what is overdue."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.assess.actions import is_overdue
from site_builder.assess.report import assess
from site_builder.model.action import Action, ActionStatus
from tests.assess.builders import Fields, State, action, project
from tests.showing import PUBLIC

Q1, Q2, Q3 = "2019-20 Q1", "2019-20 Q2", "2019-20 Q3"
FINAL: dict[str, State] = {Q1: "final", Q2: "final", Q3: "final"}
ONE = action()


def history(
    updates: dict[str, Fields], one: Action = ONE, reports: dict[str, State] | None = None
) -> list[tuple[str, str]]:
    """Return quarter and status of each quarter in which the action was reported."""
    returned = {quarter: {one.id: update} for quarter, update in updates.items()}
    site = project(
        actions=(one,), updates={Q1: {}, Q2: {}, Q3: {}, **returned}, reports=reports or FINAL
    )
    found = assess(site, PUBLIC).actions[0].assessments
    return [(str(each.quarter), each.status.value) for each in found]


def test_an_action_is_reported_from_its_first_update_on() -> None:
    assert history({Q2: {"status": "amber"}}) == [(Q2, "amber"), (Q3, "no update")]


def test_an_action_with_since_is_reported_from_then_on() -> None:
    one = action(since=Q2)
    assert history({Q3: {"status": "green"}}, one) == [(Q2, "no update"), (Q3, "green")]


def test_an_action_without_any_update_is_reported_in_the_newest_report_only() -> None:
    assert history({}) == [(Q3, "no update")]


def test_a_quarter_without_a_report_shows_only_what_was_returned() -> None:
    updates: dict[str, Fields] = {Q1: {"status": "green"}}
    assert history(updates, reports={Q3: "final"}) == [(Q1, "green"), (Q3, "no update")]


@pytest.mark.parametrize("status", ["complete", "closed"])
def test_what_is_complete_or_closed_is_not_asked_for_again(status: str) -> None:
    assert history({Q1: {"status": status}}) == [(Q1, status)]


def test_what_is_taken_up_again_is_reported_again() -> None:
    updates: dict[str, Fields] = {Q1: {"status": "closed"}, Q2: {"status": "red"}}
    assert history(updates) == [(Q1, "closed"), (Q2, "red"), (Q3, "no update")]


def test_until_ends_an_action() -> None:
    assert history({Q1: {"status": "green"}}, action(until=Q2)) == [
        (Q1, "green"),
        (Q2, "no update"),
    ]


def test_the_newest_date_given_up_to_a_quarter_is_when_it_is_due() -> None:
    updates: dict[str, Fields] = {
        Q1: {"status": "green"},
        Q2: {"status": "green", "due": "2019-12-01"},
        Q3: {"status": "green"},
    }
    one = action(due="2019-09-01")
    returned = {quarter: {one.id: update} for quarter, update in updates.items()}
    found = (
        assess(project(actions=(one,), updates=returned, reports=FINAL), PUBLIC)
        .actions[0]
        .assessments
    )
    assert [(each.due, each.overdue) for each in found] == [
        (date(2019, 9, 1), False),
        (date(2019, 12, 1), False),
        (date(2019, 12, 1), True),
    ]


DAY = date(2019, 9, 30)


@pytest.mark.parametrize(
    ("due", "status", "overdue"),
    [
        (date(2019, 9, 29), ActionStatus.GREEN, True),  # whatever the colour says
        (date(2019, 9, 29), ActionStatus.RED, True),
        (date(2019, 9, 29), ActionStatus.NOT_STARTED, True),
        (date(2019, 9, 29), ActionStatus.NO_UPDATE, True),
        (date(2019, 9, 29), ActionStatus.COMPLETE, False),
        (date(2019, 9, 29), ActionStatus.CLOSED, False),
        (date(2019, 9, 29), ActionStatus.NOT_HELD, False),  # nobody can say
        (date(2019, 9, 30), ActionStatus.GREEN, False),  # the day itself has not passed
        (None, ActionStatus.GREEN, False),
    ],
)
def test_a_date_that_has_passed_makes_overdue_what_is_not_done(
    due: date | None, status: ActionStatus, *, overdue: bool
) -> None:
    assert is_overdue(due, status, DAY) is overdue
