"""Checks of ids: whatever one file names, another has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.load.draft import NOT_READ
from site_builder.load.files import Kind
from site_builder.load.known import priorities_in
from site_builder.model.action import Action
from site_builder.model.by_period import IdByPeriod
from site_builder.model.fields import ID_PATTERN
from site_builder.model.measure import Measure
from site_builder.model.plan import Plan
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
    from site_builder.model.by_period import IdByPeriod
    from site_builder.model.quarter import Quarter
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
        for at, name in enumerate(measure.value.replaced_by):
            yield from _unknown(
                measure.document, ("replaced_by", at), name, "measure", known.measures
            )
        if measure.value.total_of is not None:
            total_of = measure.value.total_of
            yield from _unknown(
                measure.document, ("total_of",), total_of, "measure", known.measures
            )
        yield from _schemes(measure.document, ("scheme",), measure.value.scheme, known)


def _schemes(
    document: Document, loc: Loc, named: IdByPeriod | None, known: Known
) -> Iterator[Problem]:
    """Check a scheme, or schemes each under the quarter from which it holds."""
    for start, name in () if named is None else named.entries:
        at = loc if start is None else (*loc, str(start))
        yield from _unknown(document, at, name, "rating scheme", known.schemes)


def _owners_of(document: Document, one: Measure | Action, known: Known) -> Iterator[Problem]:
    priority = _by_period(one.priority)
    for start, name in priority.entries:
        loc = _loc("priority", start)
        yield from _unknown(document, loc, name, "priority", known.priorities)
    if one.objective is not None:
        yield from _objectives_of(document, _by_period(one.objective), priority, known)
    for key, names, among in (
        ("portfolio", one.portfolio, known.portfolios),
        ("directorate", one.directorate, known.directorates),
    ):
        for at, name in enumerate(names):
            yield from _unknown(document, (key, at), name, key, among)


def _by_period(typed: IdByPeriod | str) -> IdByPeriod:
    """Return an id that holds for good (an action's) in the form of one that may change."""
    return typed if isinstance(typed, IdByPeriod) else IdByPeriod(((None, typed),))


def _loc(key: str, start: Quarter | None) -> Loc:
    return (key,) if start is None else (key, str(start))


def _objectives_of(
    document: Document, objective: IdByPeriod, priority: IdByPeriod, known: Known
) -> Iterator[Problem]:
    """Check each objective against the priorities that hold while it does."""
    ends = (*(start for start, _ in objective.entries[1:]), None)
    for (start, name), end in zip(objective.entries, ends, strict=True):
        meant = _holding(priority, start, end)
        if not all(one in known.objectives for one in meant):
            continue  # an unknown priority is told once
        among = frozenset[str]().union(*(known.objectives[one] for one in meant))
        words = f"objective of {' or '.join(meant)} named"
        yield from _unknown(document, _loc("objective", start), name, words, among)


def _holding(ids: IdByPeriod, start: Quarter | None, end: Quarter | None) -> tuple[str, ...]:
    """Return the ids that hold at some time from `start` until before `end`."""
    first = ids.entries[0][1] if start is None else ids.at(start)
    later = (
        name
        for begins, name in ids.entries
        if begins is not None
        and (start is None or begins > start)
        and (end is None or begins < end)
    )
    return tuple(dict.fromkeys((first, *later)))


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
    """Chapters are named after priorities of the plan in force in their quarter."""
    for one in draft.of(Kind.CHAPTER):
        if known.priorities is not None and one.found.id not in known.priorities:
            yield problem(
                "unknown-id",
                Place(one.found.path),
                f"there is no priority {one.found.id}",
                did_you_mean(one.found.id, known.priorities),
            )
            continue
        planned = priorities_in(draft, one.found.quarter)
        if planned is not None and one.found.id not in planned:
            yield problem(
                "unknown-id",
                Place(one.found.path),
                f"the plan in force in {one.found.quarter} has no priority {one.found.id}",
                did_you_mean(one.found.id, planned),
            )


def schemes(draft: Draft, known: Known) -> Iterator[Problem]:
    """Schemes in force are schemes, and so are those of priorities."""
    for _, plan in draft.records(Plan):
        for at, priority in enumerate(plan.value.priorities):
            yield from _schemes(plan.document, ("priorities", at, "scheme"), priority.scheme, known)
    for _, placed in draft.records(Site):
        for at, entry in enumerate(placed.value.schemes_in_force):
            yield from _unknown(
                placed.document,
                ("schemes_in_force", at, "scheme"),
                entry.scheme,
                "rating scheme",
                known.schemes,
            )
            if any(entry.from_ == one.from_ for one in placed.value.schemes_in_force[:at]):
                yield placed.document.problem(
                    "bad-scheme",
                    ("schemes_in_force", at, "from"),
                    f"two schemes are in force from {entry.from_} on",
                    "keep one of the two lines, or correct the quarter",
                )
