"""Checks of the confidence interval of a figure: it is of a figure, and holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.fields import Figure, Withheld
from site_builder.model.result import QuarterResults, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.tree import Document, Loc
    from site_builder.problems.problem import Problem


def intervals(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check each interval against its figure, unless that could not be read."""
    for _found, placed in draft.records(QuarterResults):
        unsound = {cut[:2] for cut in placed.unsound}
        for name, result in placed.value.results.items():
            loc: Loc = ("results", name)
            if result.interval is not None and loc not in unsound:
                yield from _interval(placed.document, loc, result)


def _interval(document: Document, loc: Loc, result: Result) -> Iterator[Problem]:
    name, interval, actual = str(loc[-1]), result.interval, result.actual
    if interval is None:
        return
    if not isinstance(actual, Figure):
        why = "withheld" if isinstance(actual, Withheld) else "not given"
        yield document.problem(
            "wrong-interval",
            (*loc, "interval"),
            f"{name} has an interval, but its figure is {why}",
            "delete interval, or give actual",
        )
    elif not interval.low.value <= actual.value <= interval.high.value:
        yield document.problem(
            "wrong-interval",
            (*loc, "interval"),
            f"the interval of {name} does not hold its figure, {actual.value}",
            "correct interval or actual",
        )
