"""Figures that came after a frozen report was published: its counts moved, and its readers know."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from site_builder.render.words.altered import AS_PUBLISHED, in_short, sentence
from tests.frozen import freeze_site
from tests.test_altered import make, page
from tests.test_command import tiny
from tests.test_editions import QUARTER, RESULTS, codes, edit

__all__ = ["tiny"]  # the fixture

REPORT = "2019-20/q2/index.html"
EDITION = "archive/2019-20-q2/index.html"
COST = "temporary-accommodation-cost: "
LATE = "{actual: 1210, provisional: true}"


@pytest.fixture
def late(tiny: Path) -> Path:
    """Freeze a report without two figures, the second of them by design, and supply both."""
    edit(
        tiny,
        RESULTS,
        "  recycling-rate:\n    actual: 51.4%\n",
        "  recycling-rate:\n    no_figure: awaited\n",
    )
    edit(tiny, RESULTS, COST + LATE, COST + "{no_figure: in-arrears}")
    freeze_site(tiny, QUARTER)
    assert "supplied after publication" not in page(make(tiny), REPORT)
    edit(tiny, RESULTS, "no_figure: awaited", "actual: 51.4%")
    return tiny


def test_a_report_says_which_figure_was_supplied_after_publication(late: Path) -> None:
    assert codes(late) == [], "no correction, and no entry is asked for"
    told = "1 figure was supplied after publication: Recycling rate"
    assert told in page(make(late), REPORT)
    text = (late / "output" / REPORT).read_text(encoding="utf-8")
    shown = '<p class="minor">1 figure was supplied after publication: <a href="../../measures/'
    assert f'{shown}recycling-rate/index.html"' in text


def test_several_are_named_together(late: Path) -> None:
    edit(late, RESULTS, COST + "{no_figure: in-arrears}", COST + LATE)
    text = page(make(late), REPORT)
    assert "2 figures were supplied after publication: " in text
    assert "Cost of temporary accommodation for each household" in text


def test_the_archive_does_not_say_that_nothing_has_changed(late: Path) -> None:
    told = "2 changes and 1 figure supplied since"  # the two are overall statuses that followed
    assert told in page(make(late), "archive/index.html")
    assert AS_PUBLISHED not in page(late, "archive/index.html")
    text = page(late, EDITION)
    assert "1 figure has been supplied that the report did not have. They are listed" in text
    assert "Nothing in it has changed" not in text
    assert "Figures supplied since: 1" in text


def test_the_table_of_changes_has_it_at_the_report_that_it_was_missing_in(late: Path) -> None:
    text = (make(late) / "output" / "data" / "changes.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["since"] == QUARTER]
    supplied = [(row["report"], row["new"]) for row in rows if row["what"] == "supplied"]
    assert supplied == [(QUARTER, "51.4")]


@pytest.mark.parametrize(
    ("changes", "supplied", "short", "long"),
    [
        (0, 0, "nothing changed since", "Nothing in it has changed since."),
        (1, 0, "1 change since", "1 change has been made to what the report said. It is"),
        (0, 2, "2 figures supplied since", "2 figures have been supplied that the report did not"),
        (2, 1, "2 changes and 1 figure supplied since", "report said. 1 figure has been supplied"),
    ],
)
def test_changes_and_late_figures_are_counted_apart(
    changes: int, supplied: int, short: str, long: str
) -> None:
    assert in_short(changes, supplied) == short
    assert long in sentence(changes, supplied)
