"""One measure over all quarters of the site: every quarter is decided once, oldest first.

Puts the single rules together (targets, absence, rating, direction, latest) and decides nothing
itself. Counting is left to `roll_up`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from site_builder.assess.absence import absence_of
from site_builder.assess.benchmarks import comparisons_of
from site_builder.assess.breaks import breaks_of
from site_builder.assess.direction import Known, Lost, from_previous, from_year_ago, lost
from site_builder.assess.grounds import grounds_of
from site_builder.assess.latest import latest_at
from site_builder.assess.lifecycle import Timeline
from site_builder.assess.outlook import outlook_of, rated_outlook, year_end_of
from site_builder.assess.parts import with_parts
from site_builder.assess.plans import is_live, moves_of
from site_builder.assess.published import status_of
from site_builder.assess.rating import rule
from site_builder.assess.spc import reading_of
from site_builder.assess.targets import aim_for, range_of
from site_builder.model.assessment import (
    Absence,
    AbsenceCode,
    Aim,
    Assessment,
    Flag,
    LatestRating,
    MeasureHistory,
    Outlook,
    Rating,
    StatusSource,
)
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import Measure
from site_builder.model.movement import Movement
from site_builder.model.quarter import Quarter
from site_builder.model.result import Result
from site_builder.model.scheme import Scheme
from site_builder.model.scheme_choice import scheme_id_for
from site_builder.model.site import Site


@dataclass(frozen=True, slots=True)
class Setting:
    """What all measures share: the site's rules, every result, and the quarters."""

    site: Site
    results: Mapping[Quarter, Mapping[str, Result]]  # by quarter, then by measure id
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class _Past:
    """What earlier quarters lend to the next: every figure, the last one, the last rating."""

    figures: Mapping[Quarter, Known]
    breaks: frozenset[Quarter]  # whose figure is the first of a new definition
    previous: Known | Lost | None = None
    latest: LatestRating | None = None


def history_of(measure: Measure, setting: Setting) -> MeasureHistory:
    """Assess one measure in every quarter of the site."""
    own = {
        quarter: setting.results.get(quarter, {}).get(measure.id)
        for quarter in setting.timeline.quarters
    }
    known = {quarter: _known(quarter, result) for quarter, result in own.items()}
    figures = {quarter: one for quarter, one in known.items() if one is not None}
    assessments: list[Assessment] = []
    shown = [quarter for quarter, one in figures.items() if shown_figure(one) is not None]
    breaks = breaks_of(measure, shown)
    past = _Past(figures, breaks)
    for quarter, result in own.items():
        one = _assess(measure, quarter, result, past, setting)
        assessments.append(with_parts(one, own))
        past = _Past(figures, breaks, _last(one, figures.get(quarter), past), one.latest)
    timeline = setting.timeline
    return MeasureHistory(
        measure,
        tuple(assessments),
        comparisons_of(measure, assessments),
        moves_of(measure, timeline.plans, timeline.latest),
        reading_of(measure, assessments, setting.site),
    )


def _assess(
    measure: Measure,
    quarter: Quarter,
    result: Result | None,
    past: _Past,
    setting: Setting,
) -> Assessment:
    scheme = _scheme(measure, quarter, setting)
    now = past.figures.get(quarter)
    actual = None if now is None else shown_figure(now)
    aim = aim_for(measure, quarter, shown_figure(past.figures.get(quarter.year_ago)))
    absence = absence_of(measure, quarter, result, setting.timeline)
    before = _year_before(measure, quarter, past, setting)
    previous, year_ago = _movements(measure, quarter, past, before, aim)
    grounds = grounds_of(measure, previous, year_ago)
    decision = None if actual is None else rule(actual, aim, measure.good_is, scheme, grounds)
    rating, unrated = status_of(decision, result, absence, scheme)
    return Assessment(
        measure=measure,
        quarter=quarter,
        priority=measure.priority.at(quarter),
        live=is_live(measure, quarter, setting.timeline.plans, setting.timeline.frozen),
        result=result,
        actual=actual,
        absence=absence,
        aim=aim,
        rating=rating,
        unrated=unrated,
        from_previous=previous,
        from_year_ago=year_ago,
        latest=latest_at(quarter, rating, past.latest),
        flags=_flags(result, absence, rating, first_of_new=quarter in past.breaks),
        outlook=_outlook(measure, quarter, result, past, setting),
    )


def _outlook(
    measure: Measure, quarter: Quarter, result: Result | None, past: _Past, setting: Setting
) -> Outlook | None:
    """Return the outlook to the year's end; of a withheld figure nothing is said."""
    if result is None or isinstance(result.actual, Withheld):
        return None
    end = year_end_of(quarter)
    actual = shown_figure(past.figures.get(quarter))
    last_year = shown_figure(past.figures.get(end.year_ago))
    found = outlook_of(measure, quarter, actual, result.forecast, last_year)
    return rated_outlook(found, measure, _scheme(measure, end, setting))


def _scheme(measure: Measure, quarter: Quarter, setting: Setting) -> Scheme:
    plans = setting.timeline.plans
    return setting.site.schemes[scheme_id_for(measure, quarter, setting.site, plans)]


def _last(one: Assessment, known: Known | None, past: _Past) -> Known | Lost | None:
    """Return what the next quarter's figure is compared with: this one's, if it was due."""
    if known is not None:
        return known
    not_held = one.absence is not None and one.absence.code is AbsenceCode.NOT_HELD
    was_due = not_held and one.measure.reports.is_due(one.quarter)
    return Lost(one.quarter) if was_due else past.previous


def _year_before(
    measure: Measure, quarter: Quarter, past: _Past, setting: Setting
) -> Known | Lost | None:
    """Return the figure of a year before, or why there is none; None before the first figure."""
    ago = quarter.year_ago
    if ago in past.figures or past.previous is None:
        return past.figures.get(ago)
    result = setting.results.get(ago, {}).get(measure.id)
    return lost(ago, absence_of(measure, ago, result, setting.timeline))


def _movements(
    measure: Measure,
    quarter: Quarter,
    past: _Past,
    year_ago: Known | Lost | None,
    aim: Aim | None,
) -> tuple[Movement, Movement]:
    now, ends = past.figures.get(quarter), range_of(aim)
    return (
        from_previous(measure, now, past.previous, ends),
        from_year_ago(measure, now, year_ago, ends),
    )


def _known(quarter: Quarter, result: Result | None) -> Known | None:
    if result is None or result.actual is None:
        return None
    actual, typed = result.actual, result.interval
    interval = None if typed is None else (typed.low.value, typed.high.value)
    return Known(quarter, actual.value if isinstance(actual, Figure) else actual, interval)


def shown_figure(known: Known | None) -> Decimal | None:
    """Return a figure that may be shown; None when there is none, or when it is withheld."""
    if known is None or isinstance(known.figure, Withheld):
        return None
    return known.figure


def _flags(
    result: Result | None, absence: Absence | None, rating: Rating | None, *, first_of_new: bool
) -> tuple[Flag, ...]:
    """Return the marks of a figure; what has no figure carries none."""
    if result is None or absence is not None:
        return ()
    overridden = rating is not None and rating.source is StatusSource.OVERRIDE
    marks = (
        (Flag.PROVISIONAL, result.provisional),
        (Flag.REVISED, bool(result.revised_in_order)),
        (Flag.OVERRIDDEN, overridden),
        (Flag.BREAK, first_of_new),
    )
    return tuple(flag for flag, applies in marks if applies)
