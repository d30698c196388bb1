"""Shares and averages by part: what would tell how large the groups of the parts are, or of all.

Nobody types the groups of the parts. But from the share of a whole, its group and the shares of its
parts readers can solve for them: 7 of 26 with 50% in one ward and 20% in the other is 3 of 6 and
4 of 20. So the group of the whole is not shown. And as nobody can tell how small the group of a
part is, 0% or 100% of it are withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from site_builder.assess.disclosure.cells import Bundle, Cell, Field
from site_builder.assess.disclosure.protection import Kind, kind_of
from site_builder.assess.disclosure.sums import Board, Together
from site_builder.assess.exact import difference
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter

_NOBODY_OR_EVERYBODY = frozenset({Decimal(0), Decimal(100)})


def without_group(measures: Iterable[Measure]) -> frozenset[str]:
    """Return the measures about people that show no group: shares and averages that have parts.

    So do those linked with one by `total_of`: from their groups it could be added up.
    """
    about = {one.id: one for one in measures if one.about_people and not _is_count(one)}
    numbers = {name: number for number, name in enumerate(about)}
    together = Together()
    for one in about.values():
        if one.total_of in numbers:
            together.add((numbers[one.id], numbers[one.total_of]))
    broken_down = {
        together.root(numbers[one.id]) for one in about.values() if one.parts is not None
    }
    return frozenset(name for name in about if together.root(numbers[name]) in broken_down)


def _is_count(measure: Measure) -> bool:
    return kind_of(measure.unit) is Kind.COUNT


def telling_shares(board: Board, measures: Iterable[Measure]) -> set[Bundle]:
    """Return parts that are exactly 0% or 100%, and one more where only one would be withheld.

    A reader who sees a single part withheld knows that it is 0% or 100%, and by the share of the
    whole which of the two.
    """
    shares = {one.id for one in measures if one.about_people and one.unit.name == "percent"}
    parts: dict[tuple[str, Quarter], list[Cell]] = {}
    for cell in board.cells:
        name, quarter, field, _ = cell.key
        if field is Field.PART and name in shares:
            parts.setdefault((name, quarter), []).append(cell)
    return {one.bundle for cells in parts.values() for one in _telling(cells)}


def _telling(parts: Sequence[Cell]) -> Sequence[Cell]:
    kept = [one for one in parts if one.value is None or one.value in _NOBODY_OR_EVERYBODY]
    others = [one for one in parts if one not in kept]
    if len(kept) != 1 or not others:
        return kept
    return [*kept, min(others, key=lambda one: _distance(one, kept[0]))]


def _distance(one: Cell, other: Cell) -> Decimal:
    """Return how far two shares are from one another; of one not in the files all are as near."""
    if one.value is None or other.value is None:
        return Decimal(0)
    return difference(one.value, other.value).copy_abs()
