"""Targets, rhythms, units and schemes: every form of the format, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from site_builder.model.measure import CompareWith, Measure
from site_builder.model.quarter import Quarter
from site_builder.model.rhythm import Rhythm, RhythmKind, read_rhythm
from site_builder.model.scheme import Scheme
from site_builder.model.target import TargetKind, figures_of, read_target

Q1, Q2, Q4 = Quarter(2019, 1), Quarter(2019, 2), Quarter(2019, 4)


def measure(**fields: object) -> Measure:
    needed = {"id": "m", "title": "M", "priority": "p", "unit": "count", "good_is": "higher"}
    return Measure.model_validate({**needed, **fields})


@pytest.mark.parametrize(
    ("typed", "kind", "figures"),
    [
        ("42", TargetKind.POINT, ("42",)),
        ("£1,250", TargetKind.POINT, ("1250",)),
        ({"range": ["0.9", "1.1"]}, TargetKind.RANGE, ("0.9", "1.1")),
        ({"range": ["1", "1"]}, TargetKind.RANGE, ("1", "1")),
        ("last year", TargetKind.LAST_YEAR, ()),
        ("to be set", TargetKind.TO_BE_SET, ()),
        ("none", TargetKind.BASELINE, ()),
        ("not held", TargetKind.NOT_HELD, ()),
    ],
)
def test_every_form_of_a_target(typed: object, kind: TargetKind, figures: tuple[str, ...]) -> None:
    target = read_target(typed)
    assert target.kind is kind
    assert figures_of(target) == tuple(Decimal(figure) for figure in figures)


@pytest.mark.parametrize(
    "typed",
    [
        "TBA",
        "",
        None,
        {"range": ["2", "1"]},
        {"range": ["1"]},
        {"range": "1-2"},
        {"low": "1"},
        ["1", "2"],
        {},
    ],
)
def test_anything_else_is_no_target(typed: object) -> None:
    with pytest.raises(PydanticCustomError):
        read_target(typed)


def test_a_quarters_own_target_goes_before_the_years() -> None:
    one = measure(targets={"2019-20": "50", "2019-20 Q2": "42"})
    first, second = one.target(Q1), one.target(Q2)
    assert first is not None
    assert second is not None
    assert figures_of(first) == (Decimal(50),)
    assert figures_of(second) == (Decimal(42),)


def test_a_year_of_quarters_has_targets_only_for_those_given() -> None:
    one = measure(targets={"2019-20": {"Q4": "9"}})
    assert one.target(Q2) is None
    assert one.target(Q4) is not None


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("every quarter", {1, 2, 3, 4}),
        (["Q4"], {4}),
        (["Q2", "Q4"], {2, 4}),
        ("survey", set()),
        ("annual [Q4]", {4}),
        ("half-yearly [Q2, Q4]", {2, 4}),
        ("termly [Q1,Q3, Q4]", {1, 3, 4}),
    ],
)
def test_every_form_of_a_rhythm(typed: object, due: set[int]) -> None:
    rhythm = read_rhythm(typed)
    assert {number for number in range(1, 5) if rhythm.is_due(Quarter(2019, number))} == due


def test_a_biennial_measure_is_due_every_eighth_quarter() -> None:
    rhythm = read_rhythm("biennial [Q4 2019-20]")
    assert rhythm.kind is RhythmKind.BIENNIAL
    due = [quarter for step in range(-8, 17) if rhythm.is_due(quarter := Q4.plus(step))]
    assert due == [Q4.plus(-8), Q4, Q4.plus(8), Q4.plus(16)]


@pytest.mark.parametrize(
    "typed",
    ["yearly", "Q4", [], ["Q5"], ["q4"], None, {}, "biennial [Q4 2019-21]", "biennial [Q4]"],
)
def test_anything_else_is_no_rhythm(typed: object) -> None:
    with pytest.raises(PydanticCustomError):
        read_rhythm(typed)


def test_a_cumulative_measure_is_compared_with_the_year_before() -> None:
    assert measure(period_type="cumulative").comparator is CompareWith.YEAR_AGO
    assert measure().comparator is CompareWith.PREVIOUS
    chosen = measure(period_type="cumulative", compare_with="previous report")
    assert chosen.comparator is CompareWith.PREVIOUS


def test_a_measure_reports_every_quarter_unless_it_says_otherwise() -> None:
    assert measure().reports == Rhythm(RhythmKind.EVERY_QUARTER)


def test_which_way_is_better_is_never_guessed() -> None:
    with pytest.raises(ValidationError, match="good_is"):
        Measure.model_validate({"id": "m", "title": "M", "priority": "p", "unit": "count"})


def band(code: str, **bound: str) -> dict[str, str]:
    return {
        "code": code,
        "name": code,
        "family": "green",
        "shape": "circle",
        "meaning": "x",
        **bound,
    }


def scheme(*bands: dict[str, str], **fields: str) -> Scheme:
    return Scheme.model_validate({"title": "S", "bands": list(bands), **fields})


def test_a_scheme_without_gap_or_overlap_is_accepted() -> None:
    made = scheme(band("G", at_least="0%"), band("A", above="-5%"), band("R"))
    edges = [made.edges(band)[0] for band in made.bands]
    assert [edge and edge.value for edge in edges] == [Decimal(0), Decimal(-5), None]


def test_two_bands_may_share_an_edge_when_one_owns_it() -> None:
    made = scheme(band("B", above="0%"), band("G", at_least="0%"), band("R"))
    assert made.band("G") is made.bands[1]


@pytest.mark.parametrize(
    "bands",
    [
        (),
        (band("G", at_least="0%"), band("G")),
        (band("G"), band("R")),
        (band("G", at_least="0%", above="0%"), band("R")),
        (band("G", at_least="0%"), band("R", at_least="-5%")),
        (band("G", at_least="0%"), band("A", at_least="5%"), band("R")),
        (band("G", at_least="0%"), band("A", at_least="0%"), band("R")),
        (band("G", above="0%"), band("A", above="0%"), band("R")),
    ],
    ids=[
        "no bands",
        "a code twice",
        "no bound",
        "two bounds",
        "a gap below",
        "out of order",
        "an edge owned twice",
        "an edge owned by nobody",
    ],
)
def test_a_scheme_with_a_gap_or_an_overlap_is_refused(bands: tuple[dict[str, str], ...]) -> None:
    with pytest.raises(ValidationError, match="bad-scheme"):
        scheme(*bands)


def test_a_scheme_names_only_its_own_bands() -> None:
    with pytest.raises(ValidationError, match="bad-scheme"):
        scheme(band("G", at_least="0%"), band("R"), in_range="A")
