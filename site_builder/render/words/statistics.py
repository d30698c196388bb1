"""The statistical reading in words: variation, assurance, limits, and why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from site_builder.model.measure import GoodIs, Measure, PeriodType
from site_builder.model.spc import (
    FEWER_IS_TRIAL,
    FEWEST_POINTS,
    RARE_BELOW,
    Assurance,
    NoReading,
    SegmentStart,
    SpcFlag,
    SpcLimits,
    SpcPoint,
    SpcReading,
    SpcSegment,
    Variation,
)
from site_builder.render.words.numbers import in_words, plural, telling_apart
from site_builder.render.words.targets import in_full, shown
from site_builder.render.words.times import quarter_label

QUESTION = "Is the change more than noise?"
SECOND_OPINION = "A second opinion beside the rating: it never changes the status."
NO_READING = "No statistical reading"
NO_POINT_TARGET = "No target as one number"
INFORMATION = "For information only"
ENOUGH = 2  # decimals of a mean
LARGE = 1000  # a mean that needs no more decimals than its figures

VARIATIONS = {
    Variation.IMPROVING: "Improving",
    Variation.CONCERNING: "Concerning",
    Variation.UP: "Moved up",
    Variation.DOWN: "Moved down",
    Variation.NONE: "No significant change",
}
ASSURANCES = {
    Assurance.MET: "Reliably met",
    Assurance.MISSED: "Reliably missed",
    Assurance.HIT_AND_MISS: "Hit and miss",
}
FLAGS = {
    SpcFlag.ASTRONOMICAL: "outside the limits",
    SpcFlag.TREND: "part of a trend",
    SpcFlag.TWO_OF_THREE: "two of three near a limit",
    SpcFlag.SHIFT: "part of a shift",
}
STARTS = {
    SegmentStart.FIRST: "",
    SegmentStart.REBASE: "Started again",
    SegmentStart.DEFINITION: "New definition",
}
REFUSALS: Mapping[NoReading, str] = MappingProxyType(
    {
        NoReading.CUMULATIVE: "A total for the year so far grows by itself",
        NoReading.RARELY_REPORTED: "Reported once a year or less often",
        NoReading.WITHHELD: "A figure is withheld, and a reading would tell something of it",
        NoReading.TOO_FEW: "Too few figures in a row",
        NoReading.RARE: f"Too small a count: its mean is below {RARE_BELOW}",
    }
)
"""Why there is no reading, as the heading of a list."""


def places_of_limits(measure: Measure, limits: SpcLimits, reading: SpcReading) -> int:
    """Return the decimals at which mean, limits and target can be told apart.

    One more than the figures have, for a mean lies between them, unless they have enough already.
    """
    enough = measure.decimals >= ENOUGH or abs(limits.mean) >= LARGE
    values = [limits.mean, limits.lower, limits.upper]
    if reading.target is not None:
        values.append(reading.target)
    return telling_apart(values, measure.decimals if enough else measure.decimals + 1)


def point_words(measure: Measure, point: SpcPoint) -> str:
    """Write a figure with its quarter: `17 in Q3 2012/13`."""
    return f"{shown(measure, point.value)} in {quarter_label(point.quarter)}"


def range_words(measure: Measure, limits: SpcLimits, places: int) -> str:
    """Write the limits: `5.7 to 16.3`."""
    return f"{shown(measure, limits.lower, places)} to {shown(measure, limits.upper, places)}"


def variation_sentence(measure: Measure, reading: SpcReading) -> str:
    """Say whether the latest figure is more than noise, and by which rule; "" without a reading."""
    if reading.limits is None:
        return ""
    latest = reading.points[-1]
    what = _signal(measure, reading, latest, reading.limits)
    return f"The latest figure, {point_words(measure, latest)}, {what}."


def _signal(measure: Measure, reading: SpcReading, point: SpcPoint, limits: SpcLimits) -> str:
    places = places_of_limits(measure, limits, reading)
    usual = range_words(measure, limits, places)
    if not point.flags:
        return f"lies within the range that the measure usually moves in, {usual}"
    above = "above" if point.rising else "below"
    edge = limits.upper if point.rising else limits.lower
    return {
        SpcFlag.ASTRONOMICAL: f"lies {above} the range that the measure usually moves in, {usual}",
        SpcFlag.TREND: (
            "is part of a run of seven figures or more, each "
            f"{'higher' if point.rising else 'lower'} than the one before"
        ),
        SpcFlag.TWO_OF_THREE: (
            "is one of at least two out of three in a row that come close to the "
            f"{'upper' if point.rising else 'lower'} limit of {shown(measure, edge, places)}"
        ),
        SpcFlag.SHIFT: (
            f"is part of a run of seven figures or more {above} the mean of "
            f"{shown(measure, limits.mean, places)}"
        ),
    }[point.flags[0]]


def assurance_sentence(measure: Measure, reading: SpcReading) -> str:
    """Say what to expect of the target, or why nothing can be said; "" without a reading."""
    if reading.limits is None:
        return ""
    if reading.assurance is None or reading.target is None:
        return f"{no_assurance(measure)}: nothing is said about meeting a target."
    outcome = {
        Assurance.MET: (
            "outside the usual range, on the easy side. While nothing changes, it will be met"
        ),
        Assurance.MISSED: (
            "outside the usual range, on the hard side. Unless something changes, it will be missed"
        ),
        Assurance.HIT_AND_MISS: (
            "within the usual range. It will be met at some times and missed at others by chance"
        ),
    }[reading.assurance]
    return f"The target of {in_full(measure, reading.target)} lies {outcome}."


def no_assurance(measure: Measure) -> str:
    """Say why nothing is said about meeting a target, for a measure that has a reading."""
    return INFORMATION if measure.good_is is GoodIs.NEITHER else NO_POINT_TARGET


def refusal_sentence(reading: SpcReading) -> str:
    """Say why a measure has no reading; "" when it has one."""
    if reading.refusal is None:
        return ""
    if reading.refusal is not NoReading.TOO_FEW:
        return f"{REFUSALS[reading.refusal]}."
    after = f" after the gap in {quarter_label(reading.gap)}" if reading.gap else ""
    count = plural(reading.count, "figure") if reading.count else "No figure"
    return f"{count} in a row{after}; at least {in_words(FEWEST_POINTS)} are needed."


def refused_answer(reading: SpcReading) -> str:
    """Say that a measure has no reading, and why."""
    return f"{NO_READING}. {refusal_sentence(reading)}"


def rebase_words(segment: SpcSegment) -> str:
    """Say what starts a segment of a reading, and why."""
    return f"{STARTS[segment.start]}. {segment.reason}"


def notes(measure: Measure, reading: SpcReading) -> tuple[str, ...]:
    """Return what a reader must know about a reading before relying on it."""
    limits = reading.limits
    if limits is None:
        return ()
    found = []
    if limits.trial:
        found.append(
            f"Trial limits: they come from {plural(limits.points, 'figure')} only. With "
            f"{FEWER_IS_TRIAL} or more they can be relied on."
        )
    if reading.gap is not None:
        found.append(
            f"There is no figure for {quarter_label(reading.gap)}. Figures before it are left "
            "out: a reading needs figures in a row."
        )
    if measure.period_type is PeriodType.ROLLING_YEAR:
        found.append(
            "Each figure covers twelve months, most of which its neighbours share. So the usual "
            "range is narrower than it would be for separate quarters."
        )
    found += _clipped(measure, reading, limits)
    return tuple(found)


def _clipped(measure: Measure, reading: SpcReading, limits: SpcLimits) -> list[str]:
    places = places_of_limits(measure, limits, reading)
    pairs = (
        ("lower", limits.lower, limits.drawn_lower, "less"),
        ("upper", limits.upper, limits.drawn_upper, "more"),
    )
    return [
        f"The {name} limit is worked out as {shown(measure, value, places)} and drawn at "
        f"{shown(measure, drawn, 0)}: there cannot be {than}."
        for name, value, drawn, than in pairs
        if value != drawn
    ]


def point_signal(point: SpcPoint) -> str:
    """Say what a point signals and by which rules: `Improving: outside the limits`."""
    if not point.flags:
        return "None"
    rules = ", ".join(FLAGS[flag] for flag in point.flags)
    return f"{VARIATIONS[point.variation]}: {rules}"
