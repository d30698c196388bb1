"""Pydantic's errors as our codes, in plain words, with what to type instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.load.retype import (
    day_hint,
    figure_hint,
    id_hint,
    quarter_hint,
    share_hint,
    target_hint,
    unit_hint,
)
from site_builder.load.retype_moment import moment_hint
from site_builder.model.fields import ID_PATTERN, as_typed
from site_builder.problems.suggest import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_WHOLE_NUMBER = frozenset(
    {
        "int_parsing",
        "int_type",
        "int_from_float",
        "int_parsing_size",
        "greater_than_equal",
        "less_than_equal",
    }
)
_KINDS = {
    "string_type": "a text",
    "tuple_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
}
_HINTS_BY_CODE = {
    "bad-number": figure_hint,
    "bad-share": share_hint,
    "bad-date": day_hint,
    "bad-quarter": quarter_hint,
    "bad-moment": moment_hint,
    "unknown-unit": unit_hint,
}
_NO_SPACE = re.compile(r"([a-z_]+):(\S.*)")
_ADDRESS = re.compile(
    r"(?:https?:/{0,2})?((?:[a-z0-9-]+\.)+[a-z]{2,})(/[^\s\"<>]*)?", re.IGNORECASE
)
_HINTS_BY_PART = {"bad-target": target_hint, "bad-id": id_hint}
"""For what may be wrong in a part of a value: the hint goes by that part."""

_LINE = 80  # characters of what was typed that fit into a message
_EXPECTED_WORD = re.compile(r"'([^']*)'")


@dataclass(frozen=True, slots=True)
class Wording:
    """The code, message and hint of one error."""

    code: str
    message: str
    hint: str = ""
    about: str | None = None  # the text within the value that is wrong, where it is not all of it


def worded(error: ErrorDetails, known_keys: tuple[str, ...]) -> Wording:
    """Word one of pydantic's errors. `known_keys` are those that the group may have."""
    kind, key = error["type"], _label(error["loc"])
    if kind == "missing":
        return Wording("missing-field", f"{key} is needed", f"add a line {key}: …")
    if kind == "extra_forbidden":
        return Wording(
            "unknown-key", f"{key} is not a key of this group", did_you_mean(key, known_keys)
        )
    if kind in {"string_pattern_mismatch", "string_too_long"}:
        return _pattern(error, key)
    return _word(error, key)


def _word(error: ErrorDetails, key: str) -> Wording:
    """Word a setting that is none of those it can be."""
    kind, raw = error["type"], error["input"]
    if kind in _WHOLE_NUMBER:
        return Wording("bad-whole-number", f"{key}: {as_typed(raw)} is not {_range(error)}")
    if kind.startswith("bool_"):
        return Wording(
            "bad-yes-no", f"{key}: {as_typed(raw)} is neither yes nor no", "type yes or no"
        )
    if kind == "enum":
        words = _EXPECTED_WORD.findall(str(error.get("ctx", {}).get("expected", "")))
        typed = raw if isinstance(raw, str) else ""
        return Wording(
            "unknown-word",
            f"{key} cannot be {as_typed(raw)}",
            did_you_mean(typed, words) or f"type one of: {', '.join(words)}",
        )
    return _kind(error, key)


def _label(loc: tuple[str | int, ...]) -> str:
    named = [part for part in loc if isinstance(part, str) and part != "[key]"]
    if not named:
        return "this"
    position = loc[-1]
    return f"{named[-1]} {position + 1}" if isinstance(position, int) else named[-1]


def _range(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if "ge" in context:
        return f"a whole number of at least {context['ge']}"
    return f"a whole number of at most {context['le']}" if "le" in context else "a whole number"


def _pattern(error: ErrorDetails, key: str) -> Wording:
    typed = str(error["input"])
    pattern = error.get("ctx", {}).get("pattern")
    if pattern == ID_PATTERN or error["type"] == "string_too_long":
        shown = typed if len(typed) <= _LINE else typed[:_LINE] + "…"
        return Wording("bad-id", f"{key}: '{shown}' cannot be an id", id_hint(typed))
    if "@" in str(pattern):
        return Wording(
            "bad-address",
            f"{key}: '{typed}' is not an e-mail address",
            "type one such as performance@example.org",
        )
    if "https" in str(pattern):
        return Wording(
            "bad-address",
            f"{key}: '{typed}' is not a web address that can be used here",
            _address_hint(typed, ends_in_slash=str(pattern).endswith("/$")),
        )
    return Wording(
        "unknown-word", f"{key}: '{typed}' is not a language", "type en-GB, or cy for Welsh"
    )


def _address_hint(typed: str, *, ends_in_slash: bool) -> str:
    """Say how to type an address: www.example.org is https://www.example.org/."""
    meant = _ADDRESS.fullmatch(typed.strip())
    if meant is None:
        return "it starts with https://; the site's own address ends in /"
    path = meant[2] or "/"
    slash = "/" if ends_in_slash and not path.endswith("/") else ""
    return f"type https://{meant[1].lower()}{path}{slash}"


def _kind(error: ErrorDetails, key: str) -> Wording:
    kind, raw = error["type"], error["input"]
    if kind == "too_short":
        least = error.get("ctx", {}).get("min_length", 1)
        entries = "one entry" if least == 1 else f"{least} entries"
        return Wording("missing-field", f"{key} needs at least {entries}")
    if kind in _KINDS and raw is None:
        return Wording("missing-field", f"{key} has no value", "give it one, or delete the line")
    if kind in _KINDS:
        hint = _kind_hint(kind, raw)
        group, *names = error["loc"]
        if group == "results" and len(names) == 1 and isinstance(raw, str):
            slip = _NO_SPACE.match(raw)
            hint = f"type {slip[1]}: {slip[2]}" if slip is not None else f"type {{actual: {raw}}}"
        return Wording("wrong-kind", f"{key} must be {_KINDS[kind]}, but it is {_what(raw)}", hint)
    guess = _HINTS_BY_CODE.get(kind)
    typed = guess(raw) if guess is not None and isinstance(raw, str) else ""
    if kind == "bad-quarter" and isinstance(raw, str) and "or a year" not in error["msg"]:
        typed = quarter_hint(raw, or_year=False)
    about = str(error.get("ctx", {}).get("text", "")).removeprefix("'").removesuffix("'")
    if kind in _HINTS_BY_PART:
        typed = _HINTS_BY_PART[kind](about)
    elif isinstance(raw, dict) and guess is not None:
        typed = guess(about)
    label = "" if error["loc"][-1:] == ("[key]",) else f"{key}: "
    return Wording(kind, f"{label}{error['msg']}", typed, about if isinstance(raw, dict) else None)


def _what(raw: object) -> str:
    return "a text" if isinstance(raw, str) else as_typed(raw)


def _kind_hint(kind: str, raw: object) -> str:
    if kind == "string_type":
        return "put the text in quotes, or write it on the lines below the key after |"
    if kind == "tuple_type" and isinstance(raw, str):
        return f"type [{raw}]"
    if kind == "tuple_type" and isinstance(raw, dict):
        return "put [ ] round the curly brackets; or a hyphen and a space before its first key"
    return "start each key on a line of its own, with two more spaces in front"
