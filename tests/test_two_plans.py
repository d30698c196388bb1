"""Two plans in one site: five priorities, then three, and measures that go from one to the other.

The site is the tiny one with the files of `sites/two-plans` put into it, built as an author would.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from site_builder.build import build
from tests.load.cases import TINY
from tests.showing import PUBLIC

PLANS = TINY.with_name("two-plans")
_TAG = re.compile(r"<[^>]+>")


def quiet(_: str) -> None:
    """Say nothing of how far a build is."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site, which finds no problem: every link of every page leads somewhere."""
    folder = tmp_path_factory.mktemp("two-plans")
    site = Path(shutil.copytree(TINY, folder / "site"))
    shutil.copytree(PLANS, site, dirs_exist_ok=True)
    outcome, published = build(site, folder / "output", PUBLIC, tell=quiet)
    assert published is not None, outcome.problems
    assert {one.code for one in outcome.problems} <= {"red-without-plan", "outside-plan"}
    return folder / "output"


def words(output: Path, page: str) -> str:
    """Return the words of a page, in one line."""
    text = (output / page / "index.html").read_text("utf-8")
    return " ".join(_TAG.sub("", text).split())


def rows(output: Path, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((output / "data" / table).read_text("utf-8-sig"))))


def test_each_report_has_the_chapters_of_its_own_plan(output: Path) -> None:
    chapters = {
        quarter: sorted(
            path.parent.name
            for path in (output / quarter).glob("*/index.html")
            if path.parent.name not in {"counts", "exceptions", "changes"}
        )
        for quarter in ("2019-20/q2", "2023-24/q1")
    }
    assert chapters == {
        "2019-20/q2": ["cleaner-streets", "good-start", "homes", "old-town", "safe-town"],
        "2023-24/q1": ["clean-and-green", "homes", "safe-and-sound"],
    }
    assert "A Home for Everyone" in words(output, "2019-20/q2/homes")
    assert "Homes that Last" in words(output, "2023-24/q1/homes")


def test_counts_add_up_in_each_plan(output: Path) -> None:
    summary = {
        (one["quarter"], one["scope"]): int(one["measures"]) for one in rows(output, "summary.csv")
    }
    for quarter in ("2019-20 Q2", "2023-24 Q1"):
        parts = [
            number
            for (when, scope), number in summary.items()
            if when == quarter and scope != "plan" and ":" not in scope  # an office is no part
        ]
        assert sum(parts) == summary[quarter, "plan"]
    assert summary["2019-20 Q2", "old-town"] == 0
    assert summary["2023-24 Q1", "clean-and-green"] == 3


def test_the_archive_names_the_plan_of_each_report(output: Path) -> None:
    found = words(output, "archive")
    assert "Quarter 1, 2023/24: Bigger Plan" in found
    assert "Quarter 2, 2019/20: Little Plan" in found


def test_the_index_is_by_the_newest_plan_with_what_is_over_apart(output: Path) -> None:
    text = (output / "measures" / "index.html").read_text("utf-8")
    assert re.findall(r'<h2 id="group-([a-z-]+)">', text) == [
        "clean-and-green",
        "homes",
        "safe-and-sound",
        "no-longer-reported",
    ]
    over = text[text.index('id="group-no-longer-reported"') :]
    ids = re.findall(r'<tr id="measure-([a-z-]+)"', over)
    assert sorted(ids) == ["crimes-by-day", "crimes-by-night", "recycling-rate", "street-survey"]


def test_a_measure_of_the_next_plan_is_not_listed_in_a_report_of_the_last(output: Path) -> None:
    """Homes is a priority of both plans; what begins under the new one is not in old reports."""
    assert "Council homes finished" in words(output, "2023-24/q1/homes")
    assert "Council homes finished" not in words(output, "2019-20/q2/homes")


def test_a_measure_that_moved_says_so_and_is_in_both_chapters(output: Path) -> None:
    page = words(output, "measures/fly-tips-reported")
    assert "Clean and Green: Tidy streets" in page
    assert "Moved from Cleaner Streets (Little Plan) to Clean and Green (Bigger Plan)." in page
    assert "Fly-tips reported" in words(output, "2019-20/q2/cleaner-streets")
    assert "Fly-tips reported" in words(output, "2023-24/q1/clean-and-green")


def test_a_measure_that_the_plan_does_not_have_says_so(output: Path) -> None:
    page = words(output, "measures/recycling-rate")
    assert (
        "Not part of Bigger Plan, the plan in force since Q1 2023/24: it is in none of its "
        "chapters and counts. The last published figure, for Q1 2022/23, is 52.8%."
    ) in page
    assert "Not taken into Bigger Plan. Until then part of Little Plan (Cleaner Streets)." in page


def test_a_measure_that_has_ended_opens_with_its_last_figure(output: Path) -> None:
    page = words(output, "measures/street-survey")
    assert (
        "Ended in Q4 2022/23, under an earlier plan. The last published figure, for Q1 2022/23, is "
        "61% against a target of 65%: 6.2% worse than target. That is Low Red."
    ) in page
    assert "No figure for Q1 2023/24" not in page


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("street-survey", "Split into Streets without litter and Streets without graffiti."),
        (
            "streets-without-litter",
            (
                "Split from People satisfied with the cleanliness of their street, "
                "with Streets without graffiti."
            ),
        ),
        ("crimes-by-day", "Merged with Crimes by night into Crimes, day and night."),
        ("crimes", "Merged from Crimes by day and Crimes by night."),
    ],
)
def test_kin_is_told_on_both_sides(output: Path, page: str, said: str) -> None:
    assert said in words(output, f"measures/{page}")


def test_a_changed_definition_is_marked_wherever_the_figure_stands(output: Path) -> None:
    found = {
        one["quarter"]: one
        for one in rows(output, "results.csv")
        if one["measure"] == "fly-tips-reported"
    }
    now = found["2023-24 Q1"]
    assert (now["flags"], now["unrated"], now["direction"]) == ("[b]", "definition changed", "")
    assert [quarter for quarter, one in found.items() if "[b]" in one["flags"]] == ["2023-24 Q1"]
    page = words(output, "measures/fly-tips-reported")
    assert "388 [b]" in page
    assert "so last year's figure does not compare" in page.replace("&#39;", "'")
    chart = (output / "measures" / "fly-tips-reported" / "chart.svg").read_text("utf-8")
    assert "New definition" in chart
    assert "The line is broken at Q1 2023/24" in chart


def test_nothing_is_asked_of_an_action_under_a_plan_without_its_priority(output: Path) -> None:
    quarters = {
        one["quarter"]
        for one in rows(output, "action-updates.csv")
        if one["action"] == "zero-tolerance-fly-tipping"
    }
    assert quarters == {"2019-20 Q1", "2019-20 Q2"}
