"""Names in a row, as messages say them; for the site's own readers, `render.words.numbers` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Join names as in a sentence: `a, b and c`. There is at least one."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
