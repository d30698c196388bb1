"""Whether a council's own colours are given for light and for dark surroundings alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_builder.load.tree import Document
from site_builder.model.contrast import nearest_passing
from site_builder.model.palette import OWN, PAIRS, SIDES, needed
from site_builder.model.theme import Look
from site_builder.problems.problem import Problem


def one_sided(look: Look, documents: Sequence[Document]) -> Iterator[Problem]:
    """Warn of each colour of the council's that half of its readers do not see.

    `documents` are the council's own themes, the nearest first. What one of them gives for light
    and another for dark is given for both.
    """
    for here, there in (SIDES, SIDES[::-1]):
        alone = {
            role: document
            for document in reversed(documents)
            for role in document.keys(("colours", here))
            if not any(role in other.keys(("colours", there)) for other in documents)
        }
        for role in OWN:
            if role in alone:
                yield _problem(alone[role], role, (here, there), look, alone)


def _problem(
    document: Document, role: str, sides: tuple[str, str], look: Look, alone: Mapping[str, Document]
) -> Problem:
    here, there = sides
    given, other = look.side(here), look.side(there)
    stays = f", where it stays {other[role]}" if role in other else ""
    message = f"{role} ({given[role]}) is given for {here} and not for {there}{stays}"
    place = document.place(("colours", here, role))
    with_it = [one.front for one in PAIRS if one.behind == role and one.front in alone]
    typed = {one: given[one] for one in with_it}
    best = nearest_passing(given[role], needed(role, PAIRS, {**other, **typed}))
    words = " and ".join(f'{one}: "{colour}"' for one, colour in {role: best, **typed}.items())
    hint = f"type {words} under {there}" if best else f"give {role} under {there}, too"
    return document.problem("theme-one-sided", place, message, hint)
