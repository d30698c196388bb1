"""Checks of what a figure was revised from: each entry tells of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.fields import Figure
from site_builder.model.result import QuarterResults, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.problems.problem import Problem


def revisions(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that no figure is said to have changed to what it was before.

    Two withheld values may differ: nobody can tell. Where parts or other numbers stand beside the
    figure, these may be what changed.
    """
    for _found, placed in draft.records(QuarterResults):
        for name, result in placed.value.results.items():
            for at, value in _unchanged(result):
                yield placed.document.problem(
                    "revised-to-the-same",
                    ("results", name, "revised", at, "from"),
                    f"{name} is said to have been {value}, and that is what it became",
                    "type the value that was published before, and the new one as actual;"
                    " or delete this entry",
                )


def _unchanged(result: Result) -> Iterator[tuple[int, str]]:
    """Yield each entry that changes nothing: its place in the list, and the value typed."""
    beside = (result.numerator, result.denominator, result.rate, result.parts or None)
    for step in result.steps if beside == (None,) * len(beside) else ():
        before, after = step.before, step.after
        if isinstance(before, Figure) and isinstance(after, Figure) and before.value == after.value:
            yield result.revised.index(step.entry), f"{before.value:f}"
