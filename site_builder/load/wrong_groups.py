"""Results that stand among the actions, and updates of actions that stand among the results.

A file read on its own knows which keys each group has, and not which ids are measures. So what it
said of such entries, a slip for each key, is replaced here by the one thing that is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.load.files import Kind
from site_builder.load.tree import Document, Mapping, Pair
from site_builder.problems.codes_of_links import LINKS
from site_builder.problems.codes_of_values import VALUES
from site_builder.problems.few import few

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_builder.load.draft import Draft
    from site_builder.problems.problem import Place, Problem

GROUPS = {
    "results": (Kind.MEASURE, "is a measure", "are measures"),
    "actions": (Kind.ACTION, "is an action", "are actions"),
}
"""The groups of a file of results, with what each is for and how that is said of one, of many."""
NAMED = 3
"""Entries that are named one by one; of more the rest is counted."""
FOLLOW = frozenset(code.code for code in (*VALUES, *LINKS))
"""What may be told of an entry only because it is read as something that it is not."""

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where an entry stands in a file: from its key until before what follows it."""

    path: str
    start: Spot
    end: Spot

    def holds(self, place: Place) -> bool:
        return place.path == self.path and self.start <= (place.line, place.column) < self.end


def with_groups_meant(draft: Draft, told: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return what is told, each group with entries of the other kind told of once."""
    ids = {group: {one.found.id for one in draft.of(kind)} for group, (kind, *_) in GROUPS.items()}
    stretches: list[_Stretch] = []
    found: list[Problem] = []
    for one in draft.of(Kind.RESULTS):
        if one.document is None:
            continue
        for group, other in (("results", "actions"), ("actions", "results")):
            held = one.document.root.by_name.get(group)
            pairs = held.value.pairs if held and isinstance(held.value, Mapping) else ()
            strays = [pair for pair in pairs if pair.name in ids[other] - ids[group]]
            if strays:
                found.append(_told(one.document, strays, group, other))
                stretches += _stretches(one.document, pairs, strays)
    rest = (
        one
        for one in told
        if one.code not in FOLLOW or not any(each.holds(one.place) for each in stretches)
    )
    return (*rest, *found)


def _told(document: Document, strays: list[Pair], group: str, other: str) -> Problem:
    names = [pair.name for pair in strays]
    _, of_one, of_many = GROUPS[other]
    if len(names) == 1:
        message, them = f"{names[0]} {of_one}, and stands below `{group}:`", "it"
    else:
        message, them = f"{few(names, NAMED)} {of_many}, and stand below `{group}:`", "them"
    place = document.place((group, names[0]), of_key=True)
    return document.problem("wrong-group", place, message, _hint(document, group, other, them))


def _hint(document: Document, group: str, other: str, them: str) -> str:
    """Say where the entries belong, by what the file has and in which order."""
    there, here = document.root.by_name.get(other), document.root.by_name[group]
    if there is None:
        return f"put a line `{other}:` above `{group}:`, and move {them} in between"
    if there.key.line < here.key.line:
        return f"move {them} above `{group}:`, to the end of what stands below `{other}:`"
    return f"move {them} below `{other}:`"


def _stretches(document: Document, held: Sequence[Pair], strays: list[Pair]) -> Iterator[_Stretch]:
    """Yield where the entries stand: each ends where the next key of its group or file begins."""
    starts = sorted((pair.key.line, pair.key.column) for pair in (*held, *document.root.pairs))
    last = (len(document.lines) + 2, 0)
    for pair in strays:
        start = (pair.key.line, pair.key.column)
        end = next((one for one in starts if one > start), last)
        yield _Stretch(document.path, start, end)
