"""Targets that would give a withheld number away: those set one above or below last year's.

Source: domain, 3.4 (targets of "last year less 1").
"""

from __future__ import annotations

from collections.abc import Callable

from site_builder.assess.disclosure.protection import Protection, is_count
from site_builder.model.change import ChangeKind
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.target import (
    Target,
    TargetKind,
    TargetPeriod,
    YearOfTargets,
    figures_of,
    quarters_of,
)

WITHHELD = Target(TargetKind.WITHHELD)


def shown_measure(
    measure: Measure, rules: Protection, is_withheld: Callable[[Quarter], bool]
) -> Measure:
    """Return the measure without targets that tell of a withheld figure of the year before.

    Hidden are the numbers up to the threshold, itself included, of a measure that counts people,
    in quarters whose figure of the year before is withheld. So are the old and the new number of a
    change of such a target.
    """
    if not is_count(measure.unit):
        return measure
    hidden = {
        quarter: WITHHELD
        for quarter in quarters_of(measure.targets)
        if is_withheld(quarter.year_ago) and _is_telling(measure.target(quarter), rules)
    }
    return _without(measure, hidden) if hidden else measure


def _is_telling(target: Target | None, rules: Protection) -> bool:
    return target is not None and any(
        0 < figure <= rules.largest + 1 for figure in figures_of(target)
    )


def _without(measure: Measure, hidden: dict[Quarter, Target]) -> Measure:
    targets = dict(measure.targets)
    for quarter, target in hidden.items():
        one, same, four, last = (
            target if number == quarter.number else None for number in range(1, 5)
        )
        period = TargetPeriod(quarter.year, quarter, calendar=quarter.calendar)
        targets[period] = YearOfTargets((one, same, four, last))
    changes = tuple(
        one.model_copy(update={"from_": None, "to": None})
        if one.what is ChangeKind.TARGET and one.quarter in hidden
        else one
        for one in measure.changes
    )
    return measure.model_copy(update={"targets": targets, "changes": changes})
