"""A measure that begins after a report was frozen: that report stays what it was, byte for byte."""

from __future__ import annotations

from pathlib import Path

from site_builder.assess.report import assess
from site_builder.load.project import load_project
from tests.assess.builders import q
from tests.frozen import freeze_site
from tests.showing import PUBLIC
from tests.test_altered import make, page
from tests.test_command import tiny
from tests.test_editions import QUARTER, codes, next_quarter

__all__ = ["tiny"]  # the fixture

ADDED = "measures/definitions/homes/homes-let.yaml"
HOMES_LET = """\
number: 9
title: Council homes let
priority: homes
unit: count
good_is: higher
directorate: place
portfolio: [housing]
since: 2019-20 Q3
targets: {2019-20 Q3: 12}
"""
SITE_WIDE = {"data", "measures", "search", "pagefind", "sitemap.xml"}
"""What is about all measures and all pages; the rest is about reports."""


def of_reports(folder: Path) -> dict[str, bytes]:
    """Return every file of a built site that is about its reports."""
    found = (path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder), path) for path in found)
    return {
        name.as_posix(): path.read_bytes() for name, path in named if name.parts[0] not in SITE_WIDE
    }


def add_measure(site: Path) -> None:
    (site / ADDED).write_text(HOMES_LET, encoding="utf-8")


def listed(site: Path, quarter: str) -> dict[str, str]:
    """Return the measures that a report lists, each with why it has no figure."""
    project = load_project(site).project
    assert project is not None
    reports = {str(one.quarter): one for one in assess(project, PUBLIC).reports}
    return {
        one.measure.id: one.absence.code.value if one.absence else ""
        for one in reports[quarter].assessments
    }


def test_a_frozen_report_gains_no_measure_that_begins_after_it(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    before = of_reports(make(tiny) / "output")
    add_measure(tiny)
    assert codes(tiny) == []
    after = of_reports(make(tiny) / "output")
    assert "2019-20/q2/index.html" in before
    assert {name for name in before | after if before.get(name) != after.get(name)} == set()
    assert "Starts in 2019/20" in page(tiny, "measures/index.html"), "announced, and counted apart"


def test_a_report_that_is_not_frozen_announces_it(tiny: Path) -> None:
    add_measure(tiny)
    assert listed(tiny, QUARTER)["homes-let"] == "not-started"


def test_what_a_report_had_announced_when_it_was_frozen_stays_in_it(tiny: Path) -> None:
    add_measure(tiny)
    freeze_site(tiny, QUARTER)
    assert listed(tiny, QUARTER)["homes-let"] == "not-started"


def test_the_next_report_lists_it_and_says_that_it_is_new(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    add_measure(tiny)
    next_quarter(tiny)
    results = tiny / "measures/results/2019-20-q3.yaml"
    text = results.read_text(encoding="utf-8")
    results.write_text(
        text.replace("results:\n", "results:\n  homes-let: {actual: 14}\n", 1), encoding="utf-8"
    )
    assert listed(tiny, "2019-20 Q3")["homes-let"] == ""
    assert "homes-let" not in listed(tiny, QUARTER)
    project = load_project(tiny).project
    assert project is not None
    ledger = assess(project, PUBLIC).reports[-1].ledger
    assert ledger is not None
    assert ledger.old == q(QUARTER)
    assert "homes-let" in {one.subject for one in ledger.differences if one.what.value == "added"}
