"""Every case of wrong files gives exactly the problems expected; accepted ones give none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from site_builder.load import draft, yaml_tree
from site_builder.load.draft import FileRead, read_file, read_files
from site_builder.load.files import Found, read, scan
from site_builder.load.project import Loaded, load_project
from site_builder.load.text import CleanText
from site_builder.problems.codes import BY_LOAD
from site_builder.problems.printers import as_text
from site_builder.problems.problem import Problem, Severity
from tests.load.cases import TINY, Case, build, cases

WRONG = cases("wrong")
ACCEPTED = cases("accepted")


def name_of(case: Case) -> str:
    return case.name


@pytest.fixture(scope="module", params=WRONG, ids=name_of)
def case(request: pytest.FixtureRequest) -> Case:
    """Each case once, for all tests that ask for it: pytest runs these one after another."""
    found = request.param
    assert isinstance(found, Case)
    return found


@pytest.fixture(scope="module")
def site(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(case, tmp_path_factory.mktemp("case"))


@pytest.fixture(scope="module")
def loaded(site: Path) -> Loaded:
    return load_project(site)


def test_wrong_files_give_exactly_the_expected_problems(case: Case, loaded: Loaded) -> None:
    assert as_text(loaded.problems) == case.expected
    errors = [one for one in loaded.problems if one.severity is Severity.ERROR]
    assert (loaded.project is None) == bool(errors), "a project with an error is never handed on"
    codes = {one.code for one in loaded.problems}
    assert case.code in codes or case.name == "ten-at-once", "it is named after its code"


@pytest.mark.parametrize("good", ACCEPTED, ids=name_of)
def test_what_people_type_in_good_faith_is_accepted(good: Case, tmp_path: Path) -> None:
    loaded = load_project(build(good, tmp_path))
    assert as_text(loaded.problems) == "no problems"
    assert loaded.project is not None


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


def test_the_parser_without_c_reads_good_files_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    with_c = read_files(TINY, scan(TINY).files)
    monkeypatch.setattr(draft, "read_file", _read_without_c)
    assert read_files(TINY, scan(TINY).files) == with_c


def test_the_parser_without_c_finds_the_same(
    site: Path, loaded: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the files that the case changes: the others are those of the test above."""

    def read_one(found: Found, clean: CleanText) -> FileRead:
        is_good = _good_files().get(found) == clean
        return read_file(found, clean) if is_good else _read_without_c(found, clean)

    monkeypatch.setattr(draft, "read_file", read_one)
    assert _told(load_project(site).problems) == _told(loaded.problems)


@cache
def _good_files() -> dict[Found, CleanText]:
    return {found: read(TINY, found) for found in scan(TINY).files}


def _read_without_c(found: Found, clean: CleanText) -> FileRead:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_tree, "_LOADER", yaml.SafeLoader)
        return read_file.__wrapped__(found, clean)


def test_loading_changes_nothing() -> None:
    before = {path: path.read_bytes() for path in TINY.rglob("*") if path.is_file()}
    load_project(TINY)
    assert {path: path.read_bytes() for path in TINY.rglob("*") if path.is_file()} == before


def test_a_folder_without_a_site_says_which_files_are_needed(tmp_path: Path) -> None:
    loaded = load_project(tmp_path)
    assert {one.code for one in loaded.problems} == {"missing-file"}
    assert "content/site.yaml" in {one.place.path for one in loaded.problems}
