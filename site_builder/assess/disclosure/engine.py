"""Puts the rules of withholding together: again and again, until nothing can be worked out.

Quarter by quarter: of a later quarter its own numbers are withheld to protect earlier ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assess.disclosure.cells import Bundle, Field
from site_builder.assess.disclosure.over_time import in_time
from site_builder.assess.disclosure.primary import small, small_steps, stored
from site_builder.assess.disclosure.secondary import gives_away, next_to_hide
from site_builder.assess.disclosure.shares import telling_shares
from site_builder.assess.disclosure.sums import Board, Family, Group, board_of, families_of
from site_builder.assess.disclosure.worked_out import Known, with_nothing_shown, worked_out
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter


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
    primary = stored(board) | small(board, project.measures)
    kept.add(primary | telling_shares(board, project.measures))
    for family in families_of(board):
        known: Known = {}
        for quarter, so_far in in_time(board, family):
            while _withhold_more(board, so_far, kept, known, quarter):
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


def _withhold_more(
    board: Board, family: Family, kept: _Kept, known: Known, quarter: Quarter
) -> bool:
    """Apply the rules in turn, and the last only where the others find nothing more."""
    more = kept.add(small_steps(board, family, kept.cells))
    for group in family.groups:
        if gives_away(board, group, kept.cells):
            cell = next_to_hide(board, (group,), kept.cells)
            more = (cell is not None and kept.add((board.cells[cell].bundle,))) or more
    return more or _guard(board, family, kept, known, quarter)


def _guard(board: Board, family: Family, kept: _Kept, known: Known, quarter: Quarter) -> bool:
    """Withhold one more for each set of numbers that a reader can work out."""
    more = False
    for found, groups in tuple(worked_out(board, family, kept.cells, known)):
        cell = _of_quarter(board, found, groups, kept, quarter)
        if cell is None:
            cell = _of_before(board, found, groups, kept)
        if cell is not None:
            more = kept.add((board.cells[cell].bundle,)) or more
    return more


def _of_quarter(
    board: Board,
    found: frozenset[int],
    groups: tuple[Group, ...],
    kept: _Kept,
    quarter: Quarter,
) -> int | None:
    """Return what to withhold of the quarter itself, next to what can be worked out first."""
    near = _with(groups, found)
    choices = (next_to_hide(board, choice, kept.cells, quarter) for choice in (near, groups))
    return next((cell for cell in choices if cell is not None), None)


def _of_before(
    board: Board, found: frozenset[int], groups: tuple[Group, ...], kept: _Kept
) -> int | None:
    """Return what has to be taken back of earlier quarters, where nothing else protects.

    What could be worked out from withheld numbers alone is no reason: it would be for nothing.
    """
    rest = found - with_nothing_shown(board, groups)
    if not rest:
        return None
    choices = (next_to_hide(board, choice, kept.cells) for choice in (_with(groups, rest), groups))
    return next((cell for cell in choices if cell is not None), None)


def _with(groups: tuple[Group, ...], cells: frozenset[int]) -> tuple[Group, ...]:
    return tuple(group for group in groups if cells.intersection(group.cells))
