"""Checks of parts: a result breaks its figure down as its measure says, and not without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.measure import Measure
from site_builder.model.result import QuarterResults
from site_builder.problems.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.tree import Document, Loc
    from site_builder.model.result import Result
    from site_builder.problems.problem import Problem


def parts(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check the parts of every result against the parts of its measure, where those are sound."""
    unread = {
        measure.id
        for _, measure in draft.records(Measure)
        if any(cut[:1] == ("parts",) for cut in measure.unsound)
    }
    for _, placed in draft.records(QuarterResults):
        unsound = {cut[:2] for cut in placed.unsound}
        for name, result in placed.value.results.items():
            measure = known.records.get(name)
            loc: Loc = ("results", name)
            if measure is not None and name not in unread and result.parts and loc not in unsound:
                yield from _parts(placed.document, loc, result, measure)


def _parts(document: Document, loc: Loc, result: Result, measure: Measure) -> Iterator[Problem]:
    if measure.parts is None:
        yield document.problem(
            "no-parts",
            document.place((*loc, "parts"), of_key=True),
            f"{measure.id} has no parts",
            "name them in the measure's file under parts, or delete these",
        )
        return
    for name in result.parts:
        if name not in measure.parts.of:
            yield document.problem(
                "unknown-id",
                document.place((*loc, "parts", name), of_key=True),
                f"{measure.id} has no part {name}",
                did_you_mean(name, measure.parts.of),
            )
    if result.actual is None:
        yield document.problem(
            "parts-without-figure",
            document.place((*loc, "parts"), of_key=True),
            f"{measure.id} gives parts, but no figure that they are parts of",
            "give actual, or delete the parts",
        )
