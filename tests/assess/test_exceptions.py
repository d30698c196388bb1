"""What a report has to answer for, by the tables in `cases/exceptions.md`."""

from __future__ import annotations

import pytest

from site_builder.assess.report import assess
from site_builder.model.exceptions import Concern, Exceptions
from tests.assess.builders import Fields, action, measure, project
from tests.assess.tables import Row, by_heading
from tests.showing import PUBLIC

Q1, Q2 = "2019-20 Q1", "2019-20 Q2"
WHY, PROMISED, ACTIONS = by_heading("exceptions.md").values()


def exceptions(row: Row) -> Exceptions:
    """Assess one measure with the figures of a row, and with what it promised in the first."""
    promised: Fields = {"action": "More staff.", "due": row["by"]} if row["by"] else {}
    first = {"actual": row[Q1], **promised} if row[Q1] else promised
    second: Fields = {"actual": row[Q2]} if row[Q2] else {}
    results = {Q1: {"bins": first}, Q2: {"bins": second}}
    one = measure(targets={"2019-20": "100"})
    return assess(project(one, results=results), PUBLIC).latest.exceptions


@pytest.mark.parametrize("row", WHY, ids=str)
def test_why_a_measure_is_listed(row: Row) -> None:
    found = exceptions(row).measures
    assert [one.concern.value for one in found] == ([row["listed as"]] if row["listed as"] else [])
    for one in found:
        assert (one.fell is not None) == (row["fell"] == "yes")


@pytest.mark.parametrize("row", PROMISED, ids=str)
def test_what_was_promised(row: Row) -> None:
    found = exceptions(row).measures
    assert [one.concern.value for one in found] == ([row["listed as"]] if row["listed as"] else [])
    for one in found:
        assert one.promise is not None
        assert one.promise.action == "More staff."
        assert one.promise.passed == (row["promise"] == "passed")


@pytest.mark.parametrize("row", ACTIONS, ids=str)
def test_why_an_action_is_listed(row: Row) -> None:
    due: Fields = {"due": row["due"]} if row["due"] else {}
    updates = {
        Q1: {"tip": {"status": row[Q1], **due}},
        Q2: {"tip": {"status": row[Q2], **due}} if row[Q2] != "no update" else {},
    }
    found = assess(project(actions=(action(),), updates=updates), PUBLIC).latest.exceptions.actions
    assert bool(found) == (row["listed"] == "yes")
    for one in found:
        assert (one.fell_from is not None) == (row["fell"] == "yes")


def test_a_promise_of_more_than_a_year_ago_is_forgotten() -> None:
    old: Fields = {"actual": "80", "action": "More staff.", "due": "2018-05-01"}
    results: dict[str, dict[str, Fields]] = {
        "2018-19 Q1": {"bins": old},
        "2019-20 Q1": {"bins": {"actual": "80"}},
        "2019-20 Q2": {"bins": {"actual": "80"}},
    }
    one = measure(targets={"2018-19": "100", "2019-20": "100"})
    site = project(one, results=results, reports={Q1: "final", Q2: "final"})
    first, second = assess(site, PUBLIC).reports
    assert first.exceptions.measures[0].promise is not None
    assert second.exceptions.measures[0].promise is None


def test_a_date_that_is_put_off_does_not_hide_the_one_that_has_passed() -> None:
    def red(due: str) -> dict[str, Fields]:
        return {"bins": {"actual": "80", "action": "More staff.", "due": due}}

    dates = {"2018-19 Q3": "2019-03-31", "2018-19 Q4": "2019-06-30", Q1: "2019-12-31"}
    results = {**{quarter: red(due) for quarter, due in dates.items()}, Q2: red("2020-03-31")}
    one = measure(targets={"2018-19": "100", "2019-20": "100"})
    (found,) = assess(project(one, results=results), PUBLIC).latest.exceptions.measures
    assert found.promise is not None
    assert found.promise.passed
    assert str(found.promise.quarter) == "2018-19 Q4"


def test_the_furthest_off_target_stands_first() -> None:
    names = ("bins", "roads", "parks")
    figures = ("92", "50", "80")
    measures = tuple(measure(name, targets={Q2: "100"}) for name in names)
    now = {name: {"actual": figure} for name, figure in zip(names, figures, strict=True)}
    found = assess(project(*measures, results={Q2: now}), PUBLIC).latest.exceptions
    listed = [one.now.measure.id for one in found.of(Concern.OFF_TRACK)]
    assert listed == ["roads", "parks", "bins"]
