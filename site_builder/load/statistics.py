"""Checks of the statistical reading's settings: each rebase is one that can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.model.quarter import Quarter
    from site_builder.model.statistics import Rebase
    from site_builder.problems.problem import Problem


def rebases(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that rebases lie within a measure's life, each in a quarter of its own."""
    for _found, placed in draft.records(Measure):
        measure = placed.value
        seen: set[Quarter] = set()
        for at, rebase in enumerate(measure.rebases):
            wrong = _wrong(measure, rebase, seen)
            seen.add(rebase.quarter)
            if wrong is not None:
                yield placed.document.problem("wrong-rebase", ("rebases", at, "quarter"), *wrong)


def _wrong(measure: Measure, rebase: Rebase, seen: set[Quarter]) -> tuple[str, str] | None:
    """Say what is wrong with a rebase, and what to do instead."""
    quarter = rebase.quarter
    if quarter in seen:
        return f"{quarter} has two rebases", "keep one, with both reasons in it"
    if measure.since is not None and quarter < measure.since:
        return (
            f"a rebase in {quarter} is before {measure.id} starts, in {measure.since}",
            "correct the quarter, or since of the measure",
        )
    if measure.until is not None and quarter > measure.until:
        return (
            f"a rebase in {quarter} is after {measure.id} ends, in {measure.until}",
            "correct the quarter, or until of the measure",
        )
    return None
