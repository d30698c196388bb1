"""Quarters: as files write them, their neighbours and their days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.quarter import Quarter, parse_year
from site_builder.model.site import YearStart

quarters = st.builds(
    Quarter, year=st.integers(1901, 2197), number=st.integers(1, 4), calendar=st.booleans()
)
MONTHS = st.sampled_from([start.month for start in YearStart])


@given(quarters)
def test_a_quarter_is_read_back_from_how_it_is_written(quarter: Quarter) -> None:
    assert Quarter.parse(str(quarter)) == quarter
    assert Quarter.from_slug(quarter.slug) == quarter
    assert str(Quarter.parse(str(quarter))) == str(quarter)
    assert Quarter.from_slug(quarter.slug).slug == quarter.slug
    assert parse_year(quarter.written_year).written_year == quarter.written_year


@given(quarters, st.integers(-8, 8))
def test_quarters_run_on(quarter: Quarter, steps: int) -> None:
    assert quarter.plus(steps).index == quarter.index + steps
    assert quarter.plus(steps).plus(-steps) == quarter
    assert quarter.plus(-4) == quarter.year_ago


@given(quarters, st.integers(-8, 8))
def test_neighbours_are_written_in_the_same_form(quarter: Quarter, steps: int) -> None:
    assert quarter.plus(steps).calendar is quarter.calendar
    assert str(quarter.plus(-4)) == str(quarter.year_ago)


@given(quarters, MONTHS)
def test_quarters_leave_no_day_out(quarter: Quarter, month: int) -> None:
    assert quarter.plus(1).first_day(month) == quarter.last_day(month) + timedelta(days=1)
    assert quarter.plus(-1).last_day(month) == quarter.first_day(month) - timedelta(days=1)


@given(quarters, MONTHS)
def test_a_quarter_has_three_whole_months_and_its_year_starts_in_the_first(
    quarter: Quarter, month: int
) -> None:
    first, last = quarter.first_day(month), quarter.last_day(month)
    assert (last.year - first.year) * 12 + last.month - first.month == 2
    start = quarter.plus(1 - quarter.number).first_day(month)
    assert (start.year, start.month, start.day) == (quarter.year, month, 1)


@given(quarters, MONTHS)
def test_the_year_start_decides_how_a_quarter_is_written(quarter: Quarter, month: int) -> None:
    written = quarter.written_for(month)
    assert written == quarter
    assert written.calendar is (month == 1)


def test_both_forms_of_a_quarter() -> None:
    assert [str(one) for one in (Quarter(2019, 2), Quarter(2019, 2, calendar=True))] == [
        "2019-20 Q2",
        "2019 Q2",
    ]
    assert Quarter.parse("2019 Q2").slug == "2019-q2"


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
        "2019Q2",
        "2019 Q5",
        "2019- Q2",
        "0219 Q2",
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
    assert parse_year("1999-00") == Quarter(1999, 1)
    assert Quarter(1999, 1).written_year == "1999-00"


@pytest.mark.parametrize("text", ["219", "2019-21", "2019-20 Q1", "19-20"])
def test_anything_else_is_no_year(text: str) -> None:
    with pytest.raises(ValueError, match="is not a year"):
        parse_year(text)
