"""Every case of wrong files gives exactly the problems expected; accepted ones give none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from site_builder.load import yaml_tree
from site_builder.load.project import load_project
from site_builder.problems.codes import BY_LOAD
from site_builder.problems.printers import as_text
from site_builder.problems.problem import Problem, Severity
from tests.load.cases import TINY, Case, build, cases

WRONG = cases("wrong")
ACCEPTED = cases("accepted")


def name_of(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", WRONG, ids=name_of)
def test_wrong_files_give_exactly_the_expected_problems(case: Case, tmp_path: Path) -> None:
    loaded = load_project(build(case, tmp_path))
    assert as_text(loaded.problems) == case.expected


@pytest.mark.parametrize("case", WRONG, ids=name_of)
def test_a_project_with_an_error_is_never_handed_on(case: Case, tmp_path: Path) -> None:
    loaded = load_project(build(case, tmp_path))
    errors = [one for one in loaded.problems if one.severity is Severity.ERROR]
    assert (loaded.project is None) == bool(errors)


@pytest.mark.parametrize("case", ACCEPTED, ids=name_of)
def test_what_people_type_in_good_faith_is_accepted(case: Case, tmp_path: Path) -> None:
    loaded = load_project(build(case, tmp_path))
    assert as_text(loaded.problems) == "no problems"
    assert loaded.project is not None


@pytest.mark.parametrize("case", WRONG, ids=name_of)
def test_a_case_is_about_the_code_that_it_is_named_after(case: Case, tmp_path: Path) -> None:
    codes = {one.code for one in load_project(build(case, tmp_path)).problems}
    assert case.code in codes or case.name == "ten-at-once"


def test_every_code_of_load_has_a_case() -> None:
    assert {case.code for case in WRONG} >= set(BY_LOAD)


def test_ten_mistakes_are_told_in_one_run(tmp_path: Path) -> None:
    """The ten of the acceptance list, each with its own code; five of them are in one file."""
    [case] = [one for one in WRONG if one.name == "ten-at-once"]
    problems = load_project(build(case, tmp_path)).problems
    assert sorted(one.code for one in problems) == [
        "alias",
        "bad-quarter",
        "colon-in-text",
        "duplicate-id",
        "duplicate-key",
        "missing-file",
        "tab",
        "unknown-id",
        "unknown-reference",
        "wrong-unit-sign",
    ]
    with_a_line = [one for one in problems if one.code not in {"missing-file", "duplicate-id"}]
    assert all(one.place.line for one in with_a_line)
    in_one_file = {one.code for one in problems if one.place.path.endswith("2019-20-q2.yaml")}
    assert in_one_file == {
        "colon-in-text",
        "duplicate-key",
        "tab",
        "unknown-id",
        "wrong-unit-sign",
    }


def _told(problems: tuple[Problem, ...]) -> list[tuple[str, str, int]]:
    return [(one.code, one.place.path, one.place.line) for one in problems]


@pytest.mark.parametrize("case", WRONG, ids=name_of)
def test_the_parser_without_c_finds_the_same(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = build(case, tmp_path)
    with_c = load_project(site).problems
    monkeypatch.setattr(yaml_tree, "_LOADER", yaml.SafeLoader)
    assert _told(load_project(site).problems) == _told(with_c)


def test_loading_changes_nothing() -> None:
    before = {path: path.read_bytes() for path in TINY.rglob("*") if path.is_file()}
    load_project(TINY)
    assert {path: path.read_bytes() for path in TINY.rglob("*") if path.is_file()} == before


def test_a_folder_without_a_site_says_which_files_are_needed(tmp_path: Path) -> None:
    loaded = load_project(tmp_path)
    assert {one.code for one in loaded.problems} == {"missing-file"}
    assert "content/site.yaml" in {one.place.path for one in loaded.problems}
