"""Whether the accessibility statement is there and was looked at within a year.

Source: domain, section 5.1 (the regulations of 2018 ask for a review once a year).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.assess.audits.places import read_place
from site_builder.model.accessibility import Statement
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

_USUAL = "content/pages/accessibility.md"


def accessibility_statement_missing(report: Report) -> Iterator[Problem]:
    """Find a site none of whose pages is a statement."""
    if not any(page.facts.statement for page in report.project.pages):
        yield problem(
            "accessibility-statement-missing",
            Place(_USUAL),
            "no page of the site is an accessibility statement",
            "give this page a `statement` in its front matter: the manual shows one",
        )


def accessibility_review_due(report: Report) -> Iterator[Problem]:
    """Find statements that were last reviewed more than a year ago.

    A site that no public body runs, such as a demonstration, has no such duty.
    """
    for slug, statement in _statements(report):
        if statement.public_body and _year_after(statement.reviewed) < _today(report):
            yield problem(
                "accessibility-review-due",
                _place(report, slug, "reviewed"),
                f"the accessibility statement was last reviewed on {statement.reviewed}, more than"
                " a year ago",
                "go through it, test the site, and type today's date as `reviewed`",
            )


def accessibility_date_to_come(report: Report) -> Iterator[Problem]:
    """Find statements that say that something was done on a day that is still to come."""
    for slug, statement in _statements(report):
        days = (
            ("prepared", statement.prepared),
            ("reviewed", statement.reviewed),
            *(("tests", test.date) for test in statement.tests),
        )
        for key, day in days:
            if day > _today(report):
                yield problem(
                    "accessibility-date-to-come",
                    _place(report, slug, key),
                    f"{key}: {day} is still to come",
                    "type the day on which it was done",
                )


def _statements(report: Report) -> Iterator[tuple[str, Statement]]:
    for page in report.project.pages:
        if page.facts.statement is not None:
            yield page.slug, page.facts.statement


def _today(report: Report) -> date:
    """Return the day of the build; the last day there is where a test knows none."""
    return report.as_of.date() if report.as_of else date.max


def _year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return date(day.year + 1, 3, 1)


def _place(report: Report, slug: str, key: str) -> Place:
    return read_place(report.project.places[f"statement:{slug}:{key}"])
