"""The years of the site: the four quarters of each, side by side, as the year's report shows them.

Listed is what any report of the year lists, each measure once: under the priority and the objective
of the last of those reports. The year-end status is the last rating that the year itself gives; one
of an earlier year is none of this one's. A quarter without a report is shown where the site has its
figures, as the scorecards of later reports show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from site_builder.model.assessment import ActionHistory, Assessment, MeasureHistory
from site_builder.model.plan import Objective, Priority
from site_builder.model.quarter import Quarter
from site_builder.model.report import QuarterReport
from site_builder.model.year import YearAction, YearChapter, YearGroup, YearMeasure, YearReport

NUMBERS = (1, 2, 3, 4)


def years_of(
    reports: Sequence[QuarterReport],
    measures: Sequence[MeasureHistory],
    actions: Sequence[ActionHistory],
) -> tuple[YearReport, ...]:
    """Return every year of which a report is shown, oldest first. `reports`: oldest first."""
    known = {one.measure.id: one for one in measures}
    acted = {one.action.id: one for one in actions}
    return tuple(
        _year(tuple(listed), known, acted)
        for _, listed in groupby(reports, key=lambda report: report.quarter.year)
    )


def _year(
    reports: Sequence[QuarterReport],
    measures: dict[str, MeasureHistory],
    actions: dict[str, ActionHistory],
) -> YearReport:
    year = reports[0].quarter.in_year(1)
    homes = {one.measure.id: one for report in reports for one in report.assessments}
    # The newest plan's priorities first; one that it no longer has stands after them.
    priorities: dict[str, Priority] = {}
    for report in reversed(reports):
        for chapter in report.chapters:
            priorities.setdefault(chapter.priority.id, chapter.priority)
    listed_actions = dict.fromkeys(one.action.id for report in reports for one in report.actions)
    chapters = tuple(
        YearChapter(
            priority,
            _groups(priority, (one for one in homes.values() if one.priority == name), measures),
            tuple(
                _action(actions[one], year)
                for one in listed_actions
                if actions[one].action.priority == name
            ),
        )
        for name, priority in priorities.items()
    )
    filled = tuple(one for one in chapters if one.groups or one.actions)
    return YearReport(year, tuple(one.quarter for one in reports), filled)


def _groups(
    priority: Priority, homes: Iterable[Assessment], measures: dict[str, MeasureHistory]
) -> tuple[YearGroup, ...]:
    """Return a priority's measures by objective, in the plan's order; without one they come last.

    Inside an objective they keep the order of the scorecard.
    """
    ordered = sorted(homes, key=lambda one: (one.measure.number is None, one.measure.number or 0))
    by_objective: dict[str, list[Assessment]] = {}
    known: dict[str, Objective] = {one.id: one for one in priority.objectives}
    for one in ordered:
        named = one.measure.objective
        wanted = named.at(one.quarter) if named else ""
        by_objective.setdefault(wanted if wanted in known else "", []).append(one)
    return tuple(
        YearGroup(
            known.get(name),
            tuple(measure_in_year(measures[one.measure.id], one.quarter) for one in listed),
        )
        for name in (*known, "")
        if (listed := by_objective.get(name))
    )


def measure_in_year(history: MeasureHistory, year: Quarter) -> YearMeasure:
    """Return one measure in the four quarters of the year that `year` lies in."""
    quarters = tuple(history.at(year.in_year(number)) for number in NUMBERS)
    shown = [one for one in reversed(quarters) if one is not None]
    figure = next((one for one in shown if one.actual is not None), None)
    wanted = (year.in_year(number) for number in reversed(NUMBERS))
    aimed = next((one for one in wanted if history.measure.target(one) is not None), None)
    aimed_in = None if aimed is None else history.at(aimed)
    aim = None if aimed_in is None else aimed_in.aim
    return YearMeasure(
        measure=history.measure,
        quarters=quarters,
        aim=aim,
        aimed_in=None if aim is None else aimed_in,
        typed=None if aimed is None or aim is not None else history.measure.target(aimed),
        rated_in=next((one for one in shown if one.rating is not None), None),
        movement=None if figure is None else figure.from_year_ago,
    )


def _action(history: ActionHistory, year: Quarter) -> YearAction:
    return YearAction(history.action, tuple(history.at(year.in_year(one)) for one in NUMBERS))
