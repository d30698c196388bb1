"""Sentences and numbers, by the tables in `cases/`."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.measure import GoodIs
from site_builder.model.quarter import Quarter
from site_builder.model.rounding import rounded
from site_builder.model.scheme import Family, Scheme
from site_builder.model.unit import UNITS
from site_builder.render.words.bands import OF_TARGET, Measured, band_words
from site_builder.render.words.numbers import (
    adding_up,
    format_number,
    format_share,
    listed,
    plural,
    telling_apart,
)
from site_builder.render.words.scope import priorities_sentence
from site_builder.render.words.states import absence_sentence
from site_builder.render.words.times import day, quarter_in_full, quarter_label
from site_builder.render.words.trend import movement_sentence
from site_builder.render.words.why import why
from tests.assess.builders import Fields, measure
from tests.assess.tables import Row, rows
from tests.render.made import BEFORE, CASES, NOW, YEAR_AGO, only, report_of

FIVE = 5
figures = st.decimals(
    min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=4
)


def cases(name: str) -> tuple[Row, ...]:
    return rows(str(CASES / name))


def target(text: str) -> object:
    low, to, high = text.partition(" to ")
    is_range = bool(to) and text != "to be set"
    return {"range": [low, high]} if is_range else text


@pytest.mark.parametrize("case", cases("why.md"), ids=str)
def test_every_status_and_every_lack_of_one_has_its_sentence(case: Row) -> None:
    fields: Fields = {name.replace(" ", "_"): case[name] for name in ("good is", "unit")}
    targets = {"targets": {NOW: target(case["target"])}} if case["target"] else {}
    one = measure("bins", **fields, **targets, decimals=case["decimals"])
    results = {NOW: {"bins": {"actual": case["actual"]}}}
    if case["last year"]:
        results[YEAR_AGO] = {"bins": {"actual": case["last year"]}}
    assert why(only(report_of(one, results=results)), FIVE) == case["sentence"]


def test_an_override_says_what_the_rule_gives_who_set_it_and_when() -> None:
    one = measure("bins", targets={NOW: "120"})
    status = {
        "is": "A",
        "reason": "Exactly 5% was read as amber.",
        "by": "Head of Data",
        "date": "2020-01-16",
    }
    report = report_of(one, results={NOW: {"bins": {"actual": "114", "status": status}}})
    assert why(only(report), FIVE) == (
        "114 against a target of 120: 5% worse than target. From 5% to 10% worse than target is "
        "Low Red (five-level scheme). The rule gives Low Red; published as Amber because "
        "exactly 5% was read as amber, set by Head of Data, 16 January 2020."
    )


def test_a_long_reason_stands_in_a_sentence_of_its_own() -> None:
    one = measure("bins", targets={NOW: "120"})
    status = {
        "is": "A",
        "reason": "As published; the rule gives Low Red.",
        "by": "Head of Data",
        "date": "2020-01-16",
    }
    report = report_of(one, results={NOW: {"bins": {"actual": "114", "status": status}}})
    assert why(only(report), FIVE).endswith(
        "The rule gives Low Red; published as Amber, set by Head of Data, 16 January 2020. "
        "The reason given: as published; the rule gives Low Red."
    )


def test_what_is_not_due_says_when_the_next_figure_is() -> None:
    given_: dict[str, dict[str, Fields]] = {NOW: {}}
    not_due = only(report_of(measure("bins", reports=["Q4"]), results=given_))
    assert why(not_due, FIVE) == "Reports in Q4 only. Next figure: Q4 2019/20."
    planned = only(report_of(measure("bins", since="2021-22 Q1"), results=given_))
    assert why(planned, FIVE) == "Starts in 2021/22. First figure: Q1 2021/22."


def test_a_published_rating_without_its_figure_says_so() -> None:
    status = {"is": "HG", "reason": "NEET is printed so", "by": "Archivist", "date": "2020-01-16"}
    result = {"no_figure": "not-held", "status": status}
    report = report_of(measure("bins"), results={NOW: {"bins": result}})
    assert why(only(report), FIVE) == (
        "Taken over as High Green: NEET is printed so (recorded by Archivist, 16 January 2020). "
        "Figure not held."
    )


@pytest.mark.parametrize("case", cases("bands.md"), ids=str)
def test_bands_say_who_owns_their_edges(case: Row) -> None:
    edges = [edge.split(" ") for edge in case["edges"].split(", ")]
    usual = {"name": "x", "family": "green", "shape": "circle", "meaning": "x"}
    bands = [
        {**usual, "code": str(at), kind: f"{bound}%"} for at, (kind, bound) in enumerate(edges)
    ]
    scheme = Scheme.model_validate({"title": "x", "bands": [*bands, {**usual, "code": "rest"}]})
    words = [band_words(Measured(scheme), band, OF_TARGET) for band in scheme.bands]
    assert "; ".join(words) == case["words for each band"]


@pytest.mark.parametrize("good", [GoodIs.HIGHER, GoodIs.LOWER])
def test_a_gap_says_the_same_whichever_way_is_good(good: GoodIs) -> None:
    best, worst = ("13", "8") if good is GoodIs.HIGHER else ("7", "12")
    one = measure("bins", good_is=good, targets={NOW: "10"})
    said = [
        why(only(report_of(one, results={NOW: {"bins": {"actual": now}}})), FIVE)
        for now in (best, worst)
    ]
    assert "30% better than target. 5% or more better than target is High Green" in said[0]
    assert "20% worse than target. More than 10% worse than target is High Red" in said[1]


@pytest.mark.parametrize("case", cases("numbers.md"), ids=str)
def test_numbers_are_written_as_in_the_table(case: Row) -> None:
    number = Decimal(case["number"])
    assert format_number(number, UNITS[case["unit"]], int(case["decimals"])) == case["written"]


@pytest.mark.parametrize("case", cases("trends.md"), ids=str)
def test_the_direction_of_travel_is_better_or_worse_and_by_how_much(case: Row) -> None:
    one = measure("bins", good_is=case["good is"], unit=case["unit"], decimals=case["decimals"])
    results = {
        quarter: {"bins": {"actual": case[name]}}
        for quarter, name in ((BEFORE, "earlier"), (NOW, "actual"))
    }
    found = only(report_of(one, results=results))
    assert movement_sentence(one, found.movement) == case["sentence"]


@pytest.mark.parametrize(
    ("fields", "ago", "sentence"),
    [
        ({}, None, "The figure of Q2 2018/19 is not held."),
        ({}, {"no_figure": "not-held"}, "The figure of Q2 2018/19 is not held."),
        ({}, {"no_figure": "awaited"}, "The figure of Q2 2018/19 is missing."),
        ({}, {"no_figure": "no-survey"}, "No survey was held in Q2 2018/19."),
        ({}, {"actual": "[c]"}, "The figure of Q2 2018/19 is withheld."),
        ({"reports": ["Q1"]}, None, "No figure was due in Q2 2018/19."),
        ({"since": BEFORE}, None, "The measure was not reported in Q2 2018/19."),
    ],
)
def test_where_nothing_compares_the_very_quarter_says_why(
    fields: Fields, ago: Fields | None, sentence: str
) -> None:
    one = measure("bins", compare_with="same quarter last year", **fields)
    given_ = {YEAR_AGO: ago, BEFORE: {"actual": "40"}, NOW: {"actual": "42"}}
    results = {quarter: {"bins": result} for quarter, result in given_.items() if result}
    found = only(report_of(one, results=results))
    assert movement_sentence(one, found.movement) == f"No comparison. {sentence}"


def test_before_the_first_figure_there_is_no_earlier_one() -> None:
    one = measure("bins")
    found = only(report_of(one, results={NOW: {"bins": {"actual": "42"}}}))
    for movement in (found.from_previous, found.from_year_ago):
        said = movement_sentence(one, movement)
        assert said == "No comparison. There is no earlier figure to compare with."


@pytest.mark.parametrize("case", cases("absences.md"), ids=str)
def test_an_absent_figure_says_why(case: Row) -> None:
    reports: object = case["reports"]
    if re.fullmatch("Q[1-4](, Q[1-4])*", case["reports"]):
        reports = case["reports"].split(", ")
    name, _, value = case["measure"].partition(" ")
    one = measure("bins", reports=reports, **({name: value} if name else {}))
    name, _, value = case["result"].partition(" ")
    result = {case["quarter"]: {"bins": {name: value}}} if name else {case["quarter"]: {}}
    # A report for the quarter too, so that it is not merely absent from the archive.
    made = report_of(one, results={NOW: {}, **result})
    found = only(made, case["quarter"])
    assert found.absence is not None
    assert absence_sentence(one, found.absence, FIVE) == case["words"]


@given(actual=figures, aim=figures, decimals=st.integers(0, 4))
def test_unequal_figures_never_look_equal(actual: Decimal, aim: Decimal, decimals: int) -> None:
    places = telling_apart((actual, aim), decimals)
    assert places >= decimals
    assert (rounded(actual, places) == rounded(aim, places)) == (actual == aim)


@given(actual=figures, earlier=figures, decimals=st.integers(0, 4))
def test_what_a_reader_adds_up_comes_out(actual: Decimal, earlier: Decimal, decimals: int) -> None:
    places = adding_up(actual, earlier, decimals)
    change = rounded(actual - earlier, places)
    assert rounded(earlier, places) + change == rounded(actual, places)


@given(share=st.fractions(0, 1))
def test_some_is_never_none_and_not_all_is_never_all(share: object) -> None:
    exact = Decimal(str(float(share)))  # type: ignore[arg-type]  # a Decimal
    words = format_share(exact)
    assert (words == "0%") == (exact == 0)
    assert (words == "100%") == (exact == 1)


def test_quarters_and_dates_are_written_for_readers() -> None:
    quarter = Quarter.parse("1999-00 Q4")
    assert quarter_label(quarter) == "Q4 1999/00"
    assert quarter_in_full(quarter) == "Quarter 4, 1999/00"
    assert day(quarter.last_day()) == "31 March 2000"


def test_lists_and_plurals() -> None:
    assert listed(["a", "b", "", "c"]) == "a, b and c"
    assert plural(1, "measure") == "1 measure"
    assert plural(0, "measure") == "0 measures"
    assert plural(1200, "measure") == "1,200 measures"


@pytest.mark.parametrize(
    ("families", "words"),
    [
        ("amber amber amber green amber", "Four of five priorities are amber and one is green."),
        ("red red", "Both priorities are red."),
        ("green green green", "All three priorities are green."),
        ("green", "The one priority is green."),
        ("none", "The one priority has no status."),
        ("green none", "One of two priorities is green and one has no status."),
        ("green amber red", "One of three priorities is green, one is amber and one is red."),
    ],
)
def test_the_opening_sentence_counts_the_priorities(families: str, words: str) -> None:
    given_ = [None if one == "none" else Family(one) for one in families.split()]
    assert priorities_sentence(given_) == words
