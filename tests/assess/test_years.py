"""The quarters of a year side by side: what is listed, where, and what the year came to."""

from __future__ import annotations

from decimal import Decimal

from site_builder.assess.report import assess
from site_builder.model.measure import Measure
from site_builder.model.report import Report
from site_builder.model.year import YearMeasure
from tests.assess.builders import Fields, State, action, measure, plan, project, q
from tests.showing import PUBLIC

YEAR = ("2019-20 Q1", "2019-20 Q2", "2019-20 Q3", "2019-20 Q4")
TARGETS = {"2018-19": "100", "2019-20": "100"}


def report_of(
    one: Measure, figures: dict[str, str], reports: dict[str, State] | None = None
) -> Report:
    results: dict[str, dict[str, Fields]] = {
        quarter: {one.id: {"actual": figure}} if figure else {}
        for quarter, figure in figures.items()
    }
    return assess(project(one, results=results, reports=reports or ()), PUBLIC)


def only(report: Report) -> YearMeasure:
    (found,) = report.years[-1].chapters[0].groups[0].measures
    return found


def test_a_year_is_there_when_one_of_its_reports_is() -> None:
    figures = dict.fromkeys(("2018-19 Q4", *YEAR), "100")
    report = report_of(measure(), figures, {"2019-20 Q2": "final"})
    (year,) = report.years
    assert (year.year, year.reported) == (q("2019-20 Q1"), (q("2019-20 Q2"),))


def test_a_quarter_without_a_report_is_shown_where_the_site_has_its_figures() -> None:
    found = only(report_of(measure(targets=TARGETS), {"2019-20 Q1": "90", "2019-20 Q2": "100"}))
    first, second, third, fourth = found.quarters
    assert first is not None
    assert second is not None
    assert [first.actual, second.actual] == [Decimal(90), Decimal(100)]
    assert (third, fourth) == (None, None)


def test_the_year_end_status_is_the_last_of_the_year_itself() -> None:
    figures = {"2018-19 Q4": "50", "2019-20 Q1": "100", "2019-20 Q4": ""}
    found = only(report_of(measure(targets=TARGETS), figures))
    assert found.rated_in is not None
    assert str(found.rated_in.quarter) == "2019-20 Q1"
    figures["2019-20 Q1"] = ""
    assert only(report_of(measure(targets=TARGETS), figures)).rating is None


def test_a_year_is_compared_with_the_same_quarter_of_the_year_before() -> None:
    figures = {"2018-19 Q4": "50", "2019-20 Q3": "80", "2019-20 Q4": "60"}
    movement = only(report_of(measure(targets=TARGETS), figures)).movement
    assert movement is not None
    assert str(movement.compared_with) == "2018-19 Q4"
    assert only(report_of(measure(), {"2018-19 Q4": "50", "2019-20 Q4": ""})).movement is None


def test_the_years_target_is_that_of_its_last_quarter_that_has_one() -> None:
    one = measure(targets={"2019-20 Q1": "10", "2019-20 Q4": "40"})
    coming = only(report_of(one, {"2019-20 Q1": "10"}))
    assert coming.aim is None
    assert coming.typed is not None
    assert coming.typed.figure is not None
    assert coming.typed.figure.value == 40
    there = only(report_of(one, {"2019-20 Q4": "10"}))
    assert there.aim is not None
    assert there.aim.value == 40


def test_measures_stand_by_objective_and_those_without_one_come_last() -> None:
    objectives = [{"id": "first", "title": "First"}, {"id": "second", "title": "Second"}]
    under = plan()
    (priority,) = under.priorities
    named = type(priority).model_validate(
        {"id": priority.id, "title": priority.title, "objectives": objectives}
    )
    under = under.model_copy(update={"priorities": (named,)})
    measures = (
        measure("none", number=1),
        measure("late", number=4, objective="second"),
        measure("soon", number=3, objective="second"),
        measure("one", number=2, objective="first"),
    )
    results = {YEAR[0]: {one.id: {"actual": "1"} for one in measures}}
    report = assess(project(*measures, results=results, under=under), PUBLIC)
    groups = report.years[0].chapters[0].groups
    listed = [
        (group.objective.id if group.objective else "", [one.measure.id for one in group.measures])
        for group in groups
    ]
    assert listed == [("first", ["one"]), ("second", ["soon", "late"]), ("", ["none"])]


def test_a_measure_that_moves_within_the_year_stands_once_where_it_is_last() -> None:
    one = measure(priority={YEAR[0]: "clean", YEAR[2]: "safe"})
    results = {quarter: {one.id: {"actual": "1"}} for quarter in YEAR[:3]}
    reports: dict[str, State] = dict.fromkeys(YEAR[:3], "final")
    site = project(one, results=results, reports=reports, under=plan("clean", "safe"))
    (chapter,) = assess(site, PUBLIC).years[0].chapters
    assert chapter.priority.id == "safe"


def test_an_action_stands_with_its_status_in_each_quarter() -> None:
    updates = {YEAR[0]: {"tip": {"status": "green"}}, YEAR[1]: {"tip": {"status": "complete"}}}
    reports: dict[str, State] = dict.fromkeys(YEAR[:3], "final")
    updates[YEAR[2]] = {}
    site = project(actions=(action(),), updates=updates, reports=reports)
    (row,) = assess(site, PUBLIC).years[0].chapters[0].actions
    statuses = [one and one.status.value for one in row.quarters]
    assert statuses == ["green", "complete", None, None]
