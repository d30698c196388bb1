"""Figures in arrears come with the report in which they are due, and wait for it.

The figure of one quarter stands in that quarter's file, and is first told in the report of a later
one. While that report may not be shown, the figure may not either. Source: rules, section 6.
"""

from __future__ import annotations

from collections.abc import Collection

from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.result import QuarterResults


def without_early(project: Project, hidden: Collection[Quarter]) -> tuple[QuarterResults, ...]:
    """Return the results without figures that are due in a report that is hidden.

    One that a frozen edition holds was published early, and stays.
    """
    late = {one.id: one.in_arrears for one in project.measures if one.in_arrears}
    if not late or not hidden:
        return project.results
    told = _told(project)

    def waits(measure: str, quarter: Quarter) -> bool:
        due = quarter.plus(late.get(measure, 0))
        return due != quarter and due in hidden and (measure, str(quarter)) not in told

    return tuple(
        _kept(one, [name for name in one.results if waits(name, one.quarter)])
        for one in project.results
    )


def _told(project: Project) -> frozenset[tuple[str, str]]:
    """Return the measures and quarters whose figures a frozen edition holds."""
    return frozenset(
        (name, quarter)
        for edition in project.editions
        for name, measure in edition.measures.items()
        for quarter, figure in measure.figures.items()
        if figure.actual is not None
    )


def _kept(results: QuarterResults, early: Collection[str]) -> QuarterResults:
    if not early:
        return results
    kept = {name: one for name, one in results.results.items() if name not in early}
    return results.model_copy(update={"results": kept})
