"""When and to whom the tests show a site: to the public, and to an editor, on a day in 2100."""

from __future__ import annotations

from datetime import UTC, datetime

from site_builder.assess.audits.audit import audit
from site_builder.assess.report import assess
from site_builder.model.moment import Showing
from site_builder.model.project import Project
from site_builder.problems.problem import Problem

LATER = datetime(2100, 1, 1, tzinfo=UTC)
PUBLIC = Showing(LATER)
EDITOR = Showing(LATER, drafts=True)


def audited(project: Project, showing: Showing = PUBLIC) -> tuple[Problem, ...]:
    """Assess a project and return what the audit finds in it."""
    return audit(assess(project, showing), project)
