"""Checks of reports that wait: whether one is left to show, and what those to come will need.

Source: rules, sections 2 (missing is an error in a final report) and 6. A report that is final
must not turn out to be wrong at the minute of its publication, when nobody is at work.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.lifecycle import waits_for
from site_builder.model.lifecycle import Release, Stage
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem


def no_report(report: Report, project: Project) -> Iterator[Problem]:
    """Find a site without a report to show: it shows at least one quarter's."""
    if report.reports:
        return
    waits = {one.quarter: waits_for(one, project) for one in project.narratives}
    final = {quarter: one for quarter, one in waits.items() if one.stage is not Stage.DRAFT}
    if not final:
        yield problem(
            "no-report",
            Place("content/quarters"),
            "There is no final report, so there is nothing to publish.",
            "Add content/quarters/<quarter>/report.md, or set `state: final` in one.",
        )
        return
    named = "; ".join(f"{quarter} is {_in_words(one)}" for quarter, one in final.items())
    yield problem(
        "no-report",
        Place("content/quarters"),
        f"No report may be shown yet, so there is nothing to publish: {named}.",
        "Build again then, or rehearse it now with `--as-of TIME`. A hold spares reports that have"
        " a frozen edition.",
    )


def _in_words(waits: Release) -> str:
    typed = "" if waits.until is None else f" until {waits.until}"
    return f"{waits.stage.value}{typed}"
