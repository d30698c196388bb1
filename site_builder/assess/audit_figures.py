"""Checks of figures against what a reader will see: their decimals, and the parts printed beside.

Source: rules, section 1 (displayed target and actual can look equal; rounding half away from zero).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from site_builder.assess.exact import product, shown_quotient
from site_builder.assess.measures import scheme_for
from site_builder.assess.places import place_of
from site_builder.assess.rating import rule
from site_builder.model.assessment import Aim, Assessment, Ruling
from site_builder.model.fields import DECIMALS_MAX
from site_builder.model.report import Report
from site_builder.model.rounding import rounded
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

_PER = re.compile(r"\d[\d,]*")


def equal_looking(report: Report) -> Iterator[Problem]:
    """Find figures that look equal to their targets and are not rated as if they were."""
    for one in _all(report):
        places = _decimals_to_tell_apart(one)
        if places is not None and not _rated_as_shown(one, report):
            shown = rounded(one.actual or Decimal(0), one.measure.decimals)
            yield problem(
                "equal-looking",
                place_of(one, report.project),
                f"{one.measure.id} shows {shown} against {_target(one, shown)} in {one.quarter},"
                " but its status goes by a difference that is not shown.",
                f"Set `decimals: {places}` in the measure, so that readers can see it."
                if places <= DECIMALS_MAX
                else f"Type figure and target with at most {DECIMALS_MAX} decimals.",
            )


def parts_do_not_give_actual(report: Report) -> Iterator[Problem]:
    """Find figures that a reader does not get by dividing the parts printed beside them."""
    for one in _all(report):
        found = _quotient(one)
        if found is not None:
            parts, given = found
            yield problem(
                "parts-do-not-give-actual",
                place_of(one, report.project),
                f"{one.measure.id} gives {one.actual} for {one.quarter}, but {parts} is {given}.",
                "Correct `actual`, `numerator` or `denominator`.",
            )


def _all(report: Report) -> Iterator[Assessment]:
    return (one for history in report.measures for one in history.assessments)


def _target(one: Assessment, shown: Decimal) -> str:
    ranged = one.aim is not None and one.aim.low is not None
    return f"a range that ends at {shown}" if ranged else f"a target of {shown}"


def _decimals_to_tell_apart(one: Assessment) -> int | None:
    """Return how many decimals tell figure and target apart; None when they look as they are."""
    if one.actual is None or one.aim is None:
        return None
    places = one.measure.decimals
    shown = rounded(one.actual, places)
    alike = [end for end in _ends(one.aim) if end != one.actual and rounded(end, places) == shown]
    while any(rounded(end, places) == rounded(one.actual, places) for end in alike):
        places += 1
    return places if alike else None


def _ends(aim: Aim) -> Iterator[Decimal]:
    """Yield the figures of a target: a point, or the two ends of a range."""
    return (end for end in (aim.value, aim.low, aim.high) if end is not None)


def _rated_as_shown(one: Assessment, report: Report) -> bool:
    """Say whether the figures as displayed would have the band of the figures as typed."""
    if one.rating is None or one.rating.ruling is None or one.aim is None or one.actual is None:
        return True
    places = one.measure.decimals
    scheme = scheme_for(one.measure, report.project.site, one.quarter)
    value, low, high = (
        None if end is None else rounded(end, places)
        for end in (one.aim.value, one.aim.low, one.aim.high)
    )
    aim = replace(one.aim, value=value, low=low, high=high)
    as_shown = rule(rounded(one.actual, places), aim, one.measure.good_is, scheme)
    return isinstance(as_shown, Ruling) and as_shown.band == one.rating.ruling.band


def _quotient(one: Assessment) -> tuple[str, str] | None:
    """Return the parts in words and what they give, when that is not the figure."""
    result, factor = one.result, _factor(one)
    if result is None or one.actual is None or factor is None:
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


def _factor(one: Assessment) -> Decimal | None:
    """Return what a quotient is multiplied by to give the unit; None for other units."""
    unit = one.measure.unit
    if unit.per is not None:
        number = _PER.search(unit.per)
        return None if number is None else Decimal(number[0].replace(",", ""))
    return {"percent": Decimal(100), "ratio": Decimal(1)}.get(unit.name)
