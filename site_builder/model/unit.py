"""The unit of a measure, and the units that have a name of their own."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Record, as_typed


class Unit(Record):
    """The unit of a measure and how it is written around a number."""

    name: str
    """Name of the unit, for column heads and downloads."""
    prefix: str = ""
    """Written before the number: £."""
    suffix: str = ""
    """Written after the number, with its own space: % or " days"."""
    per: str | None = None
    """For a rate: what it is per ("1,000 people")."""


UNITS = {
    "percent": Unit(name="percent", suffix="%"),
    "count": Unit(name="count"),
    "currency": Unit(name="currency", prefix="£"),
    "days": Unit(name="days", suffix=" days"),
    "rate": Unit(name="rate"),
    "score": Unit(name="score"),
    "ratio": Unit(name="ratio"),
}


def _named_unit(raw: object) -> object:
    if not isinstance(raw, str):
        return raw
    if raw not in UNITS:
        raise PydanticCustomError(
            "unknown-unit",
            "{text} is not a unit; the units are {known}, or {name: …, suffix: …}",
            {"text": as_typed(raw), "known": ", ".join(UNITS)},
        )
    return UNITS[raw]


NamedUnit = Annotated[Unit, BeforeValidator(_named_unit)]
