"""How far a figure is from its target, better being positive (rules, section 1: bases, |target|).

Exact: a variance is a fraction, never rounded, so that a third cannot slip into a band. Which band
it falls in belongs to `bands`; targets that no distance can judge belong to `rating`.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from site_builder.model.measure import GoodIs
from site_builder.model.scheme import Basis

SHOWN_DIGITS = 40
"""Significant digits of a variance handed on for display; far more than any page shows."""


def improvement(actual: Decimal, target: Decimal, good_is: GoodIs) -> Fraction:
    """Return by how much the figure is better than the target (negative: worse), in the unit."""
    difference = Fraction(actual) - Fraction(target)
    return -difference if good_is is GoodIs.LOWER else difference


def variance(actual: Decimal, target: Decimal, good_is: GoodIs, basis: Basis) -> Fraction | None:
    """Return the variance that a scheme's bounds are compared with.

    `relative`: a share of |target| (1/20 is 5 %), also for measures that are percentages; None for
    a target of 0, which no distance can be a share of. `points`: in the measure's unit.
    """
    better_by = improvement(actual, target, good_is)
    if basis is Basis.POINTS:
        return better_by
    return better_by / abs(Fraction(target)) if target else None


def as_decimal(exact: Fraction) -> Decimal:
    """Return a fraction as a decimal of SHOWN_DIGITS digits, for display and downloads only."""
    digits = Context(prec=SHOWN_DIGITS)
    return digits.divide(Decimal(exact.numerator), Decimal(exact.denominator))
