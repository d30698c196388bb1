"""A setting that may change over time: one value, or a value from each of some quarters on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import ID_MAX, ID_PATTERN, as_typed, read_quarter
from site_builder.model.quarter import Quarter

_ID = re.compile(ID_PATTERN)


@dataclass(frozen=True, slots=True)
class IdByPeriod:
    """An id that holds for good, or ids that each hold from their quarter on, oldest first."""

    entries: tuple[tuple[Quarter | None, str], ...]

    def at(self, quarter: Quarter) -> str:
        """Return the id that holds in a quarter; before the first entry, the first."""
        begun = [name for start, name in self.entries if start is None or start <= quarter]
        return begun[-1] if begun else self.entries[0][1]

    def begun_at(self, quarter: Quarter) -> str | None:
        """Return the id that holds in a quarter; None before the first entry has begun."""
        begun = any(start is None or start <= quarter for start, _ in self.entries)
        return self.at(quarter) if begun else None

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id named, oldest first."""
        return tuple(name for _, name in self.entries)

    @property
    def starts(self) -> tuple[Quarter, ...]:
        """The quarters in which another id begins to hold."""
        return tuple(start for start, _ in self.entries[1:] if start is not None)

    def __str__(self) -> str:
        """Write the newest id."""
        return self.entries[-1][1]


def _read_id(raw: object) -> str:
    if isinstance(raw, str) and _ID.fullmatch(raw) and len(raw) <= ID_MAX:
        return raw
    raise PydanticCustomError(
        "bad-id",
        "{text} cannot be an id",
        {"text": as_typed(raw)},
    )


def read_id_by_period(raw: object) -> IdByPeriod:
    """Read `clean`, or `{2019-20 Q1: clean, 2023-24 Q1: clean-and-safe}`."""
    if isinstance(raw, IdByPeriod):
        return raw
    if isinstance(raw, dict) and raw:
        entries = [(read_quarter(start), _read_id(name)) for start, name in raw.items()]
        return IdByPeriod(tuple(sorted(entries)))
    return IdByPeriod(((None, _read_id(raw)),))


IdByPeriodField = Annotated[
    IdByPeriod,
    PlainValidator(read_id_by_period),
    WithJsonSchema(
        {
            "description": "an id, or ids by the quarter from which they hold",
            "examples": ["clean-streets"],
        }
    ),
]
