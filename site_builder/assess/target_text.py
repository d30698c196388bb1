"""What is aimed at, in the one text that editions and recorded changes are compared by."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from site_builder.assess.targets import as_aim
from site_builder.model.assessment import Aim
from site_builder.model.canonical import number_text
from site_builder.model.target import Target, TargetKind, read_target


def aim_text(aim: Aim) -> str:
    """Write what is aimed at: `42`, `< 5`, `0.9 to 1.1`, `50 (floor 45)`, `last year (47)`."""
    numbers = (aim.value, aim.low, aim.high, aim.floor)
    value, low, high, floor = ("" if one is None else number_text(one) for one in numbers)
    forms = {
        TargetKind.POINT: value,
        TargetKind.INEQUALITY: f"{aim.sign} {value}",
        TargetKind.RANGE: f"{low} to {high}",
        TargetKind.FLOOR: f"{value} (floor {floor})",
        TargetKind.FORECAST: f"forecast {value}",
        TargetKind.LAST_YEAR: f"{aim.kind} ({value})" if value else aim.kind.value,
    }
    return forms.get(aim.kind, aim.kind.value)


def target_text(target: Target) -> str:
    """Write a target as typed: `last year` stays a word."""
    return aim_text(as_aim(target))


def typed_target_text(text: str | None) -> str:
    """Write what a person typed as an old or a new target: `50%` is `50`; other words stay."""
    if text is None:
        return ""
    try:
        return target_text(read_target(text))
    except PydanticCustomError:
        return " ".join(text.split())
