"""The check that nothing which a message gives to fill in was left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.problems.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.problems.problem import Problem

DOTS = frozenset({"…", "..."})


def filled_in(draft: Draft, _: Known) -> Iterator[Problem]:
    """Find values that are nothing but three dots.

    Where a date or a number should stand, the dots have been told of as no date or number.
    """
    for one in draft.files:
        if one.document is None:
            continue
        told = {(problem.place.line, problem.place.column) for problem in one.problems}
        for value in one.document.texts:
            at = (value.line, value.column)
            if (value.text or "").strip() in DOTS and at not in told:
                yield one.document.problem(
                    "placeholder",
                    Place(one.document.path, *at),
                    "the dots stand for what is to be typed here",
                    "type it in their place, or delete the line",
                )
