"""Whether a figure can be what was meant: slips of sign and unit, and values far from the past.

Each rule compares one figure with earlier figures of the same measure (and its target), and says
nothing of a measure too new to have a past. All arithmetic is exact. Wording and places belong to
`plausibility`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.assess.exact import difference, product

SIGN_NEEDS = 3
"""Earlier figures, all of one sign, before a turned sign is called a slip."""
FAR_NEEDS = 5
"""Earlier figures before one can be far from them."""
FAR = Decimal(3)
"""Times as far from the middle of the past as any figure of the past is."""
SLIPS = (Decimal(100), Decimal(1000), Decimal("0.01"), Decimal("0.001"))
"""A share typed for a percentage, thousands for units, and the reverse."""
WELL_OUTSIDE = Decimal(5)
"""A figure this many times beyond the past cannot be explained by it."""
NEARLY_INSIDE = Decimal(2)
"""Multiplied by the slip, the figure is within twice the past: the slip explains it."""
TENFOLD = (Decimal(10), Decimal("0.1"))
"""A digit too few or too many."""
ALIKE = Decimal("1.5")
"""Without that digit, the figure is this near to the target and to the figure before."""
SMALL = Decimal(20)
"""What happens a few times a quarter may well happen ten times as often, or hardly at all."""
ALL_OF_IT = Decimal(100)


def is_sign_slip(now: Decimal, past: Sequence[Decimal]) -> bool:
    """Say whether a figure has the size of the past and the opposite sign."""
    if len(past) < SIGN_NEEDS or now == 0 or any(figure == 0 for figure in past):
        return False
    if any((figure > 0) != (past[0] > 0) for figure in past) or (now > 0) == (past[0] > 0):
        return False
    return _within(now.copy_abs(), [figure.copy_abs() for figure in past], NEARLY_INSIDE)


def unit_slip(now: Decimal, past: Sequence[Decimal]) -> Decimal | None:
    """Return the factor by which a figure seems to be typed in the wrong unit; None for none.

    `past` may hold the target too. 0.57 beside 55 and 58 gives 100: 57 was meant.
    """
    sizes = [figure.copy_abs() for figure in past]
    if not sizes or now == 0 or any(size == 0 for size in sizes):
        return None
    size = now.copy_abs()
    if _within(size, sizes, WELL_OUTSIDE):
        return None
    meant = (factor for factor in SLIPS if _within(product(size, factor), sizes, NEARLY_INSIDE))
    return next(meant, None)


def digit_slip(now: Decimal, past: Sequence[Decimal], targets: Sequence[Decimal]) -> Decimal | None:
    """Return the factor by which a figure seems to have a digit too many or too few; None for none.

    Small counts do grow tenfold, so figures and targets must not be small. The target and the
    figure before must agree on the size that was meant, and no earlier figure be anywhere near:
    480 beside 47, aiming at 55, gives 0.1.
    """
    if not past or not targets:
        return None
    size, sizes = now.copy_abs(), [figure.copy_abs() for figure in (*past, *targets)]
    if size == 0 or min(sizes) < SMALL or _within(size, sizes, WELL_OUTSIDE):
        return None
    near = [past[-1].copy_abs(), *(one.copy_abs() for one in targets)]
    meant = (
        factor
        for factor in TENFOLD
        if all(_within(product(size, factor), [one], ALIKE) for one in near)
    )
    return next(meant, None)


def is_far(now: Decimal, past: Sequence[Decimal]) -> bool:
    """Say whether a figure is far from its own past.

    Far is more than three times as far from the middle figure as any earlier one is. A past that
    never moved has no measure of its own for far; then it is more than half the figure itself.
    """
    if len(past) < FAR_NEEDS:
        return False
    middle = _twice_the_median(past)
    spread = max(_from(figure, middle) for figure in past)
    if spread == 0:
        return product(_from(now, middle), Decimal(2)) > middle.copy_abs() > 0
    return _from(now, middle) > product(spread, FAR)


def is_impossible_percentage(now: Decimal, others: Sequence[Decimal]) -> bool:
    """Say whether a percentage is below 0 or above 100, where no target or earlier figure is."""
    if now > ALL_OF_IT:
        return all(figure <= ALL_OF_IT for figure in others)
    return now < 0 and all(figure >= 0 for figure in others)


def _within(size: Decimal, sizes: Sequence[Decimal], times: Decimal) -> bool:
    """Say whether a size is at most so many times beyond the smallest and largest of others."""
    return product(size, times) >= min(sizes) and size <= product(max(sizes), times)


def _twice_the_median(figures: Sequence[Decimal]) -> Decimal:
    ordered = sorted(figures)
    middle = len(ordered) // 2
    other = middle if len(ordered) % 2 else middle - 1
    return difference(ordered[middle], ordered[other].copy_negate())


def _from(figure: Decimal, twice_the_middle: Decimal) -> Decimal:
    """Return twice the distance of a figure from the middle."""
    return difference(product(figure, Decimal(2)), twice_the_middle).copy_abs()
