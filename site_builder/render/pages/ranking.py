"""Which measures come first: headlines, and the worst. Who moved most is decided in `assess`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from site_builder.model.assessment import Assessment
from site_builder.model.report import QuarterReport
from site_builder.model.scheme import Family


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


def first(found: Iterable[Assessment], most: int) -> tuple[Assessment, ...]:
    """Return the first few."""
    return tuple(found)[:most]
