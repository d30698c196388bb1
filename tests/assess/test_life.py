"""A measure's life over plans, and breaks in series, by the tables in `cases/lifecycle.md`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.model.moves import Move
from site_builder.model.plan import Plan
from site_builder.model.report import Report
from tests.assess.builders import Fields, State, measure, project, q
from tests.assess.histories import assessed
from tests.assess.tables import Row, by_heading
from tests.assess.test_properties import assert_adds_up
from tests.showing import PUBLIC

LIVES, MOVES, BREAKS, LAST_YEAR = by_heading("lifecycle.md").values()
QUARTERS = ("2019-20 Q1", "2019-20 Q2", "2019-20 Q3", "2019-20 Q4", "2020-21 Q1", "2020-21 Q2")
REPORTS: dict[str, State] = dict.fromkeys(QUARTERS, "final")


def plan(title: str, start: str, until: str, *priorities: str) -> Plan:
    listed = [{"id": name, "title": name} for name in priorities]
    return Plan.model_validate(
        {"title": title, "from": start, "until": until or None, "priorities": listed}
    )


PLANS = (
    plan("Old", "2018-19 Q1", "2019-20 Q4", "clean", "safe"),
    plan("New", "2020-21 Q1", "", "safe", "green"),
)


def priority_of(text: str) -> object:
    """Return an id, or ids by the quarter from which they hold."""
    pairs = [entry.partition(": ") for entry in text.split(", ")]
    return {start: name for start, _, name in pairs} if ": " in text else text


def report_of(row: Row) -> Report:
    typed = {key: row[key] for key in ("since", "until") if row[key]}
    one = measure(priority=priority_of(row["priority"]), **typed)
    results: dict[str, dict[str, Fields]] = {quarter: {} for quarter in QUARTERS}
    return assess(project(one, results=results, reports=REPORTS, under=PLANS), PUBLIC)


@pytest.mark.parametrize("row", LIVES, ids=str)
def test_a_measure_is_in_the_chapter_that_the_table_says(row: Row) -> None:
    report, quarter = report_of(row), q(row["quarter"])
    of_quarter = next(one for one in report.reports if one.quarter == quarter)
    listed = [one.priority.id for one in of_quarter.chapters if one.assessments]
    one = report.measures[0].at(quarter)
    assert one is not None
    assert one.absence is not None
    assert (" ".join(listed), one.absence.code.value) == (row["listed under"], row["absence"])
    assert one.live is bool(listed)
    assert of_quarter.summary.measures == (("bins",) if listed else ()), row["because"]


def in_words(move: Move) -> str:
    left, joined = (
        f"{home.plan.title} {home.priority}" if home else "nothing"
        for home in (move.left, move.joined)
    )
    return f"{move.quarter}: {left} to {joined}"


@pytest.mark.parametrize("row", MOVES, ids=str)
def test_a_measure_moves_as_the_table_says(row: Row) -> None:
    found = report_of(row).measures[0].moves
    assert "; ".join(map(in_words, found)) == row["moves"], row["because"]


def changes_of(row: Row) -> list[Fields]:
    quarters = row["changed"].split(", ") if row["changed"] else []
    return [{"quarter": one, "what": "definition", "reason": "Decided."} for one in quarters]


@pytest.mark.parametrize("row", BREAKS, ids=str)
def test_the_first_figure_of_a_new_definition_is_marked(row: Row) -> None:
    one = measure(changes=changes_of(row))
    quarters = [entry.partition(":")[0] for entry in row["history"].split("; ")]
    marked = [
        quarter for quarter in quarters if "break" in assessed(one, row["history"], quarter).flags
    ]
    assert ", ".join(marked) == row["marked"], row["because"]


@pytest.mark.parametrize("row", LAST_YEAR, ids=str)
def test_a_figure_of_another_definition_is_not_there_to_beat(row: Row) -> None:
    targets = {"2019-20": "last year", "2020-21": "last year"}
    found = assessed(measure(targets=targets, changes=changes_of(row)), row["history"], row["at"])
    beat = found.aim.value if found.aim else None
    status = found.rating.band.code if found.rating else found.unrated
    assert ("" if beat is None else str(beat), status) == (row["beat"], row["status"])


def test_two_plans_keep_the_order_of_the_scorecard_in_each() -> None:
    """Where measures are now decides nothing about the order in which an old chapter has them."""
    moved = {"2019-20 Q1": "clean", "2020-21 Q1": "green"}
    ones = (measure("b", number=2), measure("a", number=1, priority=moved))
    report = assess(project(*ones, results={"2019-20 Q1": {}}, under=PLANS), PUBLIC)
    [chapter] = [one for one in report.latest.chapters if one.assessments]
    assert [one.measure.id for one in chapter.assessments] == ["a", "b"]


STARTS = st.sampled_from(QUARTERS)
PRIORITIES = st.sampled_from(("clean", "safe", "green"))


@given(
    st.lists(
        st.fixed_dictionaries(
            {"priority": st.dictionaries(STARTS, PRIORITIES, min_size=1, max_size=3)},
            optional={"since": STARTS, "until": STARTS},
        ),
        min_size=1,
        max_size=4,
    )
)
def test_every_measure_is_in_one_chapter_or_in_none_whatever_its_moves(lives: list[Fields]) -> None:
    ones = [measure(f"m{at}", **life) for at, life in enumerate(lives)]
    results: dict[str, dict[str, Fields]] = {quarter: {} for quarter in QUARTERS}
    report = assess(project(*ones, results=results, reports=REPORTS, under=PLANS), PUBLIC)
    for one in report.reports:
        listed = [each.measure.id for chapter in one.chapters for each in chapter.assessments]
        here = [history.at(one.quarter) for history in report.measures]
        assert sorted(listed) == sorted(each.measure.id for each in here if each and each.live)
        assert sorted(one.summary.measures) == sorted(listed)
        for summary in (one.summary, *(chapter.summary for chapter in one.chapters)):
            assert_adds_up(summary)
