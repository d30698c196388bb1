"""The check that a frozen report stays where it is, with the dates that it was published with.

Source: rules, section 6. A report that is public does not become a draft again, and no later day in
its front matter can take it away.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.assess.audits.places import place_of_report
from site_builder.model.edition import Edition
from site_builder.model.narrative import ReportFacts
from site_builder.model.project import Project
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

CODE = "published-gone"


def reports_stay(project: Project) -> Iterator[Problem]:
    """Find frozen editions whose report is gone, a draft again, or of another day.

    `project` holds every report as typed, public or not: what waits for a later day is found here,
    whatever the time is now.
    """
    final = {one.quarter: one.facts for one in project.narratives if not one.facts.is_draft}
    for edition in project.editions:
        facts = final.get(edition.quarter)
        if facts is None:
            yield _gone(edition)
        else:
            yield from _dates(edition, facts, project)


def _gone(edition: Edition) -> Problem:
    return problem(
        CODE,
        Place(f"content/editions/{edition.quarter.slug}.json"),
        f"The report of {edition.quarter} was published, and is not there or a draft now",
        "Restore its folder in content/quarters, with `state: final`.",
    )


def _dates(edition: Edition, facts: ReportFacts, project: Project) -> Iterator[Problem]:
    place = place_of_report(edition.quarter, project)
    report = f"The report of {edition.quarter}"
    if facts.published != edition.published:
        old, new = _day(edition.published), _day(facts.published)
        embargo = ", and the old day in `publish_at`" if facts.publish_at is not None else ""
        yield problem(
            CODE,
            place,
            f"{report} was published on {old}, and its file says {new} now",
            f"Put the old day back: `published: {edition.published}`{embargo}.",
        )
    if facts.as_at != edition.as_at:
        old, new = _day(edition.as_at), _day(facts.as_at)
        yield problem(
            CODE,
            place,
            f"{report} was published with data as at {old}, and its file says {new} now",
            f"Put the old day back: `as_at: {edition.as_at}`.",
        )


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
