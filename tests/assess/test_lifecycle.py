"""What is public: drafts and results after the newest report are left out whole."""

from __future__ import annotations

import pytest

from site_builder.assess.report import assess
from site_builder.model.project import Project
from site_builder.model.report import Report
from tests.assess.builders import State, action, measure, project
from tests.showing import EDITOR, PUBLIC

Q1, Q2, Q3, Q4 = (f"2019-20 Q{number}" for number in range(1, 5))


def of(reports: dict[str, State]) -> Project:
    """Return a project with a figure and an update in every quarter."""
    quarters = (Q1, Q2, Q3, Q4)
    return project(
        measure(targets={"2019-20": "10"}),
        results={quarter: {"bins": {"actual": "10"}} for quarter in quarters},
        updates={quarter: {"tip": {"status": "green"}} for quarter in quarters},
        actions=(action(),),
        reports=reports,
    )


def quarters_shown(report: Report) -> set[str]:
    """Return every quarter that any part of a report speaks of."""
    shown = {*report.quarters, *(one.quarter for one in report.reports)}
    shown |= {one.quarter for one in report.project.results}
    shown |= {one.quarter for one in report.project.narratives}
    shown |= {one.quarter for history in report.measures for one in history.assessments}
    shown |= {one.quarter for history in report.actions for one in history.assessments}
    return {str(quarter) for quarter in shown}


@pytest.mark.parametrize(
    ("reports", "built", "previewed"),
    [
        ({Q4: "final"}, {Q1, Q2, Q3, Q4}, {Q1, Q2, Q3, Q4}),
        ({Q2: "final"}, {Q1, Q2}, {Q1, Q2}),
        ({Q2: "final", Q3: "draft"}, {Q1, Q2}, {Q1, Q2, Q3}),
        ({Q2: "draft", Q3: "final"}, {Q1, Q3}, {Q1, Q2, Q3}),
        ({Q3: "draft"}, set(), {Q1, Q2, Q3}),
    ],
)
def test_only_quarters_up_to_the_newest_report_and_no_drafts_are_shown(
    reports: dict[str, State], built: set[str], previewed: set[str]
) -> None:
    assert quarters_shown(assess(of(reports), PUBLIC)) == built
    assert quarters_shown(assess(of(reports), EDITOR)) == previewed


def test_a_draft_lends_nothing_to_the_quarters_after_it() -> None:
    report = assess(of({Q2: "draft", Q3: "final"}), PUBLIC)
    movement = report.measures[0].assessments[-1].movement
    assert str(movement.compared_with) == Q1


def test_a_report_without_results_still_lists_its_measures() -> None:
    report = assess(
        project(measure(), results={Q1: {}}, reports={Q1: "final", Q2: "final"}), PUBLIC
    )
    assert [str(quarter) for quarter in report.quarters] == [Q1, Q2]
    assert len(report.latest.chapters[0].assessments) == 1


def test_a_measure_is_assessed_once_in_every_quarter_and_listed_until_it_ends() -> None:
    measures = (measure("a"), measure("b", until=Q1))
    results = {quarter: {"a": {"actual": "1"}} for quarter in (Q1, Q2)}
    report = assess(project(*measures, results=results, reports={Q1: "final", Q2: "final"}), PUBLIC)
    assert [len(history.assessments) for history in report.measures] == [2, 2]
    listed = [[one.measure.id for one in each.chapters[0].assessments] for each in report.reports]
    assert listed == [["a", "b"], ["a"]]
