"""What was meant where a title, or something else that cannot be an id, is typed for one.

A file read on its own knows how an id is spelt, and not which ids there are. So the hint that it
gave is put right here, once all files are read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.load.files import Kind
from site_builder.load.tree import scalars
from site_builder.model.plan import Plan
from site_builder.model.site import People
from site_builder.problems.problem import Place
from site_builder.problems.suggest import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.tree import Document
    from site_builder.problems.problem import Problem

Titles = dict[str, str]
"""The id of each title, in small letters."""


def with_ids_meant(draft: Draft) -> Iterator[Problem]:
    """Yield what is wrong within the files, each hint for an id naming one that there is."""
    titles = {key: found for key, found in _titles(draft).items() if found}
    typed = dict(_typed(draft, titles)) if titles else {}
    for problem in draft.problems:
        if problem.code == "bad-id" and problem.place in typed:
            key, text = typed[problem.place]
            yield replace(problem, hint=_hint(text, titles[key], problem.hint))
        else:
            yield problem


def _titles(draft: Draft) -> dict[str, Titles]:
    """Return the titles by the key under which measures and actions name their ids."""
    people = [placed.value for _, placed in draft.records(People)]
    plans = [placed.value for _, placed in draft.records(Plan)]
    priorities = [one for plan in plans for one in plan.priorities]
    objectives = [one for priority in priorities for one in priority.objectives]
    return {
        "portfolio": {
            post.title.lower(): name for one in people for name, post in one.portfolios.items()
        },
        "directorate": {
            post.title.lower(): name for one in people for name, post in one.directorates.items()
        },
        "priority": {one.title.lower(): one.id for one in priorities},
        "objective": {one.title.lower(): one.id for one in objectives},
    }


def _typed(draft: Draft, titles: dict[str, Titles]) -> Iterator[tuple[Place, tuple[str, str]]]:
    """Yield each text that is typed under such a key, with its place and the key."""
    for kind in (Kind.MEASURE, Kind.ACTION):
        for one in draft.of(kind):
            if one.document is not None:
                yield from _typed_in(one.document, titles)


def _typed_in(
    document: Document, titles: dict[str, Titles]
) -> Iterator[tuple[Place, tuple[str, str]]]:
    for pair in document.root.pairs:
        for scalar in scalars(pair.value) if pair.name in titles else ():
            place = Place(document.path, scalar.line, scalar.column)
            yield place, (pair.name, scalar.text or "")


def _hint(text: str, titles: Titles, spelt: str) -> str:
    """Name the id of the title that was typed, or nearly; else the nearest id; else spell one."""
    ids = frozenset(titles.values())
    if spelt.removeprefix("type ") in ids:
        return spelt
    if text.lower() in titles:
        return f"type {titles[text.lower()]}"
    title = nearest(text, titles)
    return did_you_mean(text, ids) if title is None else f"did you mean {titles[title]}?"
