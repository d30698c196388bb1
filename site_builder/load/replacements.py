"""The check that no measure is replaced by itself, directly or in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.problems.problem import Problem


def loops(draft: Draft, _: Known) -> Iterator[Problem]:
    """Find measures that follow themselves. A circle is told once, at its first id."""
    placed = {found.id: one for found, one in draft.records(Measure)}
    into = {name: one.value.replaced_by for name, one in placed.items()}
    for name in sorted(placed):
        way = _way_back(name, into)
        if way and name == min(way):
            document = placed[name].document
            yield document.problem(
                "replacement-loop",
                ("replaced_by", into[name].index(way[0])),
                f"{name} would be replaced by itself: {' → '.join((name, *way))}",
                "name the measure that follows it, or delete the line",
            )


def _way_back(name: str, into: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the shortest way from what replaces a measure back to it; none when there is none."""
    waiting: list[tuple[str, ...]] = [(one,) for one in into[name]]
    seen: set[str] = set()
    while waiting:
        way = waiting.pop(0)
        if way[-1] == name:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            waiting += [(*way, one) for one in into.get(way[-1], ())]
    return ()
