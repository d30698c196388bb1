"""A draft is told what it lacks, and nothing of it changes what is published."""

from __future__ import annotations

from site_builder.assess.audit_ahead import audit_ahead
from site_builder.model.project import Project
from site_builder.problems.problem import Place, Problem, Severity
from tests.assess.builders import Fields, measure, project
from tests.showing import PUBLIC, audited

NOW, NEXT = "2019-20 Q2", "2019-20 Q3"
PLACES = {"results:2019-20-q3": "measures/results/2019-20-q3.yaml:2"}
TARGETS = {"2019-20": "10"}


def told(found: Project) -> tuple[Problem, ...]:
    return audit_ahead(found, PUBLIC, audited(found))


def drafted(results: dict[str, dict[str, Fields]], **fields: object) -> Project:
    return project(
        measure(**fields), results=results, reports={NOW: "final", NEXT: "draft"}, places=PLACES
    )


def test_a_figure_that_a_draft_lacks_is_a_warning_at_its_results() -> None:
    (found,) = told(drafted({NOW: {"bins": {"actual": "7"}}, NEXT: {}}))
    assert (found.code, found.severity) == ("missing-result", Severity.WARNING)
    assert found.place == Place("measures/results/2019-20-q3.yaml", 2)
    assert "2019-20 Q3" in found.message


def test_without_a_file_of_results_the_warning_names_the_file_to_add() -> None:
    one = project(
        measure(), results={NOW: {"bins": {"actual": "7"}}}, reports={NOW: "final", NEXT: "draft"}
    )
    (found,) = told(one)
    assert found.place == Place("measures/results/2019-20-q3.yaml")


def test_what_is_told_of_a_final_quarter_is_not_told_again() -> None:
    lacking = drafted({NOW: {}, NEXT: {"bins": {"actual": "7"}}})
    assert [one.code for one in audited(lacking)] == ["missing-result"]
    assert told(lacking) == ()


def test_a_figure_in_arrears_is_due_with_the_draft() -> None:
    results: dict[str, dict[str, Fields]] = {NOW: {}, NEXT: {"bins": {"actual": "7"}}}
    (found,) = told(drafted(results, in_arrears="1"))
    assert (found.code, found.severity) == ("overdue-result", Severity.WARNING)


def test_a_red_measure_of_a_draft_needs_its_plan() -> None:
    results: dict[str, dict[str, Fields]] = {
        NOW: {"bins": {"actual": "10"}},
        NEXT: {"bins": {"actual": "1"}},
    }
    (found,) = told(drafted(results, targets=TARGETS))
    assert found.code == "red-without-plan"


def test_a_project_without_drafts_has_nothing_more_to_tell() -> None:
    assert told(project(measure(), results={NOW: {}})) == ()
