"""Checks of the recorded changes of a target: they lead to what `targets` says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from site_builder.model.change import Change, ChangeKind
from site_builder.model.measure import Measure
from site_builder.model.target import Target, quarters_of, read_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.problems.problem import Problem


def targets(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that the last recorded change of a target leads to one that is in `targets:`."""
    for _found, placed in draft.records(Measure):
        measure = placed.value
        if any(cut[:1] == ("targets",) for cut in placed.unsound):
            continue  # the target may be the one that could not be read
        entries = [one for one in measure.changes if one.what is ChangeKind.TARGET]
        for at, entry in enumerate(measure.changes):
            to = _read(entry.to)
            if entry.what is not ChangeKind.TARGET or to is None or _goes_on(entry, entries):
                continue
            ahead = [one for one in quarters_of(measure.targets) if one >= entry.quarter]
            if ahead and not any(_same(measure.target(one), to) for one in ahead):
                yield placed.document.problem(
                    "change-not-made",
                    ("changes", at, "to"),
                    f"the target of {measure.id} is said to be {entry.to} from {entry.quarter} on,"
                    " and `targets` says otherwise",
                    "correct `targets`, or the entry",
                )


def _read(text: str | None) -> Target | None:
    """Return a target as typed; None for words such as `50% in Q4`."""
    try:
        return None if text is None else read_target(text)
    except PydanticCustomError:
        return None


def _same(one: Target | None, other: Target) -> bool:
    """Compare targets, whether or not a sign of the unit is typed with them."""
    if one is None or (one.kind, one.sign) != (other.kind, other.sign):
        return False
    pairs = ((one.figure, other.figure), (one.low, other.low), (one.high, other.high))
    return all((a and a.value) == (b and b.value) for a, b in (*pairs, (one.floor, other.floor)))


def _goes_on(entry: Change, entries: list[Change]) -> bool:
    """Say whether a later entry changed the same target again."""
    return any(one is not entry and one.from_ == entry.to for one in entries)
