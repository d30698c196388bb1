"""Narrative: a quarter's report and chapters, and the site's own pages, all Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from site_builder.model.accessibility import Statement
from site_builder.model.fields import Day, Markdown, QuarterField, Record
from site_builder.model.moment import MomentField
from site_builder.model.quarter import Quarter
from site_builder.model.result import StatusOverride
from site_builder.model.scheme import Family
from site_builder.model.site import LANGUAGE

REFERENCE = re.compile(r"\[\[([^\[\]\n]*)\]\]")
"""A figure in prose: `[[measure]]`, `[[measure.actual]]`, `[[count.red]]`."""

MEASURE_FIELDS = ("actual", "target", "status", "trend", "previous", "change")
COUNT_FIELDS = (
    "measures",
    "rated",
    "unrated",
    "green",
    "amber",
    "red",
    "better",
    "worse",
    "same",
    "actions",
)


class ReportState(StrEnum):
    """draft: not built. final: published."""

    DRAFT = "draft"
    FINAL = "final"


class Meeting(Record):
    """The meeting that receives the report, as on its cover sheet."""

    body: str
    """Which body meets."""
    date: Day
    """When."""
    subject: str | None = None
    """Subject of the report."""
    key_decision: bool | None = None
    """Whether it asks for a key decision."""
    responsible_officer: str | None = None
    """Post."""
    portfolio_holder: str | None = None
    """Post."""
    exempt: bool | None = None
    """Whether it is kept from the public."""
    call_in: bool | None = None
    """Whether the decision may be called in."""
    wards: str | None = None
    """Wards affected."""


class SignOff(Record):
    """A clearance of the report."""

    post: str
    """Who cleared it."""
    date: Day
    """When."""


class Risk(Record):
    """A risk and what is done about it."""

    risk: str
    """The risk."""
    mitigation: str
    """What is done about it."""
    status: Family
    """How it stands."""


class ReportFacts(Record):
    """The front matter of `report.md`."""

    quarter: QuarterField
    """The quarter reported."""
    as_at: Day
    """The day up to which figures and statuses speak."""
    published: Day
    """The day of publication."""
    state: ReportState
    """draft or final."""
    publish_at: MomentField | None = None
    """The time before which a final report is not shown; left out, it is shown at once."""
    next_due: Day | None = None
    """When the next report is due."""
    meeting: Meeting | None = None
    """Who receives the report."""
    sign_off: tuple[SignOff, ...] = ()
    """Who cleared it."""
    risks: tuple[Risk, ...] = ()
    """Risks and their mitigations."""
    status: StatusOverride | None = None
    """An overall status set by a post; otherwise the roll-up rule decides."""

    @property
    def is_draft(self) -> bool:
        """Whether the report is still a draft."""
        return self.state is ReportState.DRAFT


class ChapterFacts(Record):
    """The front matter of a chapter; all of it may be left out."""

    status: StatusOverride | None = None
    """A priority's status set by a post; otherwise the roll-up rule decides."""


class PageFacts(Record):
    """The front matter of a page of the site."""

    title: str
    """The page's heading."""
    summary: str | None = None
    """One sentence about it."""
    language: str | None = Field(default=None, pattern=LANGUAGE)
    """Language of its title and words, where it is not that of the site, such as cy for Welsh."""
    statement: Statement | None = None
    """What makes the page an accessibility statement; the words below it stand at its start."""


@dataclass(frozen=True, slots=True)
class Text:
    """A Markdown body and where it stands, so that a problem can name its line."""

    body: Markdown
    path: str
    first_line: int = 1


@dataclass(frozen=True, slots=True)
class Chapter:
    """A priority's chapter of one report."""

    priority: str
    facts: ChapterFacts
    text: Text


@dataclass(frozen=True, slots=True)
class Narrative:
    """All that was written for one quarter's report."""

    facts: ReportFacts
    text: Text
    chapters: tuple[Chapter, ...]

    @property
    def quarter(self) -> Quarter:
        """The quarter reported."""
        return self.facts.quarter


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site written by hand: about, accessibility and the like."""

    slug: str
    facts: PageFacts
    text: Text


class Glossary(Record):
    """Terms and their plain meanings."""

    terms: dict[str, str] = Field(default={})
    """Meaning by term."""
