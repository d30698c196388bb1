"""Values to JSON with exact decimals: a figure never passes through binary arithmetic."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring

from site_builder.render.words.numbers import plain

Json = str | int | bool | Decimal | None | Sequence["Json"] | Mapping[str, "Json"]


def json_file(value: Json) -> bytes:
    """Return a JSON document: UTF-8, one line for each row of a table."""
    return (_text(value, 0) + "\n").encode("utf-8")


def json_line(value: Json) -> str:
    """Return a JSON document on one line, for the inside of a page."""
    return " ".join(line.lstrip(" ") for line in json_file(value).decode().strip().split("\n"))


def _text(value: Json, depth: int) -> str:
    """Write a value. Lists of mappings get a line each, so that changes show line by line."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, bool | int) or value is None:
        return json.dumps(value)
    if isinstance(value, Mapping):
        parts = [
            f"{encode_basestring(key)}: {_text(item, depth + 1)}" for key, item in value.items()
        ]
        return _wrapped("{", parts, "}", depth, spread=depth == 0)
    spread = any(isinstance(item, Mapping) for item in value)
    return _wrapped("[", [_text(item, depth + 1) for item in value], "]", depth, spread=spread)


def _wrapped(opening: str, parts: Sequence[str], closing: str, depth: int, *, spread: bool) -> str:
    if not spread or not parts:
        return opening + ", ".join(parts) + closing
    indent = " " * (depth + 1)
    lines = f",\n{indent}".join(parts)
    return f"{opening}\n{indent}{lines}\n{' ' * depth}{closing}"
