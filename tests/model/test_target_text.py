"""What is aimed at: every kind of target is written as one text, and read back from it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.model.assessment import Aim
from site_builder.model.target import Sign, TargetKind
from site_builder.model.target_text import aim_text, read_aim

EVERY = {
    "42": Aim(TargetKind.POINT, Decimal(42)),
    "-0.5": Aim(TargetKind.POINT, Decimal("-0.5")),
    "50 (floor 45)": Aim(TargetKind.FLOOR, Decimal(50), floor=Decimal(45)),
    "< 5": Aim(TargetKind.INEQUALITY, Decimal(5), sign=Sign.UNDER),
    "> 5": Aim(TargetKind.INEQUALITY, Decimal(5), sign=Sign.OVER),
    "<= 5": Aim(TargetKind.INEQUALITY, Decimal(5), sign=Sign.AT_MOST),
    ">= 79.5": Aim(TargetKind.INEQUALITY, Decimal("79.5"), sign=Sign.AT_LEAST),
    "forecast 120": Aim(TargetKind.FORECAST, Decimal(120)),
    "0.9 to 1.1": Aim(TargetKind.RANGE, low=Decimal("0.9"), high=Decimal("1.1")),
    "-3 to -1": Aim(TargetKind.RANGE, low=Decimal(-3), high=Decimal(-1)),
    "last year (47)": Aim(TargetKind.LAST_YEAR, Decimal(47)),
    "last year": Aim(TargetKind.LAST_YEAR),
    "to be set": Aim(TargetKind.TO_BE_SET),
    "none": Aim(TargetKind.BASELINE),
    "not held": Aim(TargetKind.NOT_HELD),
    "withheld": Aim(TargetKind.WITHHELD),
}


@pytest.mark.parametrize(("text", "aim"), EVERY.items())
def test_an_aim_is_read_back_as_it_was_written(text: str, aim: Aim) -> None:
    assert aim_text(aim) == text
    assert read_aim(text) == aim


def test_every_kind_and_every_sign_is_among_them() -> None:
    assert {aim.kind for aim in EVERY.values()} == set(TargetKind)
    assert {aim.sign for aim in EVERY.values()} == {None, *Sign}


@pytest.mark.parametrize("text", ["", "50%", "about 40", "5 to", "last year (many)", "4 2"])
def test_any_other_text_is_no_aim(text: str) -> None:
    assert read_aim(text) is None
