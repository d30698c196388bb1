"""What drafts still lack, told before they are final and without letting them onto the site.

Source: rules, sections 2 (missing is an error in a final report, a warning in a draft) and 6.
"""

from __future__ import annotations

from dataclasses import replace

from site_builder.assess.audit_returns import missing_result, overdue_result, red_without_plan
from site_builder.assess.report import assess
from site_builder.model.moment import Showing
from site_builder.model.project import Project
from site_builder.problems.problem import Place, Problem, Severity

CHECKS = (missing_result, overdue_result, red_without_plan)


def audit_drafts(
    project: Project, showing: Showing, told: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Return what the draft reports lack, as warnings; `told` is known already and left out."""
    if not any(one.facts.is_draft for one in project.narratives):
        return ()
    report = assess(project, replace(showing, drafts=True))
    known = {_about(one) for one in told}
    return tuple(
        replace(one, severity=Severity.WARNING)
        for check in CHECKS
        for one in check(report)
        if _about(one) not in known
    )


def _about(one: Problem) -> tuple[str, Place, str]:
    return one.code, one.place, one.message
