"""Checks of ids: whatever one file names, another has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.load.draft import NOT_READ
from site_builder.load.files import Kind
from site_builder.model.action import Action
from site_builder.model.fields import ID_PATTERN
from site_builder.model.measure import Measure
from site_builder.model.result import ActionUpdate, QuarterResults, Result
from site_builder.model.site import Site
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place
from site_builder.problems.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Ids, Known
    from site_builder.load.schema import Placed
    from site_builder.load.tree import Document, Loc
    from site_builder.problems.problem import Problem


def _unknown(document: Document, loc: Loc, name: str, word: str, among: Ids) -> Iterator[Problem]:
    if among is not None and name not in among and name != NOT_READ:
        yield document.problem(
            "unknown-id", loc, f"there is no {word} {name}", did_you_mean(name, among)
        )


def owners(draft: Draft, known: Known) -> Iterator[Problem]:
    """Priority, objective, portfolios and directorates of measures and actions."""
    for document, one in draft.owned():
        yield from _owners_of(document, one, known)
    for _, measure in draft.records(Measure):
        if measure.value.replaced_by is not None:
            yield from _unknown(
                measure.document,
                ("replaced_by",),
                measure.value.replaced_by,
                "measure",
                known.measures,
            )
        if measure.value.scheme is not None:
            yield from _unknown(
                measure.document, ("scheme",), measure.value.scheme, "rating scheme", known.schemes
            )


def _owners_of(document: Document, one: Measure | Action, known: Known) -> Iterator[Problem]:
    yield from _unknown(document, ("priority",), one.priority, "priority", known.priorities)
    if one.objective is not None and one.priority in known.objectives:
        yield from _unknown(
            document,
            ("objective",),
            one.objective,
            f"objective of {one.priority} named",
            known.objectives[one.priority],
        )
    for key, names, among in (
        ("portfolio", one.portfolio, known.portfolios),
        ("directorate", one.directorate, known.directorates),
    ):
        for at, name in enumerate(names):
            yield from _unknown(document, (key, at), name, key, among)


def results(draft: Draft, known: Known) -> Iterator[Problem]:
    """Measures and actions that results are given for."""
    for _, placed in draft.records(QuarterResults):
        for group, word, entries, among in (
            ("results", "measure", tuple(placed.value.results), known.measures),
            ("actions", "action", tuple(placed.value.actions), known.actions),
        ):
            for name in (*entries, *_unsound_ids(placed, group)):
                if name not in among:
                    place = placed.document.place((group, name), of_key=True)
                    yield placed.document.problem(
                        "unknown-id", place, f"there is no {word} {name}", did_you_mean(name, among)
                    )


def _unsound_ids(placed: Placed[QuarterResults], group: str) -> Iterator[str]:
    """Yield the ids of entries of which nothing but the id is sound; no keys in a wrong place."""
    fields = Result.model_fields.keys() | ActionUpdate.model_fields.keys()
    for loc in sorted(placed.unsound, key=str):
        name = str(loc[1]) if len(loc) == len((group, "id")) and loc[0] == group else ""
        if re.fullmatch(ID_PATTERN, name) and name not in fields:
            yield name


def chapters(draft: Draft, known: Known) -> Iterator[Problem]:
    """Chapters are named after priorities."""
    for one in draft.of(Kind.CHAPTER):
        if known.priorities is not None and one.found.id not in known.priorities:
            yield problem(
                "unknown-id",
                Place(one.found.path),
                f"there is no priority {one.found.id}",
                did_you_mean(one.found.id, known.priorities),
            )


def schemes(draft: Draft, known: Known) -> Iterator[Problem]:
    """Schemes in force are schemes."""
    for _, placed in draft.records(Site):
        for at, entry in enumerate(placed.value.schemes_in_force):
            yield from _unknown(
                placed.document,
                ("schemes_in_force", at, "scheme"),
                entry.scheme,
                "rating scheme",
                known.schemes,
            )
