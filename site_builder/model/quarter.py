"""A reporting quarter and its neighbours. Labels for readers are worded in `render`.

A reporting year that starts in January is one calendar year, `2019`; any other runs over two,
`2019-20`. A quarter keeps the form that it was typed in and hands it to its neighbours, so that
whoever writes it need not ask the site. `load` refuses the form that does not fit the site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache

QUARTERS_IN_A_YEAR = 4
MONTHS_IN_A_QUARTER = 3
MONTHS_IN_A_YEAR = 12
APRIL = 4

# Years 1900 to 2199: a slip such as 0219-20 is no year, and dates can be worked out for all.
_YEAR = r"((?:19|20|21)[0-9]{2})(?:-([0-9]{2}))?"
_WRITTEN = re.compile(_YEAR + " Q([1-4])")
_YEAR_WRITTEN = re.compile(_YEAR)


def _closes(year: int, end: str | None) -> bool:
    """Say whether `end` is the two-digit year after `year`: 2019-20 is a year, 2019-21 is not."""
    return end is None or int(end) == (year + 1) % 100


def parse_year(text: str) -> Quarter:
    """Read `2019-20`, or the calendar year `2019`, as its first quarter. Raises ValueError."""
    match = _YEAR_WRITTEN.fullmatch(text)
    if match is None or not _closes(int(match[1]), match[2]):
        message = f"{text!r} is not a year such as 2019-20"
        raise ValueError(message)
    return Quarter(int(match[1]), 1, calendar=match[2] is None)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Quarter `number` (1 to 4) of the reporting year that starts in calendar year `year`.

    Quarters sort in time. The year's first month belongs to the site (`site.yaml`, `year_start`),
    so dates are asked for with it. How the year is written makes no other quarter of it.
    """

    year: int
    number: int
    calendar: bool = field(default=False, compare=False, kw_only=True)
    """The year starts in January and is one calendar year: `2019 Q2`, not `2019-20 Q2`."""

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """Read `2019-20 Q2` or `2019 Q2`. Raises ValueError for anything else: 2019-21 Q2, say."""
        return _read(text)

    @classmethod
    def from_slug(cls, slug: str) -> Quarter:
        """Read `2019-20-q2` or `2019-q2`, as files and folders are named. Raises ValueError."""
        year, dash, number = slug.rpartition("-q")
        if not dash:
            message = f"{slug!r} is not a quarter such as 2019-20-q2"
            raise ValueError(message)
        return cls.parse(f"{year} Q{number}")

    @property
    def written_year(self) -> str:
        """The reporting year as files write it: `2019-20`, or `2019`."""
        if self.calendar:
            return f"{self.year:04d}"
        return f"{self.year:04d}-{(self.year + 1) % 100:02d}"

    @property
    def slug(self) -> str:
        """The form in file and folder names: `2019-20-q2`."""
        return f"{self.written_year}-q{self.number}"

    @property
    def index(self) -> int:
        """A running number: neighbouring quarters differ by one."""
        return self.year * QUARTERS_IN_A_YEAR + self.number - 1

    def plus(self, quarters: int) -> Quarter:
        """Return the quarter `quarters` later (earlier when negative)."""
        year, offset = divmod(self.index + quarters, QUARTERS_IN_A_YEAR)
        return Quarter(year, offset + 1, calendar=self.calendar)

    @property
    def year_ago(self) -> Quarter:
        """The same quarter of the year before."""
        return replace(self, year=self.year - 1)

    def in_year(self, number: int) -> Quarter:
        """Return quarter `number` of the same reporting year."""
        return replace(self, number=number)

    def written_for(self, first_month: int) -> Quarter:
        """Return the quarter in the form that fits a year which starts in `first_month`."""
        return replace(self, calendar=first_month == 1)

    def first_day(self, first_month: int = APRIL) -> date:
        """Return the quarter's first day, for a reporting year that starts in `first_month`."""
        months = first_month - 1 + (self.number - 1) * MONTHS_IN_A_QUARTER
        return date(self.year + months // MONTHS_IN_A_YEAR, months % MONTHS_IN_A_YEAR + 1, 1)

    def last_day(self, first_month: int = APRIL) -> date:
        """Return the quarter's last day, for a reporting year that starts in `first_month`."""
        return self.plus(1).first_day(first_month) - timedelta(days=1)

    def __str__(self) -> str:
        """Write the quarter as files and downloads do: `2019-20 Q2`, or `2019 Q2`."""
        return f"{self.written_year} Q{self.number}"


@cache
def _read(text: str) -> Quarter:
    """Read a quarter. Remembered: editions name the same few in every figure."""
    match = _WRITTEN.fullmatch(text)
    if match is None or not _closes(int(match[1]), match[2]):
        message = f"{text!r} is not a quarter such as 2019-20 Q2"
        raise ValueError(message)
    return Quarter(int(match[1]), int(match[3]), calendar=match[2] is None)
