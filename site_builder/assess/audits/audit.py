"""What an officer should look at before publishing: problems that only assessed figures show.

Problems of the files themselves belong to `load`. Each check takes the report and yields problems;
the tuple below is the whole list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_builder.assess.audits.accessibility import (
    accessibility_date_to_come,
    accessibility_review_due,
    accessibility_statement_missing,
)
from site_builder.assess.audits.figures import equal_looking, parts_do_not_give_actual
from site_builder.assess.audits.missing_targets import missing_target
from site_builder.assess.audits.parts import missing_part, withheld_can_be_worked_out
from site_builder.assess.audits.people import group_not_known
from site_builder.assess.audits.plausibility import (
    digit_slips,
    falling_total,
    far_from_history,
    impossible_percentage,
    polarity_reads_wrong,
    sign_slip,
    unit_slips,
)
from site_builder.assess.audits.protection_weakened import protection_weakened
from site_builder.assess.audits.published_values import editions_are_kept
from site_builder.assess.audits.returns import (
    missing_result,
    missing_update,
    outside_plan,
    overdue_result,
    red_without_plan,
)
from site_builder.assess.audits.revision_dates import revision_dates
from site_builder.assess.audits.texts import withheld_number_in_text
from site_builder.assess.audits.totals import parts_do_not_add_up, total_does_not_add_up
from site_builder.assess.audits.unfinished import due_before_quarter, unfinished_text
from site_builder.assess.audits.waiting import no_report
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.problems.problem import Problem

Check = Callable[[Report], Iterator[Problem]]
CheckTyped = Callable[[Report, Project], Iterator[Problem]]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("missing-result", missing_result),
    ("missing-update", missing_update),
    ("overdue-result", overdue_result),
    ("outside-plan", outside_plan),
    ("red-without-plan", red_without_plan),
    ("equal-looking", equal_looking),
    ("sign-slip", sign_slip),
    ("unit-slip", unit_slips),
    ("digit-slip", digit_slips),
    ("far-from-history", far_from_history),
    ("impossible-percentage", impossible_percentage),
    ("falling-total", falling_total),
    ("polarity-reads-wrong", polarity_reads_wrong),
    ("missing-part", missing_part),
    ("withheld-can-be-worked-out", withheld_can_be_worked_out),
    ("missing-target", missing_target),
    ("accessibility-statement-missing", accessibility_statement_missing),
    ("accessibility-review-due", accessibility_review_due),
    ("accessibility-date-to-come", accessibility_date_to_come),
)

TYPED: tuple[tuple[str, CheckTyped], ...] = (
    ("no-report", no_report),
    ("frozen-editions", editions_are_kept),
    ("parts-do-not-give-actual", parts_do_not_give_actual),
    ("parts-do-not-add-up", parts_do_not_add_up),
    ("total-does-not-add-up", total_does_not_add_up),
    ("group-not-known", group_not_known),
    ("protection-weakened", protection_weakened),
    ("withheld-number-in-text", withheld_number_in_text),
    ("revision-date", revision_dates),
    ("unfinished-text", unfinished_text),
    ("due-before-quarter", due_before_quarter),
)
"""Checks that compare what was typed, all of it, with what is shown."""


def audit(report: Report, project: Project) -> tuple[Problem, ...]:
    """Return every problem of an assessed project, check by check.

    `project` is the one that was assessed: checks of what was typed need the numbers that the
    report withholds.
    """
    typed = (problem for _, check in TYPED for problem in check(report, project))
    return (*(problem for _, check in CHECKS for problem in check(report)), *typed)
