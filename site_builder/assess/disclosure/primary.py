"""What is withheld for itself: small counts, shares of small groups, and small steps in a year.

Source: rules, section 5; domain, 3.2 and 3.4. What would give such a number away is for
`secondary` and `worked_out`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from site_builder.assess.disclosure.cells import Bundle, Cell, Field
from site_builder.assess.disclosure.protection import Kind, kind_of
from site_builder.assess.disclosure.sums import Board, Family
from site_builder.assess.exact import difference
from site_builder.model.measure import Measure


def stored(board: Board) -> set[Bundle]:
    """Return what the files themselves withhold."""
    kept = (Field.ACTUAL, Field.PART)
    return {one.bundle for one in board.cells if one.value is None and one.key[2] in kept}


def small(board: Board, measures: Sequence[Measure]) -> set[Bundle]:
    """Return every figure and part that tells of too few people."""
    kinds = {one.id: kind_of(one.unit) for one in measures}
    by_bundle: dict[Bundle, list[Cell]] = {}
    for cell in board.cells:
        if cell.key[2] is not Field.GROWTH:
            by_bundle.setdefault(cell.bundle, []).append(cell)
    found = {bundle for bundle, cells in by_bundle.items() if _tells_of_few(cells)}
    averaged = {
        (name, quarter)
        for name, quarter, part in found
        if not part and kinds[name] is not Kind.COUNT
    }
    # The parts of a share or an average have groups of their own, no larger than the whole.
    return found | {bundle for bundle in by_bundle if bundle[:2] in averaged}


def _tells_of_few(cells: Sequence[Cell]) -> bool:
    """Say whether a number, or the group that it is a share of, is too small to be shown."""
    by_field = {cell.key[2]: cell.value for cell in cells}
    rules = cells[0].rules
    if any(cell.people and _is_protected(cell) for cell in cells):
        return True
    numerator, denominator = by_field.get(Field.NUMERATOR), by_field.get(Field.DENOMINATOR)
    if numerator is None or denominator is None:
        return False
    return rules.protects_group(numerator, denominator)


def _is_protected(cell: Cell) -> bool:
    return cell.value is not None and cell.rules.protects(cell.value)


def small_steps(board: Board, family: Family, hidden: Collection[int]) -> Iterator[Bundle]:
    """Yield quarters of a total for the year so far that are too near to the last one shown.

    Their difference would be a small count: of the quarter, or of the quarters, in between. Each is
    withheld until the difference is safe.
    """
    for year in family.series:
        last: tuple[int, ...] | None = None
        for now in year:
            if now[0] in hidden:
                continue
            if last is not None and _is_small_step(board, last, now):
                yield board.cells[now[0]].bundle
            else:
                last = now


def _is_small_step(board: Board, last: Sequence[int], now: Sequence[int]) -> bool:
    earlier = {board.cells[number].key[2]: board.cells[number].value for number in last}
    grown = {}
    for number in now:
        cell, before = board.cells[number], earlier.get(board.cells[number].key[2])
        if cell.value is not None and before is not None:
            grown[cell.key[2]] = difference(cell.value, before)
    rules = board.cells[now[0]].rules
    if any(rules.protects(step) for step in grown.values()):
        return True
    if Field.NUMERATOR not in grown or Field.DENOMINATOR not in grown:
        return False
    return rules.protects_group(grown[Field.NUMERATOR], grown[Field.DENOMINATOR])
