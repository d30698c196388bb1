"""Checks of parts: that they are all there, add up, and do not give away what is withheld.

Source: rules, section 5 (a total when exactly one part is withheld). Small numbers of people in a
part are for `audit_people`, with those of the figure itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.assess.audit_people import is_count
from site_builder.assess.exact import difference, total
from site_builder.assess.places import place_of
from site_builder.model.assessment import Assessment
from site_builder.model.breakdown import PartAbsence
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem, Severity


def parts_do_not_add_up(report: Report) -> Iterator[Problem]:
    """Find additive parts whose exact sum is not the figure; skipped where one is not given."""
    for one in _broken_down(report):
        values = _values(one)
        if not _is_additive(one) or one.actual is None or len(values) < len(one.parts):
            continue
        if total(values) != one.actual:
            yield problem(
                "parts-do-not-add-up",
                place_of(one, report.project),
                f"{one.measure.id} gives {one.actual} for {one.quarter}, but its parts add up to"
                f" {total(values)}.",
                "Correct `actual` or a part; if parts do not add up, leave out `additive: yes`.",
            )


def missing_part(report: Report) -> Iterator[Problem]:
    """Find parts not given where others are, and figures of the latest report without any."""
    drafts = {one.quarter for one in report.reports if one.is_draft}
    for one in _broken_down(report):
        lacking = _lacking(one)
        if lacking:
            severity = Severity.WARNING if one.quarter in drafts else Severity.ERROR
            yield _missing(one, report, f"without {', '.join(lacking)}", severity)
    for quarter_report in report.reports[-1:]:
        for one in quarter_report.assessments:
            if one.measure.parts is not None and one.actual is not None and not one.parts:
                yield _missing(one, report, "without its parts", Severity.WARNING)


def _missing(one: Assessment, report: Report, lacking: str, severity: Severity) -> Problem:
    return problem(
        "missing-part",
        place_of(one, report.project),
        f"{one.measure.id} is given for {one.quarter} {lacking}.",
        "Give each part under `parts:`, or [c] when it is withheld.",
        severity,
    )


def withheld_can_be_worked_out(report: Report) -> Iterator[Problem]:
    """Find additive figures whose numbers given away tell of those withheld.

    That is so where exactly one number, the whole or a part, is withheld; and where several parts
    are, but what is left for them together is itself a small number of people.
    """
    threshold = report.project.site.disclosure.threshold
    for one in _broken_down(report):
        withheld = [part.id for part in one.parts if part.absence is PartAbsence.WITHHELD]
        if one.actual is None:
            withheld.append("actual")
        if not _is_additive(one) or not withheld or _lacking(one):
            continue
        left = ""
        if len(withheld) == 1:
            left = "gives it away"
        elif _is_small(_rest(one), one, threshold):
            left = f"leaves a number of people from 1 to {threshold - 1}"
        if left:
            yield problem(
                "withheld-can-be-worked-out",
                place_of(one, report.project),
                f"In {one.quarter} {one.measure.id} withholds {', '.join(withheld)}, but taking"
                f" what is given from what is given {left}.",
                "Store `[c]` for the next smallest part as well.",
            )


def _rest(one: Assessment) -> Decimal | None:
    """Return what the parts withheld come to together; None where the whole is withheld, too."""
    return None if one.actual is None else difference(one.actual, total(_values(one)))


def _is_small(rest: Decimal | None, one: Assessment, threshold: int) -> bool:
    people = one.measure.about_people and is_count(one.measure.unit)
    return people and rest is not None and 0 < rest < threshold


def _broken_down(report: Report) -> Iterator[Assessment]:
    """Yield each figure with parts; parts without a figure are refused by `load`."""
    for history in report.measures:
        yield from (one for one in history.assessments if one.parts)


def _lacking(one: Assessment) -> tuple[str, ...]:
    return tuple(part.id for part in one.parts if part.absence is PartAbsence.NOT_SUPPLIED)


def _is_additive(one: Assessment) -> bool:
    return one.measure.parts is not None and one.measure.parts.additive


def _values(one: Assessment) -> tuple[Decimal, ...]:
    return tuple(part.value for part in one.parts if part.value is not None)
