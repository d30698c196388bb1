"""Parts of a figure, by the tables in `cases/parts.md`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.model.assessment import Assessment
from site_builder.model.breakdown import PartAbsence, PartFigure
from site_builder.model.project import Project
from site_builder.problems.problem import Severity
from tests.assess.builders import Fields, State, measure, project, q
from tests.assess.tables import Row, by_heading
from tests.showing import EDITOR, PUBLIC, audited

BEFORE, NOW = "2019-20 Q1", "2019-20 Q2"
SHARES = by_heading("parts.md")["Shares, and direction of each part"]
TOLD = by_heading("parts.md")["What `check` says"]
PARTS = {"by": "Side", "of": {"east": "East", "west": "West"}}
FIGURES = st.decimals(min_value=0, max_value=1000, places=2)


def returned(text: str) -> Fields:
    """Read `20: 12, 8` as the fields of a result."""
    figure, _, given_ = text.partition(": ")
    named = zip(("east", "west"), given_.split(", "), strict=True)
    return {"actual": figure, "parts": {name: part for name, part in named if part != "-"}}


def made(settings: str, results: dict[str, str], state: State = "final") -> Project:
    pairs = (part.partition(": ") for part in settings.split("; "))
    fields: dict[str, object] = {key: value for key, _, value in pairs}
    parts = {**PARTS, "additive": fields.pop("additive")}
    given_ = {quarter: {"bins": returned(text)} for quarter, text in results.items()}
    return project(measure(parts=parts, **fields), results=given_, reports={NOW: state})


def assessed(found: Project) -> Assessment:
    one = assess(found, PUBLIC).measures[0].at(q(NOW))
    assert one is not None
    return one


def said(part: PartFigure) -> str:
    verdict = part.movement.direction or part.movement.refusal
    return verdict.value if verdict else ""


@pytest.mark.parametrize("row", SHARES, ids=str)
def test_a_part_has_the_share_and_direction_that_the_table_says(row: Row) -> None:
    east, west = assessed(made(row["measure"], {BEFORE: row["before"], NOW: row["now"]})).parts
    share = Decimal(row["east's share"]) if row["east's share"] else None
    assert (east.share, said(east), said(west)) == (share, row["east"], row["west"])


@pytest.mark.parametrize("row", TOLD, ids=str)
def test_an_officer_is_told_of_parts_what_the_table_says(row: Row) -> None:
    found = {one.code for one in audited(made(row["measure"], {NOW: row["now"]}))}
    assert found == set(filter(None, row["code"].split(", "))), row["because"]


@given(FIGURES, FIGURES)
def test_shares_of_what_adds_up_add_up_to_the_whole(east: Decimal, west: Decimal) -> None:
    found = assessed(made("additive: yes", {NOW: f"{east + west}: {east}, {west}"}))
    shares = [part.share for part in found.parts]
    if east + west > 0:
        assert abs(sum((share or Decimal(0) for share in shares), Decimal(-1))) < Decimal("1e-25")
    else:
        assert shares == [None, None]


def test_a_part_without_a_figure_says_why() -> None:
    east, west = assessed(made("additive: no", {NOW: "20: [c], -"})).parts
    assert (east.value, east.absence) == (None, PartAbsence.WITHHELD)
    assert (west.value, west.absence) == (None, PartAbsence.NOT_SUPPLIED)


def test_a_quarter_without_parts_has_none() -> None:
    assert assessed(made("additive: yes", {NOW: "20: -, -"})).parts == ()


def test_the_message_names_both_sums() -> None:
    (found,) = audited(made("additive: yes", {NOW: "21: 12.5, 8"}))
    assert "gives 21 for 2019-20 Q2, but its parts add up to 20.5" in found.message


@pytest.mark.parametrize(
    ("now", "state", "severity"),
    [("20: 12, -", "final", "error"), ("20: 12, -", "draft", "warning"),
     ("20: -, -", "final", "warning")],
)  # fmt: skip
def test_a_missing_part_is_an_error_in_a_report_and_a_warning_in_a_draft(
    now: str, state: State, severity: str
) -> None:
    (found,) = audited(made("additive: no", {NOW: now}, state), EDITOR)
    assert (found.code, found.severity.value) == ("missing-part", severity)


def test_an_earlier_quarter_may_have_no_parts() -> None:
    found = made("additive: yes", {BEFORE: "20: -, -", NOW: "20: 12, 8"})
    assert audited(found) == ()


def test_the_message_prints_no_number_of_a_result_with_something_withheld() -> None:
    (found,) = audited(made("about_people: yes; additive: yes", {NOW: "21: 17, 3"}))
    assert found.severity is Severity.ERROR
    assert found.message == "bins has parts for 2019-20 Q2 that do not add up to the figure."
