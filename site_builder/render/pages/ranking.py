"""Which measures come first: headlines, and the worst. Who moved most is decided in `assess`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from site_builder.model.assessment import Assessment
from site_builder.model.report import QuarterReport
from site_builder.model.scheme import Family


def headlines(report: QuarterReport) -> list[Assessment]:
    """Return the headline measures, those with a figure this quarter first."""
    found = [one for one in report.assessments if one.measure.headline]
    return sorted(found, key=lambda one: one.actual is None)


def off_target(report: QuarterReport) -> list[Assessment]:
    """Return the measures rated red this quarter, worst band first, then furthest from target."""
    red = [
        one
        for one in report.assessments
        if one.rating is not None and one.rating.band.counted_as is Family.RED
    ]
    return sorted(red, key=_severity)


def _severity(one: Assessment) -> tuple[int, Decimal]:
    """Return how bad a rating is, smallest the worst: steps from the worst band, then the gap.

    A gap that is no share of the target does not compare with one that is, and comes last.
    """
    rating = one.rating
    if rating is None:
        return (0, Decimal(0))
    steps = len(rating.scheme.bands) - rating.scheme.bands.index(rating.band)
    share = rating.ruling.variance if rating.ruling and rating.scheme.by_share else None
    return (steps, Decimal(0) if share is None else share)


def first(found: Iterable[Assessment], most: int) -> tuple[Assessment, ...]:
    """Return the first few."""
    return tuple(found)[:most]
