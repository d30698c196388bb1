"""What an officer is told before publishing, by the tables in `cases/audit.md`."""

from __future__ import annotations

import pytest

from site_builder.assess.audits.audit import CHECKS
from site_builder.model.project import Project
from site_builder.model.scheme import Scheme
from site_builder.problems.codes import CATALOGUE
from site_builder.problems.problem import Place, Problem, Severity
from tests.assess.builders import Fields, State, action, measure, project, site
from tests.assess.tables import Row, rows
from tests.showing import EDITOR, PUBLIC, audited

BEFORE, NOW, NEXT = "2019-20 Q1", "2019-20 Q2", "2019-20 Q3"
CASES = rows("audit.md")


def settings(text: str) -> dict[str, object]:
    """Read `key: value; key: value`."""
    pairs = (part.partition(": ") for part in text.split("; ") if part)
    return {key: value for key, _, value in pairs}


def told(found: Project, *, drafts: bool = False) -> tuple[Problem, ...]:
    return audited(found, EDITOR if drafts else PUBLIC)


def codes(found: Project) -> list[str]:
    return [problem.code for problem in told(found)]


@pytest.mark.parametrize("row", CASES, ids=str)
def test_an_officer_is_told_what_the_table_says(row: Row) -> None:
    fields = settings(row["measure"])
    target = fields.pop("target", None)
    targets = {} if target is None else {NOW: target}
    result = settings(row["result"])
    results = {NOW: {"bins": result} if result else {}}
    found = set(codes(project(measure(targets=targets, **fields), results=results)))
    assert found == ({row["code"]} if row["code"] else set()), row["because"]


@pytest.mark.parametrize(("counts_as", "told_of"), [("red", True), (None, False)])
def test_a_grey_band_that_counts_as_red_needs_a_plan_too(
    counts_as: str | None, told_of: bool
) -> None:
    look = {"shape": "circle", "meaning": "Band."}
    bands = [
        {**look, "code": "G", "name": "Green", "family": "green", "at_least": "0%"},
        {**look, "code": "X", "name": "Off", "family": "grey", "counts_as": counts_as},
    ]
    scheme = Scheme.model_validate({"title": "Two", "bands": bands})
    of = site(schemes={"usual": scheme})
    found = project(measure(targets={NOW: "10"}), results={NOW: {"bins": {"actual": "1"}}}, of=of)
    assert ("red-without-plan" in codes(found)) is told_of


def test_every_check_reports_codes_of_the_catalogue() -> None:
    assert {name for name, _ in CHECKS} <= set(CATALOGUE)


def test_a_project_without_a_final_report_is_an_error_and_nothing_else() -> None:
    drafted = project(measure(), results={NOW: {}}, reports={NOW: "draft"})
    assert [(one.code, one.severity) for one in told(drafted)] == [("no-report", Severity.ERROR)]


@pytest.mark.parametrize(("state", "severity"), [("final", "error"), ("draft", "warning")])
def test_a_missing_figure_is_an_error_in_a_report_and_a_warning_in_a_draft(
    state: State, severity: str
) -> None:
    found = told(project(measure(), results={NOW: {}}, reports={NOW: state}), drafts=True)
    assert [(one.code, one.severity.value) for one in found] == [("missing-result", severity)]


@pytest.mark.parametrize(("state", "severity"), [("final", "error"), ("draft", "warning")])
def test_actions_without_an_entry_are_told_in_one_problem(state: State, severity: str) -> None:
    names = tuple(f"tip{number}" for number in range(7))
    given = {"tip0": {"status": "no update"}}
    found = told(
        project(
            measure(),
            actions=tuple(action(name, since=NOW) for name in names),
            results={NOW: {"bins": {"actual": "1"}}},
            updates={NOW: given},
            reports={NOW: state},
        ),
        drafts=True,
    )
    (one,) = [each for each in found if each.code == "missing-update"]
    assert one.severity.value == severity
    assert one.message == (
        f"6 actions have no entry for {NOW}: tip1, tip2, tip3, tip4, tip5 and 1 more."
    )
    assert one.about == names[1:]
    assert one.place.path == "measures/results/2019-20-q2.yaml"
    assert "tip1: {status: no update}" in one.hint


def test_no_entry_is_asked_of_an_action_that_is_over_or_not_begun() -> None:
    found = project(
        measure(),
        actions=(action("begun-later", since=NEXT), action("over", until="2019-20 Q1")),
        results={NOW: {"bins": {"actual": "1"}}},
    )
    assert "missing-update" not in codes(found)


def test_a_figure_in_arrears_is_overdue_once_its_report_is_out() -> None:
    results: dict[str, dict[str, Fields]] = {NOW: {}, NEXT: {"bins": {"actual": "7"}}}
    late = project(measure(in_arrears="1"), results=results, reports={NOW: "final", NEXT: "final"})
    (found,) = told(late)
    assert (found.code, found.severity) == ("overdue-result", Severity.WARNING)
    assert "since the report of 2019-20 Q3" in found.message


def test_an_update_of_an_action_is_looked_at_too_unless_it_is_over() -> None:
    def of(status: str) -> list[str]:
        update = {"status": status, "update": "TBC", "due": "2019-06-30"}
        found = project(
            measure(),
            actions=(action(),),
            results={NOW: {"bins": {"actual": "7"}}},
            updates={NOW: {"tip": update}},
        )
        return codes(found)

    assert of("red") == ["unfinished-text", "due-before-quarter"]
    assert of("complete") == ["unfinished-text"]


def test_texts_of_older_reports_stay_as_they_were_published() -> None:
    result = {"actual": "7", "cause": "tbc", "due": "2018-06-30"}
    results: dict[str, dict[str, Fields]] = {NOW: {"bins": result}, NEXT: {"bins": {"actual": "7"}}}
    found = project(measure(), results=results, reports={NOW: "final", NEXT: "final"})
    assert codes(found) == []


def test_one_warning_names_every_text_that_keeps_a_place() -> None:
    result = {"actual": "7", "cause": "tbc", "action": "n/a", "owner": "tbc"}
    (found,) = told(project(measure(), results={NOW: {"bins": result}}))
    said = (
        "bins in 2019-20 Q2 has nothing to say for `cause`, `action` and `owner`: 'tbc' and 'n/a'."
    )
    assert found.message == said
    assert found.severity is Severity.WARNING


def test_one_warning_names_all_that_a_red_measure_lacks() -> None:
    result = {"actual": "1", "cause": "Frost."}
    (found,) = told(project(measure(targets={NOW: "10"}), results={NOW: {"bins": result}}))
    assert "does not give action, owner and due" in found.message
    assert found.severity is Severity.WARNING


def test_only_the_latest_reports_red_measures_need_a_plan() -> None:
    results: dict[str, dict[str, Fields]] = {
        BEFORE: {"bins": {"actual": "1"}},
        NOW: {"bins": {"actual": "10"}},
    }
    one = measure(targets={"2019-20": "10"})
    assert codes(project(one, results=results, reports={BEFORE: "final", NOW: "final"})) == []


def test_the_advice_names_the_decimals_that_tell_figure_and_target_apart() -> None:
    one = measure(targets={NOW: "77"}, decimals="0")
    (found,) = told(project(one, results={NOW: {"bins": {"actual": "76.996"}}}))
    assert "`decimals: 3`" in found.hint


def test_decimals_that_a_measure_cannot_have_are_not_advised() -> None:
    one = measure(targets={NOW: "77"}, decimals="6")
    (found,) = told(project(one, results={NOW: {"bins": {"actual": "76.9999999996"}}}))
    assert found.hint == "Type figure and target with at most 6 decimals."


@pytest.mark.parametrize(("actual", "told_so"), [("1.104", True), ("0.896", True), ("1.1", False)])
def test_a_figure_that_looks_like_the_end_of_its_range_is_told(
    actual: str, *, told_so: bool
) -> None:
    one = measure(good_is="in-range", decimals="2", targets={NOW: {"range": ["0.9", "1.1"]}})
    every = told(project(one, results={NOW: {"bins": {"actual": actual}}}))
    found = [one for one in every if one.code == "equal-looking"]
    assert bool(found) == told_so
    if told_so:
        end = "1.10" if actual == "1.104" else "0.90"
        assert f"shows {end} against a range that ends at {end} in 2019-20 Q2" in found[0].message
        assert "`decimals: 3`" in found[0].hint


def test_the_longest_figure_with_the_most_decimals_can_be_audited() -> None:
    one = measure(targets={NOW: "123456789012345678901235"}, decimals="6")
    actual = "123456789012345678901234"
    assert codes(project(one, results={NOW: {"bins": {"actual": actual}}})) == []


@pytest.mark.parametrize(
    ("per", "actual", "told_so"),
    [("1,000 people", "250", False), ("1,000 people", "25", True), ("household", "25", False)],
)
def test_a_rate_is_its_parts_times_what_it_is_per(per: str, actual: str, *, told_so: bool) -> None:
    one = measure(unit={"name": "rate", "per": per})
    result = {"actual": actual, "numerator": "5", "denominator": "20"}
    found = codes(project(one, results={NOW: {"bins": result}}))
    assert found == ["parts-do-not-give-actual"] * told_so


@pytest.mark.parametrize(
    ("places", "place"),
    [
        ({"result:2019-20-q2:bins": "measures/results/2019-20-q2.yaml:7"}, 7),
        ({"results:2019-20-q2": "measures/results/2019-20-q2.yaml:2"}, 2),
        ({}, 0),
    ],
)
def test_a_problem_names_the_result_or_where_it_is_to_be_written(
    places: dict[str, str], place: int
) -> None:
    result = {"bins": {"comment": "Later."}}
    (found,) = told(project(measure(), results={NOW: result}, places=places))
    path = next(iter(places.values()), "measures/results/2019-20-q2.yaml").partition(":")[0]
    assert found.place == Place(path, place)
