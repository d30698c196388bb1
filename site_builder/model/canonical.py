"""One text for one value: how editions write numbers, and how they are written themselves.

Two values are equal exactly when their texts are, so editions are compared, fingerprinted and
checked without a rule. `load` reads these texts, `render` and `ragstone freeze` write them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from hashlib import sha256

from site_builder.model.edition import Edition
from site_builder.model.fields import Figure, Record, Withheld
from site_builder.model.quarter import Quarter

FINGERPRINT = 16
"""Digits of a fingerprint: enough that nobody meets two alike, short enough for a diff."""

HIDDEN = Withheld.CONFIDENTIAL.value
"""How a number that is withheld is written: `[c]`."""

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def number_text(value: Decimal) -> str:
    """Write a number in plain digits, without zeros that say nothing: 0.5, 1200, -3."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def number_of(text: str | None) -> Decimal | None:
    """Read a number of an edition; None for none, a withheld one, or a reason for none."""
    try:
        return Decimal(text or "")
    except InvalidOperation:
        return None


def figure_text(figure: Figure | Withheld) -> str:
    """Write a figure without its sign of a unit; [c] when it is withheld."""
    return figure.value if isinstance(figure, Withheld) else number_text(figure.value)


def json_text(value: object) -> str:
    """Write JSON in its one form: sorted keys, a line for each, a newline at the end."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def digest_of(value: object) -> str:
    """Return the SHA-256 of a value's one JSON form, in hexadecimal."""
    return sha256(json_text(value).encode("utf-8")).hexdigest()


def fingerprint(value: object) -> str:
    """Return the first digits of a digest."""
    return digest_of(value)[:FINGERPRINT]


def edition_text(edition: Edition) -> str:
    """Write an edition as its file holds it, with the digest of all the rest."""
    told = {**_record(edition), "format": edition.format}
    return json_text({**told, "digest": digest_of(told)})


def plain(value: object) -> Plain:
    """Return a value as JSON can hold it; a record without what is as it is by default."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, Quarter | date):
        return str(value)
    return _group(value)


def _group(value: object) -> Plain:
    if isinstance(value, Record):
        return _record(value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    message = f"{type(value).__name__} has no canonical form"
    raise TypeError(message)


def _record(record: Record) -> dict[str, Plain]:
    """Leave out what is as by default, so that a later field alters no fingerprint and no file."""
    return {
        name: plain(getattr(record, name))
        for name, field in type(record).model_fields.items()
        if field.is_required() or getattr(record, name) != field.get_default()
    }
