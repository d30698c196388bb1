"""Checks of `total_of`: a total adds up the quarters of a measure whose quarters can be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.measure import Measure, PeriodType
from site_builder.model.quarter import QUARTERS_IN_A_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.problems.problem import Problem

_TOTALS = (PeriodType.CUMULATIVE, PeriodType.ROLLING_YEAR)
_NEVER_ADDED = ("days", "score")


def totals(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check each total against the measure that it adds up; an unknown one is told by `ids`."""
    for _, placed in draft.records(Measure):
        measure = placed.value
        source = known.records.get(measure.total_of or "")
        wrong = None if source is None else _wrong(measure, source)
        if wrong is not None:
            message, hint = wrong
            yield placed.document.problem("wrong-total", ("total_of",), message, hint)


def _wrong(measure: Measure, source: Measure) -> tuple[str, str] | None:
    """Return what is wrong with a total and what to do about it; None when nothing is."""
    if source.id == measure.id:
        return f"{measure.id} would add up itself", "name the measure whose quarters it adds up"
    if not _is_total(measure):
        hint = "set period_type: cumulative or rolling-year, or reports: annual [Q4]"
        return f"{measure.id} is no total of several quarters", f"{hint}, or delete total_of"
    if source.period_type is not PeriodType.IN_QUARTER:
        message = f"{source.id} is {source.period_type}, so its quarters do not add up"
        return message, "name a measure with period_type: in-quarter, or delete total_of"
    return _unlike(measure, source)


def _unlike(measure: Measure, source: Measure) -> tuple[str, str] | None:
    one, other = measure.unit.name, source.unit.name
    if source.unit != measure.unit:
        message = f"the unit of {measure.id} is {one}, and that of {source.id} is {other}"
        return message, "give both the same unit, or delete total_of"
    if one in _NEVER_ADDED:
        return f"figures in {one} do not add up over time", "delete total_of"
    if source.about_people != measure.about_people:
        message = f"only one of {measure.id} and {source.id} is about people"
        return f"{message}, so it would give small numbers away", "set about_people: yes in both"
    return None


def _is_total(measure: Measure) -> bool:
    """Say whether a figure is of the year to date, of a rolling year, or of a whole year."""
    yearly = measure.reports.numbers == (QUARTERS_IN_A_YEAR,)
    in_quarter = measure.period_type is PeriodType.IN_QUARTER
    return measure.period_type in _TOTALS or (in_quarter and yearly)
