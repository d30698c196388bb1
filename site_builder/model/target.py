"""The forms that a target may take, and the schedule of a measure's targets."""

from __future__ import annotations

import re
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
    FLOOR = "floor"
    INEQUALITY = "inequality"
    FORECAST = "forecast"
    RANGE = "range"
    LAST_YEAR = "last year"
    TO_BE_SET = "to be set"
    BASELINE = "none"
    NOT_HELD = "not held"
    WITHHELD = "withheld"  # never typed: it would give a withheld figure away


class Sign(StrEnum):
    """How a figure has to stand to the number of an inequality."""

    UNDER = "<"
    OVER = ">"
    AT_MOST = "<="
    AT_LEAST = ">="

    def holds(self, figure: Decimal, number: Decimal) -> bool:
        """Say whether a figure meets the target; equality meets no strict one."""
        return {
            Sign.UNDER: figure < number,
            Sign.OVER: figure > number,
            Sign.AT_MOST: figure <= number,
            Sign.AT_LEAST: figure >= number,
        }[self]


@dataclass(frozen=True, slots=True)
class Target:
    """A target as typed: figures, or a word that says why there is none."""

    kind: TargetKind
    figure: Figure | None = None  # a point, a forecast, an inequality's number, above a floor
    low: Figure | None = None
    high: Figure | None = None
    floor: Figure | None = None
    sign: Sign | None = None  # of an inequality


_INEQUALITY = re.compile(r"(<=|>=|<|>)\s*(\S+)")
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


def _read_group(raw: dict[object, object]) -> Target | None:
    if set(raw) == {"range"}:
        return _read_range(raw["range"])
    if set(raw) == {"floor", "target"}:
        figure, floor = read_figure(raw["target"]), read_figure(raw["floor"])
        return Target(TargetKind.FLOOR, figure=figure, floor=floor)
    if set(raw) == {"forecast"}:
        return Target(TargetKind.FORECAST, figure=read_figure(raw["forecast"]))
    return None


def _read_text(raw: str) -> Target | None:
    if raw in _WORDS:
        return _WORDS[raw]
    try:
        match = _INEQUALITY.fullmatch(raw.strip())
        if match is not None:
            sign = Sign(match[1])
            return Target(TargetKind.INEQUALITY, figure=read_figure(match[2]), sign=sign)
        return Target(TargetKind.POINT, figure=read_figure(raw))
    except PydanticCustomError:
        return None


def read_target(raw: object) -> Target:
    """Read a target: `42`, `"< 5"`, `{floor: 45, target: 50}`, `last year`, `to be set`, …."""
    found = None
    if isinstance(raw, dict):
        found = _read_group(raw)
    elif isinstance(raw, str):
        found = _read_text(raw)
    if found is None:
        raise PydanticCustomError(
            "bad-target",
            '{text} is not a target: type a number, "< 5", {floor: 45, target: 50}, '
            "{range: [low, high]}, {forecast: 120}, or one of: last year, to be set, none, "
            "not held",
            {"text": as_typed(raw)},
        )
    return found


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
    figures = (target.figure, target.low, target.high, target.floor)
    return tuple(figure.value for figure in figures if figure is not None)
