"""Gaps in the numbers of a scorecard: each report tells them, with the measure that had the number.

Source: domain, section 4, rule 8: a scorecard that skips a number without a word leaves its reader
to wonder what was taken out. Each priority numbers its own scorecard.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from site_builder.model.edition import Edition
from site_builder.model.ledger import Gap
from site_builder.model.measure import Measure

WHOLE = ""
"""Stands for the priority where one row of numbers runs through all of them."""


def gaps_of(edition: Edition, before: Edition, measures: Sequence[Measure]) -> tuple[Gap, ...]:
    """Return what a scorecard leaves out between its lowest and its highest number.

    `before` is the edition before it, and `measures` are all that the files know, also those that
    have ended: they tell which measures had the numbers.
    """
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for listed in edition.measures.values():
        if listed.listed and listed.number is not None:
            numbers[listed.priority].append(listed.number)
    return tuple(
        Gap(
            priority,
            low + 1,
            high - 1,
            tuple(_had(measures, edition, before, (priority, low, high))),
        )
        for priority, low, high in _steps(numbers)
        if high - low > 1
    )


def _steps(numbers: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, int, int]]:
    """Yield each number of a scorecard with the next.

    Where no number is there twice, one row of numbers runs through all priorities. A step from
    the last of one to the first of another is then none, as in 105, 201.
    """
    every = sorted(number for own in numbers.values() for number in own)
    if len(set(every)) < len(every):
        for priority, own in numbers.items():
            yield from ((priority, low, high) for low, high in pairwise(sorted(own)))
        return
    spans = [(min(own), max(own)) for own in numbers.values()]
    for low, high in pairwise(every):
        if any(first <= low and high <= last for first, last in spans):
            yield WHOLE, low, high


def _had(
    measures: Sequence[Measure], edition: Edition, before: Edition, skipped: tuple[str, int, int]
) -> Iterator[str]:
    """Return the measures that had a number between two of a priority, and do not have it now."""
    priority, low, high = skipped
    for measure in measures:
        now, then = edition.measures.get(measure.id), before.measures.get(measure.id)
        had = measure.number if then is None else then.number
        if had is None or not low < had < high:
            continue
        if priority not in (WHOLE, *measure.priority.ids):
            continue
        stays = now is not None and now.listed and now.number == had
        stays = stays and priority in (WHOLE, now.priority if now is not None else "")
        begun = measure.since is None or measure.since <= edition.quarter
        if begun and not stays:
            yield measure.id
