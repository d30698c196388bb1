"""The published status: of the rule, of a post, of a figure that is not held; and the marks."""

from __future__ import annotations

import pytest

from site_builder.assess.report import assess
from site_builder.model.assessment import Assessment, Flag, StatusSource, Unrated
from site_builder.model.measure import Measure
from site_builder.model.plan import Plan
from tests.assess.builders import Fields, measure, override, project, schemes, site
from tests.showing import PUBLIC

NOW = "2019-20 Q2"
RATED = measure(targets={NOW: "10"})


def assessed(result: Fields, one: Measure = RATED) -> Assessment:
    return assess(project(one, results={NOW: {one.id: result}}), PUBLIC).measures[0].assessments[0]


def test_the_rule_decides_when_nobody_overrules_it() -> None:
    rating = assessed({"actual": "10"}).rating
    assert rating is not None
    assert (rating.band.code, rating.source, rating.override) == ("LG", StatusSource.RULE, None)


def test_an_override_is_published_and_keeps_the_rule_beside_it() -> None:
    one = assessed({"actual": "10", "status": override("A")})
    assert one.rating is not None
    assert one.rating.ruling is not None
    assert (one.rating.band.code, one.rating.ruling.band.code) == ("A", "LG")
    assert one.rating.override is not None
    assert one.flags == (Flag.OVERRIDDEN,)


@pytest.mark.parametrize("good_is", ["higher", "neither"])
def test_a_service_may_judge_a_figure_that_no_rule_can_rate(good_is: str) -> None:
    one = assessed({"actual": "7", "status": override("A")}, measure(good_is=good_is))
    assert one.rating is not None
    assert (one.rating.band.code, one.rating.ruling, one.unrated) == ("A", None, None)


def test_a_figure_that_is_not_held_carries_its_published_rating() -> None:
    one = assessed({"no_figure": "not-held", "status": override("HG")})
    assert one.rating is not None
    assert (one.rating.band.code, one.actual, one.flags) == ("HG", None, ())


@pytest.mark.parametrize("absent", [{"actual": "[c]"}, {"no_figure": "awaited"}])
def test_any_other_absent_figure_has_no_status_whatever_is_typed(absent: Fields) -> None:
    one = assessed({**absent, "status": override("HG")})
    assert (one.rating, one.unrated, one.latest) == (None, None, None)


def test_the_rule_stands_where_an_override_names_no_band_of_the_scheme() -> None:
    rating = assessed({"actual": "10", "status": override("G")}).rating
    assert rating is not None
    assert rating.source is StatusSource.RULE


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, Unrated.TO_BE_SET),
        ({"baseline": "yes"}, Unrated.BASELINE),
        ({"baseline": "yes", "since": NOW}, Unrated.BASELINE),
        ({"baseline": "yes", "targets": {NOW: "to be set"}}, Unrated.TO_BE_SET),
        ({"targets": {NOW: "not held"}}, Unrated.TARGET_NOT_HELD),
        ({"targets": {NOW: "none"}}, Unrated.BASELINE),
        ({"targets": {NOW: "last year"}}, Unrated.NO_LAST_YEAR),
        ({"good_is": "neither", "targets": {NOW: "10"}}, Unrated.INFO),
    ],
)
def test_a_figure_without_a_rating_says_why(fields: Fields, reason: Unrated) -> None:
    one = assessed({"actual": "7"}, measure(**fields))
    assert (one.rating, one.unrated) == (None, reason)


def test_last_years_figure_is_the_target_of_the_same_quarter() -> None:
    one = measure(good_is="lower", targets={"2019-20": "last year"})
    results = {
        "2018-19 Q2": {one.id: {"actual": "61"}},
        "2019-20 Q1": {one.id: {"actual": "42"}},
        NOW: {one.id: {"actual": "36"}},
    }
    _, first, second = assess(project(one, results=results), PUBLIC).measures[0].assessments
    assert first.aim is not None
    assert second.aim is not None
    assert (first.aim.value, str(first.aim.taken_from)) == (None, "2018-19 Q1")
    assert (str(second.aim.value), str(second.aim.taken_from)) == ("61", "2018-19 Q2")
    assert second.rating is not None
    assert second.rating.band.code == "HG"


def test_last_years_withheld_figure_is_no_target() -> None:
    one = measure(targets={"2019-20": "last year"})
    results = {"2018-19 Q2": {one.id: {"actual": "[c]"}}, NOW: {one.id: {"actual": "7"}}}
    latest = assess(project(one, results=results), PUBLIC).measures[0].assessments[-1]
    assert latest.unrated is Unrated.NO_LAST_YEAR


def test_a_measures_own_scheme_goes_before_the_sites() -> None:
    both = site(schemes={"usual": schemes()["Five levels"], "own": schemes()["Red and green only"]})
    one = measure(targets={NOW: "10"}, scheme="own")
    results = {NOW: {one.id: {"actual": "9.9"}}}
    rating = (
        assess(project(one, results=results, of=both), PUBLIC).measures[0].assessments[0].rating
    )
    assert rating is not None
    assert (rating.band.code, rating.scheme.title) == ("R", "Red and green only")


def test_a_priority_may_choose_for_its_measures_and_a_measure_by_quarter() -> None:
    every = {name: schemes()[name] for name in ("Five levels", "Red and green only")}
    three = site(schemes={"usual": every["Five levels"], "two": every["Red and green only"]})
    under = Plan.model_validate(
        {
            "title": "Plan",
            "from": "2000-01 Q1",
            "priorities": [
                {"id": "clean", "title": "Clean", "scheme": {NOW: "two", "2010-11 Q1": "usual"}},
                {"id": "safe", "title": "Safe"},
            ],
        }
    )
    by_quarter = {"2010-11 Q1": "two", NOW: "usual"}
    listed = (
        measure("a", targets={"2019-20": "10"}),
        measure("b", targets={"2019-20": "10"}, scheme=by_quarter),
        measure("c", targets={"2019-20": "10"}, priority="safe"),
    )
    figures = {one.id: {"actual": "9.9"} for one in listed}
    report = assess(
        project(*listed, results={"2019-20 Q1": figures, NOW: figures}, of=three, under=under),
        PUBLIC,
    )
    found = {
        history.measure.id: [one.rating.band.code for one in history.assessments if one.rating]
        for history in report.measures
    }
    assert found == {"a": ["A", "R"], "b": ["R", "A"], "c": ["A", "A"]}


def judged(result: Fields) -> Assessment:
    of = site(schemes={"usual": schemes()["Judged by the service (judgement)"]})
    report = assess(project(RATED, results={NOW: {RATED.id: result}}, of=of), PUBLIC)
    return report.measures[0].assessments[0]


def test_a_judgement_is_no_override_and_waits_for_the_service() -> None:
    one = judged({"actual": "7", "status": override("A")})
    assert one.rating is not None
    assert (one.rating.source, one.flags) == (StatusSource.JUDGEMENT, ())
    assert judged({"actual": "7"}).unrated is Unrated.AWAITS_JUDGEMENT
    assert judged({"actual": "[c]", "status": override("A")}).rating is None


@pytest.mark.parametrize(
    ("change", "code"), [({}, "A"), ({"changes": [{"quarter": NOW, "what": "definition"}]}, "")]
)
def test_a_condition_is_not_decided_across_a_change_of_definition(
    change: dict[str, list[dict[str, str]]], code: str
) -> None:
    of = site(schemes={"usual": schemes()["Amber only if off target and better than last year"]})
    changes = [{**one, "reason": "Counted anew."} for one in change.get("changes", [])]
    one = measure(targets={NOW: "10"}, changes=changes)
    results = {"2018-19 Q2": {one.id: {"actual": "6"}}, NOW: {one.id: {"actual": "7"}}}
    latest = assess(project(one, results=results, of=of), PUBLIC).measures[0].assessments[-1]
    if code:
        assert latest.rating is not None
        assert latest.rating.ruling is not None
        assert latest.rating.ruling.by_distance is not None
        assert (latest.rating.band.code, latest.rating.ruling.by_distance.code) == (code, "R")
        assert latest.rating.ruling.compared == latest.from_year_ago
    else:
        assert (latest.rating, latest.unrated) == (None, Unrated.NOTHING_TO_COMPARE)


@pytest.mark.parametrize(
    ("fields", "unrated", "value"),
    [
        ({}, Unrated.YEAR_END, "480"),
        ({"baseline": "yes"}, Unrated.YEAR_END, "480"),
        ({"period_type": "in-quarter"}, Unrated.TO_BE_SET, ""),
        ({"targets": {"2019-20": {"Q4": "to be set"}}}, Unrated.TO_BE_SET, ""),
        ({"targets": {"2019-20": {"Q1": "100", "Q4": "480"}}}, Unrated.TO_BE_SET, ""),
        ({"targets": {"2018-19 Q4": "480"}}, Unrated.TO_BE_SET, ""),
    ],
)
def test_a_total_with_a_target_for_the_year_alone_is_rated_at_its_end(
    fields: Fields, unrated: Unrated, value: str
) -> None:
    usual: Fields = {"period_type": "cumulative", "targets": {"2019-20": {"Q4": "480"}}}
    one = measure(**{**usual, **fields})
    results = {NOW: {one.id: {"actual": "104"}}, "2019-20 Q4": {one.id: {"actual": "480"}}}
    early, late = assess(project(one, results=results), PUBLIC).measures[0].assessments
    assert early.unrated is unrated
    shown = early.aim.value if early.aim else None
    assert ("" if shown is None else str(shown)) == value
    if value:
        assert early.aim is not None
        assert str(early.aim.due_in) == "2019-20 Q4"
        assert late.rating is not None


def test_an_old_quarter_keeps_the_scheme_it_was_published_under() -> None:
    both = site(
        schemes={"old": schemes()["Red and green only"], "new": schemes()["Five levels"]},
        schemes_in_force=[
            {"from": NOW, "scheme": "new"},
            {"from": "2010-11 Q1", "scheme": "old"},
        ],
    )
    one = measure(targets={"2019-20": "10"})
    results = {quarter: {one.id: {"actual": "9.9"}} for quarter in ("2019-20 Q1", NOW)}
    history = assess(project(one, results=results, of=both), PUBLIC).measures[0]
    codes = [each.rating.band.code for each in history.assessments if each.rating]
    assert codes == ["R", "A"]


def test_provisional_and_revised_figures_are_marked() -> None:
    revised = {"from": "6", "date": "2020-02-01", "kind": "correction", "reason": "Miscounted."}
    one = assessed({"actual": "7", "provisional": "yes", "revised": [revised]})
    assert one.flags == (Flag.PROVISIONAL, Flag.REVISED)
