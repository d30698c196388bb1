"""What to type where a group or a list is wanted and a text was given: keys to be filled in."""

from __future__ import annotations

import re
from typing import get_args, get_origin

from site_builder.model.fields import Record
from site_builder.problems.listed import listed

MOST_KEYS = 12
FILL_IN = "…"

_IN_BRACKETS = re.compile(r"[\w£%(][^,{}\[\]:#\"]*")
"""A text that may stand in a list or group in brackets without quotes."""


def shape_hint(kind: object, key: str, raw: object, *, in_list: bool = False) -> str:
    """Say what to type for something of this kind, where `raw` is of another.

    "" when there is nothing better to say than the kind. `in_list`: it is one item of a list.
    """
    if in_list:
        return _entry(kind)
    if _is_record(kind):
        return f"type {_group(kind, raw)}" if _required(kind) else _keys(kind)
    if isinstance(raw, str):
        return _in_place_of_text(kind, key, raw)
    if kind is str and isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], str):
        return f"type {key}: {raw[0]}"
    return ""


def _in_place_of_text(kind: object, key: str, text: str) -> str:
    """Say how to type a list, or the targets, where a text was given."""
    if key == "targets":
        return f"name the quarter, on a line of its own below: 2019-20 Q2: {text}"
    items = get_args(kind)
    if get_origin(kind) is not tuple or not items:
        return ""
    if not _is_record(items[0]):
        return f"type [{_quoted(text) if ': ' in text else text}]"
    alone = len(_required(items[0])) == 1
    return f"type [{_group(items[0], text)}]" if alone else _entry(items[0])


def text_or_quoted(text: str) -> str:
    """Return a text as it may stand within brackets."""
    return text if _IN_BRACKETS.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _group(kind: object, raw: object) -> str:
    """Return the needed keys of a group; the text given goes into the only one there is."""
    needed = _required(kind)
    given = text_or_quoted(raw) if len(needed) == 1 and isinstance(raw, str) else FILL_IN
    return "{" + ", ".join(f"{name}: {given}" for name in needed) + "}"


def _entry(kind: object) -> str:
    """Say how one entry of a list is typed: not in brackets, where a comma ends a text."""
    first, *others = _required(kind) or (FILL_IN,)
    rest = [f"{name}: {FILL_IN}" for name in others]
    below = f" and, lined up below {first}, {listed(rest)}" if rest else ""
    return f"for each entry type a line - {first}: {FILL_IN}{below}" if _required(kind) else ""


def _is_record(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def _required(kind: object) -> tuple[str, ...]:
    if not (isinstance(kind, type) and issubclass(kind, Record)):
        return ()
    fields = kind.model_fields.items()
    return tuple(field.alias or name for name, field in fields if field.is_required())


def _keys(kind: object) -> str:
    if not (isinstance(kind, type) and issubclass(kind, Record)):
        return ""
    names = [field.alias or name for name, field in kind.model_fields.items()]
    if len(names) > MOST_KEYS:
        return ""
    return f"type each key on a line of its own below; the keys are {', '.join(names)}"
