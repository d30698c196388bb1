"""The overall status of a scope, by the tables in `cases/roll_up.md`, and what is counted in it."""

from __future__ import annotations

import re

import pytest

from site_builder.assess.report import assess
from site_builder.assess.roll_up import family_by_rule
from site_builder.model.report import Overall, Report
from site_builder.model.scheme import Family
from site_builder.model.site import RollUp
from tests.assess.builders import (
    Fields,
    action,
    measure,
    narrative,
    override,
    plan,
    project,
    schemes,
    site,
)
from tests.assess.tables import Row, rows

NOW = "2019-20 Q2"
FIGURES = {"green": "10", "amber": "9.9", "red": "1"}


def rule_of(heading: str) -> RollUp:
    green, red = re.findall(r"([\d.]+) %", heading)
    minimum = heading.split()[-2]
    return RollUp.model_validate(
        {"green_at_least": f"{green}%", "red_at_least": f"{red}%", "minimum": minimum}
    )


@pytest.mark.parametrize("row", rows("roll_up.md"), ids=str)
def test_the_shares_give_the_status_that_the_table_says(row: Row) -> None:
    green, amber, red = (int(row[family]) for family in ("green", "amber", "red"))
    family = family_by_rule(green, amber, red, rule_of(row.heading))
    assert (family.value if family else "") == row["overall"], row["because"]


def report_of(
    families: dict[str, str], statuses: dict[str, str], chapter: Fields | None = None
) -> Report:
    """Assess measures with figures of those families and actions of those statuses."""
    measures = [measure(name, targets={NOW: "10"}) for name in families]
    results = {name: {"actual": FIGURES[family]} for name, family in families.items()}
    updates = {name: {"status": status} for name, status in statuses.items()}
    chapters = {"clean": chapter} if chapter else {}
    return assess(
        project(
            *measures,
            results={NOW: results},
            updates={NOW: updates},
            actions=tuple(action(name) for name in statuses),
            reports=(narrative(NOW, chapters=chapters),),
        )
    )


def overall_of(report: Report) -> Overall:
    return report.latest.chapters[0].summary.overall


@pytest.mark.parametrize(
    ("scheme", "green", "blue"),
    [
        ("Blue for delivered or exceeded, counted as green", ("a", "b"), ()),
        ("Blue when exceeded", ("b",), ("a",)),
    ],
)
def test_blue_counts_as_its_scheme_says_or_apart(
    scheme: str, green: tuple[str, ...], blue: tuple[str, ...]
) -> None:
    measures = [measure(name, targets={NOW: "10"}) for name in ("a", "b")]
    results = {NOW: {"a": {"actual": "20"}, "b": {"actual": "10"}}}
    of = site(schemes={"usual": schemes()[scheme]})
    summary = assess(project(*measures, results=results, of=of)).latest.summary
    families = {tally.code: tally.ids for tally in summary.latest_families}
    assert (families.get("green", ()), families.get("blue", ())) == (green, blue)
    assert (summary.overall.green.ids, summary.overall.rated) == (green, len(green))


def test_measures_and_actions_are_counted_together_by_family() -> None:
    overall = overall_of(
        report_of(
            {"a": "green", "b": "amber", "c": "red"},
            {"d": "green", "e": "complete", "f": "amber", "g": "red"},
        )
    )
    assert (overall.green.ids, overall.amber.ids) == (("a", "d", "e"), ("b", "f"))
    assert (overall.red.ids, overall.rated) == (("c", "g"), 7)
    assert overall.share(overall.green) * 7 == 3


@pytest.mark.parametrize("status", ["closed", "not started", "deferred", "no update", "not held"])
def test_actions_that_say_nothing_of_progress_are_counted_apart(status: str) -> None:
    report = report_of({"a": "green"}, {"d": status})
    assert overall_of(report).rated == 1
    assert [(tally.code, tally.ids) for tally in report.latest.summary.actions] == [
        (status, ("d",))
    ]


def test_latest_ratings_count_beside_this_quarters() -> None:
    before = "2019-20 Q1"
    one = measure(targets={before: "10"}, reports=["Q1"])
    report = assess(project(one, results={before: {"bins": {"actual": "10"}}, NOW: {}}))
    summary = report.latest.summary
    assert [(tally.code, tally.count) for tally in summary.latest] == [("LG", 1)]
    assert [(tally.code, tally.count) for tally in summary.latest_families] == [("green", 1)]
    assert [(tally.code, tally.count) for tally in summary.this_quarter] == [("not-due", 1)]
    assert summary.overall.family is Family.GREEN


def test_bands_of_a_blue_family_are_counted_and_kept_out_of_the_shares() -> None:
    blue = site(schemes={"usual": schemes()["Blue when exceeded"]})
    one = measure(targets={NOW: "10"})
    report = assess(project(one, results={NOW: {"bins": {"actual": "20"}}}, of=blue))
    assert [tally.code for tally in report.latest.summary.latest_families] == ["blue"]
    assert report.latest.summary.overall.family is None


@pytest.mark.parametrize(("typed", "family"), [("red", Family.RED), ("LR", Family.RED)])
def test_a_chapter_may_set_its_status_and_the_rules_is_kept_beside_it(
    typed: str, family: Family
) -> None:
    report = report_of({"a": "green"}, {}, {"status": override(typed)})
    chapter, whole = overall_of(report), report.latest.summary.overall
    assert (chapter.family, chapter.rule_family) == (family, Family.GREEN)
    assert (chapter.source.value, whole.source.value) == ("override", "rule")
    assert chapter.override is not None
    assert whole.family is Family.GREEN


def test_the_plan_sums_up_its_priorities_in_plan_order() -> None:
    two = [measure("a", priority="clean"), measure("b", priority="safe")]
    results = {NOW: {"a": {"actual": "1"}, "b": {"actual": "1"}}}
    report = assess(project(*two, results=results, under=plan("safe", "clean")))
    assert [chapter.priority.id for chapter in report.latest.chapters] == ["safe", "clean"]
    assert report.latest.summary.measures == ("b", "a")
    assert report.latest.summary.scope == "plan"
