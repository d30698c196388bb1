"""Texts that name what is withheld: by the table in `cases/texts.md`, and where they may stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.assess.audit_text import withheld_number_in_text
from site_builder.assess.report import assess
from site_builder.model.narrative import Chapter, ChapterFacts, Narrative, Text
from site_builder.model.project import Project
from site_builder.problems.problem import Place
from tests.assess.builders import measure, narrative, project
from tests.assess.tables import Row, rows
from tests.showing import PUBLIC

NOW = "2019-20 Q2"
FILE = "measures/results/2019-20-q2.yaml"
USUAL: dict[str, object] = {"actual": "3"}


def made(
    result: dict[str, object], *, unit: str = "count", told: tuple[Narrative, ...] = ()
) -> tuple[Project, Project]:
    """A project, and the same with the figure withheld."""
    one = measure(
        "bins", unit=unit, decimals="1", about_people="yes", title="Families helped", baseline="yes"
    )
    places = {
        f"text:2019-20-q2:bins:{name}": f"{FILE}:{9}" for name in ("comment", "status reason")
    }
    typed = project(one, results={NOW: {"bins": result}}, reports=told, places=places)
    kept = {key: value for key, value in result.items() if key not in {"numerator", "revised"}}
    hidden = project(one, results={NOW: {"bins": {**kept, "actual": "[c]"}}}, reports=told)
    return typed, replace(hidden, places=places)


def lines(typed: Project, hidden: Project) -> list[Place]:
    return [one.place for one in withheld_number_in_text(assess(hidden, PUBLIC), typed)]


@pytest.mark.parametrize("row", rows("texts.md"), ids=str)
def test_a_text_names_the_number_as_the_table_says(row: Row) -> None:
    found = lines(*made({"actual": row["withheld"], "comment": row["text"]}, unit=row["unit"]))
    assert bool(found) == (row["told"] == "yes")


def test_the_line_is_that_of_the_number() -> None:
    found = lines(*made({**USUAL, "comment": "Fewer than before:\nonly 3.\n\nThree, to be exact."}))
    assert found == [Place(FILE, 10), Place(FILE, 12)]


def test_every_text_of_the_result_is_read() -> None:
    status = {"is": "HG", "reason": "Only three.", "by": "Head", "date": "2020-01-01"}
    forecast = {"value": "9", "by": "Head", "reason": "After 3 came."}
    texts = {"comment": "3.", "cause": "3.", "action": "Three.", "status": status}
    revised = [{"from": "4", "date": "2020-01-01", "kind": "correction", "reason": "It was 3."}]
    typed, hidden = made({**USUAL, **texts, "forecast": forecast, "revised": revised})
    typed = replace(
        typed,
        places={
            f"text:2019-20-q2:bins:{name}": f"{FILE}:{at}"
            for at, name in enumerate(
                (
                    "comment",
                    "cause",
                    "action",
                    "status reason",
                    "forecast reason",
                    "revised 0 reason",
                ),
                start=1,
            )
        },
    )
    assert [one.line for one in lines(typed, hidden)] == [1, 2, 3, 4, 5, 6]


def test_a_numerator_is_told_of_in_the_text_of_a_percentage() -> None:
    result = {"actual": "11.5%", "numerator": "3", "denominator": "26"}
    typed, hidden = made({**result, "comment": "It was three of many."}, unit="percent")
    assert lines(typed, hidden) == [Place(FILE, 9)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Nothing.\n\n[[bins]] was 3 only.", [12]),
        ("On [[bins.actual]]\nit is known\nthat three came.", [12]),
        ("The families helped were few: 3.", [10]),
        ("- 3 streets\n- Families helped: 3\n- 3 parks", [11]),
        ("## Families helped\n\nThree came.\n\n## Streets\n\nThree were swept.", [12]),
        ("3. Families helped were few.", []),
        ("Three streets were swept.\n\nFamilies helped were few.", []),
        ("On 3 March families helped were counted, in Q3.", []),
    ],
)
def test_the_report_is_read_where_it_names_the_measure(body: str, expected: list[int]) -> None:
    usual = narrative(NOW)
    told = replace(usual, text=Text(body, "report.md", 10))
    assert [one.line for one in lines(*made(USUAL, told=(told,)))] == expected
    chapter = Chapter("clean", ChapterFacts(), Text(body, "clean.md", 10))
    told = replace(usual, chapters=(chapter,))
    found = lines(*made(USUAL, told=(told,)))
    assert found == [Place("clean.md", line) for line in expected]


def test_what_is_published_is_not_told_of() -> None:
    typed, _ = made({"actual": "30", "comment": "It was 30."})
    assert lines(typed, typed) == []


def test_a_quarter_that_is_not_public_yet_is_not_told_of() -> None:
    typed, _ = made({**USUAL, "comment": "It was 3."})
    earlier = project(*typed.measures, results={"2019-20 Q1": {"bins": {"actual": "9"}}})
    assert lines(typed, earlier) == []
