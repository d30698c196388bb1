"""From a `Project` to a `Report`: the entry point of the stage, and the order of its work.

Each measure and each action is assessed once in every quarter; reports then pick from those.
"""

from __future__ import annotations

from dataclasses import replace

from site_builder.assess.actions import action_history_of
from site_builder.assess.archive import archive_of
from site_builder.assess.corrections import corrections_of
from site_builder.assess.disclosure import withhold
from site_builder.assess.ledger import with_ledgers
from site_builder.assess.lifecycle import Editions, editions_of, public_part
from site_builder.assess.measures import Setting, history_of
from site_builder.assess.ranking import ranked
from site_builder.assess.reports import reports_of
from site_builder.assess.restated import restated_in
from site_builder.model.assessment import ActionHistory, MeasureHistory
from site_builder.model.moment import Showing
from site_builder.model.project import Project
from site_builder.model.report import Report


def assess(project: Project, showing: Showing) -> Report:
    """Decide everything there is to show, at the moment and to whom `showing` says.

    A project without a report to show gives a report without quarters; `audit` says so.
    """
    shown = withhold(public_part(project, showing))
    if not shown.narratives:
        return Report(shown, quarters=(), reports=(), measures=(), actions=())
    editions = editions_of(shown)
    measures, actions = _measures(shown, editions), _actions(shown, editions)
    histories = {one.measure.id: one for one in measures}
    reports = tuple(ranked(one, histories) for one in reports_of(shown, measures, actions, showing))
    changed = corrections_of(measures, shown)
    restated = restated_in(reports, shown.editions)
    report = with_ledgers(
        Report(shown, editions.quarters, reports, measures, actions, changed, restated)
    )
    return replace(report, archive=archive_of(report), as_of=showing.as_of)


def _measures(project: Project, editions: Editions) -> tuple[MeasureHistory, ...]:
    results = {one.quarter: one.results for one in project.results}
    setting = Setting(project.site, results, editions)
    return tuple(history_of(measure, setting) for measure in project.measures)


def _actions(project: Project, editions: Editions) -> tuple[ActionHistory, ...]:
    updates = {one.quarter: one.actions for one in project.results}
    month = project.site.year_start.month
    return tuple(action_history_of(one, updates, editions, month) for one in project.actions)
