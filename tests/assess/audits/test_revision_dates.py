"""On which day a published value can have been revised, by `cases/revision_dates.md`."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from site_builder.assess.audits.revision_dates import revision_dates
from site_builder.assess.report import assess
from site_builder.model.moment import Showing
from tests.assess.builders import Fields, Results, State, action, measure, project
from tests.assess.tables import Row, rows

CASES = rows("revision_dates.md")


def told(row: Row, results: Results, updates: Results) -> list[str]:
    """Return what is told of a project whose Q2 has the only report."""
    state: State = "draft" if row["state"] == "draft" else "final"
    found = project(
        measure(),
        actions=(action(),),
        results={"2019-20 Q1": {}, "2019-20 Q2": {}, **results},
        updates=updates,
        reports={"2019-20 Q2": state},
    )
    now = datetime.fromisoformat(f"{row['now']}T12:00").replace(tzinfo=UTC)
    report = assess(found, Showing(now, drafts=True))
    return [one.message for one in revision_dates(report, found)]


@pytest.mark.parametrize("row", CASES, ids=str)
def test_a_figure_and_an_action_are_revised_when_the_table_says(row: Row) -> None:
    entry = {"date": row["revised"], "kind": "correction", "reason": "A slip."}
    result: Fields = {"actual": "2", "revised": [{"from": "1", **entry}]}
    update: Fields = {"status": "red", "revised": [{"from": "green", **entry}]}
    of_figure = told(row, {row["quarter"]: {"bins": result}}, {})
    of_action = told(row, {}, {row["quarter"]: {"tip": update}})
    if not row["told"]:
        assert (of_figure, of_action) == ([], []), row["because"]
        return
    assert [text.endswith(f", {row['told']}") for text in of_figure] == [True]
    assert [text.endswith(f", {row['told']}") for text in of_action] == [True]
