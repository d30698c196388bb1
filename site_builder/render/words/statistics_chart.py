"""What the chart of a statistical reading is called, and what it shows in words."""

from __future__ import annotations

from site_builder.model.measure import Measure
from site_builder.model.spc import SpcReading, SpcSegment
from site_builder.render.words.numbers import capital, listed, plural
from site_builder.render.words.statistics import (
    STARTS,
    places_of_limits,
    point_signal,
    point_words,
    range_words,
)
from site_builder.render.words.targets import shown
from site_builder.render.words.times import quarter_label

COLUMNS = ("Quarter", "Figure", "Mean", "Usual range", "Signal")
NO_LIMITS = "No limits"
MEAN, LOWER, UPPER, TARGET = "Mean", "Lower limit", "Upper limit", "Target"
MOST_TOLD = 6  # signals that the description lists one by one


def chart_title(measure: Measure) -> str:
    """Name the chart."""
    return f"XmR chart of {measure.name} by quarter, with its mean and limits"


def chart_heading(measure: Measure, verdict: str) -> str:
    """Head the chart by what its latest figure signals."""
    return f"{measure.name}: {verdict.lower()}"


def below(value: str) -> str:
    """Say that a limit lies below what is drawn."""
    return f"below {value}"


def over(value: str) -> str:
    """Say that a limit lies above what is drawn."""
    return f"over {value}"


def chart_description(measure: Measure, reading: SpcReading) -> str:
    """Say what the chart shows: its ends, its limits and its signals."""
    first, last = reading.points[0], reading.points[-1]
    parts = [
        (
            f"{plural(reading.count, 'figure')}, from {point_words(measure, first)} to "
            f"{point_words(measure, last)}."
        ),
        *(_told(measure, reading, segment) for segment in reading.segments),
        _signals(reading),
    ]
    return " ".join(parts)


def _signals(reading: SpcReading) -> str:
    signals = [point for point in reading.points if point.flags]
    if not signals:
        return "No figure is a signal."
    if len(signals) > MOST_TOLD:
        return f"{plural(len(signals), 'figure')} are signals; the table names them."
    named = (f"{quarter_label(one.quarter)} {point_signal(one).lower()}" for one in signals)
    return f"Signals: {'; '.join(named)}."


def _told(measure: Measure, reading: SpcReading, segment: SpcSegment) -> str:
    start = STARTS[segment.start]
    since = f"{start} in {quarter_label(segment.first)}: " if start else ""
    if segment.limits is None:
        return capital(f"{since}{NO_LIMITS.lower()}.")
    places = places_of_limits(measure, segment.limits, reading)
    words = listed(
        (
            f"mean {shown(measure, segment.limits.mean, places)}",
            f"limits {range_words(measure, segment.limits, places)}",
        )
    )
    return capital(f"{since}{words}.")


def left_out(count: int) -> str:
    """Say how many changes the limits leave out, after what they come from; "" for none."""
    return f", {plural(count, 'outlying change')} left out" if count else ""


def worked_out_from(points: int, since: str, dropped: int) -> str:
    """Say which figures the limits come from."""
    return f"{plural(points, 'figure')} from {since} on{left_out(dropped)}"


def refused_label(count: int) -> str:
    """Name what opens the list of measures without a reading; "" for none."""
    return f"{plural(count, 'measure has', 'measures have')} no reading" if count else ""
