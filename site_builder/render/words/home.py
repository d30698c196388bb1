"""What is said on a first screen: an example for each number, and what is new.

Patterns have named gaps; `render.markup.sentence` fills them with links.
"""

from __future__ import annotations

from site_builder.model.ledger import Ledger
from site_builder.render.words.ledger import since_words
from site_builder.render.words.numbers import plural

NEW_IN_FIRST = "New in this report"
FIRST_REPORT = "This is the first report on this site, so there is none before it to compare with."
SAME_AS_BEFORE = (
    "The measures, targets and actions are the same as before. No published figure was changed."
)
MOVES_NOTE = (
    "Listed are those that moved furthest against their targets. Each is compared with the last "
    "earlier quarter in which it was rated. A figure can be better than before and yet fall back "
    "against its target."
)


def off_track_pattern(known: int, now: int, *, sized: bool) -> str:
    """Say how many are off track by this quarter's own figure, and name the worst.

    `known`: how many are by their latest known rating, of which `now` are this quarter's. Gaps:
    `now` (see `by_this_quarter`), `worst`, `gap` (how far off it is; only where `sized`).
    """
    if not known:
        return "No measure is off track by its latest known rating."
    if not now:
        return "None by a figure of this quarter: each was off track when last rated."
    worst = f"Furthest from target: {{worst}}{', {gap}' if sized else ''}."
    return worst if known == now else f"{{now}}. {worst}"


def by_this_quarter(count: int) -> str:
    """Say how many there are by this quarter's own ratings: `16 by this quarter's figures`."""
    return f"{count:,} by this quarter's figure{'' if count == 1 else 's'}"


def moved_pattern(code: str, count: int, *, found: bool, sized: bool) -> str:
    """Name the one of `count` that moved furthest, as key improvers and challenges are ranked.

    `code`: whether the figures counted are better or worse than before. Gaps: `one`, and `far`
    where `sized`.
    """
    if not found:
        return f"None of these did {code} against its target." if count else ""
    start = "{one}" if count == 1 else "Of these, {one} moved furthest"
    return f"{start}{': {far}' if sized else ''}."


def new_since(ledger: Ledger) -> str:
    """Head what is new: `New since Q1 2019/20`."""
    return f"New since {since_words(ledger)}"


def attention_pattern(now: int, shown: int, known: int) -> str:
    """Say how many are off track now, how many of them are shown, and how many were before.

    `known`: how many are by their latest known rating. Gap: `now` (see `by_this_quarter`).
    """
    if not now:
        start = "No measure that reported this quarter is off track."
    else:
        order = "furthest from target first" if now <= shown else f"the worst {shown} shown here"
        start = f"{{now}}, {order}."
    older = known - now
    before = f" {older} more {'was' if older == 1 else 'were'} off track when last rated."
    return f"{start}{before if older > 0 else ''}"


def more_news(count: int) -> str:
    """Word the link to what is not named: `and 4 more`."""
    return f"and {count:,} more"


def from_to(was: str, now: str) -> str:
    """Say between which ratings a measure moved: `from Green to Low Red`."""
    return f"from {was} to {now}"


def waiting_heading(count: int) -> str:
    """Head the headline measures without a figure: `13 headline measures have no figure …`."""
    verb = "has" if count == 1 else "have"
    return f"{plural(count, 'headline measure')} {verb} no figure this quarter"
