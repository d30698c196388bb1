"""From a `Project` to a `Report`: the entry point of the stage, and the order of its work.

Each measure and each action is assessed once in every quarter; reports then pick from those.
"""

from __future__ import annotations

from dataclasses import replace

from site_builder.assess.actions import action_history_of
from site_builder.assess.answerable import answerable_of
from site_builder.assess.disclosure.withhold import withhold
from site_builder.assess.editions.alterations import with_what_altered
from site_builder.assess.editions.archive import archive_of
from site_builder.assess.editions.corrections import corrections_of
from site_builder.assess.editions.edition import today_of
from site_builder.assess.editions.frozen import frozen_of
from site_builder.assess.editions.ledger import with_ledgers
from site_builder.assess.editions.restated import restated_in
from site_builder.assess.exceptions import with_exceptions
from site_builder.assess.lifecycle import Timeline, public_part, timeline_of
from site_builder.assess.measures import Setting, history_of
from site_builder.assess.ranking import ranked
from site_builder.assess.reports import reports_of
from site_builder.assess.years import years_of
from site_builder.model.assessment import ActionHistory, MeasureHistory
from site_builder.model.moment import Showing
from site_builder.model.project import Project, Published
from site_builder.model.report import Report


def assess(project: Project, showing: Showing) -> Report:
    """Decide everything there is to show, at the moment and to whom `showing` says.

    A project without a report to show gives a report without quarters; `audit` says so.
    """
    report = decide(project, showing)
    today, frozen = today_of(report), frozen_of(report.project.editions)
    told = with_ledgers(report, today, frozen)
    return with_what_altered(replace(told, archive=archive_of(report, today, frozen)))


def decide(project: Project, showing: Showing) -> Report:
    """Decide all that `audit` asks about: everything but what changed from report to report."""
    shown = withhold(public_part(project, showing))
    if not shown.narratives:
        return Report(shown, quarters=(), reports=(), measures=(), actions=())
    timeline = timeline_of(shown)
    measures, actions = _measures(shown, timeline), _actions(shown, timeline)
    histories = {one.measure.id: one for one in measures}
    ordered = (ranked(one, histories) for one in reports_of(shown, measures, actions, showing))
    acted, month = {one.action.id: one for one in actions}, shown.site.year_start.month
    reports = tuple(with_exceptions(one, histories, acted, month) for one in ordered)
    return Report(
        shown,
        timeline.quarters,
        reports,
        measures,
        actions,
        years=years_of(reports, measures, actions),
        answerable=answerable_of(reports[-1], shown.people, shown.site) if reports else (),
        corrections=corrections_of(measures, shown),
        restated=restated_in(reports, shown.editions),
        as_of=showing.as_of,
        for_editors=showing.drafts,
    )


def _measures(project: Published, timeline: Timeline) -> tuple[MeasureHistory, ...]:
    results = {one.quarter: one.results for one in project.results}
    setting = Setting(project.site, results, timeline)
    return tuple(history_of(measure, setting) for measure in project.measures)


def _actions(project: Published, timeline: Timeline) -> tuple[ActionHistory, ...]:
    updates = {one.quarter: one.actions for one in project.results}
    month = project.site.year_start.month
    return tuple(action_history_of(one, updates, timeline, month) for one in project.actions)
