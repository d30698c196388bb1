"""A measure: what is counted, how it is read, and who answers for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import (
    Day,
    FigureField,
    Id,
    Ids,
    Markdown,
    QuarterField,
    Record,
    as_typed,
)
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter
from site_builder.model.target import (
    Target,
    TargetPeriodField,
    TargetsField,
    target_for,
)


class GoodIs(StrEnum):
    """Which way a measure should go. There is no default: guessing it wrong turns red to green."""

    HIGHER = "higher"
    LOWER = "lower"
    IN_RANGE = "in-range"
    NEITHER = "neither"


class PeriodType(StrEnum):
    """What stretch of time a figure speaks of."""

    IN_QUARTER = "in-quarter"
    CUMULATIVE = "cumulative"
    ROLLING_YEAR = "rolling-year"
    SNAPSHOT = "snapshot"


class CompareWith(StrEnum):
    """With which earlier figure the direction of travel compares."""

    PREVIOUS = "previous report"
    YEAR_AGO = "same quarter last year"


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


class Benchmark(Record):
    """Somebody else's figure, shown beside ours and never rated."""

    name: str
    """Whose figure it is."""
    quarter: QuarterField
    """The quarter it speaks of."""
    value: FigureField
    """The figure."""
    source: str
    """Where it was published."""


class ChangeKind(StrEnum):
    """What changed about a measure after it was first published."""

    TARGET = "target"
    DEFINITION = "definition"
    TITLE = "title"
    SCHEME = "scheme"


class Change(Record):
    """A recorded change of a measure after first publication."""

    quarter: QuarterField
    """The first quarter that the change applies to."""
    what: ChangeKind
    """What changed."""
    from_: str | None = Field(default=None, alias="from")
    """What it was."""
    to: str | None = None
    """What it is now."""
    reason: str
    """Why it was changed."""
    approved: str | None = None
    """Who approved the change."""
    date: Day | None = None
    """When it was approved."""


class Measure(Record):
    """One measure. Its id is the name of its file."""

    id: Id
    """Taken from the file's name; not written in the file."""
    number: int | None = Field(default=None, ge=1)
    """Number in the scorecard, as printed; gaps stay gaps."""
    title: str
    """The measure's full title."""
    short_title: str | None = None
    """A plainer title for tables and cards; needed when the title is long."""
    priority: Id
    """Id of its priority."""
    objective: Id | None = None
    """Id of an objective of that priority."""
    headline: bool = False
    """Whether it is shown first."""
    description: Markdown | None = None
    """What it is, and why residents should care."""
    method: Markdown | None = None
    """How it is worked out, what is in and out."""
    source: str | None = None
    """Where the figures come from."""
    note: Markdown | None = None
    """What readers should know about the data."""
    unit: Annotated[Unit, BeforeValidator(_named_unit)]
    """percent, count, currency, days, rate, score, ratio, or a unit of its own."""
    decimals: int = Field(default=0, ge=0, le=6)
    """Digits after the point when shown."""
    good_is: GoodIs
    """Which way is better. Required."""
    period_type: PeriodType = PeriodType.IN_QUARTER
    """What stretch of time a figure speaks of."""
    reports: RhythmField = Rhythm(RhythmKind.EVERY_QUARTER)
    """In which quarters it reports."""
    in_arrears: int = Field(default=0, ge=0, le=8)
    """Quarters between the period and its figure."""
    compare_with: CompareWith | None = None
    """Comparator of the direction of travel. Default: the previous report; for a cumulative
    measure the same quarter last year."""
    no_change_within: FigureField | None = None
    """A change up to this much, in the measure's unit, is no change."""
    directorate: Ids = ()
    """Who delivers it: one id or several."""
    portfolio: Ids = ()
    """Who answers for it: one id or several."""
    contact: str | None = None
    """A post or a team."""
    tags: tuple[str, ...] = ()
    """Words to group by."""
    since: QuarterField | None = None
    """First quarter reported."""
    until: QuarterField | None = None
    """Last quarter reported."""
    replaced_by: Id | None = None
    """Id of the measure that follows one that has ended."""
    reason: str | None = None
    """Why it ended."""
    baseline: bool = False
    """There is no target on purpose wherever none is given."""
    scheme: Id | None = None
    """Rating scheme; default: the one that the site gives for the quarter."""
    about_people: bool = False
    """It counts people: small numbers are protected."""
    benchmarks: tuple[Benchmark, ...] = ()
    """Comparators."""
    targets: dict[TargetPeriodField, TargetsField] = {}
    """Targets by quarter or by year."""
    changes: tuple[Change, ...] = ()
    """Changes after first publication."""

    @property
    def name(self) -> str:
        """The title for tables, cards and sentences: the short one where there is one."""
        return self.short_title or self.title

    @property
    def comparator(self) -> CompareWith:
        """The comparator in force (rules, section 3)."""
        if self.compare_with is not None:
            return self.compare_with
        if self.period_type is PeriodType.CUMULATIVE:
            return CompareWith.YEAR_AGO
        return CompareWith.PREVIOUS

    def target(self, quarter: Quarter) -> Target | None:
        """Return the target typed for a quarter, None when there is no line for it."""
        return target_for(self.targets, quarter)
