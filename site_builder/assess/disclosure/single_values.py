"""Exact linear reasoning: which unknowns of a set of sums, within bounds, can have one value only.

It is complete: an unknown that is not named can have at least two values. From one solution every
other is reached by a move that changes no sum; one that lies at an end of its bounds can move one
way only. So the question is which unknowns no move can change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from site_builder.assess.disclosure.simplex import RIGHT, Bounds, Number, Row, Table, divided

ROUNDS = 20
"""How often bounds are narrowed in search of a contradiction; what is left is for the simplex."""


def fixed(
    equations: Sequence[Row], bounds: Mapping[int, Bounds], guess: Mapping[int, Number] | None
) -> dict[int, Number] | None:
    """Return the unknowns that can have one value only; None when nothing fits the equations.

    Each equation maps unknowns (0 or more) to their factors, and RIGHT to what they come to.
    `guess` is a solution where one is at hand; it is checked.
    """
    point = guess if guess is not None and _fits(guess, equations, bounds) else None
    if point is None:
        if not _is_possible(equations, bounds):
            return None
        table = Table(equations, bounds)
        if not table.find_a_solution():
            return None
        point = table.solution()
    still = _unmoved(equations, bounds, point)
    return {one: point[one] for one in sorted(still)}


def _fits(
    point: Mapping[int, Number], equations: Sequence[Row], bounds: Mapping[int, Bounds]
) -> bool:
    for one, ends in bounds.items():
        too_low = ends.low is not None and point[one] < ends.low
        if too_low or (ends.high is not None and point[one] > ends.high):
            return False
    return all(
        sum(factor * point[one] for one, factor in row.items() if one != RIGHT) == row[RIGHT]
        for row in equations
    )


def _is_possible(equations: Sequence[Row], bounds: Mapping[int, Bounds]) -> bool:
    """Say whether narrowing the bounds by each equation leads to no contradiction soon."""
    ends = {one: [by.low, by.high] for one, by in bounds.items()}
    for _ in range(ROUNDS):
        before = {one: tuple(by) for one, by in ends.items()}
        for row in equations:
            for unknown in row:
                if unknown != RIGHT:
                    _narrow(row, unknown, ends)
                    low, high = ends[unknown]
                    if low is not None and high is not None and low > high:
                        return False
        if before == {one: tuple(by) for one, by in ends.items()}:
            break
    return True


def _narrow(row: Row, unknown: int, ends: dict[int, list[Number | None]]) -> None:
    """Narrow the bounds of one unknown by what the others of an equation leave for it."""
    factor = row[unknown]
    low: Number | None = row[RIGHT]
    high: Number | None = row[RIGHT]
    for other, by in row.items():
        if other not in (unknown, RIGHT):
            least, most = ends[other] if by > 0 else reversed(ends[other])
            low = None if low is None or most is None else low - by * most
            high = None if high is None or least is None else high - by * least
    if factor < 0:
        low, high = high, low
    now = ends[unknown]
    if low is not None:
        least = divided(low, factor)
        now[0] = least if now[0] is None else max(now[0], least)
    if high is not None:
        most = divided(high, factor)
        now[1] = most if now[1] is None else min(now[1], most)


def _unmoved(
    equations: Sequence[Row], bounds: Mapping[int, Bounds], point: Mapping[int, Number]
) -> set[int]:
    """Return the unknowns that no move from a solution can change."""
    ways = {one: _way(point[one], ends) for one, ends in bounds.items()}
    moves = [
        {one: by * (ways[one] or 1) for one, by in row.items() if one != RIGHT} for row in equations
    ]
    stuck = {one for one, ends in bounds.items() if ends.low is not None and ends.low == ends.high}
    moves = _without(moves, stuck)
    led, rest = _reduced(moves, {one for one, way in ways.items() if not way})
    stuck |= _stuck(rest)
    whole, _ = _reduced(_without((*led.values(), *rest), stuck), set(bounds))
    return stuck | {one for one, row in whole.items() if len(row) == 1}


def _way(value: Number, ends: Bounds) -> int:
    """Return 1 where an unknown can only grow, -1 where it can only fall, else 0."""
    if ends.low is not None and value == ends.low:
        return 1
    return -1 if ends.high is not None and value == ends.high else 0


def _without(rows: Sequence[Row], gone: Collection[int]) -> list[Row]:
    return [{one: by for one, by in row.items() if one not in gone} for row in rows]


def _reduced(rows: Sequence[Row], leaders: Collection[int]) -> tuple[dict[int, Row], list[Row]]:
    """Solve the rows for as many leaders as can be; return a row for each, and rows without any.

    Short rows go first, and in each the leader that few others have: that keeps rows short.
    """
    often = Counter(one for row in rows for one in row)
    led: dict[int, Row] = {}
    rest: list[Row] = []
    for row in sorted(rows, key=len):
        left = dict(row)
        for one in [one for one in left if one in led]:
            _take(left, led[one], one)
        choices = [(often[one], one) for one in left if one in leaders]
        if not choices:
            rest += [left] if left else []
            continue
        leader = min(choices)[1]
        led[leader] = {one: divided(by, left[leader]) for one, by in left.items()}
        for other, solved in led.items():
            if other != leader and leader in solved:
                _take(solved, led[leader], leader)
    return led, rest


def _take(row: Row, other: Row, column: int) -> None:
    """Take another row from one as often as makes a column of it vanish."""
    times = row[column]
    for one, by in other.items():
        left = row.get(one, 0) - times * by
        if left:
            row[one] = left
        else:
            row.pop(one, None)


def _stuck(rows: Sequence[Row]) -> set[int]:
    """Return which unknowns, that can all only grow, cannot where each row has to come to 0."""
    found: set[int] = set()
    left = [row for row in rows if row]
    while True:
        one_way = [row for row in left if min(row.values()) > 0 or max(row.values()) < 0]
        if not one_way:
            break
        found |= {one for row in one_way for one in row}
        left = [row for row in _without(left, found) if row]
    if not left:
        return found
    growing = {one: Bounds(0, None) for row in left for one in row}
    cap = 1 + max(growing)
    equations = [*({**row, RIGHT: 0} for row in left)]
    equations.append({**dict.fromkeys(growing, 1), cap: 1, RIGHT: 1})
    table = Table(equations, {**growing, cap: Bounds(0, None)})
    if not table.find_a_solution():  # never: nothing at all is a solution
        return found
    return found | {one for one, value in table.fixed().items() if one != cap and not value}
