"""What stands before and after each thing in a row: for the links to the page before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

WithNeighbours = tuple[T | None, T, T | None]
"""What stands before, the thing itself, and what stands after; None at the ends."""


def neighbours(row: Sequence[T]) -> Iterator[WithNeighbours[T]]:
    """Yield each thing between its neighbours."""
    for at, one in enumerate(row):
        before = row[at - 1] if at else None
        yield before, one, row[at + 1] if at + 1 < len(row) else None
