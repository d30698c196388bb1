"""The latest report by who answers for it: each portfolio and each directorate, summed up.

What has several portfolios, or several directorates, counts under each of them. The rule of the
overall status is the one of every scope (rules, section 4). Files say who answers now, so only the
newest report is summed up so: who answered for an older one is not known.
"""

from __future__ import annotations

from site_builder.assess.roll_up import Scope, summary_of
from site_builder.model.action import Action
from site_builder.model.fields import Ids
from site_builder.model.measure import Measure
from site_builder.model.report import Answerable, Office, QuarterReport
from site_builder.model.site import People, Site


def answerable_of(report: QuarterReport, people: People, site: Site) -> tuple[Answerable, ...]:
    """Return the portfolios, then the directorates, in the order of `people.yaml`."""
    portfolios = (
        _summed(report, site, (Office.PORTFOLIO, name, one.title, ""))
        for name, one in people.portfolios.items()
    )
    directorates = (
        _summed(report, site, (Office.DIRECTORATE, name, one.title, one.lead or ""))
        for name, one in people.directorates.items()
    )
    return (*portfolios, *directorates)


def _summed(report: QuarterReport, site: Site, who: tuple[Office, str, str, str]) -> Answerable:
    office, name, title, lead = who
    assessments = tuple(one for one in report.assessments if name in _ids(one.measure, office))
    actions = tuple(one for one in report.actions if name in _ids(one.action, office))
    scope = Scope(office.scope(name), report.quarter, assessments, actions, None)
    return Answerable(office, name, title, lead, assessments, actions, summary_of(scope, site))


def _ids(of: Measure | Action, office: Office) -> Ids:
    return of.portfolio if office is Office.PORTFOLIO else of.directorate
