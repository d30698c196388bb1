"""Why a measure has no figure in a quarter, and when one is due (rules, section 2).

The reasons are tried in the order of `_DERIVED`; the first that applies is the one shown.
"""

from __future__ import annotations

from collections.abc import Callable

from site_builder.assess.lifecycle import Timeline
from site_builder.assess.plans import has_priority
from site_builder.model.assessment import Absence, AbsenceCode
from site_builder.model.fields import Withheld
from site_builder.model.measure import Measure
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter
from site_builder.model.result import NoFigure, Result
from site_builder.model.rhythm import RhythmKind

LONGEST_RHYTHM = 2 * QUARTERS_IN_A_YEAR
"""Quarters in which every rhythm of the calendar comes round: biennial is the slowest."""


def absence_of(
    measure: Measure, quarter: Quarter, result: Result | None, timeline: Timeline
) -> Absence | None:
    """Say why there is no figure to show; None when there is one.

    What the editor gave or declared goes first: a figure, `[c]`, `no_figure`. The rest is derived.
    """
    if result is not None and isinstance(result.actual, Withheld):
        return Absence(AbsenceCode.SUPPRESSED)
    if result is not None and result.actual is not None:
        return None
    if result is not None and result.no_figure is not None:
        return _declared(result.no_figure, measure, quarter, timeline)
    derived = (reason(measure, quarter, timeline) for reason in _DERIVED)
    return next((found for found in derived if found), Absence(AbsenceCode.MISSING))


def next_due(measure: Measure, after: Quarter) -> Quarter | None:
    """Return the first quarter later than `after` whose figure is due; None when not known.

    Surveys keep no calendar, and nothing is due before a measure starts or after it has ended.
    """
    first = max(after.plus(1), measure.since or after.plus(1))
    coming = (first.plus(ahead) for ahead in range(LONGEST_RHYTHM))
    due = next((quarter for quarter in coming if measure.reports.is_due(quarter)), None)
    ended = due is not None and measure.until is not None and due > measure.until
    return None if ended else due


def _declared(reason: NoFigure, measure: Measure, quarter: Quarter, timeline: Timeline) -> Absence:
    """Return the declared reason; arrears that have run out are overdue, declared or not."""
    if reason is NoFigure.IN_ARREARS:
        return _in_arrears(measure, quarter, timeline) or Absence(AbsenceCode.IN_ARREARS)
    return Absence(AbsenceCode(reason.value))


def _not_yet_started(measure: Measure, quarter: Quarter, timeline: Timeline) -> Absence | None:
    """Before `since`: new where the site has reports from then on, else still to start."""
    if measure.since is None or quarter >= measure.since:
        return None
    planned = measure.since > timeline.latest
    code = AbsenceCode.NOT_STARTED if planned else AbsenceCode.NEW
    return Absence(code, next_due(measure, quarter) or measure.since)


def _ended(measure: Measure, quarter: Quarter, _: Timeline) -> Absence | None:
    over = measure.until is not None and quarter > measure.until
    return Absence(AbsenceCode.ENDED) if over else None


def _no_survey(measure: Measure, quarter: Quarter, timeline: Timeline) -> Absence | None:
    """No survey was held; of a quarter that the archive does not hold, nobody can say."""
    if measure.reports.kind is not RhythmKind.SURVEY:
        return None
    return _archived(measure, quarter, timeline) or Absence(AbsenceCode.NO_SURVEY)


def _not_in_plan(measure: Measure, quarter: Quarter, timeline: Timeline) -> Absence | None:
    """Under a plan without the measure's priority nothing is asked of it."""
    planned = has_priority(timeline.plans, measure.priority.at(quarter), quarter)
    return None if planned else Absence(AbsenceCode.NOT_IN_PLAN)


def _not_due(measure: Measure, quarter: Quarter, _: Timeline) -> Absence | None:
    if measure.reports.is_due(quarter):
        return None
    return Absence(AbsenceCode.NOT_DUE, next_due(measure, quarter))


def _archived(_: Measure, quarter: Quarter, timeline: Timeline) -> Absence | None:
    """Older than the newest report and without one: the archive has no such edition."""
    return Absence(AbsenceCode.NOT_HELD) if timeline.is_archived(quarter) else None


def _in_arrears(measure: Measure, quarter: Quarter, timeline: Timeline) -> Absence | None:
    """Give a figure reported late by design until the report in which it should have stood."""
    if not measure.in_arrears:
        return None
    reported_in = quarter.plus(measure.in_arrears)
    waiting = timeline.latest < reported_in
    return Absence(AbsenceCode.IN_ARREARS if waiting else AbsenceCode.OVERDUE, reported_in)


_Reason = Callable[[Measure, Quarter, Timeline], Absence | None]

_DERIVED: tuple[_Reason, ...] = (
    _not_yet_started,
    _ended,
    _not_in_plan,
    _no_survey,
    _not_due,
    _archived,
    _in_arrears,
)
