"""In which quarters a measure reports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import as_typed
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter


class RhythmKind(StrEnum):
    """How often a measure reports."""

    EVERY_QUARTER = "every quarter"
    QUARTERS = "quarters"
    SURVEY = "survey"
    BIENNIAL = "biennial"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """In which quarters a measure reports."""

    kind: RhythmKind
    numbers: tuple[int, ...] = ()
    anchor: Quarter | None = None

    def is_due(self, quarter: Quarter) -> bool:
        """Say whether a figure is due for that quarter. A survey is never due by the calendar."""
        if self.kind is RhythmKind.SURVEY:
            return False
        if self.kind is RhythmKind.BIENNIAL and self.anchor is not None:
            return (quarter.index - self.anchor.index) % (2 * QUARTERS_IN_A_YEAR) == 0
        return not self.numbers or quarter.number in self.numbers

    @property
    def is_every_quarter(self) -> bool:
        """Whether a figure is due each quarter."""
        return self.kind is RhythmKind.EVERY_QUARTER


_BIENNIAL = re.compile(r"^biennial \[Q([1-4]) (\d{4}-\d{2})\]$")
_QUARTER_NAMES = {f"Q{number}": number for number in range(1, QUARTERS_IN_A_YEAR + 1)}


def read_rhythm(raw: object) -> Rhythm:
    """Read `every quarter`, `[Q2, Q4]`, `survey` or `biennial [Q4 2019-20]`."""
    if raw == "every quarter":
        return Rhythm(RhythmKind.EVERY_QUARTER)
    if raw == "survey":
        return Rhythm(RhythmKind.SURVEY)
    if isinstance(raw, list) and raw and all(name in _QUARTER_NAMES for name in raw):
        numbers = tuple(sorted({_QUARTER_NAMES[name] for name in raw}))
        return Rhythm(RhythmKind.QUARTERS, numbers)
    match = _BIENNIAL.match(raw) if isinstance(raw, str) else None
    if match is not None:
        try:
            anchor = Quarter.parse(f"{match[2]} Q{match[1]}")
        except ValueError:
            pass
        else:
            return Rhythm(RhythmKind.BIENNIAL, (anchor.number,), anchor)
    raise PydanticCustomError(
        "bad-rhythm",
        "{text} is not a rhythm: type every quarter, [Q4], [Q2, Q4], survey, "
        "or biennial [Q4 2019-20]",
        {"text": as_typed(raw)},
    )


RhythmField = Annotated[
    Rhythm,
    PlainValidator(read_rhythm),
    WithJsonSchema({"examples": ["every quarter", ["Q2", "Q4"], "survey"]}),
]
