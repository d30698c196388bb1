"""Key improvers and key challenges in words: how far a measure moved, and how they are ordered."""

from __future__ import annotations

from decimal import Decimal

from site_builder.model.ranking import RankedMove
from site_builder.model.rounding import rounded
from site_builder.render.words.bands import PER_CENT
from site_builder.render.words.numbers import format_plain, plural
from site_builder.render.words.times import quarter_label

ORDER = (
    "Each is compared with the quarter in which it was last rated before. Those that moved most "
    "steps come first; after that, those that moved furthest against their target. A figure can be "
    "worse than the one it is compared with and yet have gained against its target."
)


def move_words(move: RankedMove) -> str:
    """Say how far a measure moved: `1 step worse than in Q1 2019/20 (Low Green)`."""
    when = quarter_label(move.since)
    if move.bands:
        size = plural(abs(move.bands), "step")
        return f"{size} {_way(Decimal(move.bands))} than in {when} ({move.before.name})"
    moved = "" if move.variance is None else f"{_points(move.variance)} {_way(move.variance)}"
    if move.bands is None:
        start = f"{move.before.name} in {when}, under another scheme"
        return f"{start}; {moved} against its target" if moved else start
    if not moved:
        return f"Still {move.before.name}, as in {when}"
    return f"Still {move.before.name}; {moved} against its target than in {when}"


def move_in_short(move: RankedMove) -> str:
    """Say how far a measure moved, and nothing else: `3 steps worse`; "" where it has no size."""
    if move.bands:
        return f"{plural(abs(move.bands), 'step')} {_way(Decimal(move.bands))}"
    if move.variance is None:
        return ""
    return f"{_points(move.variance)} {_way(move.variance)}"


def _way(amount: Decimal) -> str:
    return "better" if amount > 0 else "worse"


def _points(variance: Decimal) -> str:
    """Write a change of a share in percentage points, to one decimal where it has one."""
    size = abs(variance) * PER_CENT
    places = 0 if size == size.to_integral_value() else 1
    number = rounded(size, places)
    if not number:
        return "under 0.1 percentage points"
    noun = "percentage point" if number == 1 else "percentage points"
    return f"{format_plain(size, places)} {noun}"


def ranking_note(improvers: int, challenges: int, shown: int) -> str:
    """Say how many moved in all, and in what order they stand."""
    cut = f" Up to {shown} of each are shown." if max(improvers, challenges) > shown else ""
    improved = f"{plural(improvers, 'measure')} improved against {_their(improvers)}"
    return f"{improved} and {challenges or 'none'} fell back.{cut} {ORDER}"


def _their(count: int) -> str:
    return "its target" if count == 1 else "their targets"
