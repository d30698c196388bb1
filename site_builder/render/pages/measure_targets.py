"""The targets on a measure's page: every year that has any, also to come, and how they changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.model.change import ChangeKind
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.target import Target, quarters_of
from site_builder.render.views.measures import TargetRow
from site_builder.render.words.measure import SET_AHEAD, typed_target, was_before
from site_builder.render.words.times import quarter_label, year_label, years_label

_Row = tuple[tuple[Quarter, ...], TargetRow]


def targets(measure: Measure, latest: Quarter) -> tuple[TargetRow, ...]:
    """Return every target typed, oldest first: a row for a year whose quarters have the same.

    Years that follow each other with one target, and nothing else to be said, share a row.
    """
    years = groupby(quarters_of(measure.targets), key=lambda quarter: quarter.year)
    rows = [row for _, year in years for row in _year(measure, tuple(year), latest)]
    runs = groupby(enumerate(rows), key=lambda pair: _run(*pair))
    return tuple(_joined([row for _, row in run]) for _, run in runs)


def _run(place: int, row: _Row) -> tuple[int | str, ...]:
    """Return what rows of one run have in common: the target, and no year between them."""
    quarters, shown = row
    if len(quarters) == 1 or shown.note:
        return (place,)
    return shown.target, quarters[0].year - place


def _joined(run: Sequence[_Row]) -> TargetRow:
    (first, row), (last, _) = run[0], run[-1]
    return row if len(run) == 1 else replace(row, period=years_label(first[0], last[0]))


def _year(measure: Measure, quarters: tuple[Quarter, ...], latest: Quarter) -> Iterator[_Row]:
    typed = {quarter: measure.target(quarter) for quarter in quarters}
    first = typed[quarters[0]]
    if first is not None and all(target == first for target in typed.values()):
        yield quarters, _row(measure, quarters, first, latest)
        return
    for quarter, target in typed.items():
        if target is not None:
            yield (quarter,), _row(measure, (quarter,), target, latest)


def _row(
    measure: Measure, quarters: tuple[Quarter, ...], target: Target, latest: Quarter
) -> TargetRow:
    """Return a target with what it was before, and whether its year is still to come."""
    whole = len(quarters) > 1
    period = year_label(quarters[0]) if whole else quarter_label(quarters[0])
    changed = [
        was_before(measure, one)
        for one in measure.changes
        if one.what is ChangeKind.TARGET and one.quarter in quarters
    ]
    ahead = [SET_AHEAD] if quarters[0].year > latest.year else []
    notes = (note for note in (*changed, *ahead) if note)
    return TargetRow(period, typed_target(measure, target), ". ".join(notes))
