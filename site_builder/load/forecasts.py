"""Checks of an owner's forecast of the year's end: there is a target to hold it against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.fields import Withheld
from site_builder.model.measure import Measure
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter
from site_builder.model.result import QuarterResults, Result
from site_builder.model.target import TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.problems.problem import Problem

_RATED_BY = frozenset(
    {
        TargetKind.POINT,
        TargetKind.RANGE,
        TargetKind.LAST_YEAR,
        TargetKind.FLOOR,
        TargetKind.INEQUALITY,
        TargetKind.FORECAST,
    }
)


def forecasts(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check that each forecast is of a year's end to come, with a target, of what may be shown."""
    for _, placed in draft.records(QuarterResults):
        for name, result in placed.value.results.items():
            measure = known.records.get(name)
            if measure is None or result.forecast is None:
                continue
            wrong = _wrong(measure, placed.value.quarter, result)
            if wrong is not None:
                message, hint = wrong
                loc = ("results", name, "forecast")
                yield placed.document.problem("wrong-forecast", loc, message, hint)


def _wrong(measure: Measure, quarter: Quarter, result: Result) -> tuple[str, str] | None:
    """Return what is wrong with a forecast and what to do about it; None when nothing is."""
    end = quarter.in_year(QUARTERS_IN_A_YEAR)
    if isinstance(result.actual, Withheld):
        return (
            f"{measure.id} has a forecast, but its figure is withheld, which it would give away",
            "delete forecast",
        )
    if quarter == end:
        return (
            f"{measure.id} has a forecast for {end}, but this is that quarter",
            "give the figure itself as actual, and delete forecast",
        )
    if measure.until is not None and measure.until < end:
        message = f"{measure.id} has a forecast for {end}, but it ends in {measure.until}"
        return message, "delete forecast"
    target = measure.target(end)
    if target is None or target.kind not in _RATED_BY:
        return (
            f"{measure.id} has a forecast, but no target for {end} to hold it against",
            "give the measure a target for that quarter, or delete forecast",
        )
    return None
