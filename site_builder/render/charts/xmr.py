"""The XmR chart of a measure's statistical reading, with its table."""

from __future__ import annotations

from decimal import Decimal

from site_builder.model.chart import Signal, XmrChart, XmrLevel, XmrPoint, XmrSegment
from site_builder.model.measure import Measure
from site_builder.model.spc import SpcLimits, SpcPoint, SpcReading, SpcSegment, Variation
from site_builder.render.charts.drawn import drawn
from site_builder.render.context import Context
from site_builder.render.urls import anchor
from site_builder.render.views.parts import Chart
from site_builder.render.words import statistics_chart as words
from site_builder.render.words.labels import unit_name
from site_builder.render.words.statistics import (
    STARTS,
    VARIATIONS,
    places_of_limits,
    point_signal,
    range_words,
)
from site_builder.render.words.targets import in_full, shown
from site_builder.render.words.times import axis_label, quarter_label

_SIGNALS = {
    Variation.IMPROVING: Signal.IMPROVING,
    Variation.CONCERNING: Signal.CONCERNING,
    Variation.UP: Signal.UP,
    Variation.DOWN: Signal.DOWN,
    Variation.NONE: Signal.NONE,
}


def xmr_chart(context: Context, measure: Measure, reading: SpcReading, heading: str) -> Chart:
    """Return the drawn chart with the table of the same facts, newest first."""
    spec = xmr_spec(measure, reading)
    return Chart(
        heading=heading,
        svg=drawn(context, spec),
        columns=words.COLUMNS,
        rows=tuple(_row(measure, reading, point) for point in reversed(reading.points)),
    )


def xmr_spec(measure: Measure, reading: SpcReading) -> XmrChart:
    """Return the chart of a reading that is not refused."""
    signals = {_SIGNALS[point.variation] for point in reading.points}
    names = {_SIGNALS[one]: name for one, name in VARIATIONS.items() if one is not Variation.NONE}
    return XmrChart(
        id=anchor("xmr", measure.id),
        title=words.chart_title(measure),
        description=words.chart_description(measure, reading),
        unit=unit_name(measure.unit),
        points=tuple(_point(measure, point) for point in reading.points),
        segments=tuple(_segment(measure, reading, segment) for segment in reading.segments),
        target=_target(measure, reading),
        key=tuple((signal, name) for signal, name in names.items() if signal in signals),
    )


def _point(measure: Measure, point: SpcPoint) -> XmrPoint:
    return XmrPoint(
        axis_label(point.quarter),
        point.quarter.index,
        point.value,
        shown(measure, point.value),
        _SIGNALS[point.variation],
    )


def _segment(measure: Measure, reading: SpcReading, segment: SpcSegment) -> XmrSegment:
    limits = segment.limits
    start = STARTS[segment.start]
    ends = (segment.first.index, segment.last.index)
    if limits is None:
        return XmrSegment(*ends, start, None, None, None)
    places = places_of_limits(measure, limits, reading)

    def level(name: str, value: Decimal, drawn: Decimal, beyond: str) -> XmrLevel:
        said = shown(measure, value, places) if value == drawn else beyond
        return XmrLevel(drawn, name, said)

    zero, most = shown(measure, limits.drawn_lower, 0), shown(measure, limits.drawn_upper, 0)
    return XmrSegment(
        *ends,
        start,
        level(words.MEAN, limits.mean, limits.mean, ""),
        level(words.LOWER, limits.lower, limits.drawn_lower, words.below(zero)),
        level(words.UPPER, limits.upper, limits.drawn_upper, words.over(most)),
    )


def _target(measure: Measure, reading: SpcReading) -> XmrLevel | None:
    if reading.target is None:
        return None
    return XmrLevel(reading.target, words.TARGET, in_full(measure, reading.target))


def _row(measure: Measure, reading: SpcReading, point: SpcPoint) -> tuple[str, ...]:
    limits: SpcLimits | None = reading.segments[point.segment].limits
    if limits is None:
        mean = usual = words.NO_LIMITS
    else:
        places = places_of_limits(measure, limits, reading)
        mean = shown(measure, limits.mean, places)
        usual = range_words(measure, limits, places)
    figure = shown(measure, point.value)
    return quarter_label(point.quarter), figure, mean, usual, point_signal(point)
