"""An exact solver for what a reader can work out: whole numbers, sums that are known, and limits.

Complete: it narrows the range of each number by every relation, and where that leaves a choice it
splits the range and looks at both halves. Small systems only, which is all that a site publishes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

Cell = Hashable
Range = tuple[int, int]

MOST_STEPS = 20_000


class UndecidedError(Exception):
    """The system is too large to be decided in the steps allowed."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`low` <= sum of factor times number <= `high`; None: there is no such limit."""

    factors: tuple[tuple[Cell, int], ...]
    low: int | None
    high: int | None


@dataclass(slots=True)
class System:
    """Whole numbers with their ranges, and relations between them."""

    ranges: dict[Cell, Range] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    largest: int = 10**7

    def number(self, cell: Cell, low: int = 0, high: int | None = None) -> None:
        """Say in which range a number lies; said twice, both hold."""
        before = self.ranges.get(cell, (low, self.largest))
        most = self.largest if high is None else high
        self.ranges[cell] = (max(low, before[0]), min(most, before[1]))

    def relate(
        self,
        factors: Mapping[Cell, Fraction | int],
        low: Fraction | int | None,
        high: Fraction | int | None,
    ) -> None:
        """Say that the sum of factor times number lies between two limits.

        Kept in whole numbers: everything times what the fractions have in common below the line.
        """
        known = [Fraction(one) for one in (*factors.values(), low, high) if one is not None]
        times = lcm(*(one.denominator for one in known))
        terms = tuple((cell, int(factor * times)) for cell, factor in factors.items() if factor)
        at_least, at_most = (None if one is None else int(one * times) for one in (low, high))
        self.relations.append(Relation(terms, at_least, at_most))

    def equal(self, total: Cell, parts: Iterable[Cell]) -> None:
        """Say that parts add up to a total."""
        self.relate({total: 1, **dict.fromkeys(parts, -1)}, 0, 0)


def possible_values(
    system: System, cell: Cell, hints: Mapping[Cell, int] | None = None
) -> set[int]:
    """Return one value when a number has only that one, else two of those that it may have.

    No value: the system contradicts itself. Hints are values to try first; they change nothing but
    the time it takes. Raises UndecidedError.
    """
    search = _Search(_near(system, cell), hints or {})
    first = search.solve({})
    if first is None:
        return set()
    value = first[cell]
    low, high = system.ranges[cell]
    for other in ((low, value - 1), (value + 1, high)):
        if other[0] <= other[1]:
            second = search.solve({cell: other})
            if second is not None:
                return {value, second[cell]}
    return {value}


def _near(system: System, cell: Cell) -> System:
    """Return the part of a system that has to do with a number."""
    touching: defaultdict[Cell, list[int]] = defaultdict(list)
    for at, relation in enumerate(system.relations):
        for one, _ in relation.factors:
            touching[one].append(at)
    seen, kept, waiting = {cell}, set[int](), [cell]
    while waiting:
        one = waiting.pop()
        low, high = system.ranges[one]
        if low == high and one != cell:
            continue  # a known number ties nothing together
        for at in touching[one]:
            kept.add(at)
            new = {other for other, _ in system.relations[at].factors} - seen
            seen |= new
            waiting += new
    ranges = {one: known for one, known in system.ranges.items() if one in seen}
    return System(ranges, [system.relations[at] for at in sorted(kept)], system.largest)


class _Search:
    def __init__(self, system: System, hints: Mapping[Cell, int]) -> None:
        self.system, self.hints, self.steps = system, hints, 0
        self.touching: defaultdict[Cell, list[Relation]] = defaultdict(list)
        for relation in system.relations:
            for cell, _ in relation.factors:
                self.touching[cell].append(relation)

    def solve(self, extra: Mapping[Cell, Range]) -> dict[Cell, int] | None:
        ranges = dict(self.system.ranges)
        for cell, (low, high) in extra.items():
            ranges[cell] = (max(low, ranges[cell][0]), min(high, ranges[cell][1]))
        if any(low > high for low, high in ranges.values()):
            return None
        return self._split(ranges, list(self.system.relations))

    def _split(self, ranges: dict[Cell, Range], changed: list[Relation]) -> dict[Cell, int] | None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise UndecidedError
        if not self._narrow(ranges, changed):
            return None
        open_ = [cell for cell, (low, high) in ranges.items() if low < high]
        if not open_:
            return {cell: low for cell, (low, _) in ranges.items()}
        cell = min(open_, key=lambda one: -len(self.touching[one]))
        low, high = ranges[cell]
        middle = min(max(self.hints.get(cell, (low + high) // 2), low), high)
        for part in ((middle, middle), (low, middle - 1), (middle + 1, high)):
            if part[0] <= part[1]:
                found = self._split({**ranges, cell: part}, list(self.touching[cell]))
                if found is not None:
                    return found
        return None

    def _narrow(self, ranges: dict[Cell, Range], waiting: list[Relation]) -> bool:
        """Narrow every range by every relation until nothing changes; False: contradiction."""
        while waiting:
            relation = waiting.pop()
            for cell in _narrowed(relation, ranges):
                low, high = ranges[cell]
                if low > high:
                    return False
                waiting += [one for one in self.touching[cell] if one is not relation]
                waiting.append(relation)
        return True


def _narrowed(relation: Relation, ranges: dict[Cell, Range]) -> list[Cell]:
    """Narrow the ranges of one relation's numbers; return those that became narrower."""
    least, most = 0, 0
    for cell, factor in relation.factors:
        low, high = ranges[cell]
        least += factor * (low if factor > 0 else high)
        most += factor * (high if factor > 0 else low)
    narrower: list[Cell] = []
    for cell, factor in relation.factors:
        low, high = new_low, new_high = ranges[cell]
        own_least, own_most = sorted((factor * low, factor * high))
        if relation.high is not None:
            room = relation.high - (least - own_least)  # factor * number is at most this
            if factor > 0:
                new_high = min(new_high, room // factor)
            else:
                new_low = max(new_low, -(room // -factor))
        if relation.low is not None:
            need = relation.low - (most - own_most)  # factor * number is at least this
            if factor > 0:
                new_low = max(new_low, -(-need // factor))
            else:
                new_high = min(new_high, -need // -factor)
        if (new_low, new_high) != (low, high):
            ranges[cell] = (new_low, new_high)
            narrower.append(cell)
            if new_low > new_high:
                break
    return narrower
