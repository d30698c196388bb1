"""Suggestions name what was probably meant, and nothing when that is anybody's guess."""

from __future__ import annotations

import pytest

from site_builder.problems.suggest import LISTED_AT_MOST, did_you_mean

KEYS = ("good_is", "title", "short_title", "unit", "decimals", "targets")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("goodis", "good_is"),
        ("Title", "title"),
        ("decimal", "decimals"),
        ("target", "targets"),
        ("TARGETS", "targets"),
        ("short-title", "short_title"),
    ],
)
def test_a_slip_is_corrected(typed: str, meant: str) -> None:
    assert did_you_mean(typed, KEYS) == f"did you mean {meant}?"


def test_few_choices_are_listed_when_none_is_close() -> None:
    assert did_you_mean("up", ("higher", "lower")) == "type one of: higher, lower"


def test_many_choices_are_not_listed() -> None:
    many = [f"measure-{number}" for number in range(LISTED_AT_MOST + 1)]
    assert did_you_mean("zzz", many) == ""


def test_the_order_of_the_choices_does_not_matter() -> None:
    assert did_you_mean("hom", ("home", "homs")) == did_you_mean("hom", ("homs", "home"))


def test_with_nothing_to_choose_from_nothing_is_said() -> None:
    assert did_you_mean("anything", ()) == ""
