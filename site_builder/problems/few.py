"""Long lists in a message: the first few of them, and how many more there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.problems.listed import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMED = 5
"""So many are named in a message that is about several."""


def few(names: Sequence[str], most: int = NAMED) -> str:
    """Name the first few and count the others: `a, b, c, d, e and 70 more`."""
    rest = len(names) - most
    return listed(names if rest <= 0 else (*names[:most], f"{rest:,} more"))


def unnamed(names: Sequence[str]) -> tuple[str, ...]:
    """Return all of them where `few` does not name all, for `Problem.about`; else nothing."""
    return tuple(names) if len(names) > NAMED else ()
