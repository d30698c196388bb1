"""Views of the pages to look things up on: key, archive, data, and pages written by hand."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.parts import Link, ListItem, Status, Trend
from site_builder.render.views.statistics import StatisticsKey


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A rating scheme in force, printed from the live configuration."""

    anchor: str
    title: str
    period: str  # "From Q1 2017/18"
    basis: str  # how the gap is worked out
    bands: tuple[tuple[Status, str], ...]  # chip, rule in words; best first
    special: tuple[str, ...]  # zero targets, ranges, last year, …
    current: bool = True  # something is rated by it now


@dataclass(frozen=True, slots=True)
class AbsenceMeaning:
    """A reason for an absent figure."""

    words: str
    meaning: str
    marker: str  # what downloads have in its place: "[x]"


@dataclass(frozen=True, slots=True)
class KeyPage:
    """The rules in force."""

    heading: str
    introduction: str
    scheme: SchemeView  # the site's own, now
    others: tuple[SchemeView, ...]  # what it was before, and those that only some go by
    roll_up: str
    trends: tuple[tuple[Trend, str], ...]
    trend_rule: str
    absences: tuple[AbsenceMeaning, ...]
    unrated: tuple[tuple[str, str], ...]
    actions: tuple[tuple[Status, str], ...]
    marks: tuple[tuple[str, str], ...]  # [p], [r], … with meaning
    overrides: tuple[ListItem, ...]  # every override in force, with its reason
    statistics: StatisticsKey | None = None  # None: no measure gets a statistical reading
    contents: tuple[Link, ...] = ()  # on this page


@dataclass(frozen=True, slots=True)
class FrozenCopy:
    """The edition of a report, in the archive."""

    link: Link | None  # None where the report was not frozen
    state: str  # whether the report still reads so, or that it was not frozen


@dataclass(frozen=True, slots=True)
class ArchivedReport:
    """A published report, as a row of the archive."""

    report: Link  # its note: "Corrected on 1 February 2020"
    as_at: str
    published: str
    overall: Status | None
    copy: FrozenCopy | None  # None where no report of the site is frozen


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """Every published report."""

    heading: str
    introduction: str
    reports: tuple[ArchivedReport, ...]  # newest first
    has_copies: bool  # whether rows have a column for the copy
    years: tuple[Link, ...] = ()  # whole years, newest first
    related: tuple[Link, ...] = ()  # the log of corrections


@dataclass(frozen=True, slots=True)
class Download:
    """A data file."""

    anchor: str
    link: Link
    description: str
    columns: tuple[tuple[str, str], ...]  # column, meaning


@dataclass(frozen=True, slots=True)
class DownloadGroup:
    """Data files that serve the same need."""

    anchor: str
    heading: str
    files: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """Downloads and what their columns mean."""

    heading: str
    introduction: str
    groups: tuple[DownloadGroup, ...]
    reading: str  # how numbers and texts are written in the files
    markers: tuple[tuple[str, str], ...]
    cite: str
    related: tuple[Link, ...] = ()  # the log of corrections, the feed
    contents: tuple[Link, ...] = ()  # on this page


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page written by hand."""

    heading: str
    summary: str
    body: Markup


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what it means."""

    id: str  # anchor
    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class TermsOfLetter:
    """The terms that begin with one letter."""

    letter: str
    anchor: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """Terms from A to Z."""

    heading: str
    introduction: str
    contents: tuple[Link, ...]  # the letters
    letters: tuple[TermsOfLetter, ...]


@dataclass(frozen=True, slots=True)
class ForwardPage:
    """An address that leads on to another page at once."""

    heading: str
    link: Link  # where it leads
