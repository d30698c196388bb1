"""Checks of what was returned: figures that are due, updates of actions, plans for red measures.

Source: rules, sections 2 (missing, overdue) and 4 (no update), and the format's `cause`, `action`,
`owner`, `due`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.assess.audits.places import place_of, place_of_result
from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.model.quarter import Quarter
from site_builder.model.report import QuarterReport, Report
from site_builder.model.scheme import Family
from site_builder.problems.codes import problem
from site_builder.problems.few import few, unnamed
from site_builder.problems.listed import listed
from site_builder.problems.problem import Problem, Severity

EACH = 5
"""Missing figures of a draft that are told one by one; more are told together."""


def missing_result(report: Report) -> Iterator[Problem]:
    """Find figures that are due and not given: an error, in a draft only a warning.

    A draft starts without any: many that it lacks are told in one problem.
    """
    absent = tuple(_absent(report, AbsenceCode.MISSING))
    for quarter_report in report.reports:
        missing = [one for one, of in absent if of is quarter_report]
        if quarter_report.is_draft and len(missing) > EACH:
            yield _missing_together(missing, report)
            continue
        severity = Severity.WARNING if quarter_report.is_draft else Severity.ERROR
        for one in missing:
            yield problem(
                "missing-result",
                place_of(one, report.project),
                f"{one.measure.id} has no figure for {one.quarter}, and nothing says why.",
                _give_it(one.quarter),
                severity,
            )


def _missing_together(missing: list[Assessment], report: Report) -> Problem:
    quarter = missing[0].quarter
    names = [one.measure.id for one in missing]
    told = problem(
        "missing-result",
        place_of(missing[0], report.project),
        f"{len(missing)} measures have no figure for {quarter} yet: {few(names)}.",
        _give_it(quarter),
        Severity.WARNING,
    )
    return replace(told, about=unnamed(names))


def _give_it(quarter: Quarter) -> str:
    return (
        f"In measures/results/{quarter.slug}.yaml give `actual:`, or `no_figure:` with a"
        " reason (awaited, no-survey, undefined, not-held, in-arrears)."
    )


def missing_update(report: Report) -> Iterator[Problem]:
    """Find live actions of which a report says nothing: an error, in a draft only a warning.

    "No update" is a statement about an owner: it is published where somebody typed it. One problem
    is about all actions of a report.
    """
    for one in report.reports:
        names = [each.action.id for each in one.actions if each.update is None]
        if names:
            have = "1 action has" if len(names) == 1 else f"{len(names)} actions have"
            told = problem(
                "missing-update",
                place_of_result("", one.quarter, report.project, "action-update"),
                f"{have} no entry for {one.quarter}: {few(names)}.",
                f"Below `actions:` in measures/results/{one.quarter.slug}.yaml give each a"
                f" `status:`, such as {names[0]}: {{status: no update}} where nobody reported. End"
                " one that is not reported any more with `until:` in its file.",
                Severity.WARNING if one.is_draft else Severity.ERROR,
            )
            yield replace(told, about=unnamed(names))


def overdue_result(report: Report) -> Iterator[Problem]:
    """Find figures reported in arrears that should have come with an earlier report."""
    for one, _ in _absent(report, AbsenceCode.OVERDUE):
        due = "" if one.absence is None else f" since the report of {one.absence.next_due}"
        yield problem(
            "overdue-result",
            place_of(one, report.project),
            f"The figure of {one.measure.id} for {one.quarter} is overdue{due}.",
            f"Give it in measures/results/{one.quarter.slug}.yaml, or say why there is none.",
        )


def outside_plan(report: Report) -> Iterator[Problem]:
    """Find measures that the plan of the latest report does not have, and that have not ended.

    A new plan is when measures are forgotten: they would silently be in no chapter.
    """
    for latest in report.reports[-1:]:
        for history in report.measures:
            one = history.at(latest.quarter)
            if (
                one is None
                or one.absence is None
                or one.absence.code is not AbsenceCode.NOT_IN_PLAN
            ):
                continue
            yield problem(
                "outside-plan",
                place_of(one, report.project),
                f"{one.measure.id} is in no chapter of {one.quarter}: {latest.plan.title} has no"
                f" priority {one.priority}.",
                "Give its `priority:` from that plan's first quarter on, or end it with `until:`.",
            )


def red_without_plan(report: Report) -> Iterator[Problem]:
    """Find red measures of the latest report that do not say why, and who does what by when."""
    for one in _listed(report.reports[-1:]):
        lacking = _lacking(one)
        if _is_red(one) and lacking:
            yield problem(
                "red-without-plan",
                place_of(one, report.project),
                f"{one.measure.id} is {_band_name(one)} in {one.quarter} and does not give "
                f"{listed(lacking)}.",
                f"Add {listed(tuple(f'`{key}:`' for key in lacking))} to its result.",
            )


def _listed(reports: tuple[QuarterReport, ...]) -> Iterator[Assessment]:
    return (one for report in reports for chapter in report.chapters for one in chapter.assessments)


def _absent(report: Report, code: AbsenceCode) -> Iterator[tuple[Assessment, QuarterReport]]:
    for quarter_report in report.reports:
        for one in _listed((quarter_report,)):
            if one.absence is not None and one.absence.code is code:
                yield one, quarter_report


def _is_red(one: Assessment) -> bool:
    return one.rating is not None and one.rating.band.counted_as is Family.RED


def _band_name(one: Assessment) -> str:
    return "" if one.rating is None else one.rating.band.name


def _lacking(one: Assessment) -> tuple[str, ...]:
    result = one.result
    given = {
        "cause": result and result.cause,
        "action": result and result.action,
        "owner": result and result.owner,
        "due": result and result.due,
    }
    return tuple(key for key, value in given.items() if not value)
