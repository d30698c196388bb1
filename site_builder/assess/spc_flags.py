"""Which points of one segment are signals (rules, section 7: flags). One function for each rule.

Each returns the places of its points with the way that they point: 1 for a rise or above the
mean, -1 for a fall or below it. Ties end a run: a point on the mean, or one equal to the last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from types import MappingProxyType

from site_builder.assess.exact import difference
from site_builder.assess.spc_limits import Limits
from site_builder.model.spc import SpcFlag

RUN = 7
"""So many points in a row make a shift or a trend."""
_THREE, _TWO = 3, 2

Ways = dict[int, int]


def flags_of(
    points: Sequence[Decimal], limits: Limits
) -> tuple[tuple[tuple[SpcFlag, int], ...], ...]:
    """Return the flags of each point with their ways, the one that colours the point first."""
    found = [(flag, rule(points, limits)) for flag, rule in _RULES.items()]
    return tuple(
        tuple((flag, ways[at]) for flag, ways in found if at in ways) for at in range(len(points))
    )


def astronomical(points: Sequence[Decimal], limits: Limits) -> Ways:
    """Return the points strictly outside the limits."""
    sides = ((at, _outside(point, limits)) for at, point in enumerate(points))
    return {at: side for at, side in sides if side}


def trend(points: Sequence[Decimal], _: Limits) -> Ways:
    """Return the points of runs of seven or more, each strictly higher, or each strictly lower.

    A peak that ends one run and begins another belongs to the first, as it did when it was new.
    """
    steps = [difference(after, before) for before, after in pairwise(points)]
    ways: Ways = {}
    for way, run in _runs([(step > 0) - (step < 0) for step in steps]):
        members = range(run[0], run[-1] + _TWO)  # a step has a point at either end
        if len(members) >= RUN:
            for at in members:
                ways.setdefault(at, way)
    return ways


def two_of_three(points: Sequence[Decimal], limits: Limits) -> Ways:
    """Return points beyond the near limit, where three in a row on one side hold two or more.

    Points outside the outer limit are no members: they are flagged for themselves.
    """
    sides = _sides(points, limits)
    ways: Ways = {}
    for start in range(len(points) - _THREE + 1):
        window = range(start, start + _THREE)
        side = sides[start]
        if not side or any(sides[at] != side for at in window):
            continue
        members = [at for at in window if _between(points[at], limits, side)]
        if len(members) >= _TWO:
            ways.update(dict.fromkeys(members, side))
    return ways


def shift(points: Sequence[Decimal], limits: Limits) -> Ways:
    """Return the points of runs of seven or more strictly on one side of the mean."""
    return {at: way for way, run in _runs(_sides(points, limits)) if len(run) >= RUN for at in run}


def _sides(points: Sequence[Decimal], limits: Limits) -> list[int]:
    return [limits.mean.side_of(point) for point in points]


def _outside(point: Decimal, limits: Limits) -> int:
    """Return 1 above the upper limit, -1 below the lower one, 0 on or between them."""
    return (limits.upper.side_of(point) > 0) - (limits.lower.side_of(point) < 0)


def _between(point: Decimal, limits: Limits, side: int) -> bool:
    """Say whether a point lies beyond the near limit of a side and not outside the outer one."""
    near = limits.near_upper if side > 0 else limits.near_lower
    return near.side_of(point) == side and not _outside(point, limits)


def _runs(ways: Sequence[int]) -> list[tuple[int, tuple[int, ...]]]:
    """Return the places in a row that share a way; those without one end a run."""
    groups = groupby(range(len(ways)), key=lambda at: ways[at])
    return [(way, tuple(run)) for way, run in groups if way]


_RULES: Mapping[SpcFlag, Callable[[Sequence[Decimal], Limits], Ways]] = MappingProxyType(
    {
        SpcFlag.ASTRONOMICAL: astronomical,
        SpcFlag.TREND: trend,
        SpcFlag.TWO_OF_THREE: two_of_three,
        SpcFlag.SHIFT: shift,
    }
)
"""In order of precedence."""
