"""The targets on a measure's page: every year that has any, also to come, and how they changed."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.change import ChangeKind
from site_builder.model.measure import Measure
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter
from site_builder.model.target import Target
from site_builder.render.views.measures import TargetRow
from site_builder.render.words.measure import SET_AHEAD, typed_target, was_before
from site_builder.render.words.times import quarter_label, year_label


def targets(measure: Measure, latest: Quarter) -> tuple[TargetRow, ...]:
    """Return every target typed, oldest first: a row for a year whose quarters have the same."""
    years = sorted({period.year for period in measure.targets})
    return tuple(row for year in years for row in _year(measure, year, latest))


def _year(measure: Measure, year: int, latest: Quarter) -> Iterator[TargetRow]:
    quarters = tuple(Quarter(year, number) for number in range(1, QUARTERS_IN_A_YEAR + 1))
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
