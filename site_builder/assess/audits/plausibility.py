"""Checks for slips: figures of the newest report that do not fit their own past, or their title.

The rules are in `plausibility_rules`; here the past is gathered, and the problem placed and worded.
Every one is a warning: a surprising figure may be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from site_builder.assess.audits.places import place_of, place_of_measure
from site_builder.assess.audits.plausibility_rules import (
    digit_slip,
    is_far,
    is_impossible_percentage,
    is_sign_slip,
    unit_slip,
)
from site_builder.assess.breaks import redefined_between
from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import GoodIs, PeriodType
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

LONGEST_PAST = 12
"""Earlier figures that a figure is held against: three years of quarters."""

_BETTER_WHEN_MORE = r"reduc(?:tion|ed)|decreas(?:e|ed)|satisf(?:ied|action)|improve(?:d|ment)"
_WORSE_WHEN_MORE = (
    r"complaints?|missed|overdue|sickness|absences?|crimes?|offences?|burglar(?:y|ies)|breaches"
    r"|fly-tips|accidents|injur(?:y|ies)|arrears|re-?offend(?:ing|ers)"
)
_DEALT_WITH = (
    r"answer|resolv|respon|clear|remov|recover|prevent|reduc|decreas|within|on time|no |without"
    r"|fewer|less|not |dealt|collect|completed|upheld|satisf|solved"
)
_READS_WRONG: Mapping[GoodIs, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        GoodIs.LOWER: (
            re.compile(rf"\b(?:{_BETTER_WHEN_MORE})\b", re.IGNORECASE),
            re.compile(
                r"\b(?:dissatisf|not (?:satisf|improve|reduc)|no (?:improve|reduc))\w*",
                re.IGNORECASE,
            ),
        ),
        GoodIs.HIGHER: (
            re.compile(rf"\b(?:{_WORSE_WHEN_MORE})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{_DEALT_WITH})", re.IGNORECASE),
        ),
    }
)
"""By polarity: words in a title that speak against it, and words that explain them."""


@dataclass(frozen=True, slots=True)
class _Newest:
    """A figure of the newest report with what it can be held against, oldest first."""

    one: Assessment
    actual: Decimal
    past: tuple[Decimal, ...]  # earlier figures that compare: of the same quarter for a cumulative
    targets: tuple[Decimal, ...]


def sign_slip(report: Report) -> Iterator[Problem]:
    """Find figures whose sign is the opposite of every earlier one's."""
    for new in _newest(report):
        if is_sign_slip(new.actual, new.past):
            yield _problem(
                "sign-slip",
                new.one,
                report,
                f"is {new.actual}, and every earlier figure has the other sign",
                f"If the sign is a slip, type {-new.actual}.",
            )


def unit_slips(report: Report) -> Iterator[Problem]:
    """Find figures that seem to be typed in another unit: 0.57 for 57 %."""
    for new in _newest(report):
        factor = unit_slip(new.actual, (*new.past, *new.targets))
        if factor is not None:
            meant = f"{(new.actual * factor).normalize():f}"
            yield _problem(
                "unit-slip",
                new.one,
                report,
                f"is {new.actual}, far from its target and its earlier figures; {meant} is not",
                f"If another unit was typed, type {meant}.",
            )


def digit_slips(report: Report) -> Iterator[Problem]:
    """Find figures with a digit too many or too few, beside the target and the figure before."""
    for new in _newest(report):
        factor = digit_slip(new.actual, new.past, new.targets)
        if factor is not None:
            meant = f"{(new.actual * factor).normalize():f}"
            yield _problem(
                "digit-slip",
                new.one,
                report,
                f"is {new.actual}; the last to compare it with was {new.past[-1]}, and {meant}"
                " would be near that and the target",
                f"If a digit or the point was mistyped, type {meant}.",
            )


def far_from_history(report: Report) -> Iterator[Problem]:
    """Find figures far from their own past that no slip explains."""
    for new in _newest(report):
        slipped = (
            is_sign_slip(new.actual, new.past)
            or unit_slip(new.actual, (*new.past, *new.targets))
            or digit_slip(new.actual, new.past, new.targets)
        )
        if not slipped and is_far(new.actual, new.past):
            low, high = min(new.past), max(new.past)
            yield _problem(
                "far-from-history",
                new.one,
                report,
                f"is {new.actual}; the last {len(new.past)} figures were {low} to {high}",
                "Check it. If it is right, say in its comment why it moved so far.",
            )


def impossible_percentage(report: Report) -> Iterator[Problem]:
    """Find percentages below 0 or above 100 where nothing speaks for it."""
    for new in _newest(report):
        measure = new.one.measure
        if measure.unit.name != "percent" or measure.may_exceed_100:
            continue
        if is_impossible_percentage(new.actual, (*new.past, *new.targets)):
            yield _problem(
                "impossible-percentage",
                new.one,
                report,
                f"is {new.actual}%",
                "If the percentage can go that far, type may_exceed_100: yes in its measure.",
            )


def falling_total(report: Report) -> Iterator[Problem]:
    """Find year-to-date figures that are lower than the quarter before, in the same year."""
    for history in report.measures:
        one = _in_newest(history, report)
        if one is None or history.measure.period_type is not PeriodType.CUMULATIVE:
            continue
        before = history.at(one.quarter.plus(-1))
        if before is None or before.quarter.year != one.quarter.year:
            continue
        if one.actual is not None and before.actual is not None and one.actual < before.actual:
            yield _problem(
                "falling-total",
                one,
                report,
                f"counts the year so far and fell from {before.actual} in {before.quarter} to"
                f" {one.actual}",
                "Give the total since the start of the year, or another period_type.",
            )


def polarity_reads_wrong(report: Report) -> Iterator[Problem]:
    """Find titles that say the opposite of `good_is`: a reduction of which lower is better."""
    for history in report.measures:
        measure = history.measure
        one = _in_newest(history, report)
        words = _READS_WRONG.get(measure.good_is)
        if one is None or words is None:
            continue
        against, explained = words
        found = against.search(measure.title)
        if found is not None and explained.search(measure.title) is None:
            yield problem(
                "polarity-reads-wrong",
                place_of_measure(measure, report.project),
                f"{measure.id} says good_is: {measure.good_is.value}, but its title speaks of"
                f" {found[0].lower()!r}.",
                "Check good_is, or word the title so that a reader knows which way is good.",
            )


def _newest(report: Report) -> Iterator[_Newest]:
    for history in report.measures:
        one = _in_newest(history, report)
        if one is not None and one.actual is not None:
            aim = one.aim
            aims = (aim.value, aim.low, aim.high) if aim is not None else ()
            targets = tuple(figure for figure in aims if figure is not None)
            yield _Newest(one, one.actual, _past(history, one), targets)


def _in_newest(history: MeasureHistory, report: Report) -> Assessment | None:
    return history.at(report.latest.quarter) if report.reports else None


def _past(history: MeasureHistory, now: Assessment) -> tuple[Decimal, ...]:
    """Return the earlier figures that a figure can be held against."""
    cumulative = history.measure.period_type is PeriodType.CUMULATIVE
    earlier = [
        one.actual
        for one in history.assessments
        if one.actual is not None
        and one.quarter < now.quarter
        and (not cumulative or one.quarter.number == now.quarter.number)
        and not redefined_between(history.measure, one.quarter, now.quarter)
    ]
    return tuple(earlier[-LONGEST_PAST:])


def _problem(code: str, one: Assessment, report: Report, says: str, hint: str) -> Problem:
    message = f"{one.measure.id} {says} ({one.quarter})."
    return problem(code, place_of(one, report.project, "actual"), message, hint)
