"""`ragstone explain`: how one status was reached, in one screen of text."""

from __future__ import annotations

from site_builder.build import explain
from site_builder.desk.freeze import typed_quarter
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.problems.suggest import did_you_mean


class NotFoundError(Exception):
    """There is no such measure or quarter; the message says what to type."""


def read_quarter(text: str | None, report: Report) -> Quarter:
    """Read a quarter as people type it; the latest report's when left out. Raises NotFoundError."""
    if text is None:
        return report.latest.quarter
    quarter = typed_quarter(text)
    if quarter is None:
        message = f"{text!r} is not a quarter such as 2019-20 Q2."
        raise NotFoundError(message)
    if quarter not in report.quarters:
        known = ", ".join(str(one) for one in report.quarters)
        message = f"There are no results for {quarter}; there are for {known}."
        raise NotFoundError(message)
    return quarter


def explain_status(report: Report, measure: str, quarter: str | None) -> str:
    """Return the explanation. Raises NotFoundError for an unknown measure or quarter."""
    known = [history.measure.id for history in report.measures]
    if measure not in known:
        hint = did_you_mean(measure, known)
        message = f"There is no measure {measure!r}. {hint}".strip()
        raise NotFoundError(message)
    return explain(report, measure, read_quarter(quarter, report))
