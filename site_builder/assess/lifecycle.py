"""Which quarters are public: drafts, and results after the newest report, are left out whole.

Source: rules, section 6. Everything that follows sees the project as trimmed here, so that nothing
of an unpublished quarter can reach a page, a count, a chart or a download.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_builder.model.moment import Showing
from site_builder.model.plan import Plan
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter


@dataclass(frozen=True, slots=True)
class Editions:
    """The quarters of the site, oldest first, those that have a report, and the plans."""

    quarters: tuple[Quarter, ...]
    reported: frozenset[Quarter]
    plans: tuple[Plan, ...] = ()  # oldest first

    @property
    def latest(self) -> Quarter:
        """The quarter of the newest report. Raises ValueError when there is none."""
        return max(self.reported)

    def is_archived(self, quarter: Quarter) -> bool:
        """Say whether the quarter is older than the newest report and has no report itself."""
        return quarter not in self.reported and quarter < self.latest


def public_part(project: Project, showing: Showing) -> Project:
    """Return the project without what may not be shown.

    Without `drafts`: no draft report, no results of a quarter whose report is a draft. In any case
    no results of a quarter after the newest report that is shown; nothing at all without a report.
    """
    shown = tuple(one for one in project.narratives if showing.drafts or not one.facts.is_draft)
    hidden = {one.quarter for one in project.narratives} - {one.quarter for one in shown}
    newest = max((one.quarter for one in shown), default=None)
    results = tuple(
        one
        for one in project.results
        if newest is not None and one.quarter <= newest and one.quarter not in hidden
    )
    return replace(project, narratives=shown, results=results)


def editions_of(project: Project) -> Editions:
    """Return the quarters of a project: those with results, and those with a report."""
    reported = frozenset(one.quarter for one in project.narratives)
    with_results = {one.quarter for one in project.results}
    return Editions(tuple(sorted(reported | with_results)), reported, project.plans)
