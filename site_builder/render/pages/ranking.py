"""Which measures come first: the worst, and those that moved most (rules, section 4)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from site_builder.model.assessment import Assessment, Direction
from site_builder.model.report import QuarterReport
from site_builder.model.scheme import Family
from site_builder.render.context import Context

_FROM_NOTHING = Decimal("Infinity")  # a change from 0 has no share; it goes before all others


def assessments_of(report: QuarterReport) -> tuple[Assessment, ...]:
    """Return a report's assessments of live measures, in scorecard order."""
    return tuple(one for chapter in report.chapters for one in chapter.assessments)


def headlines(report: QuarterReport) -> list[Assessment]:
    """Return the headline measures, those with a figure this quarter first."""
    found = [one for one in assessments_of(report) if one.measure.headline]
    return sorted(found, key=lambda one: one.actual is None)


def off_target(report: QuarterReport) -> list[Assessment]:
    """Return the measures rated red this quarter, worst band first, then furthest from target."""
    red = [
        one
        for one in assessments_of(report)
        if one.rating is not None and one.rating.band.counted_as is Family.RED
    ]
    return sorted(red, key=_severity)


def _severity(one: Assessment) -> tuple[int, Decimal]:
    if one.rating is None:
        return (0, Decimal(0))
    place = one.rating.scheme.bands.index(one.rating.band)
    variance = one.rating.ruling.variance if one.rating.ruling else None
    return (-place, Decimal(0) if variance is None else variance)


def moved(context: Context, report: QuarterReport, direction: Direction) -> list[Assessment]:
    """Return the measures that moved one way: most bands first, then the largest share."""
    found = [one for one in assessments_of(report) if one.movement.direction is direction]
    return sorted(found, key=lambda one: (-_bands_moved(context, one), -_share_moved(one)))


def _bands_moved(context: Context, one: Assessment) -> int:
    """Return by how many bands a measure moved; 0 where the two ratings do not compare."""
    quarter = one.movement.compared_with
    earlier = context.assessment(one.measure.id, quarter) if quarter else None
    before = earlier.rating if earlier else None
    now = one.rating
    if before is None or now is None or before.scheme != now.scheme:
        return 0
    return abs(now.scheme.bands.index(now.band) - now.scheme.bands.index(before.band))


def _share_moved(one: Assessment) -> Decimal:
    amount, earlier = one.movement.amount, one.movement.earlier
    if amount is None or earlier is None:
        return Decimal(0)
    return abs(amount / earlier) if earlier else _FROM_NOTHING


def first(found: Iterable[Assessment], most: int) -> tuple[Assessment, ...]:
    """Return the first few."""
    return tuple(found)[:most]
