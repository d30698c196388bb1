"""The reports of the site: which measures and actions each lists, by priority, with its summary.

Everything listed was assessed before; here it is only picked and put in order.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from site_builder.assess.lifecycle import release_of
from site_builder.assess.roll_up import Scope, summary_of
from site_builder.model.assessment import (
    ActionAssessment,
    ActionHistory,
    Assessment,
    MeasureHistory,
)
from site_builder.model.moment import Showing
from site_builder.model.narrative import Narrative
from site_builder.model.plan import Plan, Priority
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.model.report import PLAN, ChapterReport, QuarterReport
from site_builder.model.site import Site

_Slot = tuple[Quarter, str]  # a quarter and the id of a priority
_Measures = defaultdict[_Slot, list[Assessment]]
_Actions = defaultdict[_Slot, list[ActionAssessment]]


def reports_of(
    project: Published,
    measures: tuple[MeasureHistory, ...],
    actions: tuple[ActionHistory, ...],
    showing: Showing,
) -> tuple[QuarterReport, ...]:
    """Return the reports, oldest first; without any that no plan covers (`load` refuses those)."""
    assessed, acted = _live_measures(measures), _reported_actions(actions)
    planned = ((one, project.plan_for(one.quarter)) for one in project.narratives)
    return tuple(
        replace(
            _report(narrative, plan, assessed, acted, project.site),
            release=release_of(narrative, project, showing),
        )
        for narrative, plan in planned
        if plan is not None
    )


def _report(
    narrative: Narrative, plan: Plan, assessed: _Measures, acted: _Actions, site: Site
) -> QuarterReport:
    chapters = tuple(
        _chapter(priority, narrative, assessed, acted, site) for priority in plan.priorities
    )
    whole = Scope(
        PLAN,
        narrative.quarter,
        tuple(one for chapter in chapters for one in chapter.assessments),
        tuple(one for chapter in chapters for one in chapter.actions),
        narrative.facts.status,
    )
    return QuarterReport(narrative.quarter, plan, narrative, chapters, summary_of(whole, site))


def _chapter(
    priority: Priority, narrative: Narrative, assessed: _Measures, acted: _Actions, site: Site
) -> ChapterReport:
    written = next((one for one in narrative.chapters if one.priority == priority.id), None)
    slot = (narrative.quarter, priority.id)
    scope = Scope(
        priority.id,
        narrative.quarter,
        tuple(assessed[slot]),
        tuple(acted[slot]),
        None if written is None else written.facts.status,
    )
    summary = summary_of(scope, site)
    return ChapterReport(priority, written, scope.assessments, scope.actions, summary)


def _live_measures(histories: tuple[MeasureHistory, ...]) -> _Measures:
    listed: _Measures = defaultdict(list)
    for history in histories:
        for one in history.assessments:
            if one.live:
                listed[one.quarter, one.priority].append(one)
    for rows in listed.values():  # in the order of the scorecard, wherever measures are now
        rows.sort(key=lambda one: (one.measure.number is None, one.measure.number))
    return listed


def _reported_actions(histories: tuple[ActionHistory, ...]) -> _Actions:
    listed: _Actions = defaultdict(list)
    for history in histories:
        for one in history.assessments:
            listed[one.quarter, history.action.priority].append(one)
    return listed
