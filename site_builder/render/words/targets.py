"""A figure and its target in words: every kind of target, beside the figure and alone."""

from __future__ import annotations

from decimal import Decimal

from site_builder.model.assessment import Aim, Assessment
from site_builder.model.measure import Measure
from site_builder.model.target import Sign, TargetKind
from site_builder.render.words.numbers import (
    MOST_DECIMALS,
    capital,
    decimals_held,
    format_number,
    lower_first,
    telling_apart,
)
from site_builder.render.words.times import quarter_label

TARGET = "Target"
FORECAST = "Forecast"
NO_NUMBER = {
    TargetKind.LAST_YEAR: "Better than last year",
    TargetKind.TO_BE_SET: "To be set",
    TargetKind.BASELINE: "None yet (baseline)",
    TargetKind.NOT_HELD: "Not held",
    TargetKind.WITHHELD: "Withheld",
}
"""Targets that are no number to hold a figure against."""


def _decimals_for(measure: Measure, actual: Decimal | None, aim: Aim | None) -> int:
    """Return the decimals at which a figure and its target can be told apart."""
    numbers = () if aim is None else (aim.value, aim.low, aim.high, aim.floor)
    values = [value for value in (actual, *numbers) if value is not None]
    return telling_apart(values, measure.decimals) if actual is not None else measure.decimals


def places_for(one: Assessment) -> int:
    """Return the decimals of a quarter's figure and target.

    Where the gap between them is said in the unit, enough for a reader to work it out.
    """
    places = _decimals_for(one.measure, one.actual, one.aim)
    rating = one.rating
    gap = rating.ruling.variance if rating is not None and rating.ruling is not None else None
    if rating is None or gap is None or rating.scheme.by_share:
        return places
    return min(MOST_DECIMALS, max(places, decimals_held(gap)))


def shown(measure: Measure, value: Decimal, decimals: int | None = None) -> str:
    """Write a value of a measure in its own unit and decimals."""
    places = measure.decimals if decimals is None else decimals
    return format_number(value, measure.unit, places)


def in_full(measure: Measure, value: Decimal) -> str:
    """Write a value that is not a quarter's own, such as a benchmark, with all its decimals."""
    return shown(measure, value, max(measure.decimals, decimals_held(value)))


def actual_words(assessment: Assessment) -> str:
    """Write the figure of a quarter; "" when there is none."""
    if assessment.actual is None:
        return ""
    return shown(assessment.measure, assessment.actual, places_for(assessment))


def inequality(sign: Sign, number: str) -> str:
    """Word a target that is met or not met: `under 5`, `80% or more`."""
    return {
        Sign.UNDER: f"under {number}",
        Sign.OVER: f"over {number}",
        Sign.AT_MOST: f"{number} or less",
        Sign.AT_LEAST: f"{number} or more",
    }[sign]


def is_forecast(aim: Aim | None) -> bool:
    """Say whether a figure is only expected: it is then never called a target, nor missed."""
    return aim is not None and aim.kind is TargetKind.FORECAST


def target_name(aim: Aim | None) -> str:
    """Name what a figure is held against, as a label."""
    return FORECAST if is_forecast(aim) else TARGET


def named_target(measure: Measure, aim: Aim | None, decimals: int | None = None) -> tuple[str, str]:
    """Return a label and the target, where one stands beside the other: `Forecast`, `120`."""
    if aim is None or not (is_forecast(aim) or aim.sign) or aim.value is None:
        return TARGET, lower_first(target_words(measure, aim, decimals))
    value = shown(measure, aim.value, decimals)
    words = inequality(aim.sign, value) if aim.sign else value
    when = f" by {quarter_label(aim.due_in)}" if aim.due_in else ""
    return target_name(aim), f"{words}{when}"


def target_words(measure: Measure, aim: Aim | None, decimals: int | None = None) -> str:
    """Write a target: `42`, `0.9 to 1.1`, `Better than 61 (Q2 2018/19)`; "" for none."""
    if aim is None:
        return ""
    words = _number_words(measure, aim, decimals) or NO_NUMBER.get(aim.kind, "")
    return f"{words} by {quarter_label(aim.due_in)}" if aim.due_in else words


def _number_words(measure: Measure, aim: Aim, decimals: int | None) -> str:
    """Write a target that is a number; "" for the others."""
    if aim.low is not None and aim.high is not None:
        return f"{shown(measure, aim.low, decimals)} to {shown(measure, aim.high, decimals)}"
    if aim.value is None:
        return ""
    value = shown(measure, aim.value, decimals)
    if aim.sign is not None:
        return capital(inequality(aim.sign, value))
    if aim.taken_from is not None:
        return f"Better than {value} ({quarter_label(aim.taken_from)})"
    if aim.floor is not None:
        return f"{value} (floor {shown(measure, aim.floor, decimals)})"
    return f"{value} (forecast)" if is_forecast(aim) else value


def figure_sentence(assessment: Assessment) -> str:
    """Say a figure beside its target: `27 against a target of 42`. Needs a figure."""
    aim, actual = assessment.aim, actual_words(assessment)
    if aim is None:
        return actual
    places = places_for(assessment)
    if aim.kind is TargetKind.LAST_YEAR:
        if aim.value is None:
            return actual
        when = f" in {quarter_label(aim.taken_from)}" if aim.taken_from else ""
        earlier = shown(assessment.measure, aim.value, places)
        return f"{actual} against {earlier}{when}, which it had to beat"
    goal = _goal(assessment.measure, aim, places)
    if not goal:
        return actual
    name = target_name(aim).lower()
    if aim.due_in is not None:
        return f"{actual} so far; the {name} for the year is {goal}"
    return f"{actual} against a {name} of {goal}"


def _goal(measure: Measure, aim: Aim, places: int) -> str:
    """Write the number, numbers or range to reach, as the end of a sentence."""
    if aim.low is not None and aim.high is not None:
        return f"{shown(measure, aim.low, places)} to {shown(measure, aim.high, places)}"
    if aim.value is None:
        return ""
    value = shown(measure, aim.value, places)
    if aim.sign is not None:
        return inequality(aim.sign, value)
    floor = "" if aim.floor is None else f" and a floor of {shown(measure, aim.floor, places)}"
    return f"{value}{floor}"
