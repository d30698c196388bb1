"""Texts that name what is withheld: by the table in `cases/texts.md`, and where they may stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.assess.audits.texts import withheld_number_in_text
from site_builder.assess.audits.texts_elsewhere import names_quarter
from site_builder.assess.report import assess
from site_builder.model.narrative import Chapter, ChapterFacts, Narrative, Text
from site_builder.model.project import Project
from site_builder.problems.problem import Place
from tests.assess.builders import measure, narrative, project, q
from tests.assess.tables import Row, rows
from tests.showing import PUBLIC

NOW, NEXT = "2019-20 Q2", "2019-20 Q3"
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


@pytest.mark.parametrize("row", rows("quarters_named.md"), ids=str)
def test_a_text_names_a_quarter_as_the_table_says(row: Row) -> None:
    named = names_quarter(row["text"], q(row["quarter"]), q(row["written for"]))
    assert named == (row["named"] == "yes")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"changes": [{"quarter": NOW, "what": "wording", "reason": "Only 3 came."}]}, True),
        ({"changes": [{"quarter": NEXT, "what": "wording", "reason": "Only 3 came."}]}, False),
        ({"changes": [{"quarter": NEXT, "what": "wording", "reason": "3 came in Q2."}]}, True),
        ({"rebases": [{"quarter": NOW, "reason": "Only 3 came."}]}, True),
        ({"description": "Families helped by 3 offices."}, False),
        ({"description": "A pilot.\n\nIn Q2 2019/20 it helped 3 families."}, True),
        ({"description": "It began in Q2 2019/20.\n\nThere are 3 offices."}, False),
        ({"method": "It was 3 in 2019-20 Q2."}, True),
        ({"note": "Three came in Q2 2019/20."}, True),
    ],
)
def test_what_a_measure_says_of_the_quarter_is_read(fields: dict[str, object], told: bool) -> None:
    typed, hidden = made(USUAL)
    said = measure("bins", about_people="yes", baseline="yes", **fields)
    places = {"measure:bins": "bins.yaml:1"}
    typed, hidden = (replace(one, measures=(said,), places=places) for one in (typed, hidden))
    found = lines(typed, hidden)
    assert [one.path for one in found] == (["bins.yaml"] if told else [])


def test_a_comment_of_another_quarter_is_read_where_it_names_the_quarter() -> None:
    typed, hidden = made(USUAL)
    earlier = {"actual": "12", "comment": "We have 3 offices.\n\nIt fell to 3 in Q2."}
    both = [
        project(
            *one.measures,
            results={"2019-20 Q1": {"bins": earlier}, NOW: {"bins": {"actual": figure}}},
            places={"text:2019-20-q1:bins:comment": "measures/results/2019-20-q1.yaml:1"},
        )
        for one, figure in ((typed, "3"), (hidden, "[c]"))
    ]
    assert lines(*both) == [Place("measures/results/2019-20-q1.yaml", 3)]
