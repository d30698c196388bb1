"""The reason and the approval of a recorded change, as every page words them."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.render.words.records import approved_words, reason_words, signed_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("a branch was counted twice", "A branch was counted twice."),
        ("A branch was counted twice. ", "A branch was counted twice."),
        ("Why was it wrong?", "Why was it wrong?"),
        ("", ""),
    ],
)
def test_a_reason_is_one_sentence(typed: str, words: str) -> None:
    assert reason_words(typed) == words


@pytest.mark.parametrize("typed", ["Cabinet", "Cabinet.", " Cabinet "])
def test_an_approval_is_worded_in_one_way(typed: str) -> None:
    assert approved_words(typed) == "Approved by Cabinet."
    assert signed_words(typed, date(2019, 4, 11)) == "Approved by Cabinet, 11 April 2019"


def test_nothing_is_said_of_nobody() -> None:
    assert approved_words(None) == ""
    assert signed_words("", None) == ""
    assert signed_words(None, date(2019, 4, 11)) == "11 April 2019"
