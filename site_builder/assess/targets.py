"""What a measure aims at in one quarter, as numbers (rules, section 1: targets).

Turns the target as typed into an `Aim`. Whether the aim was met belongs to `rating`.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from site_builder.assess.breaks import redefined_between
from site_builder.model.assessment import Aim
from site_builder.model.measure import Measure, PeriodType
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter
from site_builder.model.target import Target, TargetKind, figures_of

_QUARTERS = range(1, QUARTERS_IN_A_YEAR + 1)


def aim_for(measure: Measure, quarter: Quarter, a_year_before: Decimal | None) -> Aim | None:
    """Return the aim of one quarter; None when nothing is typed and no baseline is declared.

    `a_year_before` is the figure of the same quarter a year before, which a `last year` target has
    to beat; None when there is none to show, which leaves such an aim without a value. A figure
    from before a changed definition is none to beat either.
    """
    target = measure.target(quarter)
    if target is None:
        baseline = Aim(TargetKind.BASELINE) if _is_baseline(measure, quarter) else None
        return _at_year_end(measure, quarter) or baseline
    if target.kind is TargetKind.LAST_YEAR:
        return _to_beat(measure, quarter, a_year_before)
    return as_aim(target)


def _to_beat(measure: Measure, quarter: Quarter, a_year_before: Decimal | None) -> Aim:
    """Return the aim of a `last year` target; a break in series leaves it without a value."""
    parted = redefined_between(measure, quarter.year_ago, quarter)
    value = None if parted else a_year_before
    redefined = parted and a_year_before is not None
    return Aim(TargetKind.LAST_YEAR, value, taken_from=quarter.year_ago, redefined=redefined)


def as_aim(target: Target) -> Aim:
    """Return a target as an aim, as it is typed: `last year` is still without its value."""
    return Aim(
        target.kind,
        value=None if target.figure is None else target.figure.value,
        low=None if target.low is None else target.low.value,
        high=None if target.high is None else target.high.value,
        floor=None if target.floor is None else target.floor.value,
        sign=target.sign,
    )


def _at_year_end(measure: Measure, quarter: Quarter) -> Aim | None:
    """Return the year's target of a total for the year so far that only Q4 has a target for."""
    if measure.period_type is not PeriodType.CUMULATIVE or not measure.reports.is_due(quarter):
        return None
    earlier, last = _QUARTERS[:-1], quarter.in_year(QUARTERS_IN_A_YEAR)
    target = measure.target(last)
    typed = any(measure.target(quarter.in_year(number)) for number in earlier)
    if target is None or typed or not figures_of(target):
        return None
    return replace(as_aim(target), due_in=last)


def _is_baseline(measure: Measure, quarter: Quarter) -> bool:
    started = measure.since is None or measure.since <= quarter
    going_on = measure.until is None or quarter <= measure.until
    return measure.baseline and started and going_on


def range_of(aim: Aim | None) -> tuple[Decimal, Decimal] | None:
    """Return the ends of the range aimed at, both included; a point is a range of one value."""
    if aim is None:
        return None
    if aim.low is not None and aim.high is not None:
        return aim.low, aim.high
    if aim.kind is TargetKind.POINT and aim.value is not None:
        return aim.value, aim.value
    return None
