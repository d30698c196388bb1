"""Did you mean …? Nothing here decides whether a word is wrong; `load` and `verify` do."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CLOSE_ENOUGH = 0.6
LISTED_AT_MOST = 12


def nearest(word: str, choices: Iterable[str], close: float = CLOSE_ENOUGH) -> str | None:
    """Return the choice that is spelt most like the word, None when none is close.

    `close` is how much of the letters, in order, the two must share: 1 is all.
    """
    by_spelling = {choice.lower(): choice for choice in sorted(choices, reverse=True)}
    found = get_close_matches(word.lower(), by_spelling, n=1, cutoff=close)
    return by_spelling[found[0]] if found else None


def did_you_mean(word: str, choices: Iterable[str], close: float = CLOSE_ENOUGH) -> str:
    """Word a hint: the nearest choice, or all of them when they are few, or nothing."""
    known = sorted(set(choices))
    best = nearest(word, known, close)
    if best is not None:
        return f"did you mean {best}?"
    if known and len(known) <= LISTED_AT_MOST:
        return f"type one of: {', '.join(known)}"
    return ""
