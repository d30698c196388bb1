"""The view of a reporting year: four quarters side by side."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.corrections import Corrected
from site_builder.render.views.parts import (
    BarSegment,
    Figure,
    Link,
    MarkNote,
    Standing,
    Status,
    Trend,
)


@dataclass(frozen=True, slots=True)
class YearQuarter:
    """One quarter of the year as a card: its report and its counts."""

    label: str  # "Q2 2019/20"
    href: str  # its report; "" where there is none
    absence: str  # why there is none; "" when there is one
    status: Status | None
    sentence: str
    bar: tuple[BarSegment, ...]
    bar_label: str
    standing: Standing | None  # None where there is no report


@dataclass(frozen=True, slots=True)
class YearRow:
    """One measure: a figure and a status for each quarter, and what the year came to."""

    id: str
    number: str
    title: str
    href: str
    headline: bool
    good_is: str
    figures: tuple[Figure, ...]  # Q1 to Q4
    target: str  # the year's; "None" in words where there is none
    end: Status | None  # the year's last rating
    end_note: str  # "So far, in Q2 2019/20", "Not rated this year"; "" when there is nothing to add
    trend: Trend


@dataclass(frozen=True, slots=True)
class YearObjective:
    """The measures of one objective."""

    title: str
    caption: str
    rows: tuple[YearRow, ...]


@dataclass(frozen=True, slots=True)
class YearStatus:
    """How an action stood in one quarter."""

    quarter: str  # "Q2 2019/20"
    status: Status | None
    absence: str  # why there is no status; "" when there is one


@dataclass(frozen=True, slots=True)
class YearActionRow:
    """One action: a status for each quarter, or why there is none."""

    id: str
    title: str
    href: str
    statuses: tuple[YearStatus, ...]  # Q1 to Q4


@dataclass(frozen=True, slots=True)
class YearPriority:
    """One priority in the year."""

    anchor: str
    title: str
    href: str  # its chapter in the year's last report that has it
    objectives: tuple[YearObjective, ...]
    marks: tuple[MarkNote, ...]  # what marks of its figures mean
    actions_caption: str
    actions: tuple[YearActionRow, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """A reporting year."""

    heading: str
    answer: str
    contents: tuple[Link, ...]
    quarters_heading: str
    quarters: tuple[YearQuarter, ...]
    labels: tuple[str, ...]  # "Q1" to "Q4": heads of columns
    end_label: str  # "Year end", or "So far" while the year is not over
    before_label: str  # "Against 2018/19"
    priorities: tuple[YearPriority, ...]
    previous: Link | None  # the year before
    following: Link | None
    corrected: Corrected | None = None  # None: no figure of it has changed since
