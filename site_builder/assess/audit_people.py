"""The check that keeps small numbers of people off the site (rules, section 5).

It stops the build and names the way out; nothing is withheld automatically.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.assess.places import place_of
from site_builder.model.assessment import Assessment
from site_builder.model.fields import Figure
from site_builder.model.report import Report
from site_builder.model.unit import UNITS, Unit
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

_NOT_COUNTS = frozenset(UNITS) - {"count"}
_PART = "parts: "
_WAY_OUT = (
    "Store `actual: [c]` and leave out the numerator, the denominator and what it was revised from."
)
_WAY_OUT_OF_A_PART = (
    "Store `[c]` for the part; where parts add up, for the next smallest part as well."
)


def small_number(report: Report) -> Iterator[Problem]:
    """Find counts of people from 1 to below the threshold, stored where they would be shown.

    Checked are the figure itself where it is a count, its numerator and denominator (0 % or 100 %
    of a small group tells all of it), its parts, the count that is forecast, and the counts that it
    was revised from. 0 may be shown.
    """
    threshold = report.project.site.disclosure.threshold
    for history in report.measures:
        if not history.measure.about_people:
            continue
        for one in history.assessments:
            for key, value in _counts(one):
                if 0 < value < threshold:
                    yield problem(
                        "small-number",
                        place_of(one, report.project),
                        f"`{key}` of {one.measure.id} in {one.quarter} is a number of people from"
                        f" 1 to {threshold - 1}.",
                        _WAY_OUT_OF_A_PART if key.startswith(_PART) else _WAY_OUT,
                    )


def is_count(unit: Unit) -> bool:
    """Say whether a figure in this unit counts people; a unit of one's own does unless per."""
    return unit.name not in _NOT_COUNTS and unit.per is None


def _counts(one: Assessment) -> Iterator[tuple[str, Decimal]]:
    result = one.result
    if result is None:
        return
    if is_count(one.measure.unit):
        if isinstance(result.actual, Figure):
            yield "actual", result.actual.value
        for name, share in result.parts.items():
            if isinstance(share, Figure):
                yield f"{_PART}{name}", share.value
        if result.forecast is not None:
            yield "forecast", result.forecast.value.value
        before = (revision.from_ for revision in result.revised)
        yield from (("revised", was.value) for was in before if isinstance(was, Figure))
    for key, part in (("numerator", result.numerator), ("denominator", result.denominator)):
        if part is not None:
            yield key, part.value
