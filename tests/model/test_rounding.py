"""Rounding for display: half away from zero, zeros kept, and no figure too long for it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.rounding import rounded

FIGURES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**24), max_value=10**24)


@pytest.mark.parametrize(
    ("figure", "decimals", "expected"),
    [
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("2.5", 0, "3"),
        ("57.25", 1, "57.3"),
        ("-57.25", 1, "-57.3"),
        ("57", 2, "57.00"),
        ("-0.04", 1, "0.0"),
        ("-0", 0, "0"),
        ("123456789012345678901234", 6, "123456789012345678901234.000000"),
        ("1234567890123456789012.5", 0, "1234567890123456789013"),
    ],
)
def test_figures_are_rounded_half_away_from_zero(figure: str, decimals: int, expected: str) -> None:
    assert str(rounded(Decimal(figure), decimals)) == expected


@given(FIGURES, st.integers(0, 12))
def test_a_rounded_figure_is_the_nearest_one_whatever_context_is_set(
    figure: Decimal, decimals: int
) -> None:
    with localcontext(Context(prec=5)):
        result = rounded(figure, decimals)
    with localcontext(Context(prec=400, rounding=ROUND_HALF_UP)):
        assert abs(result - figure) * 2 <= Decimal(1).scaleb(-decimals)
        assert result.as_tuple().exponent == -decimals
        assert not (result.is_zero() and result.is_signed())
