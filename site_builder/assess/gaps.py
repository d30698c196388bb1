"""Gaps in the numbers of a scorecard: each report tells them, with the measure that had the number.

Source: domain, section 4, rule 8: a scorecard that skips a number without a word leaves its reader
to wonder what was taken out. Each priority numbers its own scorecard.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.model.edition import Edition
from site_builder.model.ledger import Gap
from site_builder.model.measure import Measure


def gaps_of(edition: Edition, measures: Sequence[Measure]) -> tuple[Gap, ...]:
    """Return what a scorecard leaves out between its lowest and its highest number.

    `measures` are all that the files know, also those that have ended.
    """
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for listed in edition.measures.values():
        if listed.listed and listed.number is not None:
            numbers[listed.priority].add(listed.number)
    return tuple(
        Gap(priority, low + 1, high - 1, tuple(_had(edition, measures, priority, low, high)))
        for priority, taken in numbers.items()
        for low, high in pairwise(sorted(taken))
        if high - low > 1
    )


def _had(
    edition: Edition, measures: Sequence[Measure], priority: str, low: int, high: int
) -> Iterator[str]:
    """Return the measures that had a number of a priority, and are not in its scorecard now."""
    for measure in measures:
        told = edition.measures.get(measure.id)
        gone = told is None or not told.listed or told.priority != priority
        begun = measure.since is None or measure.since <= edition.quarter
        numbered = measure.number is not None and low < measure.number < high
        if numbered and gone and begun and priority in measure.priority.ids:
            yield measure.id
