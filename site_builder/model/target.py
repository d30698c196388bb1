"""The forms that a target may take, and the schedule of a measure's targets."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Figure, as_typed, read_figure
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter, parse_year


class TargetKind(StrEnum):
    """What sort of aim a target is."""

    POINT = "point"
    RANGE = "range"
    LAST_YEAR = "last year"
    TO_BE_SET = "to be set"
    BASELINE = "none"
    NOT_HELD = "not held"


@dataclass(frozen=True, slots=True)
class Target:
    """A target as typed: a figure, a range, or a word that says why there is none."""

    kind: TargetKind
    figure: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None


_WORDS = {
    kind.value: Target(kind)
    for kind in (
        TargetKind.LAST_YEAR,
        TargetKind.TO_BE_SET,
        TargetKind.BASELINE,
        TargetKind.NOT_HELD,
    )
}


def _read_range(raw: object) -> Target:
    if isinstance(raw, list) and len(raw) == len(("low", "high")):
        low, high = read_figure(raw[0]), read_figure(raw[1])
        if low.value <= high.value:
            return Target(TargetKind.RANGE, low=low, high=high)
    raise PydanticCustomError(
        "bad-target", "a range needs its two ends, lower first: {range: [0.9, 1.1]}", {}
    )


def read_target(raw: object) -> Target:
    """Read a target: `42`, `{range: [0.9, 1.1]}`, `last year`, `to be set`, `none`, `not held`."""
    if isinstance(raw, dict) and set(raw) == {"range"}:
        return _read_range(raw["range"])
    if isinstance(raw, str):
        if raw in _WORDS:
            return _WORDS[raw]
        try:
            return Target(TargetKind.POINT, figure=read_figure(raw))
        except PydanticCustomError:
            pass
    raise PydanticCustomError(
        "bad-target",
        "{text} is not a target: type a number, {range: [low, high]}, or one of: "
        "last year, to be set, none, not held",
        {"text": as_typed(raw)},
    )


@dataclass(frozen=True, slots=True)
class TargetPeriod:
    """What a line of `targets:` speaks of: one quarter, or a whole year (`quarter` is None)."""

    year: int
    quarter: Quarter | None = None
    calendar: bool = field(default=False, compare=False, kw_only=True)
    """The year is a calendar year, see `Quarter`."""

    @property
    def first(self) -> Quarter:
        """The quarter, or the first of the year."""
        return self.quarter or Quarter(self.year, 1, calendar=self.calendar)

    def __str__(self) -> str:
        """Write the period as files do: `2019-20 Q2` or `2019-20`."""
        return str(self.quarter) if self.quarter else self.first.written_year


def read_period(raw: object) -> TargetPeriod:
    """Read the key of a target: `2019-20 Q2` or `2019-20`; `2019 Q2` or `2019`."""
    text = raw if isinstance(raw, str) else ""
    try:
        if "Q" in text:
            quarter = Quarter.parse(text)
            return TargetPeriod(quarter.year, quarter, calendar=quarter.calendar)
        year = parse_year(text)
        return TargetPeriod(year.year, calendar=year.calendar)
    except ValueError:
        raise PydanticCustomError(
            "bad-quarter",
            "{text} is not a quarter such as 2019-20 Q2 or a year such as 2019-20",
            {"text": as_typed(raw)},
        ) from None


@dataclass(frozen=True, slots=True)
class YearOfTargets:
    """Targets of one line: the same in each quarter, or one for each quarter that has one."""

    by_quarter: tuple[Target | None, Target | None, Target | None, Target | None]


def read_year_of_targets(raw: object) -> YearOfTargets:
    """Read `{Q1: 50, Q2: 50}`, or one target that stands for each quarter."""
    names = [f"Q{number}" for number in range(1, QUARTERS_IN_A_YEAR + 1)]
    if isinstance(raw, dict) and raw and set(raw) <= set(names):
        q1, q2, q3, q4 = (read_target(raw[name]) if name in raw else None for name in names)
        return YearOfTargets((q1, q2, q3, q4))
    target = read_target(raw)
    return YearOfTargets((target, target, target, target))


TargetPeriodField = Annotated[
    TargetPeriod,
    PlainValidator(read_period),
    WithJsonSchema({"type": "string", "examples": ["2019-20 Q2", "2019-20"]}),
]
TargetsField = Annotated[
    YearOfTargets,
    PlainValidator(read_year_of_targets),
    WithJsonSchema({"description": "a target, or one for each quarter", "examples": ["42"]}),
]


def target_for(schedule: dict[TargetPeriod, YearOfTargets], quarter: Quarter) -> Target | None:
    """Return the target typed for a quarter; its own line goes before the year's."""
    for period in (TargetPeriod(quarter.year, quarter), TargetPeriod(quarter.year)):
        if period in schedule:
            return schedule[period].by_quarter[quarter.number - 1]
    return None


def quarters_of(schedule: dict[TargetPeriod, YearOfTargets]) -> tuple[Quarter, ...]:
    """Return every quarter of the years that a schedule speaks of, oldest first."""
    firsts = {period.first.plus(1 - period.first.number) for period in schedule}
    ahead = range(QUARTERS_IN_A_YEAR)
    return tuple(first.plus(step) for first in sorted(firsts) for step in ahead)


def figures_of(target: Target) -> tuple[Decimal, ...]:
    """Return the numbers in a target, for checks and charts."""
    figures = (target.figure, target.low, target.high)
    return tuple(figure.value for figure in figures if figure is not None)
