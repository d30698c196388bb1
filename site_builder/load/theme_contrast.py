"""Whether what a theme puts in front can be read on what it puts behind, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from site_builder.load.tree import Document
from site_builder.model.contrast import Needed, contrast, nearest_passing, passes, shown
from site_builder.model.palette import PAIRS, SHAPE, TEXT, Pair
from site_builder.model.theme import Look
from site_builder.problems.problem import Problem

NAMED = 3  # of the roles that one colour does not stand out from; more would hide the hint


def contrast_problems(look: Look, documents: Sequence[Document]) -> Iterator[Problem]:
    """Yield each colour that cannot be read, with the nearest one that can.

    `documents` are the files of the row of themes, the nearest first: a pair that fails is told at
    the role in front if the council's own theme names it, else at the role behind, and so on along
    the row.
    """
    for mode, colours in (("light", look.light), ("dark", look.dark)):
        failing: dict[tuple[int, int], list[Pair]] = {}
        for pair in PAIRS:
            if _fails(pair, colours):
                failing.setdefault(_owner(pair, mode, documents), []).append(pair)
        for (at, line), pairs in sorted(failing.items()):
            role = documents[at].keys(("colours", mode))[line]
            yield _problem(documents[at], mode, role, pairs, colours)


def _fails(pair: Pair, colours: Mapping[str, str]) -> bool:
    known = pair.front in colours and pair.behind in colours
    return known and contrast(colours[pair.front], colours[pair.behind]) < pair.least


def _owner(pair: Pair, mode: str, documents: Sequence[Document]) -> tuple[int, int]:
    """Return where a pair is to be put right: the file in the row, and the role in its order."""
    return next(
        (at, document.keys(("colours", mode)).index(role))
        for at, document in enumerate(documents)
        for role in (pair.front, pair.behind)
        if role in document.keys(("colours", mode))
    )


def _problem(
    document: Document, mode: str, role: str, failing: Sequence[Pair], colours: Mapping[str, str]
) -> Problem:
    parts = (
        _told(role, [one for one in failing if one.least == least], least, colours)
        for least in (TEXT, SHAPE)
    )
    told = "; ".join(part for part in parts if part)
    message = f"{role} ({colours[role]}) does not stand out enough in {mode}: {told}"
    place = document.place(("colours", mode, role))
    return document.problem("theme-contrast", place, message, _hint(role, failing, colours))


def _told(role: str, failing: Sequence[Pair], least: Decimal, colours: Mapping[str, str]) -> str:
    """Name the worst pairs of one kind; "" when there are none."""
    others = {
        _other(role, pair): contrast(colours[pair.front], colours[pair.behind]) for pair in failing
    }
    worst = sorted(others, key=lambda other: others[other])[:NAMED]
    if not worst:
        return ""
    named = [f"{shown(others[other])} with {other}" for other in worst]
    named += [f"too little with {len(others) - NAMED} more"] if len(others) > NAMED else []
    needs = "text needs" if least == TEXT else "shapes and lines need"
    return f"{', '.join(named)}, where {needs} {least}:1"


def _hint(role: str, failing: Sequence[Pair], colours: Mapping[str, str]) -> str:
    """Name the nearest colour that is right with all that meets it; else with what fails now."""
    every = _needed(role, PAIRS, colours)
    best = nearest_passing(colours[role], every)
    if best is not None:
        return f'type "{best}", the nearest colour that does'
    best = nearest_passing(colours[role], _needed(role, failing, colours))
    if best is None:
        others = " and ".join(dict.fromkeys(_other(role, pair) for pair in failing))
        return f"no colour does: change {others} as well"
    left = [one for one in PAIRS if role in (one.front, one.behind) and one not in failing]
    also = [_other(role, one) for one in left if not passes(best, _needed(role, [one], colours))]
    return f'type "{best}", the nearest colour that does, and change {" and ".join(also)} as well'


def _needed(role: str, pairs: Sequence[Pair], colours: Mapping[str, str]) -> tuple[Needed, ...]:
    return tuple(
        (colours[_other(role, pair)], pair.least)
        for pair in pairs
        if role in (pair.front, pair.behind) and _other(role, pair) in colours
    )


def _other(role: str, pair: Pair) -> str:
    return pair.behind if role == pair.front else pair.front
