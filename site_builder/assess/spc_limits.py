"""Mean and limits of an XmR chart, by the published constants (rules, section 7).

A mean is a sum and a count, and a limit likewise: they are compared by multiplying, never divided
out, so that a point exactly on a limit is on it. What a point beside a limit means is for
`spc_flags`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from site_builder.assess.exact import difference, product, shown_quotient, total

OUTER = Decimal("2.66")
NEAR = Decimal("1.7733")
SCREEN = Decimal("3.267")
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ratio:
    """An exact quotient: a number over a count of things, which is above 0."""

    number: Decimal
    over: int

    @property
    def shown(self) -> Decimal:
        """The quotient divided out, for display and downloads only."""
        return shown_quotient(self.number, Decimal(self.over))

    def side_of(self, value: Decimal) -> int:
        """Say on which side of the quotient a value lies: 1 above, -1 below, 0 on it."""
        gap = difference(product(value, Decimal(self.over)), self.number)
        return (gap > 0) - (gap < 0)

    def times(self, factor: Decimal) -> Ratio:
        """Return the quotient times a factor."""
        return Ratio(product(self.number, factor), self.over)

    def plus(self, other: Ratio) -> Ratio:
        """Return the sum of two quotients."""
        mine = product(self.number, Decimal(other.over))
        theirs = product(other.number, Decimal(self.over))
        return Ratio(total((mine, theirs)), self.over * other.over)


@dataclass(frozen=True, slots=True)
class Limits:
    """Mean and limits, exact."""

    mean: Ratio
    lower: Ratio
    upper: Ratio
    near_lower: Ratio
    near_upper: Ratio
    points: int
    dropped: int  # moving ranges screened out


def limits_of(baseline: Sequence[Decimal]) -> Limits:
    """Return mean and limits of consecutive points, of which there must be two or more.

    The mean keeps every point; only moving ranges are screened.
    """
    mean = Ratio(total(baseline), len(baseline))
    ranges = moving_ranges(baseline)
    kept = screened(ranges)
    average = Ratio(total(kept), len(kept))
    return Limits(
        mean=mean,
        lower=mean.plus(average.times(-OUTER)),
        upper=mean.plus(average.times(OUTER)),
        near_lower=mean.plus(average.times(-NEAR)),
        near_upper=mean.plus(average.times(NEAR)),
        points=len(baseline),
        dropped=len(ranges) - len(kept),
    )


def moving_ranges(points: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Return by how much each point differs from the one before it."""
    return tuple(difference(after, before).copy_abs() for before, after in pairwise(points))


def screened(ranges: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """Drop, once, the ranges of at least 3.267 times their average.

    Where nothing ever moved the average is 0, and no range is an outlier.
    """
    bound = Ratio(total(ranges), len(ranges)).times(SCREEN)
    if bound.number == _NOTHING:
        return ranges
    return tuple(one for one in ranges if bound.side_of(one) < 0)
