"""Whether what a theme puts in front can be read on what it puts behind, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from site_builder.load.tree import Document
from site_builder.model.contrast import apart, contrast, nearest_passing, passes, shown
from site_builder.model.palette import PAIRS, SHAPE, SIDES, TEXT, Pair, needed, other_of
from site_builder.model.theme import Look
from site_builder.problems.problem import Problem

NAMED = 3  # of the roles that one colour does not stand out from; more would hide the hint


def contrast_problems(look: Look, documents: Sequence[Document]) -> Iterator[Problem]:
    """Yield each colour that cannot be read, with the nearest one that can.

    `documents` are the files of the row of themes, the nearest first: a pair that fails is told at
    the role in front if the council's own theme names it, else at the role behind, and so on along
    the row.
    """
    for mode in SIDES:
        colours = look.side(mode)
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
        other_of(role, one): contrast(colours[one.front], colours[one.behind]) for one in failing
    }
    worst = sorted(others, key=lambda other: others[other])[:NAMED]
    if not worst:
        return ""
    named = [f"{shown(others[other])} with {other}" for other in worst]
    named += [f"too little with {len(others) - NAMED} more"] if len(others) > NAMED else []
    needs = "text needs" if least == TEXT else "shapes and lines need"
    return f"{', '.join(named)}, where {needs} {least}:1"


def _hint(role: str, failing: Sequence[Pair], colours: Mapping[str, str]) -> str:
    """Name the nearest colour that will do; for text on a band both ways, the shorter first."""
    best, also = _mended(role, failing, colours)
    if best is None:
        others = " and ".join(dict.fromkeys(other_of(role, pair) for pair in failing))
        told = f"no colour does: change {others} as well"
    else:
        with_it = f", and change {' and '.join(also)} as well" if also else ""
        told = f'type "{best}", the nearest colour that does{with_it}'
    other, colour = _other_way(role, failing, colours)
    if not colour:
        return told
    kept = f'keep {role} and type {other}: "{colour}"'
    if best is None or also:
        return kept
    shorter = apart(colours[role], best) <= apart(colours[other], colour)
    return f"{told}, or {kept}" if shorter else f"{kept}, or {told}"


def _mended(
    role: str, failing: Sequence[Pair], colours: Mapping[str, str]
) -> tuple[str | None, list[str]]:
    """Find the nearest colour that is right with all that meets it, else with what fails now.

    Comes with the roles that would then have to change as well; None when no colour will do.
    """
    best = nearest_passing(colours[role], needed(role, PAIRS, colours))
    if best is not None:
        return best, []
    best = nearest_passing(colours[role], needed(role, failing, colours))
    if best is None:
        return None, []
    left = [one for one in PAIRS if role in (one.front, one.behind) and one not in failing]
    return best, [
        other_of(role, one) for one in left if not passes(best, needed(role, [one], colours))
    ]


def _other_way(
    role: str, failing: Sequence[Pair], colours: Mapping[str, str]
) -> tuple[str, str | None]:
    """Return what to change instead of a role, and to what: of a ground and the text on it only."""
    others = {other_of(role, pair) for pair in failing}
    if len(others) > 1 or not all(pair.front.startswith("on-") for pair in failing):
        return "", None
    (other,) = others
    return other, nearest_passing(colours[other], needed(other, PAIRS, colours))
