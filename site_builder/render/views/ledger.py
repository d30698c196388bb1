"""What templates see of a ledger: sections of rows, each with what was, what is, and why."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.corrections import Corrected
from site_builder.render.views.pages import Dates
from site_builder.render.views.parts import Link, MarkNote, Status, Trend


@dataclass(frozen=True, slots=True)
class Side:
    """What something was, or is: a status or lines of text, mostly one; neither: nothing to say."""

    lines: tuple[str, ...] = ()
    status: Status | None = None
    note: str = ""  # "Q4 2018/19": of when it is, where not of the column's quarter


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One change."""

    id: str  # of the measure, the action, the scheme or the scope
    subject: Link  # of a measure, an action, a scheme or a scope; its href "" where it has no page
    number: str  # in the scorecard; "" for none
    note: str  # which quarter or which part of it; "" where there is nothing to add
    was: Side
    now: Side
    step: Trend | None  # "1 band better"
    why: tuple[str, ...]  # sentences; Markup where they hold links
    signed: str  # "Approved by Cabinet, 11 April 2019"; "" when not known
    marks: tuple[tuple[str, str], ...] = ()  # of the figure, each with what it means


@dataclass(frozen=True, slots=True)
class LedgerSection:
    """The changes of one kind. A column without a name is left out."""

    key: str  # its anchor
    heading: str  # with the count: "Targets: 2"
    caption: str
    note: str
    subject_label: str
    was_label: str
    now_label: str
    why_label: str
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What changed from the report before to this one."""

    heading: str
    answer: Markup  # each number leads to its section
    dates: Dates
    pages: tuple[Link, ...]  # about the same report
    sections: tuple[LedgerSection, ...]
    unchanged: str  # "Nothing changed in: …"; "" where something did in everything
    not_due: Markup | None
    gaps_heading: str
    gaps: tuple[str, ...]  # "Homes skips number 4 …"; Markup where they hold links
    compared: str
    downloads: Link
    previous: Link | None  # the same page of the report before
    following: Link | None
    altered_heading: str = ""
    altered_link: Link | None = None  # to the section; None: nothing has changed since
    altered: tuple[LedgerSection, ...] = ()  # what has changed since the report was published
    corrected: Corrected | None = None  # the report's banner; None: no figure has changed since
    marks: tuple[MarkNote, ...] = ()  # what the marks of rows mean
    contents: tuple[Link, ...] = ()  # on this page
