"""What reports that wait still lack, told before their time and without letting them onto the site.

Source: rules, sections 2 (missing is an error in a final report, a warning in a draft) and 6. A
report that is final and embargoed, or held, is judged as on the day when it is shown: otherwise it
would turn out to be wrong at the minute of its publication, when nobody is at work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_builder.assess.audits.audit import audit
from site_builder.assess.audits.missing_targets import missing_target
from site_builder.assess.audits.plausibility import (
    digit_slips,
    falling_total,
    far_from_history,
    impossible_percentage,
    sign_slip,
    unit_slips,
)
from site_builder.assess.audits.returns import (
    missing_result,
    missing_update,
    overdue_result,
    red_without_plan,
)
from site_builder.assess.lifecycle import waiting
from site_builder.assess.report import decide
from site_builder.model.lifecycle import Stage
from site_builder.model.moment import Showing
from site_builder.model.project import Project
from site_builder.problems.problem import Place, Problem, Severity

OF_DRAFTS = (
    missing_result,
    missing_update,
    overdue_result,
    red_without_plan,
    missing_target,
    sign_slip,
    unit_slips,
    digit_slips,
    far_from_history,
    impossible_percentage,
    falling_total,
)


def audit_ahead(
    project: Project, showing: Showing, told: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Return what is wrong with reports that wait; `told` is known already and left out.

    Of embargoed and held reports everything, as serious as it will be; of drafts what they lack
    and what looks like a slip, as warnings.
    """
    waits = waiting(project, showing)
    ends = [one.release.until.utc for one in waits if one.release.until is not None]
    found: list[Problem] = []
    if ends:
        then = Showing(max(ends))
        found += audit(decide(project, then), project)
    if any(one.release.stage is Stage.DRAFT for one in waits):
        drafted = decide(project, replace(showing, drafts=True))
        lacking = (one for check in OF_DRAFTS for one in check(drafted))
        known = {_about(one) for one in found}
        found += (_as_warning(one) for one in lacking if _about(one) not in known)
    return tuple(_news(found, told))


def _as_warning(one: Problem) -> Problem:
    return replace(one, severity=Severity.WARNING)


def _news(found: Iterable[Problem], told: tuple[Problem, ...]) -> Iterable[Problem]:
    known = {_about(one) for one in told}
    return (one for one in found if _about(one) not in known)


def _about(one: Problem) -> tuple[str, Place, str]:
    return one.code, one.place, one.message
