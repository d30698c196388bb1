"""A moment in time as people type it, with its time zone: when a report may be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import total_ordering
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import as_typed

_ZONE = r"Z|[+-]\d{2}:?\d{2}|[A-Za-z_]+(?:/[A-Za-z_+-]+)*"
_WRITTEN = re.compile(
    rf"(\d{{4}}-\d{{2}}-\d{{2}})[T ](\d{{2}}:\d{{2}}(?::\d{{2}})?)\s*({_ZONE})", re.ASCII
)


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """A moment, and the clock that it was typed by: `local` carries its zone."""

    local: datetime  # aware

    @property
    def utc(self) -> datetime:
        """The moment in universal time."""
        return self.local.astimezone(UTC)

    def __eq__(self, other: object) -> bool:
        """Two moments are one when they are at the same time, on whatever clock."""
        return isinstance(other, Moment) and self.utc == other.utc

    def __lt__(self, other: Moment) -> bool:
        """Say whether this one is earlier."""
        return self.utc < other.utc

    def __hash__(self) -> int:
        """Equal moments have the same hash."""
        return hash(self.utc)

    @property
    def zone(self) -> str:
        """The zone that it was typed in: `Europe/London`, `UTC`, `+01:00`."""
        zone = self.local.tzinfo
        if isinstance(zone, ZoneInfo):
            return zone.key
        return "UTC" if zone is UTC else self.local.isoformat()[-6:]

    def __str__(self) -> str:
        """Write the moment as files do: `2020-01-16 09:30 Europe/London`."""
        seconds = ":%S" if self.local.second else ""
        return f"{self.local:%Y-%m-%d %H:%M{seconds}} {self.zone}"


def read_moment(raw: object) -> Moment:
    """Read `2020-01-16 09:30 Europe/London`, or `2020-01-16T09:30:00Z`. The zone is required.

    A time that a clock skips or shows twice when it is changed is refused: nobody can tell which
    is meant. Raises PydanticCustomError.
    """
    if isinstance(raw, Moment):
        return raw
    match = _WRITTEN.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if match is not None:
        try:
            return _moment(*match.groups())
        except (ValueError, ZoneInfoNotFoundError):
            pass
    raise PydanticCustomError(
        "bad-moment",
        "{text} is not a time with its zone such as 2020-01-16 09:30 Europe/London",
        {"text": as_typed(raw)},
    )


def _moment(day: str, time: str, zone: str) -> Moment:
    if zone == "Z" or zone[0] in "+-":
        return Moment(datetime.fromisoformat(f"{day}T{time}{zone}"))
    local = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo(zone))
    there_and_back = local.astimezone(UTC).astimezone(local.tzinfo)
    if there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None):
        raise ValueError(zone)
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        raise ValueError(zone)
    return Moment(local)


MomentField = Annotated[
    Moment,
    PlainValidator(read_moment),
    WithJsonSchema(
        {
            "type": "string",
            "description": "a time with its zone",
            "examples": ["2020-01-16 09:30 Europe/London"],
        }
    ),
]


@dataclass(frozen=True, slots=True)
class Showing:
    """To whom the site is shown, and when: what decides which reports are in it.

    `as_of` is the moment that counts as now. With `drafts` an editor looks (`serve`), who sees
    drafts and what is still embargoed, too.
    """

    as_of: datetime  # aware
    drafts: bool = False
