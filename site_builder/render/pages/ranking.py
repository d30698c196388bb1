"""Which measures come first: headlines. Who is worst and who moved most is decided in `assess`."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.assessment import Assessment
from site_builder.model.report import QuarterReport


def headlines(report: QuarterReport) -> list[Assessment]:
    """Return the headline measures, those with a figure this quarter first."""
    found = [one for one in report.assessments if one.measure.headline]
    return sorted(found, key=lambda one: one.actual is None)


def first(found: Iterable[Assessment], most: int) -> tuple[Assessment, ...]:
    """Return the first few."""
    return tuple(found)[:most]
