"""Values are read from text as the field says, exactly, and never guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from site_builder.model.fields import (
    Figure,
    Withheld,
    read_day,
    read_figure,
    read_figure_or_withheld,
    read_quarter,
    read_share,
)
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.result import Result


@pytest.mark.parametrize(
    ("typed", "value", "sign"),
    [
        ("14000", "14000", ""),
        ("14,000", "14000", ""),
        ("1,234,567.89", "1234567.89", ""),
        ("57%", "57", "%"),
        ("£1,250.50", "1250.50", "£"),
        ("-£3", "-3", "£"),
        ("-3.5", "-3.5", ""),
        ("\N{MINUS SIGN}4", "-4", ""),
        ("012", "12", ""),
        ("97.10", "97.10", ""),
        ("0", "0", ""),
        (" 57 ", "57", ""),
    ],
)
def test_a_figure_is_read_as_typed(typed: str, value: str, sign: str) -> None:
    figure = read_figure(typed)
    assert str(figure.value) == value  # digits after the point are kept: 97.10 is not 97.1
    assert figure.sign == sign


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "57 %",
        "1,23",
        "12,34,567",
        "1.",
        ".5",
        "1e3",
        "nan",
        "inf",
        "1_000",
        "0x1F",
        "£",
        "%",
        "5%%",
        "--5",
        "+5",
        "\u0665\u0667",
        "\N{EN DASH}5",
        "57£",
        "1/2",
        "9" * 40,
        None,
        57,
        ["57"],
        {},
    ],
)
def test_anything_else_is_no_figure(typed: object) -> None:
    with pytest.raises(PydanticCustomError):
        read_figure(typed)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_a_figure_is_exact(value: Decimal) -> None:
    assert read_figure(f"{value:f}").value == value
    assert read_figure(f"{value:,f}").value == value


@given(st.text(max_size=12))
def test_reading_a_figure_gives_a_figure_or_says_why_not(text: str) -> None:
    try:
        figure = read_figure(text)
    except PydanticCustomError as error:
        assert error.type == "bad-number"  # noqa: PT017  # either may happen
    else:
        assert figure.value.is_finite()


@pytest.mark.parametrize("typed", [["c"], "[c]"])
def test_a_withheld_figure_is_typed_in_brackets(typed: object) -> None:
    assert read_figure_or_withheld(typed) is Withheld.CONFIDENTIAL


@pytest.mark.parametrize("typed", [["C"], ["c", "c"], "c", "(c)", [["c"]]])
def test_nothing_else_is_withheld(typed: object) -> None:
    with pytest.raises(PydanticCustomError):
        read_figure_or_withheld(typed)


def test_a_share_needs_its_percent_sign() -> None:
    assert read_share("80%") == Decimal("0.8")
    with pytest.raises(PydanticCustomError, match="percent sign"):
        read_share("0.8")


def test_a_date_is_year_month_day() -> None:
    assert read_day("2020-01-16") == date(2020, 1, 16)


@pytest.mark.parametrize(
    "typed",
    [
        "16/01/2020",
        "43846",
        "2020-1-16",
        "2020-02-30",
        "",
        None,
        "2020-01-16\n",
        "\u0662\u0660\u0662\u0660-01-16",
    ],
)
def test_anything_else_is_no_date(typed: object) -> None:
    with pytest.raises(PydanticCustomError):
        read_day(typed)


def test_a_quarter_is_read_as_files_write_it() -> None:
    assert read_quarter("2019-20 Q2") == Quarter(2019, 2)
    with pytest.raises(PydanticCustomError):
        read_quarter("2019/20 Q2")


def _measure(**fields: object) -> Measure:
    needed = {"id": "m", "title": "M", "priority": "p", "unit": "count", "good_is": "higher"}
    return Measure.model_validate({**needed, **fields})


def test_a_key_without_a_value_is_as_if_left_out() -> None:
    assert _measure(until=None, targets=None, decimals=None) == _measure()


def test_an_unknown_key_is_refused_even_without_a_value() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        _measure(wibble=None)


def test_a_needed_key_without_a_value_is_missing() -> None:
    with pytest.raises(ValidationError, match="missing"):
        _measure(title=None)


@pytest.mark.parametrize(
    ("typed", "read"), [("yes", True), ("no", False), ("NO", False), ("true", True), ("off", False)]
)
def test_yes_and_no_are_read_where_they_are_asked_for(typed: str, read: bool) -> None:
    assert _measure(headline=typed).headline is read


def test_one_id_or_a_list_of_ids() -> None:
    assert _measure(portfolio="housing").portfolio == ("housing",)
    assert _measure(portfolio=["housing", "health"]).portfolio == ("housing", "health")


def test_a_result_keeps_its_figure_exact() -> None:
    result = Result.model_validate({"actual": "44.70", "numerator": "17"})
    assert result.actual == Figure(Decimal("44.70"))
    assert result.numerator == Figure(Decimal(17))
