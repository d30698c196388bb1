"""Puts the rules of withholding together: again and again, until nothing can be worked out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assess.withhold_cells import Bundle, Field
from site_builder.assess.withhold_groups import Board, Family, board_of, families_of
from site_builder.assess.withhold_primary import small, small_steps, stored
from site_builder.assess.withhold_range import Known, worked_out
from site_builder.assess.withhold_secondary import gives_away, next_to_hide
from site_builder.model.project import Project


@dataclass(frozen=True, slots=True)
class Findings:
    """What may not be shown, whether for itself or for another, and what stands in a sum with it.

    Of what is near, the figure itself is safe to show; an earlier value of it may not be.
    """

    withheld: frozenset[Bundle]
    near: frozenset[Bundle]


def withheld(project: Project) -> Findings:
    """Return every figure and part that may not be shown."""
    board = board_of(project)
    kept = _Kept(board)
    kept.add(stored(board) | small(board, project.measures))
    for family in families_of(board):
        known: Known = {}
        while _withhold_more(board, family, kept, known):
            pass  # each round withholds at least one more, so there is a last one
    near = {
        board.cells[cell].bundle
        for group in board.groups
        if not kept.cells.isdisjoint(group.cells)
        for cell in group.cells
    }
    return Findings(frozenset(kept.bundles), frozenset(near))


class _Kept:
    """What is withheld so far, as bundles and as the cells in them."""

    def __init__(self, board: Board) -> None:
        self.bundles: set[Bundle] = set()
        self.cells: set[int] = set()
        self._inside: dict[Bundle, list[int]] = {}
        for number, cell in enumerate(board.cells):
            if cell.key[2] is not Field.GROWTH:
                self._inside.setdefault(cell.bundle, []).append(number)

    def add(self, bundles: Iterable[Bundle]) -> bool:
        """Withhold more; say whether any is new."""
        new = set(bundles) - self.bundles
        self.bundles |= new
        self.cells.update(number for bundle in new for number in self._inside[bundle])
        return bool(new)


def _withhold_more(board: Board, family: Family, kept: _Kept, known: Known) -> bool:
    """Apply the rules in turn, and the last only where the others find nothing more."""
    more = kept.add(small_steps(board, family, kept.cells))
    for group in family.groups:
        if gives_away(board, group, kept.cells):
            cell = next_to_hide(board, (group,), kept.cells)
            more = (cell is not None and kept.add((board.cells[cell].bundle,))) or more
    return more or _guard(board, family, kept, known)


def _guard(board: Board, family: Family, kept: _Kept, known: Known) -> bool:
    """Withhold one more for each set of numbers that a reader can work out."""
    more = False
    for found, groups in tuple(worked_out(board, family, kept.cells, known)):
        near = tuple(group for group in groups if found.intersection(group.cells))
        for choice in (near, groups):
            cell = next_to_hide(board, choice, kept.cells)
            if cell is not None:
                more = kept.add((board.cells[cell].bundle,)) or more
                break
    return more
