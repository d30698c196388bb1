"""Which cells add up to which: every sum that a reader of the site can do.

Parts and total; the quarters and the year to date, the rolling year or the year (`total_of`); those
in a group and those not in it; a total for the year so far and what was added to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from site_builder.assess.disclosure.cells import Cell, Field, Key, cells_of
from site_builder.assess.disclosure.protection import Kind, kind_of
from site_builder.assess.exact import difference
from site_builder.model.measure import Measure, PeriodType
from site_builder.model.project import Project
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter

Series = tuple[tuple[int, ...], ...]
"""One year of a total for the year so far: for each quarter its cells that count people, oldest
first. A part has a series of its own."""
Channel = tuple[Field, str]
"""A kind of number that a measure has in each quarter: its field, and the id of the part."""


@dataclass(frozen=True, slots=True)
class Group:
    """A sum: `total` is what the parts come to, each taken as often as its factor says."""

    total: int  # a cell
    parts: tuple[tuple[int, int], ...]  # a cell and its factor, 1 or -1
    hidden: int | None = None  # a part that is on no page: growth

    cells: tuple[int, ...] = field(init=False)
    """Every cell, the total last."""

    def __post_init__(self) -> None:
        """List the cells once; a board asks for them again and again."""
        object.__setattr__(self, "cells", (*(cell for cell, _ in self.parts), self.total))


@dataclass(frozen=True, slots=True)
class Board:
    """The cells, numbered, and the sums that hold between them."""

    cells: tuple[Cell, ...]
    groups: tuple[Group, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The sums and series of cells that have to do with one another, and with no others."""

    groups: tuple[Group, ...]
    series: tuple[Series, ...]


def families_of(board: Board) -> tuple[Family, ...]:
    """Part a board into families: nothing of one tells anything of another."""
    together = Together()
    for group in board.groups:
        together.add(group.cells)
    for year in board.series:
        together.add(cell for row in year for cell in row)
    groups: dict[int, list[Group]] = {}
    for group in board.groups:
        groups.setdefault(together.root(group.total), []).append(group)
    series: dict[int, list[Series]] = {}
    for year in board.series:
        series.setdefault(together.root(year[0][0]), []).append(year)
    return tuple(
        Family(tuple(groups.get(root, ())), tuple(series.get(root, ())))
        for root in dict.fromkeys((*groups, *series))
    )


class Together:
    """Which of several numbers belong together, by ever more lists of some that do."""

    def __init__(self) -> None:
        """Start with each number by itself."""
        self._parent: dict[int, int] = {}

    def root(self, one: int) -> int:
        """Return the number that stands for all that belong together with one."""
        parent = self._parent
        while parent.setdefault(one, one) != one:
            parent[one] = one = parent[parent[one]]
        return one

    def add(self, numbers: Iterable[int]) -> None:
        """Join numbers, and whatever belongs to each of them."""
        first, *others = numbers
        for other in others:
            self._parent[self.root(other)] = self.root(first)


def board_of(project: Project) -> Board:
    """Lay out the cells of a project and the sums between them."""
    cells = list(cells_of(project))
    at = {cell.key: number for number, cell in enumerate(cells)}
    measures = {one.id: one for one in project.measures if one.about_people}
    groups = list(_groups(measures, at))
    series: list[Series] = []
    for name, years in _years(cells).items():
        one = measures[name]
        if one.period_type is PeriodType.CUMULATIVE:
            for quarters in years:
                series += _series(one, quarters, at)
                groups += _growths(one, quarters, at, cells)
    return Board(tuple(cells), tuple(groups), tuple(series))


def _groups(measures: Mapping[str, Measure], at: Mapping[Key, int]) -> Iterator[Group]:
    for name, quarter, which, part in at:
        measure = measures[name]
        if which is Field.ACTUAL and measure.parts is not None and measure.parts.additive:
            yield from _sum(at, (name, quarter, which, ""), _parts(measure, quarter))
        if which is Field.OTHERS:
            keys = ((name, quarter, Field.NUMERATOR, ""), (name, quarter, which, ""))
            yield from _sum(at, (name, quarter, Field.DENOMINATOR, ""), keys)
        source = measures.get(measure.total_of or "")
        if source is not None and (which, part) in _channels(measure, source):
            yield from _totals(measure, source, quarter, (which, part), at)


def _parts(measure: Measure, quarter: Quarter) -> tuple[Key, ...]:
    of = () if measure.parts is None else measure.parts.of
    return tuple((measure.id, quarter, Field.PART, part) for part in of)


def _sum(at: Mapping[Key, int], total: Key, parts: tuple[Key, ...]) -> Iterator[Group]:
    """Yield the sum when every number of it is given, be it as `[c]`."""
    if total in at and parts and all(key in at for key in parts):
        yield Group(at[total], tuple((at[key], 1) for key in parts))


def _channels(measure: Measure, source: Measure) -> frozenset[Channel]:
    """Return the numbers of a measure that add up those of another."""
    if kind_of(measure.unit) is Kind.QUOTIENT:
        return frozenset({(Field.NUMERATOR, ""), (Field.DENOMINATOR, "")})
    one, other = measure.parts, source.parts
    alike = one is not None and other is not None and set(one.of) == set(other.of)
    parts = one.of if one is not None and alike else ()
    return frozenset({(Field.ACTUAL, ""), *((Field.PART, part) for part in parts)})


def members_of(measure: Measure, source: Measure, quarter: Quarter) -> tuple[Quarter, ...]:
    """Return the quarters of `source` that a measure adds up in a quarter, oldest first.

    Over the year to date, over four quarters for a rolling year, else over the whole year. A
    quarter in which the source did not report, or was not yet or no longer counted, adds nothing.
    """
    if measure.period_type is PeriodType.ROLLING_YEAR:
        quarters = tuple(quarter.plus(back) for back in range(1 - QUARTERS_IN_A_YEAR, 1))
    else:
        cumulative = measure.period_type is PeriodType.CUMULATIVE
        last = quarter.number if cumulative else QUARTERS_IN_A_YEAR
        quarters = tuple(quarter.in_year(number) for number in range(1, last + 1))
    return tuple(
        one
        for one in quarters
        if source.reports.is_due(one)
        and (source.since is None or source.since <= one)
        and (source.until is None or one <= source.until)
    )


def _totals(
    measure: Measure, source: Measure, quarter: Quarter, channel: Channel, at: Mapping[Key, int]
) -> Iterator[Group]:
    total = (measure.id, quarter, *channel)
    quarters = members_of(measure, source, quarter)
    yield from _sum(at, total, tuple((source.id, one, *channel) for one in quarters))
    before, added = (measure.id, quarter.plus(-1), *channel), (source.id, quarter, *channel)
    if before not in at or added not in at:
        return
    if measure.period_type is PeriodType.CUMULATIVE and quarter.number > 1:
        yield Group(at[total], ((at[before], 1), (at[added], 1)))
    dropped = (source.id, quarter.year_ago, *channel)
    if measure.period_type is PeriodType.ROLLING_YEAR and dropped in at:
        yield Group(at[total], ((at[before], 1), (at[added], 1), (at[dropped], -1)))


def _counted(measure: Measure) -> tuple[Channel, ...]:
    """Return the numbers of a measure that count people, each with a series of its own."""
    kind = kind_of(measure.unit)
    if kind is Kind.COUNT:
        parts = () if measure.parts is None else tuple(measure.parts.of)
        return ((Field.ACTUAL, ""), *((Field.PART, part) for part in parts))
    if kind is Kind.QUOTIENT:
        fields = (Field.NUMERATOR, Field.DENOMINATOR, Field.OTHERS)
        return tuple((which, "") for which in fields)
    return ((Field.DENOMINATOR, ""),)


def _years(cells: Iterable[Cell]) -> dict[str, tuple[tuple[Quarter, ...], ...]]:
    """Return for each measure the quarters in which it has a number, year by year, in order."""
    found: dict[str, dict[int, dict[Quarter, None]]] = {}
    for cell in cells:
        name, quarter, *_ = cell.key
        found.setdefault(name, {}).setdefault(quarter.year, {})[quarter] = None
    return {name: tuple(map(tuple, years.values())) for name, years in found.items()}


def _series(
    measure: Measure, quarters: tuple[Quarter, ...], at: Mapping[Key, int]
) -> Iterator[Series]:
    channels = _counted(measure)
    for part in dict.fromkeys(part for _, part in channels):
        together = [which for which, own in channels if own == part]
        keys = ([(measure.id, one, which, part) for which in together] for one in quarters)
        found = (tuple(at[key] for key in row if key in at) for row in keys)
        given = tuple(row for row in found if row)
        if given:
            yield given


def _growths(
    measure: Measure, quarters: tuple[Quarter, ...], at: Mapping[Key, int], cells: list[Cell]
) -> Iterator[Group]:
    """Yield what a total for the year so far grew by, as a cell of its own, at the list's end."""
    for which, part in _counted(measure):
        keys = [(measure.id, one, which, part) for one in quarters]
        given = [at[key] for key in keys if key in at]
        for before, now in pairwise(given):
            one, other = cells[now].value, cells[before].value
            grown = None if one is None or other is None else difference(one, other)
            key = (measure.id, cells[now].key[1], Field.GROWTH, f"{which.name} {part}")
            cells.append(Cell(key, grown, people=True, rules=cells[now].rules))
            yield Group(now, ((before, 1), (len(cells) - 1, 1)), hidden=len(cells) - 1)
