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
    ANNUAL = "annual"
    HALF_YEARLY = "half-yearly"
    TERMLY = "termly"
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


_BIENNIAL = re.compile(r"biennial \[Q([1-4]) (\d{4}(?:-\d{2})?)\]", re.ASCII)
_IN_QUARTERS = re.compile(r"([a-z-]+) \[(Q[1-4](?:, ?Q[1-4])*)\]")
_TIMES_A_YEAR = {RhythmKind.ANNUAL: 1, RhythmKind.HALF_YEARLY: 2, RhythmKind.TERMLY: 3}
"""How many quarters a rhythm with a word of its own names."""

_IN_WORDS = {1: "one", 2: "two", 3: "three"}
_EXAMPLES = {
    RhythmKind.ANNUAL: "annual [Q4]",
    RhythmKind.HALF_YEARLY: "half-yearly [Q2, Q4]",
    RhythmKind.TERMLY: "termly [Q1, Q3, Q4]",
}

_QUARTER_NAMES = {f"Q{number}": number for number in range(1, QUARTERS_IN_A_YEAR + 1)}


def read_rhythm(raw: object) -> Rhythm:
    """Read `every quarter`, `survey`, `[Q2, Q4]`, or a word and quarters: `annual [Q4]`."""
    if isinstance(raw, Rhythm):
        return raw
    if isinstance(raw, list) and raw and all(name in _QUARTER_NAMES for name in raw):
        return Rhythm(RhythmKind.QUARTERS, _numbers(raw))
    read = _read_words(raw) if isinstance(raw, str) else None
    if read is None:
        raise PydanticCustomError(
            "bad-rhythm",
            "{text} is not a rhythm: type every quarter, [Q4], [Q2, Q4], annual [Q4], "
            "half-yearly [Q2, Q4], termly [Q1, Q3, Q4], survey, or biennial [Q4 2019-20]",
            {"text": as_typed(raw)},
        )
    return read


def _read_words(raw: str) -> Rhythm | None:
    """Read a rhythm that is typed in words; None when it is none."""
    if raw.startswith("monthly"):
        raise PydanticCustomError(
            "bad-rhythm",
            "monthly figures are not kept here: type every quarter, and give each quarter's "
            "figure in its results",
            {},
        )
    if raw in {RhythmKind.EVERY_QUARTER.value, RhythmKind.SURVEY.value}:
        return Rhythm(RhythmKind(raw))
    biennial = _BIENNIAL.fullmatch(raw)
    if biennial is not None:
        return _biennial(f"{biennial[2]} Q{biennial[1]}")
    named = _IN_QUARTERS.fullmatch(raw)
    return None if named is None else _in_quarters(named[1], named[2])


def _biennial(written: str) -> Rhythm | None:
    try:
        anchor = Quarter.parse(written)
    except ValueError:
        return None
    return Rhythm(RhythmKind.BIENNIAL, (anchor.number,), anchor)


def _in_quarters(word: str, written: str) -> Rhythm | None:
    """Read `termly [Q1, Q3, Q4]`: the word says how many quarters there are."""
    kind = next((kind for kind in _TIMES_A_YEAR if kind.value == word), None)
    if kind is None:
        return None
    numbers = _numbers(written.replace(" ", "").split(","))
    if len(numbers) != _TIMES_A_YEAR[kind]:
        raise PydanticCustomError(
            "bad-rhythm",
            "{word} names {times} of the four quarters, as in {example}",
            {"word": word, "times": _IN_WORDS[_TIMES_A_YEAR[kind]], "example": _EXAMPLES[kind]},
        )
    return Rhythm(kind, numbers)


def _numbers(names: list[str]) -> tuple[int, ...]:
    return tuple(sorted({_QUARTER_NAMES[name] for name in names}))


RhythmField = Annotated[
    Rhythm,
    PlainValidator(read_rhythm),
    WithJsonSchema({"examples": ["every quarter", ["Q2", "Q4"], "annual [Q4]", "survey"]}),
]
