"""Key improvers and key challenges (rules, section 4): the largest moves since the previous report.

Ranked by the move of band, then by the move of the variance as a share of the target; ties keep
the order of the scorecard. Compared is with the last earlier quarter in which the measure is
rated. Bands of different schemes do not compare, nor does anything across a changed definition;
what cannot be compared at all is left out. Variances are compared as fractions, never divided.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cmp_to_key

from site_builder.assess.breaks import redefined_between
from site_builder.assess.direction import overlapping
from site_builder.assess.exact import difference, product
from site_builder.assess.targets import range_of
from site_builder.assess.variance import Gap, share_of_target
from site_builder.model.assessment import Assessment, MeasureHistory, Rating
from site_builder.model.measure import GoodIs
from site_builder.model.ranking import RankedMove
from site_builder.model.report import QuarterReport

NO_MOVE = Gap(Decimal(0))


@dataclass(frozen=True, slots=True)
class ExactMove:
    """How far one measure has moved, exactly: better is positive, None does not compare."""

    now: Assessment
    earlier: Assessment
    was: Rating
    bands: int | None
    variance: Gap | None

    @property
    def sign(self) -> int:
        """1 when it moved for the better, -1 for the worse, 0 when it did not move."""
        if self.bands:
            return 1 if self.bands > 0 else -1
        better_by = (self.variance or NO_MOVE).better_by
        return (better_by > 0) - (better_by < 0)


def ranked(report: QuarterReport, histories: Mapping[str, MeasureHistory]) -> QuarterReport:
    """Return the report with its improvers and challenges, those that moved furthest first."""
    listed = ((one, histories[one.measure.id]) for one in report.assessments)
    found = [change_of(one, _before(one, history)) for one, history in listed]
    changes = [change for change in found if change is not None]
    better = sorted((one for one in changes if one.sign > 0), key=cmp_to_key(_falling))
    worse = sorted((one for one in changes if one.sign < 0), key=cmp_to_key(_rising))
    return replace(
        report,
        improvers=tuple(_move(one) for one in better),
        challenges=tuple(_move(one) for one in worse),
    )


def change_of(now: Assessment, earlier: Assessment | None) -> ExactMove | None:
    """Compare two quarters of a measure; None when neither band nor variance compares."""
    is_, was = now.rating, None if earlier is None else earlier.rating
    if earlier is None or is_ is None or was is None:
        return None
    if redefined_between(now.measure, earlier.quarter, now.quarter):
        return None
    if overlapping(now.interval, earlier.interval):
        return None  # two survey estimates that cannot be told apart
    bands = None
    if is_.scheme == was.scheme:
        bands = is_.scheme.bands.index(was.band) - is_.scheme.bands.index(is_.band)
    variance = _difference(relative_variance(now), relative_variance(earlier))
    return (
        None
        if bands is None and variance is None
        else ExactMove(now, earlier, was, bands, variance)
    )


def relative_variance(one: Assessment) -> Gap | None:
    """Return the variance as a share of the target, whatever the basis of the scheme.

    Inside a range it is 0. None without a figure or a target, and for a target of 0.
    """
    if one.actual is None or one.aim is None:
        return None
    ends = range_of(one.aim)
    if one.measure.good_is is GoodIs.IN_RANGE and ends is not None:
        low, high = ends
        if low <= one.actual <= high:
            return NO_MOVE
        nearest, good_is = (low, GoodIs.HIGHER) if one.actual < low else (high, GoodIs.LOWER)
        return share_of_target(one.actual, nearest, good_is)
    if one.aim.value is None:
        return None
    return share_of_target(one.actual, one.aim.value, one.measure.good_is)


def _before(now: Assessment, history: MeasureHistory) -> Assessment | None:
    earlier = (one for one in reversed(history.assessments) if one.quarter < now.quarter)
    return next((one for one in earlier if one.rating is not None), None)


def _difference(now: Gap | None, earlier: Gap | None) -> Gap | None:
    """Return one share less the other, exactly: over the product of what they are shares of."""
    if now is None or earlier is None:
        return None
    better_by = difference(now.times(earlier.per), earlier.times(now.per))
    return Gap(better_by, product(now.per, earlier.per))


def _compared(one: ExactMove, other: ExactMove) -> Decimal:
    """Return a number below 0 when the first has moved less far up, above 0 when further."""
    bands = (one.bands or 0) - (other.bands or 0)
    if bands:
        return Decimal(bands)
    left, right = one.variance or NO_MOVE, other.variance or NO_MOVE
    return difference(left.times(right.per), right.times(left.per))


def _rising(one: ExactMove, other: ExactMove) -> int:
    far = _compared(one, other)
    return (far > 0) - (far < 0)


def _falling(one: ExactMove, other: ExactMove) -> int:
    return -_rising(one, other)


def _move(change: ExactMove) -> RankedMove:
    return RankedMove(
        measure=change.now.measure.id,
        since=change.earlier.quarter,
        before=change.was.band,
        bands=change.bands,
        variance=None if change.variance is None else change.variance.shown,
    )
