"""Checks of what a figure was revised from: each entry tells of a change, of a number that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.fields import Figure
from site_builder.model.result import BESIDE, FIGURE, QuarterResults, Result
from site_builder.problems.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.tree import Document, Loc
    from site_builder.problems.problem import Problem


def revisions(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check that no number is said to have changed to what it was before.

    Two withheld values may differ: nobody can tell.
    """
    for _found, placed in draft.records(QuarterResults):
        for name, result in placed.value.results.items():
            for at, value in _unchanged(result):
                yield placed.document.problem(
                    "revised-to-the-same",
                    ("results", name, "revised", at, "from"),
                    f"{name} is said to have been {value}, and that is what it became",
                    _way_out(result, result.revised[at].of),
                )
    for document, loc, result in draft.sound_results():
        measure = known.records.get(str(loc[-1]))
        if measure is not None:
            parts = () if measure.parts is None else tuple(measure.parts.of)
            yield from _of_nothing(document, loc, result, (FIGURE, *BESIDE, *parts))


def _unchanged(result: Result) -> Iterator[tuple[int, str]]:
    """Yield each entry that changes nothing: its place in the list, and the value typed."""
    for of in result.revised_numbers:
        for step in result.steps_of(of):
            was, is_ = step.before, step.after
            if isinstance(was, Figure) and isinstance(is_, Figure) and was.value == is_.value:
                yield result.revised.index(step.entry), f"{was.value:f}"


def _way_out(result: Result, of: str) -> str:
    hint = "type the value that was published before, and the new one as actual"
    if of != FIGURE:
        return f"type the value that {of} had before, and the new one; or delete this entry"
    beside = [name for name in BESIDE if result.number(name) is not None]
    named = [*beside, *result.parts]
    if not named:
        return f"{hint}; or delete this entry"
    which = " or ".join(f"of: {name}" for name in named)
    return f"{hint}; where a number beside it changed, say which ({which}) and its own value before"


def _of_nothing(
    document: Document, loc: Loc, result: Result, names: tuple[str, ...]
) -> Iterator[Problem]:
    for at, entry in enumerate(result.revised):
        if entry.of not in names:
            yield document.problem(
                "unknown-id",
                (*loc, "revised", at, "of"),
                f"{loc[-1]} has no number or part {entry.of}",
                did_you_mean(entry.of, names) or f"type one of: {', '.join(names)}",
            )
