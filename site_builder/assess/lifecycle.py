"""Which reports are public at a moment: drafts, embargoed and held ones are left out whole.

Source: rules, section 6. Everything that follows sees the project as trimmed here, so that nothing
of an unpublished quarter can reach a page, a count, a chart or a download.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from site_builder.assess.definitions import of_shown_quarters
from site_builder.assess.plans import Frozen, listed_when_frozen
from site_builder.model.lifecycle import PUBLISHED, Release, Stage, Waiting
from site_builder.model.moment import Showing
from site_builder.model.narrative import Narrative
from site_builder.model.plan import Plan
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter


@dataclass(frozen=True, slots=True)
class Timeline:
    """The quarters of the site, oldest first, those with a report, the plans, what is frozen."""

    quarters: tuple[Quarter, ...]
    reported: frozenset[Quarter]
    plans: tuple[Plan, ...] = ()  # oldest first
    frozen: Frozen = field(default_factory=dict)

    @property
    def latest(self) -> Quarter:
        """The quarter of the newest report. Raises ValueError when there is none."""
        return max(self.reported)

    def is_archived(self, quarter: Quarter) -> bool:
        """Say whether the quarter is older than the newest report and has no report itself."""
        return quarter not in self.reported and quarter < self.latest


def waits_for(report: Narrative, project: Project) -> Release:
    """Return what keeps a report from the public until it happens, whatever the time is now.

    Of an embargo and a hold the one that ends later counts. A hold is for reports without a frozen
    edition: what was published before goes on being shown.
    """
    if report.facts.is_draft:
        return Release(Stage.DRAFT)
    frozen = any(one.quarter == report.quarter for one in project.editions)
    embargo, hold = report.facts.publish_at, None if frozen else project.site.hold_until
    if hold is not None and (embargo is None or embargo < hold):
        return Release(Stage.HELD, hold)
    return PUBLISHED if embargo is None else Release(Stage.EMBARGOED, embargo)


def release_of(report: Narrative, project: Project, showing: Showing) -> Release:
    """Return where a report stands at the moment that counts as now; at its time it is public."""
    waits = waits_for(report, project)
    over = waits.until is not None and waits.until.utc <= showing.as_of
    return PUBLISHED if over else waits


def waiting(project: Project, showing: Showing) -> tuple[Waiting, ...]:
    """Return the reports that are not public at that moment, oldest first."""
    found = ((one.quarter, release_of(one, project, showing)) for one in project.narratives)
    return tuple(Waiting(quarter, one) for quarter, one in found if not one.is_public)


def public_part(project: Project, showing: Showing) -> Project:
    """Return the project without what may not be shown at that moment.

    Without `drafts`: no report that is a draft, embargoed or held, and nothing of its quarter. In
    any case nothing of a quarter after the newest report that is shown; without one, nothing.
    """
    waits = () if showing.drafts else waiting(project, showing)
    hidden = {one.quarter for one in waits}
    shown = tuple(one for one in project.narratives if one.quarter not in hidden)
    newest = max((one.quarter for one in shown), default=None)

    def is_shown(quarter: Quarter) -> bool:
        return newest is not None and quarter <= newest and quarter not in hidden

    trimmed = of_shown_quarters(project, is_shown)
    results = tuple(one for one in project.results if is_shown(one.quarter))
    return replace(trimmed, narratives=shown, results=results)


def timeline_of(project: Project) -> Timeline:
    """Return the quarters of a project: those with results, and those with a report."""
    reported = frozenset(one.quarter for one in project.narratives)
    with_results = {one.quarter for one in project.results}
    frozen = listed_when_frozen(project.editions)
    return Timeline(tuple(sorted(reported | with_results)), reported, project.plans, frozen)
