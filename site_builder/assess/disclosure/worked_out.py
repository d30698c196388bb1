"""What a reader can still work out: which withheld numbers could have one value only.

Source: domain, 3.3, step 3. Everything shown and every sum is put together, as a patient reader
would do it, with what is known of a withheld number: that it is a count, and perhaps a small one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal
from fractions import Fraction

from site_builder.assess.disclosure.cells import Cell, Field
from site_builder.assess.disclosure.simplex import RIGHT, Bounds, Number, Row
from site_builder.assess.disclosure.single_values import fixed
from site_builder.assess.disclosure.sums import Board, Family, Group, Together

Known = dict[tuple[frozenset[int], int], frozenset[int]]
"""What was found before of linked unknowns and so many sums of them, of which there are ever more
as quarters are added: the same ones are never solved twice."""

_Reader = tuple[Callable[[Cell], Bounds], ...]
"""What a reader takes to be known of a withheld number; the second where the first fits nothing."""


def worked_out(
    board: Board, family: Family, hidden: Collection[int], known: Known
) -> Iterator[tuple[frozenset[int], tuple[Group, ...]]]:
    """Yield sets of withheld cells that a reader can work out, with the sums that link them."""
    for unknowns, groups in _linked(family, hidden):
        sums = (unknowns, len(groups))
        if sums not in known:
            known[sums] = frozenset(_fixed(board, unknowns, groups))
        if known[sums]:
            yield known[sums], groups


def with_nothing_shown(board: Board, groups: tuple[Group, ...]) -> frozenset[int]:
    """Return what one who knows which are small could work out if all of these sums were withheld.

    Of four quarters withheld as small and a total withheld as small, say, each can only be 1.
    """
    unknowns = {cell for group in groups for cell in group.cells}
    return frozenset(_fixed(board, unknowns, groups, (_KNOWING,)))


def _linked(
    family: Family, hidden: Collection[int]
) -> Iterator[tuple[frozenset[int], tuple[Group, ...]]]:
    """Yield the unknowns that have to do with one another, and the sums between them.

    Only sums with a withheld number: what a shown total grew by is safe, or it would be withheld.
    """
    together = Together()
    inside: dict[int, list[Group]] = {}
    for group in family.groups:
        cells = [cell for cell in group.cells if cell in hidden]
        if cells:
            together.add((*cells, *(() if group.hidden is None else (group.hidden,))))
            inside.setdefault(cells[0], []).append(group)
    groups: dict[int, list[Group]] = {}
    for first, own in inside.items():
        groups.setdefault(together.root(first), []).extend(own)
    for own in groups.values():
        unknowns = {cell for group in own for cell in group.cells if cell in hidden}
        unknowns |= {group.hidden for group in own if group.hidden is not None}
        yield frozenset(unknowns), tuple(own)


def _fixed(
    board: Board,
    unknowns: Collection[int],
    groups: tuple[Group, ...],
    readers: tuple[_Reader, ...] | None = None,
) -> Iterator[int]:
    """Yield the unknowns with one possible value that it would harm to know.

    Two readers look. One knows the page alone, and takes each `[c]` for a small number if that can
    be; the other knows, too, which ones are small. When what is typed fits no bounds, since it does
    not add up or a total fell, a third goes by the sums alone.
    """
    equations = [_equation(board, group, unknowns) for group in groups]
    truth = _truth(board, unknowns)
    fitting = False
    for reader in readers or (_ON_THE_PAGE, _KNOWING, _BY_SUMS):
        if fitting and reader == _BY_SUMS:
            return
        for knowledge in reader:
            bounds = {one: knowledge(board.cells[one]) for one in sorted(unknowns)}
            found = fixed(equations, bounds, truth)
            if found is not None:
                fitting = True
                yield from (one for one, value in found.items() if _harms(board.cells[one], value))
                break


def _truth(board: Board, unknowns: Collection[int]) -> dict[int, Number] | None:
    """Return the withheld numbers themselves; None where one of them is not in the files."""
    values = {one: board.cells[one].value for one in unknowns}
    return (
        {one: _exact(value) for one, value in values.items() if value is not None}
        if all(value is not None for value in values.values())
        else None
    )


def _harms(cell: Cell, value: Number) -> bool:
    """Say whether a number may not be known; what a total grew by may, unless it is small."""
    if cell.key[2] is not Field.GROWTH:
        return True
    return cell.rules.protects(Decimal(value.numerator) / Decimal(value.denominator))


def _equation(board: Board, group: Group, unknowns: Collection[int]) -> Row:
    row: Row = {RIGHT: 0}
    for cell, factor in (*group.parts, (group.total, -1)):
        if cell in unknowns:
            row[cell] = row.get(cell, 0) + factor
        else:
            row[RIGHT] -= factor * _exact(board.cells[cell].value or Decimal(0))
    return row


def _exact(value: Decimal) -> Number:
    exact = Fraction(value)
    return exact.numerator if exact.denominator == 1 else exact


def _is_count(cell: Cell) -> bool:
    """Say whether a cell is a count by itself, which a 0 or a large number would show as."""
    return cell.people and cell.key[2] in (Field.ACTUAL, Field.PART)


def _least(cell: Cell) -> Number:
    """Return what a number is at least: of a count 1, where a 0 would be shown."""
    return 1 if _is_count(cell) and not cell.rules.zeros else 0


def _small(cell: Cell) -> Bounds:
    return Bounds(_least(cell), cell.rules.largest if _is_count(cell) else None)


def _plain(_: Cell) -> Bounds:
    return Bounds(0, None)


def _insider(cell: Cell) -> Bounds:
    if cell.value is None:
        return _small(cell)
    high = cell.rules.largest if _is_count(cell) and cell.rules.protects(cell.value) else None
    if cell.value < _least(cell):
        return Bounds(0 if cell.value >= 0 else None, high)
    return Bounds(_least(cell), high)


def _careful_insider(cell: Cell) -> Bounds:
    return _plain(cell) if cell.value is None else _insider(cell)


def _anything(_: Cell) -> Bounds:
    return Bounds(None, None)


_ON_THE_PAGE: _Reader = (_small, _plain)
_KNOWING: _Reader = (_insider, _careful_insider)
_BY_SUMS: _Reader = (_anything,)
