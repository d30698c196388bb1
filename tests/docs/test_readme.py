"""The README's tour prints what it says, and its list of pages is whole."""

from __future__ import annotations

import shutil
from pathlib import Path

from site_builder.load.project import load_project
from site_builder.problems.printers import as_text
from tests.docs.manual import MANUAL

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_mistake_of_the_tour_is_told_in_the_words_of_the_tour(tmp_path: Path) -> None:
    for folder in ("content", "measures"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    results = tmp_path / "measures" / "results" / "2019-20-q2.yaml"
    text = results.read_text("utf-8")
    right = "  council-homes-started:\n    actual: 27\n"
    assert right in text
    results.write_text(text.replace(right, right.replace("27", "41%")), "utf-8")
    problems = load_project(tmp_path).problems
    assert [one.code for one in problems] == ["no-sign-off", "wrong-unit-sign"]
    told = as_text(problems[1:]).splitlines()
    assert told[-1] == "1 error in 1 file"
    assert "".join(f"       {line}\n" for line in told[:-1]) in README


def test_every_page_of_the_manual_is_listed() -> None:
    for page in MANUAL.glob("*.md"):
        assert f"(docs/manual/{page.name})" in README
