"""The README's tour goes step by step as it says, and its list of pages is whole."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from site_builder.build import understand
from site_builder.desk.explain import explain_status
from site_builder.outcome import Outcome
from site_builder.problems.printers import as_text
from site_builder.problems.problem import Severity
from tests.docs.manual import MANUAL
from tests.showing import EDITOR

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
MEASURE = "council-homes-started"


RIGHT = "  council-homes-started:\n    actual: 27\n"


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """Return the file of results that the tour changes, in a copy of the repository's own site."""
    for folder in ("content", "measures"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path / "measures" / "results" / "2019-20-q2.yaml"


def after(results: Path, typed: str) -> Outcome:
    """Type something in place of the figure of the tour, and save."""
    text = results.read_text("utf-8")
    assert RIGHT in text
    results.write_text(text.replace(RIGHT, RIGHT.replace("27", typed)), "utf-8")
    outcome = understand(results.parents[2], EDITOR, tell=lambda _: None)
    results.write_text(text, "utf-8")
    return outcome


def told(outcome: Outcome) -> str:
    """Return the errors as the tour shows them, without warnings."""
    errors = [one for one in outcome.problems if one.severity is Severity.ERROR]
    *lines, count = as_text(errors).splitlines()
    assert count == "1 error in 1 file"
    return "".join(f"       {line}\n" for line in lines)


def entry() -> str:
    """Return the line that the tour tells to add."""
    found = re.search(r"^ +(revised: \[\{.*\}\])$", README, re.MULTILINE)
    assert found is not None
    return found[1]


def test_the_tour_goes_as_it_says(results: Path) -> None:
    start = after(results, "27").report
    assert start is not None
    assert explain_status(start, MEASURE, "2019-20-q2").count("High Red") > 1
    refused = after(results, "41")
    assert refused.report is None
    assert told(refused) in README
    end = after(results, f"41\n    {entry()}").report
    assert end is not None
    why = explain_status(end, MEASURE, "2019-20-q2")
    assert "Amber (A)" in why
    assert "2.4% worse than target" in why


def test_the_mistake_of_the_tour_is_told_in_the_words_of_the_tour(results: Path) -> None:
    assert told(after(results, f"41%\n    {entry()}")) in README


def test_what_the_tour_gives_to_add_is_what_the_message_gives(results: Path) -> None:
    [error] = [one for one in after(results, "41").problems if one.severity is Severity.ERROR]
    given = re.search(r"revised: \[\{.*?\}\]", error.hint)
    assert given is not None
    shape = re.escape(given[0]).replace("…", ".+")
    assert re.fullmatch(shape, entry())


def test_every_page_of_the_manual_is_listed() -> None:
    for page in MANUAL.glob("*.md"):
        assert f"(docs/manual/{page.name})" in README
