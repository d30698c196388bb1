"""Which numbers are secrets: those that were typed and are not in what is published."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from site_builder.assess.disclosure.unpublished_numbers import secrets_of
from site_builder.assess.lifecycle import public_part
from site_builder.model.disclosure import Secret, telling_forms
from site_builder.model.narrative import Text
from site_builder.model.project import Project, Published
from tests.assess.builders import Fields, measure, narrative, project, q
from tests.showing import PUBLIC

NOW, NEXT = "2019-20 Q2", "2019-20 Q3"


def one(result: Fields, *, target: str = "none", quarter: str = NOW) -> Project:
    return project(
        measure("bins", targets={"2019-20": target}), results={quarter: {"bins": result}}
    )


def fields(typed: Project, shown: Project) -> list[tuple[str, str]]:
    found = secrets_of(typed, Published(shown))
    return [(one.field, f"{one.value:f}") for one in found]


def test_what_is_published_as_typed_is_no_secret() -> None:
    typed = one({"actual": "12", "revised": []})
    assert secrets_of(typed, Published(typed)) == ()


def test_every_field_with_a_number_is_compared() -> None:
    revised = {"date": "2020-01-01", "kind": "revision", "reason": "Late."}
    typed = one(
        {
            "actual": "38.5",
            "interval": ["37", "40"],
            "numerator": "10",
            "denominator": "26",
            "rate": "7",
            "forecast": {"value": "50", "by": "Head"},
            "revised": [{"from": "36", **revised}, {"from": "35", **revised}],
            "parts": {"north": "4", "south": "6"},
        }
    )
    shown = one({"actual": "[c]", "parts": {"north": "[c]", "south": "6"}})
    assert fields(typed, shown) == [
        ("actual", "38.5"),
        ("numerator", "10"),
        ("denominator", "26"),
        ("rate", "7"),
        ("forecast", "50"),
        ("interval", "37"),
        ("interval", "40"),
        ("revised", "35"),
        ("revised", "36"),
        ("part", "4"),
    ]


def test_a_rounded_figure_leaves_the_exact_one_a_secret() -> None:
    assert fields(one({"actual": "13"}), one({"actual": "15"})) == [("actual", "13")]
    assert fields(one({"actual": "15.0"}), one({"actual": "15"})) == []


def test_a_target_that_was_taken_out_is_a_secret_in_every_quarter() -> None:
    found = secrets_of(one({"actual": "9"}, target="214"), Published(one({"actual": "9"})))
    assert [str(one.quarter) for one in found] == [f"2019-20 Q{number}" for number in (1, 2, 3, 4)]
    assert {(one.field, one.value) for one in found} == {("target", Decimal(214))}


def test_a_quarter_that_is_not_public_is_secret_whole() -> None:
    results = {NOW: {"bins": {"actual": "214"}}, NEXT: {"bins": {"actual": "4826"}}}
    typed = project(measure(), results=results, reports={NOW: "final", NEXT: "draft"})
    shown = Published(public_part(typed, PUBLIC))
    secret = Secret("bins", q(NEXT), "actual", Decimal(4826), alone=True)
    assert secrets_of(typed, shown) == (secret,)
    nobody = replace(typed, narratives=(narrative(NOW, "draft"),))
    assert len(secrets_of(typed, Published(public_part(nobody, PUBLIC)))) == 2


def alone(value: str, text: str = "") -> bool:
    typed, shown = one({"actual": value}), one({"actual": "[c]", "comment": text})
    (found,) = secrets_of(typed, Published(shown))
    return found.alone


def test_a_number_is_alone_when_nothing_published_has_its_digits() -> None:
    assert alone("4826")
    assert alone("38.4615")
    assert not alone("4826", "We expected 4,826.")
    assert not alone("38.4615", "A number of its own: 38.46.")
    assert alone("4826", "Line\n14826")


def test_few_digits_and_years_are_never_alone() -> None:
    assert not alone("12")
    assert not alone("1200")
    assert not alone("0.012")
    assert not alone("2019")
    assert alone("2019.5")


def test_what_a_typed_text_says_is_read_in_every_line() -> None:
    shown = one({"actual": "[c]"})
    told = replace(shown.narratives[0], text=Text("First\n4826 came.", "report.md"))
    (found,) = secrets_of(one({"actual": "4826"}), Published(replace(shown, narratives=(told,))))
    assert not found.alone


def test_a_number_is_told_by_at_least_three_digits() -> None:
    assert telling_forms(Decimal("38.4615")) == tuple(
        map(Decimal, ("38.4615", "38.462", "38.46", "38.5"))
    )
    assert telling_forms(Decimal(-214)) == (Decimal(214),)
    assert telling_forms(Decimal(100)) == ()
