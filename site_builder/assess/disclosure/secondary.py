"""What is withheld because a small number could be worked out from it: one sum at a time.

Source: rules, section 5 (a total when exactly one part is withheld); domain, 3.3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal

from site_builder.assess.disclosure.sums import Board, Group
from site_builder.assess.exact import difference, product, total
from site_builder.model.quarter import Quarter


def gives_away(board: Board, group: Group, hidden: Collection[int]) -> bool:
    """Say whether one more number of a sum has to be withheld.

    That is so where exactly one is withheld, and where several parts are, but what is left for them
    together is itself too small a count to be shown.
    """
    kept = [cell for cell in group.cells if cell in hidden]
    if group.hidden is not None or not kept or len(kept) == len(group.cells):
        return False
    return len(kept) == 1 or _leaves_few(board, group, hidden)


def _leaves_few(board: Board, group: Group, hidden: Collection[int]) -> bool:
    """Say whether the parts withheld come together to a small number of people."""
    whole = board.cells[group.total]
    if group.total in hidden or whole.value is None or not whole.people:
        return False
    if any(factor < 0 for cell, factor in group.parts if cell in hidden):
        return False
    shown = (
        product(Decimal(factor), board.cells[cell].value or Decimal(0))
        for cell, factor in group.parts
        if cell not in hidden
    )
    return whole.rules.protects(difference(whole.value, total(shown)))


def next_to_hide(
    board: Board, groups: Iterable[Group], hidden: Collection[int], quarter: Quarter | None = None
) -> int | None:
    """Return what to withhold: the smallest part shown that is not 0, else a total, else a 0.

    Of a sum over several quarters a number of the latest goes first: readers have the others since
    an earlier report; with `quarter`, no other does. The first of equals; None when nothing of the
    sums is shown.
    """
    choices: list[tuple[bool, int, Decimal, int, int]] = []
    for group in groups:
        latest = max(board.cells[cell].key[1] for cell in group.cells)
        for order, cell in enumerate(group.cells):
            value, when = board.cells[cell].value, board.cells[cell].key[1]
            if cell in hidden or cell == group.hidden or value is None:
                continue
            if quarter is not None and when != quarter:
                continue
            rank = 1 if cell == group.total else (0 if value else 2)
            size = value.copy_abs() if rank == 0 else Decimal(0)
            choices.append((when < latest, rank, size, order, cell))
    return min(choices)[-1] if choices else None
