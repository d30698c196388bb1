"""Targets as typed, in the one text that editions and recorded changes are compared by."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from site_builder.assess.targets import as_aim
from site_builder.model.target import Target, read_target
from site_builder.model.target_text import aim_text


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
