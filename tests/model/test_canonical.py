"""The one text of a value: numbers, JSON, and an edition that reads back as it was written."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from site_builder.model.canonical import (
    digest_of,
    edition_text,
    json_text,
    number_of,
    number_text,
)
from site_builder.model.edition import Edition

EDITION = {
    "quarter": "2019-20 Q2",
    "as_at": "2019-09-30",
    "published": "2019-11-14",
    "plan": "Plan",
    "measures": {
        "bins": {
            "title": "Bins “emptied”",
            "priority": "clean",
            "definition": "0",
            "figures": {"2019-20 Q2": {"actual": "[c]"}, "2019-20 Q1": {}},
        }
    },
}


@pytest.mark.parametrize(
    ("typed", "text"),
    [("50", "50"), ("50.0", "50"), ("0.50", "0.5"), ("-0.0", "0"), ("1E+3", "1000"), ("-3", "-3")],
)
def test_a_number_has_one_text(typed: str, text: str) -> None:
    assert number_text(Decimal(typed)) == text


@given(some.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_the_text_of_a_number_is_that_number(value: Decimal) -> None:
    assert Decimal(number_text(value)) == value
    assert number_of(number_text(value)) == value


@pytest.mark.parametrize("text", [None, "", "[c]", "not-due", "to be set", "0.9 to 1.1"])
def test_what_is_no_number_is_read_as_none(text: str | None) -> None:
    assert number_of(text) is None


def test_an_edition_reads_back_as_it_was_written_and_what_is_empty_is_left_out() -> None:
    edition = Edition.model_validate(EDITION)
    text = edition_text(edition)
    raw = json.loads(text)
    digest = raw.pop("digest")
    assert Edition.model_validate(raw) == edition
    assert digest == digest_of(raw)
    assert json.loads(text)["measures"] == EDITION["measures"]
    assert text == json_text(json.loads(text))
    assert text.endswith("}\n")
    assert "“emptied”" in text


def test_what_has_no_canonical_form_is_refused() -> None:
    with pytest.raises(TypeError):
        json_text({"share": 0.5})
