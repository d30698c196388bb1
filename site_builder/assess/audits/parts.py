"""Checks of parts: that they are all there, and do not give away what is withheld.

Whether they add up is for `totals`. In measures about people whatever would give a number
away is withheld, see `disclosure`; here is what an officer withholds for another reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.audits.places import place_of
from site_builder.model.assessment import Assessment
from site_builder.model.breakdown import PartAbsence
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem, Severity


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
    """Find additive figures where exactly one number, the whole or a part, is withheld."""
    for one in _broken_down(report):
        withheld = [part.id for part in one.parts if part.absence is PartAbsence.WITHHELD]
        if one.actual is None:
            withheld.append("actual")
        if one.measure.about_people or not _is_additive(one) or _lacking(one):
            continue
        if len(withheld) == 1:
            yield problem(
                "withheld-can-be-worked-out",
                place_of(one, report.project),
                f"In {one.quarter} {one.measure.id} withholds {withheld[0]}, but taking what is"
                " given from what is given gives it away.",
                "Store `[c]` for the next smallest part as well.",
            )


def _broken_down(report: Report) -> Iterator[Assessment]:
    """Yield each figure with parts; parts without a figure are refused by `load`."""
    for history in report.measures:
        yield from (one for one in history.assessments if one.parts)


def _lacking(one: Assessment) -> tuple[str, ...]:
    return tuple(part.id for part in one.parts if part.absence is PartAbsence.NOT_SUPPLIED)


def _is_additive(one: Assessment) -> bool:
    return one.measure.parts is not None and one.measure.parts.additive
