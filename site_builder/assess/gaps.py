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


def gaps_of(edition: Edition, before: Edition, measures: Sequence[Measure]) -> tuple[Gap, ...]:
    """Return what a scorecard leaves out between its lowest and its highest number.

    `before` is the edition before it, and `measures` are all that the files know, also those that
    have ended: they tell which measures had the numbers.
    """
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for listed in edition.measures.values():
        if listed.listed and listed.number is not None:
            numbers[listed.priority].add(listed.number)
    return tuple(
        Gap(
            priority,
            low + 1,
            high - 1,
            tuple(_had(measures, edition, before, (priority, low, high))),
        )
        for priority, taken in numbers.items()
        for low, high in pairwise(sorted(taken))
        if high - low > 1
    )


def _had(
    measures: Sequence[Measure], edition: Edition, before: Edition, skipped: tuple[str, int, int]
) -> Iterator[str]:
    """Return the measures that had a number between two of a priority, and do not have it now."""
    priority, low, high = skipped
    for measure in measures:
        now, then = edition.measures.get(measure.id), before.measures.get(measure.id)
        had = measure.number if then is None else then.number
        if had is None or not low < had < high or priority not in measure.priority.ids:
            continue
        stays = now is not None and now.listed and (now.priority, now.number) == (priority, had)
        begun = measure.since is None or measure.since <= edition.quarter
        if begun and not stays:
            yield measure.id
