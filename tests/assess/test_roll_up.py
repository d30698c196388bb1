"""The overall status of a scope, by the tables in `cases/roll_up.md`, and what is counted in it."""

from __future__ import annotations

import re

import pytest

from site_builder.assess.report import assess
from site_builder.assess.roll_up_rules import average_points, family_by_rule
from site_builder.model.report import Overall, Report, Weights
from site_builder.model.roll_up import RollUp
from site_builder.model.scheme import Family
from site_builder.model.site import Site
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
from tests.showing import PUBLIC

NOW = "2019-20 Q2"
FIGURES = {"green": "10", "amber": "9.9", "red": "1"}


def rule_of(heading: str) -> RollUp:
    """Read a rule from the heading of its table."""
    patterns = {
        "green_at_least": r"Green at least ([\d.]+) %",
        "red_at_least": r"red at least ([\d.]+) %",
        "green_from": r"green from ([\d.]+)",
        "red_below": r"red below ([\d.]+)",
        "minimum": r"at least (\d+) rated",
        "headline_weight": r"headlines count (\d+) times",
    }
    found = {key: re.search(pattern, heading) for key, pattern in patterns.items()}
    typed: dict[str, object] = {key: match[1] for key, match in found.items() if match}
    for key in ("green_at_least", "red_at_least"):
        if key in typed:
            typed[key] = f"{typed[key]}%"
    points = re.match(r"Points (\S+), (\S+) and (\S+),", heading)
    if points:
        typed["points"] = dict(zip(("green", "amber", "red"), points.groups(), strict=True))
    rules = {"Green": "shares", "Worst": "worst-of", "Points": "weighted-points"}
    return RollUp.model_validate(
        {"rule": rules.get(heading.split(maxsplit=1)[0].strip(","), "judgement"), **typed}
    )


def counted(cell: str, rule: RollUp) -> tuple[int, int]:
    """Read `3 + 1` (three and a headline) as how many there are and what they weigh."""
    plain, _, headlines = cell.partition(" + ")
    heavy = int(headlines or 0)
    return int(plain) + heavy, int(plain) + heavy * rule.headline_weight


@pytest.mark.parametrize("row", rows("roll_up.md"), ids=str)
def test_the_rule_gives_the_status_that_the_table_says(row: Row) -> None:
    rule = rule_of(row.heading)
    green, amber, red = (counted(row[family], rule) for family in ("green", "amber", "red"))
    weights = Weights(green[1], amber[1], red[1])
    rated = green[0] + amber[0] + red[0]
    family = family_by_rule(rated, weights, rule)
    assert (family.value if family else "") == row["overall"], row["because"]
    average = average_points(weights, rule)
    assert row["average"] in ("", "" if average is None else str(average.normalize()))


def report_of(
    families: dict[str, str],
    statuses: dict[str, str],
    chapter: Fields | None = None,
    of: Site | None = None,
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
            of=of,
        ),
        PUBLIC,
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
    summary = assess(project(*measures, results=results, of=of), PUBLIC).latest.summary
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
    report = assess(project(one, results={before: {"bins": {"actual": "10"}}, NOW: {}}), PUBLIC)
    summary = report.latest.summary
    assert [(tally.code, tally.count) for tally in summary.latest] == [("LG", 1)]
    assert [(tally.code, tally.count) for tally in summary.latest_families] == [("green", 1)]
    assert [(tally.code, tally.count) for tally in summary.this_quarter] == [("not-due", 1)]
    assert summary.overall.family is Family.GREEN


def test_bands_of_a_blue_family_are_counted_and_kept_out_of_the_shares() -> None:
    blue = site(schemes={"usual": schemes()["Blue when exceeded"]})
    one = measure(targets={NOW: "10"})
    report = assess(project(one, results={NOW: {"bins": {"actual": "20"}}}, of=blue), PUBLIC)
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
    report = assess(project(*two, results=results, under=plan("safe", "clean")), PUBLIC)
    assert [chapter.priority.id for chapter in report.latest.chapters] == ["safe", "clean"]
    assert report.latest.summary.measures == ("b", "a")
    assert report.latest.summary.scope == "plan"


def test_a_headline_weighs_in_the_shares_and_is_counted_once() -> None:
    heavy = site(roll_up={"headline_weight": "4"})
    measures = [
        measure("a", headline="yes", targets={NOW: "10"}),
        measure("b", targets={NOW: "10"}),
    ]
    results = {NOW: {"a": {"actual": "10"}, "b": {"actual": "1"}}}
    overall = overall_of(assess(project(*measures, results=results, of=heavy), PUBLIC))
    assert overall.family is Family.GREEN
    assert (overall.rated, overall.weights) == (2, Weights(4, 0, 1))
    assert overall.share(overall.green) * 5 == 4


def test_an_action_with_the_id_of_a_headline_measure_is_no_headline() -> None:
    heavy = site(roll_up={"headline_weight": "4"})
    one = measure("a", headline="yes", targets={NOW: "10"})
    report = assess(
        project(
            one,
            results={NOW: {"a": {"actual": "1"}}},
            updates={NOW: {"a": {"status": "green"}}},
            actions=(action("a"),),
            of=heavy,
        ),
        PUBLIC,
    )
    assert overall_of(report).weights == Weights(1, 0, 4)


@pytest.mark.parametrize(("chapter", "family"), [(None, None), (override("red"), Family.RED)])
def test_by_judgement_a_status_is_what_a_post_sets(
    chapter: Fields | None, family: Family | None
) -> None:
    judged = site(roll_up={"rule": "judgement"})
    report = report_of({"a": "green"}, {}, {"status": chapter} if chapter else None, of=judged)
    overall = overall_of(report)
    assert (overall.family, overall.rule_family, overall.rated) == (family, None, 1)
    assert report.latest.summary.overall.family is None
