"""The views of a report's answers at a glance: off track, better, worse, and what is new."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.parts import Count, Latest, Link, MarkNote, Tile


@dataclass(frozen=True, slots=True)
class Glance:
    """One answer: a number that leads to its list, and the plainest example of it."""

    count: Count
    example: Markup


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One kind of change since the report before."""

    count: Count  # leads to its section of the page of changes
    names: tuple[Link, ...]  # the first few of what changed; of ratings, the note says how
    rest: Link | None  # to the others; None where all are named


@dataclass(frozen=True, slots=True)
class News:
    """What changed since the report before."""

    heading: str  # "New since Q1 2019/20"
    brief: tuple[Count, ...]  # the most telling counts, for the first screen
    lines: tuple[NewsLine, ...]
    none: str  # what to say where there is nothing to count; "" otherwise
    more: Link | None  # to the page of changes; None for a first report


@dataclass(frozen=True, slots=True)
class AtAGlance:
    """The answers that a report gives on its first screen."""

    off_track: Glance
    better: Glance
    worse: Glance
    news: News


@dataclass(frozen=True, slots=True)
class Waiting:
    """A headline measure without a figure this quarter: why, and how it stood before."""

    title: str
    href: str
    why: str  # "Reports in Q4 only"
    latest: Latest | None


@dataclass(frozen=True, slots=True)
class Headlines:
    """The headline measures of a plan or a priority."""

    tiles: tuple[Tile, ...]  # those with a figure this quarter
    marks: tuple[MarkNote, ...]  # what marks on the tiles mean
    waiting: tuple[Waiting, ...]  # the others
    waiting_heading: str
