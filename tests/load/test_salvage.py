"""A line that is not YAML hides nothing else in its file, and brings no other problem with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from site_builder.load.documents import yaml_file
from site_builder.load.project import load_project
from site_builder.load.salvage import ATTEMPTS
from site_builder.problems.codes_of_files import YAML
from tests.load.cases import TINY, Case, apply, cases

WRONG = [case for case in cases("wrong") if case.edits and not case.overlay and not case.steps]
OF_YAML = frozenset(code.code for code in YAML)
FIRST = {case.code: case for case in reversed(WRONG)}  # of each code, one is enough
BROKEN = [
    case
    for case in WRONG
    if case.code in OF_YAML and case.code != "front-matter"  # then nobody knows where it ends
]
OF_A_WHOLE_ENTRY = {"no-parts", "parts-without-figure"}  # made only where all of it can be read
NEEDS_WHAT_IS_LOST = {
    ("bad-indentation--too-deep", "wrong-target--range"),  # good_is, and so the record
    ("bad-indentation--too-deep", "wrong-rebase"),
    ("bad-indentation--too-deep", "change-not-made"),
    ("yaml-syntax--no-space", "wrong-target--range"),  # the priority is lost, and so the record
    ("yaml-syntax--no-space", "result-after-end"),
    ("tab", "tab--in-text"),  # told once for a file
}


@cache
def _lines(case: Case) -> dict[str, set[int]]:
    """Say which lines of which files a case changes."""
    changed: dict[str, set[int]] = {}
    for edit in case.edits:
        text = (TINY / edit.path).read_bytes().decode("utf-8")
        if edit.right not in text:
            continue  # it changes what an edit before it has put there
        first = text[: text.index(edit.right)].count("\n")
        lines = range(first, first + max(1, edit.right.count("\n")))
        changed.setdefault(edit.path, set()).update(lines)
    return changed


def _go_together(one: Case, other: Case) -> bool:
    """Say whether two cases change the same file, and different lines of it."""
    first, second = _lines(one), _lines(other)
    shared = first.keys() & second.keys()
    return bool(shared) and not any(first[path] & second[path] for path in shared)


PAIRS = [
    (one, other)
    for one, other in product(BROKEN, [*BROKEN, *FIRST.values()])
    if (other.code not in OF_YAML or (other in BROKEN and one.name < other.name))
    and _go_together(one, other)
    and other.code not in OF_A_WHOLE_ENTRY
    and (one.name, other.name) not in NEEDS_WHAT_IS_LOST
]


Told = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the tiny site for all cases: each puts back what it has changed."""
    return Path(shutil.copytree(TINY, tmp_path_factory.mktemp("salvage") / "site"))


def told(site: Path, *wrong: Case) -> Told:
    """Say what is told of the site with these mistakes, and put it right again."""
    for case in wrong:
        apply(case, site)
    problems = load_project(site).problems
    for edit in (edit for case in wrong for edit in case.edits):
        shutil.copyfile(TINY / edit.path, site / edit.path)
    return sorted((one.code, one.place.path, one.excerpt.strip()) for one in problems)


@pytest.fixture(scope="module")
def alone(site: Path) -> Callable[[Case], Told]:
    """Say what is told of a case by itself, found out once."""
    return cache(lambda case: told(site, case))


@pytest.mark.parametrize(
    ("one", "other"), PAIRS, ids=[f"{one.name} + {other.name}" for one, other in PAIRS]
)
def test_two_mistakes_are_told_as_each_is_by_itself(
    one: Case, other: Case, alone: Callable[[Case], Told], site: Path
) -> None:
    assert told(site, one, other) == sorted({*alone(one), *alone(other)})


def _value(sign: str) -> Callable[[str], str]:
    return lambda line: line.replace(": ", f": {sign}", 1)


SLIPS: dict[str, Callable[[str], str]] = {
    "a quotation mark opened": _value('"'),
    "an apostrophe opened": _value("'"),
    "a bracket opened": _value("["),
    "an at sign before the text": _value("@"),
    "a bracket left out": lambda line: line[:-1] if line.endswith(("}", "]")) else line,
    "a space too many": lambda line: f" {line}",
    "a space too few": lambda line: line.removeprefix(" "),
}
ONE_AT_MOST = ("measures/results/2019-20-q2.yaml", "measures/results/2019-20-q1.yaml")


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("name", ONE_AT_MOST)
def test_a_slip_in_any_line_of_the_results_is_told_once(
    name: str, slip: str, tmp_path: Path
) -> None:
    """Not by its consequences: at most one problem, in the line itself or next to it."""
    site = Path(shutil.copytree(TINY, tmp_path / "site"))
    lines = (site / name).read_text(encoding="utf-8").split("\n")
    for at, line in enumerate(lines):
        wrong = SLIPS[slip](line) if line.strip() else line
        text = "\n".join([*lines[:at], wrong, *lines[at + 1 :]])
        (site / name).write_text(text, encoding="utf-8")
        found = load_project(site).problems
        assert len(found) <= 1, (at + 1, wrong, found)
        assert all(abs(one.place.line - at - 1) <= 1 for one in found), (at + 1, wrong, found)


def test_reading_on_ends_however_many_lines_are_wrong() -> None:
    text = "results:\n" + "  - x: [\n y\n" * 2000
    read = yaml_file(text, "file")
    assert 0 < len(read.problems) <= ATTEMPTS
