"""The outlook to the year's end, by the tables in `cases/outlook.md` and `cases/forecast.md`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.exact import shown_quotient
from site_builder.assess.outlook import run_rate_of
from site_builder.assess.report import assess
from site_builder.model.assessment import Aim, Outlook
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.target import TargetKind
from tests.assess.builders import Fields, measure, project, q
from tests.assess.histories import assessed, measure_of, result_of
from tests.assess.tables import Row, rows
from tests.showing import PUBLIC

NOW, YEAR_END, LAST_YEAR_END = "2019-20 Q2", "2019-20 Q4", "2018-19 Q4"
PLACES = 4


def measure_in(row: Row) -> Measure:
    low, _, high = row["target"].partition(" to ")
    ranged: object = {"range": [low, high]} if high and low.isdigit() else row["target"]
    floor, _, aimed = row["target"].removeprefix("floor ").partition(", target ")
    ranged = {"floor": floor, "target": aimed} if aimed else ranged
    fields: dict[str, object] = {"period_type": "cumulative"}
    if row["target"]:
        fields["targets"] = {YEAR_END: ranged}
    return measure_of(row["measure"], **fields)


def cut(number: Decimal) -> str:
    """Write a number to four decimals, cut off and not rounded, as the tables do."""
    whole, _, fraction = f"{number:f}".partition(".")
    return f"{whole}.{fraction[:PLACES]}".rstrip("0").rstrip(".") if fraction else whole


def to(low: Decimal, high: Decimal) -> str:
    return cut(low) if low == high else f"{cut(low)} to {cut(high)}"


@pytest.mark.parametrize("row", rows("outlook.md"), ids=str)
def test_the_outlook_is_the_one_in_the_table(row: Row) -> None:
    outlook = assessed(measure_in(row), row["history"], row["at"]).outlook
    if not row["standing"]:
        assert outlook is None, row["because"]
        return
    assert outlook is not None
    rate = outlook.run_rate
    assert rate is not None
    assert (str(outlook.year_end), rate.standing.value) == (YEAR_END, row["standing"])
    assert to(rate.to_low, rate.to_high) == row["left"]
    assert to(rate.low_per_quarter, rate.high_per_quarter) == row["per quarter"]
    assert (cut(rate.so_far), cut(rate.projection)) == (row["so far"], row["projection"])


def outlook_with_forecast(row: Row) -> Outlook | None:
    one = measure_in(row)
    now = {**(result_of(row["now"]) or {}), "forecast": {"value": row["forecast"], "by": "Head"}}
    results: dict[str, dict[str, Fields]] = {
        LAST_YEAR_END: {one.id: {"actual": "80"}},
        NOW: {one.id: now},
    }
    found = assess(project(one, results=results), PUBLIC).measures[0].at(q(NOW))
    return None if found is None else found.outlook


@pytest.mark.parametrize("row", rows("forecast.md"), ids=str)
def test_a_forecast_is_rated_as_the_table_says(row: Row) -> None:
    outlook = outlook_with_forecast(row)
    if not row["status"]:
        assert outlook is None, row["because"]
        return
    assert outlook is not None
    assert (outlook.rating is None) != (outlook.unrated is None)
    said = outlook.rating.band.code if outlook.rating else f"({outlook.unrated})"
    assert said == row["status"], row["because"]


figures = st.decimals(min_value=-10_000, max_value=10_000, places=2)
early = st.integers(min_value=1, max_value=3)


@given(figures, figures, early, st.sampled_from(("higher", "lower", "neither")))
def test_the_rate_needed_leads_from_the_figure_to_the_target(
    actual: Decimal, target: Decimal, number: int, good_is: str
) -> None:
    one = measure(good_is=good_is, period_type="cumulative")
    rate = run_rate_of(one, Quarter(2019, number), actual, Aim(TargetKind.POINT, target))
    assert rate is not None
    assert actual + rate.to_high == target
    assert rate.elapsed + rate.left == 4
    assert rate.high_per_quarter == shown_quotient(target - actual, Decimal(rate.left))
    assert rate.projection == shown_quotient(actual * 4, Decimal(number))
    assert abs(rate.so_far * 4 - rate.projection) < Decimal("1e-20")


@given(figures, early)
def test_a_figure_that_is_as_far_as_the_year_is_projected_onto_the_target(
    each: Decimal, number: int
) -> None:
    one = measure(period_type="cumulative")
    aim = Aim(TargetKind.POINT, each * 4)
    rate = run_rate_of(one, Quarter(2019, number), each * number, aim)
    assert rate is not None
    assert rate.projection == rate.high == each * 4
    assert rate.so_far == rate.high_per_quarter == each
