"""Checks of figures against what a reader will see: their decimals, and the parts printed beside.

Source: rules, section 1 (displayed target and actual can look equal; rounding half away from zero).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from site_builder.assess.audits.places import place_of
from site_builder.assess.audits.typed_figures import Typed, typed_figures
from site_builder.assess.disclosure.protection import factor_of
from site_builder.assess.exact import product, shown_quotient
from site_builder.assess.grounds import grounds_of
from site_builder.assess.rating import rule
from site_builder.model.assessment import Aim, Assessment, Ruling
from site_builder.model.fields import DECIMALS_MAX
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.model.rounding import rounded
from site_builder.model.target import TargetKind
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem


def equal_looking(report: Report) -> Iterator[Problem]:
    """Find figures that look equal to their targets and are not rated as if they were."""
    for one in _all(report):
        places = _decimals_to_tell_apart(one)
        if places is not None and not _rated_as_shown(one):
            shown = rounded(one.actual or Decimal(0), one.measure.decimals)
            yield problem(
                "equal-looking",
                place_of(one, report.project),
                f"{one.measure.id} shows {shown} against {_goal(one)} {shown} in {one.quarter},"
                " but its status goes by a difference that is not shown.",
                f"Set `decimals: {places}` in the measure, so that readers can see it."
                if places <= DECIMALS_MAX
                else f"Type figure and target with at most {DECIMALS_MAX} decimals.",
            )


def parts_do_not_give_actual(report: Report, project: Project) -> Iterator[Problem]:
    """Find figures that a reader does not get by dividing the parts printed beside them.

    They are looked at as typed: a rounded figure is worked out again from its rounded parts.
    """
    for one in typed_figures(report, project):
        found = _quotient(one)
        if found is None:
            continue
        parts, given = found
        told = (
            f"gives {one.actual} for {one.quarter}, but {parts} is {given}"
            if one.is_shown_whole
            else f"has parts for {one.quarter} that do not give its figure"
        )
        yield problem(
            "parts-do-not-give-actual",
            place_of(one.shown, report.project),
            f"{one.measure.id} {told}.",
            "Correct `actual`, `numerator` or `denominator`.",
        )


def _all(report: Report) -> Iterator[Assessment]:
    return (one for history in report.measures for one in history.assessments)


def _decimals_to_tell_apart(one: Assessment) -> int | None:
    """Return how many decimals tell figure and target apart; None when they look as they are."""
    if one.actual is None:
        return None
    places, alike = one.measure.decimals, _looks_equal_to(one)
    while any(rounded(end, places) == rounded(one.actual, places) for end in alike):
        places += 1
    return places if alike else None


def _looks_equal_to(one: Assessment) -> tuple[Decimal, ...]:
    """Return the target, its floor or its ends that a figure is shown as equal to and is not."""
    if one.actual is None or one.aim is None:
        return ()
    places = one.measure.decimals
    shown = rounded(one.actual, places)
    ends = (end for end in _ends(one.aim) if end is not None and end != one.actual)
    return tuple(end for end in ends if rounded(end, places) == shown)


def _ends(aim: Aim) -> tuple[Decimal | None, ...]:
    return (aim.value, aim.floor, aim.low, aim.high)


def _goal(one: Assessment) -> str:
    """Name what a figure looks equal to."""
    aim = one.aim
    if aim is None or aim.kind is TargetKind.FORECAST:
        return "a forecast of"
    if aim.low is not None:
        return "a range that ends at"
    return "a target of" if aim.value in _looks_equal_to(one) else "a floor of"


def _rated_as_shown(one: Assessment) -> bool:
    """Say whether the figures as displayed would have the band of the figures as typed."""
    if one.rating is None or one.rating.ruling is None or one.aim is None or one.actual is None:
        return True
    places = one.measure.decimals
    value, floor, low, high = (
        None if end is None else rounded(end, places) for end in _ends(one.aim)
    )
    aim = replace(one.aim, value=value, floor=floor, low=low, high=high)
    grounds = grounds_of(one.measure, one.from_previous, one.from_year_ago)
    shown = rounded(one.actual, places)
    as_shown = rule(shown, aim, one.measure.good_is, one.rating.scheme, grounds)
    return isinstance(as_shown, Ruling) and as_shown.band == one.rating.ruling.band


def _quotient(one: Typed) -> tuple[str, str] | None:
    """Return the parts in words and what they give, when that is not the figure."""
    result, factor = one.typed, factor_of(one.measure.unit)
    if one.actual is None or factor is None:
        return None
    if result.numerator is None or result.denominator is None:
        return None
    numerator, denominator = result.numerator.value, result.denominator.value
    parts = f"{numerator} of {denominator}"
    if denominator == 0:
        return parts, "not a number that can be worked out"
    places = max(one.measure.decimals, _places_typed(one.actual))
    given = rounded(shown_quotient(product(factor, numerator), denominator), places)
    return None if given == one.actual else (parts, str(given))


def _places_typed(figure: Decimal) -> int:
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
