"""What is withheld quarter by quarter, by `cases/withhold_in_time.md`."""

from __future__ import annotations

import pytest

from site_builder.assess.disclosure.withhold import withhold
from site_builder.model.project import Project
from tests.assess.builders import Fields, measure, project, q
from tests.assess.disclosure.test_withhold import parts_in, published, written
from tests.assess.tables import Row, by_heading

TABLES = by_heading("withhold_in_time.md")
FIRST, THEN = "2019-20 Q1", "2019-20 Q2"
SIX = ("2018-19 Q1", "2018-19 Q2", "2018-19 Q3", "2018-19 Q4", "2019-20 Q1", "2019-20 Q2")


def broken_down(text: str) -> Fields:
    """Read `17: a 13, b 4`."""
    figure, _, parts = text.partition(": ")
    return {"actual": figure, "parts": parts_in(parts)}


def said(found: Project, quarter: str) -> str:
    """Write a figure with its parts as the table does."""
    one = published(found, quarter)
    assert one is not None
    parts = ", ".join(f"{name} {written(part)}" for name, part in one.parts.items())
    return f"{written(one.actual)}: {parts}"


@pytest.mark.parametrize("row", TABLES["A total for the year so far, by part"], ids=str)
def test_a_quarter_of_a_year_to_date_is_added_as_the_table_says(row: Row) -> None:
    parts = {"by": "Side", "additive": "yes", "of": {"a": "A", "b": "B"}}
    one = measure("bins", about_people="yes", period_type="cumulative", parts=parts)
    first, then = broken_down(row["Q1"]), broken_down(row["Q2"])
    alone = project(one, results={FIRST: {"bins": first}})
    both = project(one, results={FIRST: {"bins": first}, THEN: {"bins": then}})
    assert said(alone, FIRST) == row["Q1 shown"], row["because"]
    assert said(both, FIRST) == row["Q1 shown"], row["because"]
    assert said(both, THEN) == row["Q2 shown"], row["because"]


@pytest.mark.parametrize("row", TABLES["Quarters, and the four quarters up to each"], ids=str)
def test_a_quarter_of_a_rolling_year_is_added_as_the_table_says(row: Row) -> None:
    quarters, totals = row["quarters"].split(", "), row["totals"].split(", ")
    found: dict[str, dict[str, Fields]] = {
        name: {"bins": {"actual": value}} for name, value in zip(SIX, quarters, strict=False)
    }
    for name, value in zip(SIX[3:], totals, strict=False):
        found[name]["roll"] = {"actual": value}
    flow = measure("bins", about_people="yes")
    roll = measure("roll", about_people="yes", period_type="rolling-year", total_of="bins")
    shown = {
        one.quarter: one.results for one in withhold(project(flow, roll, results=found)).results
    }
    for column, name in (("quarters", "bins"), ("totals", "roll")):
        given = [shown[q(one)][name].actual for one in SIX if name in found.get(one, {})]
        assert ", ".join(map(written, given)) == row[f"{column} shown"], row["because"]
