"""A measure's history with its stepped target, gaps and provisional points marked."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.assessment import OVER, AbsenceCode, Assessment, Flag
from site_builder.model.benchmark import Benchmark
from site_builder.model.chart import Comparator, HistoryChart, Point, TargetStep
from site_builder.model.measure import Measure, PeriodType
from site_builder.render.charts.drawn import drawn
from site_builder.render.charts.key import history_key
from site_builder.render.charts.target_changes import ChangedTargets, changed_targets
from site_builder.render.context import Context
from site_builder.render.pieces.figures import absence_words
from site_builder.render.urls import anchor
from site_builder.render.views.parts import Chart
from site_builder.render.words import facts
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.intervals import figure_with_interval
from site_builder.render.words.labels import unit_name
from site_builder.render.words.marks import marked, was_corrected
from site_builder.render.words.numbers import capital, listed, unbroken
from site_builder.render.words.pictures import (
    HISTORY_COLUMNS,
    NONE_GIVEN,
    SERIES_BREAK,
    Told,
    elsewhere_description,
    history_description,
    history_title,
    marked_description,
    target_lines,
    withheld_description,
)
from site_builder.render.words.states import ABSENCES, UNRATED
from site_builder.render.words.targets import (
    actual_words,
    in_full,
    named_target,
    places_for,
    target_words,
)
from site_builder.render.words.times import axis_label, quarter_label

FROM_ZERO = frozenset({"count", "currency", "days", "rate"})
"""Units of which nothing is 0; a percentage or a score may start anywhere."""


def history_spec(measure: Measure, history: Sequence[Assessment]) -> HistoryChart | None:
    """Return the chart of a measure's history; None when no figure has been reported."""
    shown = _from_first_figure(history)
    if not shown:
        return None
    newest = _due_later(shown)
    changed = changed_targets(
        measure,
        tuple(step for one in shown if (step := _target(one, newest=one is newest))),
        tuple(one.quarter.index for one in shown),
    )
    others = _within(measure, shown)
    figures = [
        Told(quarter_label(one.quarter), figure_with_interval(one), one.actual)
        for one in shown
        if one.actual is not None
    ]
    said = history_description(figures, _lines(changed), _breaks(shown))
    withheld = withheld_description(_withheld(shown))
    return HistoryChart(
        id=anchor("history", measure.id),
        title=history_title(measure),
        description=f"{said}{withheld}{_marked(shown)}{_elsewhere(measure, others)}",
        unit=capital(unit_name(measure.unit)),
        points=(*(_point(one) for one in shown), *_to_come(shown[-1], newest)),
        targets=changed.steps,
        zero_based=measure.unit.name in FROM_ZERO,
        comparators=tuple(_comparator(measure, one) for one in others),
        former=changed.former,
        changes=changed.changes,
    )


def history_chart(
    context: Context, spec: HistoryChart, history: Sequence[Assessment], heading: str
) -> Chart:
    """Return the drawn chart with the table of the same facts, newest first."""
    svg = drawn(context, spec)
    return Chart(
        heading=unbroken(heading),
        svg=svg,
        columns=(*HISTORY_COLUMNS, *((INTERFACE.elsewhere,) if spec.comparators else ())),
        rows=tuple(
            (*_row(context, one), *_beside(spec, one))
            for one in reversed(_from_first_figure(history))
        ),
        key=history_key(spec, history, svg),
    )


def _from_first_figure(history: Sequence[Assessment]) -> Sequence[Assessment]:
    """Leave out what comes before the first figure, and all but the first quarter after the end.

    A withheld one is a figure: its place in the history is shown. Withheld ones alone are none.
    """
    known = any(one.actual is not None for one in history)
    start = next((at for at, one in enumerate(history) if known and _has_figure(one)), len(history))
    last = next((at for at in reversed(range(len(history))) if not _is_over(history[at])), 0)
    return history[start : last + 2]


def _has_figure(one: Assessment) -> bool:
    return _is_withheld(one) or one.actual is not None


def _is_over(one: Assessment) -> bool:
    return one.absence is not None and one.absence.code in OVER


def _breaks(history: Sequence[Assessment]) -> list[str]:
    return _flagged(history, Flag.BREAK)


def _flagged(history: Sequence[Assessment], flag: Flag) -> list[str]:
    return [quarter_label(one.quarter) for one in history if flag in one.flags]


def _marked(shown: Sequence[Assessment]) -> str:
    changed = [one for one in shown if Flag.REVISED in one.flags]
    revised, corrected = (
        [quarter_label(one.quarter) for one in changed if was_corrected(one) is wrong]
        for wrong in (False, True)
    )
    return marked_description(_flagged(shown, Flag.PROVISIONAL), revised, corrected)


def _withheld(history: Sequence[Assessment]) -> list[str]:
    return [quarter_label(one.quarter) for one in history if _is_withheld(one)]


def _is_withheld(one: Assessment) -> bool:
    return one.absence is not None and one.absence.code is AbsenceCode.SUPPRESSED


def _point(one: Assessment) -> Point:
    band = one.rating.band if one.rating else None
    low, high = one.interval or (None, None)
    return Point(
        label=axis_label(one.quarter),
        position=one.quarter.index,
        value=one.actual,
        display=actual_words(one),
        gap=ABSENCES[one.absence.code].short if one.absence else "",
        family=band.family if band and one.actual is not None else None,
        shape=band.shape if band and one.actual is not None else None,
        provisional=Flag.PROVISIONAL in one.flags,
        revised=Flag.REVISED in one.flags,
        series_break=SERIES_BREAK if Flag.BREAK in one.flags else "",
        idle=one.absence is not None and one.absence.code is AbsenceCode.NOT_DUE,
        starts_anew=one.quarter.number == 1 and one.measure.period_type is PeriodType.CUMULATIVE,
        low=low,
        high=high,
        corrected=was_corrected(one),
    )


def _within(measure: Measure, shown: Sequence[Assessment]) -> tuple[Benchmark, ...]:
    """Return the benchmarks of the quarters shown; the others stand in the page's table alone."""
    first, last = shown[0].quarter, shown[-1].quarter
    return tuple(one for one in measure.benchmarks if first <= one.quarter <= last)


def _comparator(measure: Measure, one: Benchmark) -> Comparator:
    label = f"{one.name} {in_full(measure, one.value.value)}"
    return Comparator(label, one.quarter.index, one.value.value)


def _beside(spec: HistoryChart, one: Assessment) -> tuple[str, ...]:
    """Return a quarter's cell of figures from elsewhere, where the chart has any at all."""
    if not spec.comparators:
        return ()
    here = (other.label for other in spec.comparators if other.position == one.quarter.index)
    return (listed(here) or NONE_GIVEN,)


def _elsewhere(measure: Measure, others: Sequence[Benchmark]) -> str:
    return elsewhere_description(
        tuple(
            (one.name, in_full(measure, one.value.value), quarter_label(one.quarter))
            for one in others
        )
    )


def _due_later(shown: Sequence[Assessment]) -> Assessment | None:
    """Return the latest quarter of a year whose target is only due after the quarters shown."""
    end = shown[-1].quarter
    return next((one for one in reversed(shown) if one.aim and (one.aim.due_in or end) > end), None)


def _to_come(latest: Assessment, newest: Assessment | None) -> tuple[Point, ...]:
    """Return the quarters up to the one that a year's target is due in, which have no figure."""
    due = newest.aim.due_in if newest and newest.aim else None
    count = due.index - latest.quarter.index if due else 0
    quarters = (latest.quarter.plus(number) for number in range(1, count + 1))
    return tuple(
        Point(axis_label(one), one.index, None, "", "", family=None, shape=None, idle=True)
        for one in quarters
    )


def _target(one: Assessment, *, newest: bool) -> TargetStep | None:
    """Return a quarter's target; a year's target stands where it is due.

    Quarters before it have no step of their own; of the newest target only one of them tells.
    """
    aim = one.aim
    if aim is None or (aim.due_in is not None and not newest):
        return None
    ends = [end for end in (aim.low, aim.high, aim.floor, aim.value) if end is not None]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    places = places_for(one)
    name, words = named_target(one.measure, aim, places)
    position = (aim.due_in or one.quarter).index
    return TargetStep(position, low, high, words, name)


def _lines(changed: ChangedTargets) -> str:
    names = {step.name for step in changed.steps}
    labels = [change.label for change in changed.changes]
    return target_lines(names, labels, former=bool(changed.former))


def _row(context: Context, one: Assessment) -> tuple[str, ...]:
    """Return a quarter's row; a cell without a figure says why."""
    places = places_for(one)
    figure = marked(figure_with_interval(one), one).strip()
    figure = figure or absence_words(context, one)
    target = target_words(one.measure, one.aim, places) or facts.NONE
    if one.rating is not None:
        status = one.rating.band.name
    else:
        status = UNRATED[one.unrated][0] if one.unrated else facts.NO_FIGURE
    return quarter_label(one.quarter), figure, target, status
