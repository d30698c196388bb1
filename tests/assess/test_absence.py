"""Why there is no figure, by the tables in `cases/absence.md`."""

from __future__ import annotations

import pytest

from site_builder.assess.absence import absence_of
from site_builder.assess.lifecycle import Timeline
from site_builder.model.assessment import AbsenceCode
from site_builder.model.measure import Measure
from site_builder.model.result import NoFigure, Result
from tests.assess.builders import measure, plan, q
from tests.assess.tables import Row, rows

CASES = rows("absence.md")
PLANS = (plan("clean", "safe"),)


def reports_of(text: str) -> object:
    """Read the rhythm as a file would hold it."""
    return text.split(", ") if text.startswith("Q") else text


def measure_of(row: Row) -> Measure:
    typed = {
        "reports": reports_of(row["reports"]),
        "priority": row["priority"],
        "since": row["since"],
        "until": row["until"],
        "in_arrears": row["in arrears"],
    }
    return measure(**{key: value for key, value in typed.items() if value})


def result_of(text: str) -> Result | None:
    if not text:
        return None
    key, _, value = text.partition(" ")
    fields = {"comment": text} if key == "a" else {key: value}
    return Result.model_validate(fields)


@pytest.mark.parametrize("row", CASES, ids=str)
def test_a_figure_is_absent_for_the_reason_that_the_table_says(row: Row) -> None:
    quarter, reported = q(row["quarter"]), [q(text) for text in row["reported"].split(", ")]
    timeline = Timeline(tuple(sorted({quarter, *reported})), frozenset(reported), PLANS)
    absence = absence_of(measure_of(row), quarter, result_of(row["given"]), timeline)
    found = ("", "") if absence is None else (absence.code.value, str(absence.next_due or ""))
    assert found == (row["code"], row["next due"]), row["because"]


def test_the_tables_cover_every_reason_for_having_no_figure() -> None:
    assert {row["code"] for row in CASES} == {"", *(code.value for code in AbsenceCode)}


def test_every_reason_that_an_editor_may_declare_is_one_of_those_shown() -> None:
    assert {reason.value for reason in NoFigure} <= {code.value for code in AbsenceCode}
