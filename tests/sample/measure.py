"""What is told of an invented measure, and its definition as a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from site_builder.model.quarter import Quarter
from tests.sample.figures import FIRST, LAST, Course, written

SECOND_PLAN = Quarter(2021, 1)
NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
EVERY = "every quarter"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done about a measure that is behind: why, what, who."""

    cause: str
    action: str
    owner: str


@dataclass(frozen=True, slots=True)
class Home:
    """Priority and objective under the first plan, and under the second one."""

    first: str
    then: str = ""
    moved: Quarter = SECOND_PLAN

    def lines(self) -> list[str]:
        """Write the two keys, by quarter where the measure moves."""
        ids = [home.split("/") for home in (self.first, self.then) if home]
        lines = []
        for at, key in enumerate(("priority", "objective")):
            if len(ids) == 1:
                lines.append(f"{key}: {ids[0][at]}")
            else:
                moves = zip((FIRST, self.moved), ids, strict=True)
                lines += [f"{key}:", *(f"  {start}: {one[at]}" for start, one in moves)]
        return lines


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """An invented measure. Figures count in units of the last digit shown."""

    id: str
    title: str
    home: Home
    unit: str
    good_is: str
    course: Course
    about: str = ""
    """Lines of the definition that need no working out."""
    places: int = 0
    period: str = "in-quarter"
    reports: str = EVERY
    surveys: tuple[str, ...] = ()
    """Quarters of a survey, which has no calendar."""
    arrears: int = 0
    since: str = ""
    until: str = ""
    pause: str = ""
    """A year in which nothing was counted."""
    targets: tuple[str, ...] = ()
    """Targets of the years, from `targets_from` on; "" for a year without one."""
    targets_from: int = FIRST.year
    profile: tuple[int, ...] = ()
    """Shares of a year's target that are due by the end of each quarter, in per cent."""
    changes: str = ""
    plan: Plan | None = None
    whole: int = 0
    """What a percentage is a share of; 0 where that is not told."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """Parts by id, with their weights."""
    spread: int = 0
    """Half the width of a survey's confidence interval."""
    withheld_below: int = 0
    """Counts of people from 1 to below this are withheld."""
    more: Mapping[str, str] = field(default_factory=dict)
    """Lines of a quarter's result. A `no_figure` or `actual` among them stands for the figure."""
    comments: Mapping[str, str] = field(default_factory=dict)

    def due(self, quarter: Quarter, by: Quarter = LAST) -> bool:
        """Say whether there is a figure for the quarter by the report of another."""
        if self.since and quarter < Quarter.parse(self.since):
            return False
        if self.until and quarter > Quarter.parse(self.until):
            return False
        if quarter.written_year == self.pause:
            return False
        if self.reports == "survey":
            return str(quarter) in self.surveys
        return quarter.plus(self.arrears) <= by and self._in_rhythm(quarter)

    def _in_rhythm(self, quarter: Quarter) -> bool:
        if self.reports == EVERY:
            return True
        if self.reports.startswith("biennial"):
            number, year = int(self.reports[11]), int(self.reports[13:17])
            return quarter.number == number and (quarter.year - year) % 2 == 0
        return f"Q{quarter.number}" in self.reports

    def target(self, quarter: Quarter) -> str:
        """Return the target of a quarter as it is typed; "" for none."""
        place = quarter.year - self.targets_from
        line = self.targets[place] if 0 <= place < len(self.targets) else ""
        if self.profile and NUMBER.fullmatch(line):
            return self._profiled(line)[quarter.number - 1]
        by_quarter = re.search(rf"Q{quarter.number}: (\{{[^}}]*\}}|[^,}}]+)", line)
        if by_quarter is not None:
            return by_quarter[1]
        return "" if "Q4:" in line else line

    def _profiled(self, line: str) -> list[str]:
        total = int(Decimal(line.replace(",", "")).scaleb(self.places))
        return [written((total * share + 50) // 100, self.places) for share in self.profile]

    def definition(self, number: int) -> str:
        """Write the measure's file."""
        lines = [f"number: {number}", f"title: {self.title}", *self.home.lines()]
        lines += [*_lines(self.about), f"unit: {self.unit}"]
        lines += [f"decimals: {self.places}"] * bool(self.places)
        lines.append(f"good_is: {self.good_is}")
        lines += [f"period_type: {self.period}"] * (self.period != "in-quarter")
        lines += [f"reports: {self.reports}"] * (self.reports != EVERY)
        lines += [f"in_arrears: {self.arrears}"] * bool(self.arrears)
        lines += [f"since: {self.since}"] * bool(self.since)
        lines += [f"until: {self.until}"] * bool(self.until)
        lines += [*self._target_lines(), *_lines(self.changes)]
        return "\n".join(lines) + "\n"

    def _target_lines(self) -> list[str]:
        lines = []
        for year, line in enumerate(self.targets, self.targets_from):
            shown = line
            if self.profile and NUMBER.fullmatch(line):
                named = zip(("Q1", "Q2", "Q3", "Q4"), self._profiled(line), strict=True)
                shown = "{" + ", ".join(f"{name}: {share}" for name, share in named) + "}"
            if line:
                lines.append(f"  {Quarter(year, 1).written_year}: {shown}")
        return ["targets:", *lines] if lines else []


def _lines(text: str) -> list[str]:
    return [line for line in text.strip("\n").split("\n") if line]
