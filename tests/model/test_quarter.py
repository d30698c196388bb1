"""Quarters: as files write them, their neighbours and their days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.quarter import Quarter, parse_year

quarters = st.builds(Quarter, year=st.integers(1901, 2197), number=st.integers(1, 4))


@given(quarters)
def test_a_quarter_is_read_back_from_how_it_is_written(quarter: Quarter) -> None:
    assert Quarter.parse(str(quarter)) == quarter
    assert Quarter.from_slug(quarter.slug) == quarter


@given(quarters, st.integers(-8, 8))
def test_quarters_run_on(quarter: Quarter, steps: int) -> None:
    assert quarter.plus(steps).index == quarter.index + steps
    assert quarter.plus(steps).plus(-steps) == quarter
    assert quarter.plus(-4) == quarter.year_ago


@given(quarters, st.sampled_from([1, 4, 7, 9, 10]))
def test_quarters_leave_no_day_out(quarter: Quarter, month: int) -> None:
    assert quarter.plus(1).first_day(month) == quarter.last_day(month) + timedelta(days=1)


@given(quarters, quarters)
def test_quarters_sort_in_time(one: Quarter, other: Quarter) -> None:
    assert (one < other) == (one.first_day() < other.first_day())


def test_the_second_quarter_of_a_year_from_april() -> None:
    assert Quarter(2019, 2).first_day() == date(2019, 7, 1)
    assert Quarter(2019, 4).last_day() == date(2020, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "2019-21 Q2",
        "2019-20 Q5",
        "2019-20 Q0",
        "2019/20 Q2",
        "2019-20Q2",
        "2019-20 q2",
        "2019-20 Q2\n",
        "٢٠١٩-٢٠ Q2",
        "0000-01 Q1",
        "9999-00 Q4",
        "",
    ],
)
def test_anything_else_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match="is not a quarter"):
        Quarter.parse(text)


def test_a_year_that_ends_a_century() -> None:
    assert parse_year("1999-00") == 1999
    assert Quarter(1999, 1).written_year == "1999-00"


@pytest.mark.parametrize("text", ["2019", "2019-21", "2019-20 Q1", "19-20"])
def test_anything_else_is_no_year(text: str) -> None:
    with pytest.raises(ValueError, match="is not a year"):
        parse_year(text)
