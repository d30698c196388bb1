"""Sums, differences and products of figures without any rounding (rules: arithmetic is exact)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact

EXACT_DIGITS = 200
"""Enough for any difference or product of figures as typed; more raises `decimal.Inexact`."""
SHOWN_DIGITS = 40
"""Significant digits of a quotient, which is for display only; far more than any page shows."""

# A context remembers that a rounding took place; nothing here asks it, so sharing one is safe.
_EXACT = Context(prec=EXACT_DIGITS, traps=[Inexact])
_SHOWN = Context(prec=SHOWN_DIGITS)


def difference(one: Decimal, other: Decimal) -> Decimal:
    """Return one less the other."""
    return _EXACT.subtract(one, other)


def total(figures: Iterable[Decimal]) -> Decimal:
    """Return the sum; 0 of nothing."""
    added = Decimal(0)
    for figure in figures:
        added = _EXACT.add(added, figure)
    return added


def product(one: Decimal, other: Decimal) -> Decimal:
    """Return one times the other."""
    return _EXACT.multiply(one, other)


def shown_quotient(one: Decimal, other: Decimal) -> Decimal:
    """Return one divided by the other to SHOWN_DIGITS digits; compare nothing with it."""
    return _SHOWN.divide(one, other)
