"""No more problems of one file than a person can read, and how many more there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from site_builder.problems.codes import problem
from site_builder.problems.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.problems.problem import Problem

LISTED = 100
"""Problems listed of one file: who has this many starts with the first."""


def listed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the first problems of each file, and for the rest one that counts them."""
    seen: Counter[str] = Counter()
    kept: list[Problem] = []
    rest: defaultdict[str, list[Problem]] = defaultdict(list)
    at: dict[str, int] = {}
    for one in problems:
        seen[one.place.path] += 1
        if seen[one.place.path] <= LISTED:
            kept.append(one)
        else:
            at.setdefault(one.place.path, len(kept))
            rest[one.place.path].append(one)
    for path in reversed(at):
        kept.insert(at[path], _counted(rest[path]))
    return tuple(kept)


def _counted(rest: list[Problem]) -> Problem:
    worst = any(one.severity is Severity.ERROR for one in rest)
    return problem(
        "more-problems",
        rest[0].place,
        f"{len(rest):,} more problem{'s' if len(rest) > 1 else ''} in this file, from here on",
        "put right those above first",
        Severity.ERROR if worst else Severity.WARNING,
    )
