"""What a report has to answer for (product: exceptions): red, newly worse, overdue.

Nothing is rated here: the status, the direction of travel and the moves of band were decided
before. A promise is what an earlier report of the last year said would be done; that its date has
passed goes by the last day of the quarter, as it does for actions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from site_builder.model.action import ActionStatus
from site_builder.model.assessment import (
    ActionAssessment,
    ActionHistory,
    Assessment,
    MeasureHistory,
    Rating,
)
from site_builder.model.exceptions import (
    ActionException,
    Concern,
    Exceptions,
    MeasureException,
    Promise,
)
from site_builder.model.movement import Direction
from site_builder.model.quarter import QUARTERS_IN_A_YEAR
from site_builder.model.ranking import RankedMove
from site_builder.model.report import QuarterReport
from site_builder.model.result import Result
from site_builder.model.scheme import Family

_BEST_FIRST = (Family.GREEN, Family.AMBER, Family.RED)


def with_exceptions(
    report: QuarterReport,
    measures: Mapping[str, MeasureHistory],
    actions: Mapping[str, ActionHistory],
    first_month: int,
) -> QuarterReport:
    """Return the report with what it has to answer for; it must be ranked already.

    `first_month` is the month in which the reporting year starts.
    """
    fell = {move.measure: move for move in report.challenges if move.bands}
    last_day = report.quarter.last_day(first_month)
    listed = (
        measure_exception(one, measures[one.measure.id], fell.get(one.measure.id), last_day)
        for one in report.assessments
    )
    found = sorted((one for one in listed if one is not None), key=_order)
    acted = (action_exception(one, actions[one.action.id]) for one in report.actions)
    return replace(
        report,
        exceptions=Exceptions(tuple(found), tuple(one for one in acted if one is not None)),
    )


def measure_exception(
    now: Assessment, history: MeasureHistory, fell: RankedMove | None, last_day: date
) -> MeasureException | None:
    """Return why a measure is listed; None for one that nothing is to be said of."""
    promise = promise_of(now, history, last_day)
    if now.rating is not None and _is_red(now.rating):
        concern = Concern.OFF_TRACK
    elif fell is not None or now.movement.direction is Direction.WORSE:
        concern = Concern.WORSE
    elif now.rating is None and now.latest is not None and _is_red(now.latest.rating):
        concern = Concern.RED_BEFORE
    elif promise is not None and _recovered(now, history, promise):
        concern = Concern.RECOVERED
    else:
        return None
    return MeasureException(now, concern, fell, promise)


def promise_of(now: Assessment, history: MeasureHistory, last_day: date) -> Promise | None:
    """Return what was said, in the four quarters before, that would be done.

    The newest promise whose date has passed; else the newest. So a date that is put off from
    report to report cannot hide the one that was not kept.
    """
    at = bisect_left(history.assessments, now.quarter, key=lambda one: one.quarter)
    recent = reversed(history.assessments[max(0, at - QUARTERS_IN_A_YEAR) : at])
    found = [
        _promise(one, one.result, last_day)
        for one in recent
        if one.quarter >= now.quarter.year_ago
        and one.result is not None
        and (one.result.action or one.result.due)
    ]
    return next((one for one in found if one.passed), found[0] if found else None)


def _promise(one: Assessment, result: Result, last_day: date) -> Promise:
    passed = result.due is not None and result.due < last_day
    return Promise(one.quarter, result.action, result.owner, result.due, passed)


def action_exception(now: ActionAssessment, history: ActionHistory) -> ActionException | None:
    """Return why an action is listed; None for one that is on time and no worse than before."""
    earlier = (one for one in reversed(history.assessments) if one.quarter < now.quarter)
    was = next((one for one in earlier if one.status.family is not None), None)
    fell_from = was if was is not None and _worse(now.status, was.status) else None
    if now.status is ActionStatus.RED or now.overdue or fell_from is not None:
        return ActionException(now, fell_from)
    return None


def _worse(now: ActionStatus, was: ActionStatus) -> bool:
    if now.family is None or was.family is None:
        return False
    return _BEST_FIRST.index(now.family) > _BEST_FIRST.index(was.family)


def _recovered(now: Assessment, history: MeasureHistory, promise: Promise) -> bool:
    then = history.at(promise.quarter)
    was_red = then is not None and then.rating is not None and _is_red(then.rating)
    return promise.passed and was_red and now.rating is not None


def _is_red(rating: Rating) -> bool:
    return rating.band.counted_as is Family.RED


def _order(one: MeasureException) -> tuple[int, int, Decimal]:
    return (tuple(Concern).index(one.concern), *severity(one.now))


def severity(one: Assessment) -> tuple[int, Decimal]:
    """Return how bad a rating is, smallest the worst: steps from the worst band, then the gap.

    A gap that is no share of the target does not compare with one that is, and comes last.
    """
    rating = one.rating
    if rating is None:
        return (0, Decimal(0))
    steps = len(rating.scheme.bands) - rating.scheme.bands.index(rating.band)
    share = rating.ruling.variance if rating.ruling and rating.scheme.by_share else None
    return (steps, Decimal(0) if share is None else share)
