"""Whose chapter a measure is in: the plan in force decides, quarter by quarter.

A measure is live in a quarter when the plan in force has its priority, when it has not ended, and
when it does not begin under a later plan. A frozen report gains no measure that begins after it.
What is not live is in no chapter and in no count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from site_builder.model.edition import Edition
from site_builder.model.measure import Measure
from site_builder.model.moves import Home, Move
from site_builder.model.plan import Plan, plan_at
from site_builder.model.quarter import Quarter

Frozen = Mapping[Quarter, frozenset[str]]
"""The ids of the measures that each frozen report lists."""


def listed_when_frozen(editions: Iterable[Edition]) -> Frozen:
    """Return which measures each frozen report lists, by its quarter."""
    return {
        each.quarter: frozenset(name for name, one in each.measures.items() if one.listed)
        for each in editions
    }


def has_priority(plans: Sequence[Plan], priority: str, quarter: Quarter) -> bool:
    """Say whether the plan in force in a quarter has a priority; yes where there is no plan."""
    plan = plan_at(plans, quarter)
    return plan is None or any(one.id == priority for one in plan.priorities)


def home_of(measure: Measure, quarter: Quarter, plans: Sequence[Plan]) -> Home | None:
    """Return the plan and the priority that a measure belongs to in a quarter.

    None when the plan in force does not have the measure's priority, or no plan is in force.
    """
    plan = plan_at(plans, quarter)
    wanted = measure.priority.at(quarter)
    if plan is None or not has_priority(plans, wanted, quarter):
        return None
    return Home(plan, wanted)


def is_live(measure: Measure, quarter: Quarter, plans: Sequence[Plan], frozen: Frozen) -> bool:
    """Say whether a report of that quarter lists the measure.

    One that is new later, or still to start, is listed with the words for it, but not in reports
    of a plan before the one under which it begins, nor in a frozen one that was published without
    it: nothing that is thought of later may alter its counts.
    """
    ended = measure.until is not None and quarter > measure.until
    if ended or (plans and home_of(measure, quarter, plans) is None):
        return False
    if measure.since is None or measure.since <= quarter:
        return True
    if quarter in frozen and measure.id not in frozen[quarter]:
        return False
    begins_under = plan_at(plans, measure.since)
    return begins_under is None or begins_under == plan_at(plans, quarter)


def moves_of(measure: Measure, plans: Sequence[Plan], upto: Quarter) -> tuple[Move, ...]:
    """Return the quarters up to `upto` in which a measure came under another plan or priority.

    Before it begins and after it has ended it does not move; nor where no plan is in force.
    """
    starts = {*measure.priority.starts, *(plan.from_ for plan in plans)}
    found = (_move(measure, quarter, plans) for quarter in sorted(starts) if quarter <= upto)
    return tuple(move for move in found if move is not None)


def _move(measure: Measure, quarter: Quarter, plans: Sequence[Plan]) -> Move | None:
    before = quarter.plus(-1)
    begun = measure.since is None or measure.since <= before
    ended = measure.until is not None and measure.until < quarter
    now, then = plan_at(plans, quarter), plan_at(plans, before)
    if not begun or ended or now is None or then is None:
        return None
    left, joined = home_of(measure, before, plans), home_of(measure, quarter, plans)
    return None if left == joined else Move(quarter, then, now, left, joined)
