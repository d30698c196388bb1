"""Our place beside others, by the tables in `cases/benchmarks.md`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.benchmarks import quartile_of, rank_among, standing_of
from site_builder.assess.report import assess
from site_builder.model.benchmark import Benchmark
from site_builder.model.comparison import NoStanding, Standing
from site_builder.model.measure import GoodIs
from tests.assess.builders import Fields, measure, project
from tests.assess.tables import Row, rows
from tests.showing import PUBLIC

THEN, NOW = "2018-19 Q4", "2019-20 Q2"
CASES = rows("benchmarks.md")
FIGURES = st.decimals(min_value=-100, max_value=100, places=1)


def benchmark(**fields: object) -> Benchmark:
    usual: Fields = {"name": "London", "quarter": THEN, "value": "33", "source": "Invented"}
    return Benchmark.model_validate({**usual, **fields})


def by_row(row: Row) -> Benchmark:
    if row["rank"]:
        return benchmark(rank=row["rank"], of=row["of"])
    return benchmark(values=[value for value in row["values"].split(", ") if value])


@pytest.mark.parametrize("row", CASES, ids=str)
def test_our_place_is_what_the_table_says(row: Row) -> None:
    known = row["ours"] not in ("none", "withheld")
    found = standing_of(
        by_row(row),
        GoodIs(row["good is"]),
        Decimal(row["ours"]) if known else None,
        withheld=row["ours"] == "withheld",
    )
    if row["why not"]:
        assert found is NoStanding(row["why not"]), row["because"]
        return
    quartile = int(row["quarter of the table"]) if row["quarter of the table"] else None
    place, among = int(row["place"]), int(row["among"])
    published, shared = bool(row["rank"]), row["shared"] == "yes"
    assert found == Standing(place, among, shared, quartile, published), row["because"]


@given(FIGURES, st.lists(FIGURES, max_size=12))
def test_turning_every_sign_and_what_is_good_leaves_our_place(
    ours: Decimal, others: list[Decimal]
) -> None:
    turned = [-other for other in others]
    assert rank_among(ours, others, GoodIs.HIGHER) == rank_among(-ours, turned, GoodIs.LOWER)


@given(FIGURES, st.lists(FIGURES, min_size=3, max_size=12))
def test_a_place_and_its_quarter_lie_in_the_table(ours: Decimal, others: list[Decimal]) -> None:
    among = len(others) + 1
    rank = rank_among(ours, others, GoodIs.HIGHER)
    quartile = quartile_of(rank, among)
    assert 1 <= rank <= among
    assert quartile in (1, 2, 3, 4)


@given(st.integers(4, 200))
def test_the_best_is_in_the_first_quarter_and_the_last_in_the_fourth(among: int) -> None:
    quarters = [quartile_of(rank, among) for rank in range(1, among + 1)]
    assert quarters[0] == 1
    assert quarters[-1] == 4
    assert quarters == sorted(quarters, key=lambda quarter: quarter or 0)


def test_others_are_compared_with_our_figure_of_their_own_quarter() -> None:
    line = {"name": "London", "quarter": THEN, "value": "33", "source": "x", "values": ["30", "50"]}
    results: dict[str, dict[str, Fields]] = {
        THEN: {"bins": {"actual": "40"}},
        NOW: {"bins": {"actual": "60"}},
    }
    made = project(measure(benchmarks=[line]), results=results)
    (found,) = assess(made, PUBLIC).measures[0].comparisons
    assert found.ours == 40
    assert found.standing == Standing(2, 3, shared=False, quartile=None, published=False)


def test_a_quarter_that_the_site_does_not_hold_gives_no_figure_of_ours() -> None:
    line = {"name": "London", "quarter": THEN, "value": "33", "source": "x", "values": ["30"]}
    made = project(measure(benchmarks=[line]), results={NOW: {"bins": {"actual": "60"}}})
    (found,) = assess(made, PUBLIC).measures[0].comparisons
    assert (found.ours, found.no_standing) == (None, NoStanding.NO_FIGURE)


def test_a_figure_withheld_then_has_no_place_and_is_not_shown() -> None:
    line = {"name": "London", "quarter": NOW, "value": "33", "source": "x", "rank": "2", "of": "9"}
    made = project(measure(benchmarks=[line]), results={NOW: {"bins": {"actual": "[c]"}}})
    (found,) = assess(made, PUBLIC).measures[0].comparisons
    assert (found.ours, found.withheld, found.standing) == (None, True, None)
