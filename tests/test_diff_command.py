"""`ragstone diff` as a person or a CI job meets it: words, streams, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render import two_reports
from tests.test_command import GOOD, PROBLEMS, USAGE, ragstone


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council whose second report is still a draft."""
    made = two_reports.write(tmp_path_factory.mktemp("diff") / "council")
    report = made / "content" / "quarters" / "2019-20-q2" / "report.md"
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("state: final", "state: draft"), encoding="utf-8")
    return made


@pytest.mark.parametrize("typed", ["2019-20-q2", "2019-20 Q2"])
def test_a_draft_is_compared_on_the_output_stream(council: Path, typed: str) -> None:
    done = ragstone("diff", "2019-20-q1", typed, folder=council)
    assert done.returncode == GOOD, done.stderr
    assert done.stdout.startswith("What changed from Q1 2019/20 to Q2 2019/20\n=====")
    assert done.stdout.endswith("Commentary is not compared.\n")
    assert done.stderr == ""


def test_markdown_stands_beside_any_format_of_problems(council: Path) -> None:
    words = ("diff", "2019-20-q1", "2019-20-q2", "--as", "markdown", "--format", "json")
    done = ragstone(*words, folder=council)
    assert done.returncode == GOOD, done.stderr
    assert done.stdout.startswith("## What changed from Q1 2019/20 to Q2 2019/20\n")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2019-20-q1", "2019-20-q3", "There is no report for 2019-20 Q3; there are reports for:"),
        ("2019-20-q1", "2019-20q2", "did you mean 2019-20-q2?"),
        ("2019-20-q2", "2019-20-q1", "2019-20 Q2 comes after 2019-20 Q1: name the earlier"),
    ],
)
def test_wrong_quarters_are_wrong_usage_with_what_to_type(
    council: Path, old: str, new: str, said: str
) -> None:
    done = ragstone("diff", old, new, folder=council)
    assert done.returncode == USAGE
    assert said in " ".join(done.stderr.split())
    assert done.stdout == ""


def test_a_mistake_in_the_files_is_told_in_its_place(council: Path) -> None:
    people = council / "content" / "people.yaml"
    kept = people.read_text(encoding="utf-8")
    people.write_text(f"{kept}colour: blue\n", encoding="utf-8")
    done = ragstone("diff", "2019-20-q1", "2019-20-q2", folder=council)
    people.write_text(kept, encoding="utf-8")
    assert done.returncode == PROBLEMS
    assert "unknown-key" in done.stderr


def test_what_nothing_explains_is_printed_too_and_the_errors_are_counted(council: Path) -> None:
    results = council / "measures" / "results" / "2019-20-q1.yaml"
    kept = results.read_text(encoding="utf-8")
    assert "potholes: {actual: 92}" in kept
    results.write_text(
        kept.replace("potholes: {actual: 92}", "potholes: {actual: 93}"), encoding="utf-8"
    )
    done = ragstone("diff", "2019-20-q1", "2019-20-q2", folder=council)
    results.write_text(kept, encoding="utf-8")
    assert done.returncode == GOOD, done.stderr
    assert done.stdout.startswith("What changed from Q1 2019/20 to Q2 2019/20")
    assert "93%" in done.stdout
    assert "No reason is on record." in done.stdout
    assert done.stderr == "There is 1 error in the files: `ragstone check` tells.\n"
