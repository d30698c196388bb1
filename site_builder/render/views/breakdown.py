"""The views of a measure's parts: their table, and a small line for each on one scale."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.parts import MarkNote, Sparkline, Trend


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part, or the whole, in the newest quarter that is broken down."""

    title: str  # "Roxeth", "Total"
    figure: str  # "12"; "" when there is none
    absence: str  # why there is none; "" when there is one
    share: str  # "44%"; "" where shares have no meaning
    trend: Trend  # without what it is compared with: that stands in the column's head


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part's figures as a small picture, hidden from screen readers: the tables have them."""

    title: str
    figure: str  # the newest, or why there is none
    line: Sparkline


@dataclass(frozen=True, slots=True)
class Breakdown:
    """What a measure's figure is made of."""

    heading: str  # "By ward"
    caption: str  # "Homes started by ward, Q2 2019/20"
    note: str  # when the parts are not those of the quarter shown; "" when they are
    by: str  # head of the first column: "Ward"
    shares: str  # head of the column of shares; "" when there is none
    change: str  # head of the last column: "Change since Q1 2019/20"
    rows: tuple[PartRow, ...]
    total: PartRow | None  # where the parts add up
    lines: tuple[PartLine, ...]  # none where only one quarter is broken down
    scale: str  # what the lines share: "All on one scale, from 0 to 34, …"
    columns: tuple[str, ...]  # heads of the table of every quarter; a row for each of the more
    history: tuple[tuple[str, ...], ...]  # its rows: a part, or a quarter, then its figures
    history_caption: str  # "By ward, every quarter, newest first"
    marks: tuple[MarkNote, ...] = ()  # what marks in the caption mean
    history_marks: tuple[MarkNote, ...] = ()  # what marks in the table of every quarter mean
