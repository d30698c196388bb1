"""The check that the day of a revision is a day on which something published could change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from site_builder.assess.audits.places import place_of_result
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.model.result import QuarterResults
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

A_DAY = timedelta(days=1)


def revision_dates(report: Report, project: Project) -> Iterator[Problem]:
    """Find revisions dated before their quarter's report was published, or in time to come.

    Of a quarter without a report: before the quarter had ended. Drafts still move, and are left
    alone. Of a frozen report its edition has the day, whatever its file says now.
    """
    published = {one.quarter: one.narrative.facts.published for one in report.reports}
    published |= {one.quarter: one.published for one in project.editions}
    drafts = {one.quarter for one in report.reports if one.is_draft}
    for results in report.project.results:
        quarter = results.quarter
        if quarter in drafts:
            continue
        for kind, name, day in _entries(results):
            wrong = _too_early(day, quarter, published.get(quarter), project) or _to_come(
                day, report
            )
            if wrong:
                yield problem(
                    "revision-date",
                    place_of_result(name, quarter, project, kind),
                    f"{name} in {quarter} is said to have been revised on {day}, {wrong}",
                    "Type in `revised` the day on which the published value was changed.",
                )


def _entries(results: QuarterResults) -> Iterator[tuple[str, str, date]]:
    for name, result in results.results.items():
        yield from (("result", name, each.date) for each in result.revised)
    for name, update in results.actions.items():
        yield from (("action-update", name, each.date) for each in update.revised)


def _too_early(day: date, quarter: Quarter, published: date | None, project: Project) -> str:
    """Say why nothing of the quarter was published on that day; "" when something may have been."""
    if published is not None:
        return f"before its report was published ({published})" if day < published else ""
    ended = quarter.last_day(project.site.year_start.month)
    return f"before the quarter had ended ({ended})" if day <= ended else ""


def _to_come(day: date, report: Report) -> str:
    """Say that the day is still to come; it may be tomorrow on the clock of whoever typed it."""
    now = report.as_of
    return "which is still to come" if now is not None and day > (now + A_DAY).date() else ""
