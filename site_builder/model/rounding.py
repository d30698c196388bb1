"""Rounding for display, the only one there is (rules, section 1).

Nothing is ever compared rounded, but to find out what a reader can tell apart.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

ROOMY = 300
"""Digits of a rounded number: more than any figure, difference or quotient of figures has."""

# A context remembers that a rounding took place; nothing here asks it, so sharing one is safe.
_DISPLAY = Context(prec=ROOMY, rounding=ROUND_HALF_UP)


@cache
def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round half away from zero; trailing zeros are kept. A negative zero becomes zero."""
    result = _DISPLAY.quantize(value, _step(decimals))
    return result or result.copy_abs()
