"""The targets on a measure's page: every year that has any, also to come, and how they changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from site_builder.model.change import ChangeKind
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.target import Target, quarters_of
from site_builder.render.views.measures import TargetRow
from site_builder.render.words.measure import SET_AHEAD, typed_target, was_before
from site_builder.render.words.times import quarter_label, year_label


def targets(measure: Measure, latest: Quarter) -> tuple[TargetRow, ...]:
    """Return every target typed, oldest first: a row for a year whose quarters have the same."""
    years = groupby(quarters_of(measure.targets), key=lambda quarter: quarter.year)
    return tuple(row for _, year in years for row in _year(measure, tuple(year), latest))


def _year(measure: Measure, quarters: tuple[Quarter, ...], latest: Quarter) -> Iterator[TargetRow]:
    typed = {quarter: measure.target(quarter) for quarter in quarters}
    first = typed[quarters[0]]
    if first is not None and all(target == first for target in typed.values()):
        yield _row(measure, quarters, first, latest)
        return
    for quarter, target in typed.items():
        if target is not None:
            yield _row(measure, (quarter,), target, latest)


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
