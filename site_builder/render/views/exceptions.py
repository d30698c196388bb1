"""The view of what a report has to answer for: a block for each measure and each action."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.corrections import Corrected
from site_builder.render.views.pages import Dates
from site_builder.render.views.parts import (
    Answer,
    Latest,
    Link,
    ListItem,
    MarkNote,
    Status,
    Trend,
)


@dataclass(frozen=True, slots=True)
class PromiseView:
    """What an earlier report said would be done."""

    heading: str  # "Promised in Q1 2024/25, for 30 June 2024."
    text: Markup | None  # None where nothing was said, or the same is said again
    owner: str  # "Owner: Head of Highways."
    verdict: str  # "That date has passed, and the measure is still off track."


@dataclass(frozen=True, slots=True)
class ExceptionBlock:
    """One measure, or one action."""

    id: str  # anchor
    title: str
    href: str
    status: Status
    notes: tuple[str, ...]  # "Overdue: due on 31 March 2024", "1 band worse than in Q1 2019/20 …"
    why: str  # the figure against its target and the rule; "" of an action
    marks: tuple[tuple[str, str], ...]  # of its figure, with what each means
    latest: Latest | None  # the rating of an earlier quarter; None when it is this quarter's own
    trend: Trend | None
    comment: Markup | None  # what was said of the figure, or what was done
    remedy: tuple[Answer, ...]  # cause, what is being done, owner, due, who answers
    missing: str  # "No cause, owner or date was given."
    promise: PromiseView | None


@dataclass(frozen=True, slots=True)
class PriorityBlocks:
    """The blocks of one priority."""

    title: str
    href: str  # its chapter
    blocks: tuple[ExceptionBlock, ...]


@dataclass(frozen=True, slots=True)
class ExceptionSection:
    """All that is listed for one reason, by priority."""

    anchor: str
    heading: str  # "Off track this quarter: 16 measures"
    note: str
    groups: tuple[PriorityBlocks, ...]
    marks: tuple[MarkNote, ...]  # what marks of its figures mean


@dataclass(frozen=True, slots=True)
class ExceptionsPage:
    """What is off track or getting worse, and then what got better."""

    heading: str
    answer: Markup
    dates: Dates
    contents: tuple[Link, ...]
    sections: tuple[ExceptionSection, ...]
    better_heading: str
    better: tuple[ListItem, ...]  # key improvers, furthest first
    moves_note: str
    pages: tuple[Link, ...]  # about the same report
    previous: Link | None  # the same page of the report before
    following: Link | None
    corrected: Corrected | None = None  # None: no figure of it has changed since
