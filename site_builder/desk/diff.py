"""`ragstone diff`: what changed between two reports, for a terminal or a pull request."""

from __future__ import annotations

from site_builder.build import what_changed
from site_builder.desk.explain import NotFoundError
from site_builder.desk.freeze import typed_quarter
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.problems.suggest import did_you_mean

FORMS = ("text", "markdown")
"""How it can be written."""


def diff_reports(report: Report, quarters: tuple[str, str], form: str) -> str:
    """Return what changed from the first report to the second. Raises NotFoundError.

    The two may be one quarter, when it was frozen: that tells what its files say differently now.
    """
    before, after = (_reported(report, typed) for typed in quarters)
    if before > after:
        message = f"{before} comes after {after}: name the earlier report first."
        raise NotFoundError(message)
    return what_changed(report, before, after, form)


def _reported(report: Report, text: str) -> Quarter:
    """Return the quarter of a report as it was typed. Raises NotFoundError."""
    shown = {one.quarter.slug: one.quarter for one in report.reports}
    quarter = typed_quarter(text)
    if quarter is not None and quarter.slug in shown:
        return shown[quarter.slug]
    known = ", ".join(shown) or "none"
    if quarter is not None:
        message = f"There is no report for {quarter}; there are reports for: {known}."
        raise NotFoundError(message)
    hint = did_you_mean(text, list(shown))
    message = f"{text!r} is not a quarter such as 2019-20-q2; {hint or f'there are: {known}'}"
    raise NotFoundError(message)
