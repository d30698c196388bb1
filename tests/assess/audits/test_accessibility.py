"""The accessibility statement is there, was looked at within a year, and names no day to come."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from site_builder.assess.audits.accessibility import (
    accessibility_date_to_come,
    accessibility_review_due,
    accessibility_statement_missing,
)
from site_builder.assess.report import assess
from site_builder.model.accessibility import Statement
from site_builder.model.moment import Showing
from site_builder.model.narrative import Page, PageFacts, Text
from site_builder.model.report import Report
from tests.render.made import tiny_project, tiny_with

FIELDS = {
    "compliance": "fully",
    "tests": [{"date": "2023-02-27", "by": "a firm", "how": "By hand."}],
    "prepared": "2023-02-28",
    "reviewed": "2023-03-01",
}


def report(on: datetime, **changes: object) -> Report:
    statement = Statement.model_validate({**FIELDS, **changes})
    facts = PageFacts.model_construct(
        title="Accessibility", summary=None, language=None, statement=statement
    )
    places = {f"statement:access:{key}": f"access.md:{line}" for line, key in enumerate(FIELDS)}
    project = tiny_project()
    changed = tiny_with(
        pages=(Page("access", facts, Text("", "access.md")),), places={**project.places, **places}
    )
    return assess(changed.project, Showing(on))


def on(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "changes", "due"),
    [
        ("2024-03-01", {}, False),  # a year to the day
        ("2024-03-02", {}, True),
        ("2025-03-01", {"reviewed": "2024-02-29"}, False),
        ("2025-03-02", {"reviewed": "2024-02-29"}, True),
        ("2030-01-01", {"public_body": "no"}, False),
    ],
)
def test_a_review_is_due_when_the_last_is_more_than_a_year_ago(
    day: str, changes: dict[str, object], *, due: bool
) -> None:
    problems = tuple(accessibility_review_due(report(on(day), **changes)))
    assert [str(one.place.path) for one in problems] == ["access.md"] * due
    assert all(one.place.line == 3 for one in problems)


@pytest.mark.parametrize(
    ("day", "keys"),
    [
        ("2023-03-01", []),
        ("2023-02-28", ["reviewed"]),
        ("2023-02-27", ["prepared", "reviewed"]),
        ("2023-02-26", ["prepared", "reviewed", "tests"]),
    ],
)
def test_no_day_is_still_to_come(day: str, keys: list[str]) -> None:
    problems = tuple(accessibility_date_to_come(report(on(day))))
    assert [one.message.partition(":")[0] for one in problems] == keys


def test_a_site_without_a_statement_is_told() -> None:
    facts = PageFacts(title="Accessibility")
    bare = tiny_with(pages=(Page("accessibility", facts, Text("", "a.md")),))
    (found,) = accessibility_statement_missing(bare)
    assert found.place.path == "content/pages/accessibility.md"
    assert tuple(accessibility_statement_missing(report(on("2024-01-01")))) == ()
    assert tuple(accessibility_review_due(bare)) == ()
