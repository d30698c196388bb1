"""A draft is told what it lacks, and nothing of it changes what is published."""

from __future__ import annotations

from site_builder.assess.audits.ahead import audit_ahead
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


def test_a_slip_in_a_draft_is_told_before_it_is_final() -> None:
    """A minus too many; drafts were promised to be checked for slips, too."""
    past = {
        f"{year}-{year - 1999:02d} Q{number}": {"bins": {"actual": "10"}}
        for year in (2017, 2018)
        for number in range(1, 5)
    }
    found = project(
        measure(),
        results={**past, NOW: {"bins": {"actual": "11"}}, NEXT: {"bins": {"actual": "-11"}}},
        reports={NOW: "final", NEXT: "draft"},
    )
    assert "sign-slip" in {one.code for one in told(found)}
    assert {one.severity for one in told(found)} == {Severity.WARNING}


def test_many_figures_that_a_draft_lacks_are_told_in_one_problem() -> None:
    names = [f"bins-{number}" for number in range(1, 8)]
    given: dict[str, Fields] = {name: {"actual": "7"} for name in names}
    found = project(
        *(measure(name) for name in names),
        results={NOW: given, NEXT: {"bins-1": {"actual": "7"}}},
        reports={NOW: "final", NEXT: "draft"},
    )
    [one] = told(found)
    first = "bins-2, bins-3, bins-4, bins-5, bins-6"
    assert one.message == f"6 measures have no figure for 2019-20 Q3 yet: {first} and 1 more."
    assert one.about == tuple(names[1:])
    assert one.severity is Severity.WARNING


def test_targets_that_nobody_has_typed_for_a_draft_are_told_in_one_line() -> None:
    given: dict[str, Fields] = {name: {"actual": "7"} for name in ("a", "b", "c", "d", "e")}
    before = {NOW: "10"}
    found = project(
        measure("a", targets=before),
        measure("b", targets={**before, NEXT: "none"}),
        measure("c", targets={**before, NEXT: "to be set"}),
        measure("d"),
        measure("e", targets=before, good_is="neither"),
        results={NOW: given, NEXT: given},
        reports={NOW: "final", NEXT: "draft"},
    )
    codes = [one for one in told(found) if one.code == "missing-target"]
    assert [one.message for one in codes] == [
        "1 measure has a figure but no target for 2019-20 Q3: a."
    ]


def test_a_project_without_drafts_has_nothing_more_to_tell() -> None:
    assert told(project(measure(), results={NOW: {}})) == ()
