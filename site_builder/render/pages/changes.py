"""What changed since the report before: a page for every report that has one before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.model.ledger import Ledger
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.changes import CHANGES
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.altered import ALTERED, altered_sections, link_to_altered
from site_builder.render.pieces.corrections import banner
from site_builder.render.pieces.ledger import gap_sentences, not_due, opening, sections_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.pieces.marks import notes_of
from site_builder.render.pieces.scope import dates_of
from site_builder.render.pieces.trail import above_chapter, other_quarters, report_pages
from site_builder.render.views.ledger import ChangesPage, LedgerSection
from site_builder.render.views.parts import Link
from site_builder.render.words import descriptions
from site_builder.render.words.altered import HEADING, between_reports
from site_builder.render.words.ledger import (
    GAPS_HEADING,
    REST,
    compared_words,
    link_words,
    page_title,
)
from site_builder.render.words.ledger_sections import unchanged_words
from site_builder.render.words.pages import TABLE_FORMAT


def changes(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the page of each report that has one before it."""
    for report in context.report.reports:
        if report.ledger is not None:
            yield _page(context, report, report.ledger)


def _page(context: Context, report: QuarterReport, ledger: Ledger) -> PageFile:
    here = urls.here(urls.changes(report.quarter))
    telling = Telling(context, ledger)
    sections = sections_of(telling, here)
    gaps = tuple(gap_sentences(telling, here))
    before, after = other_quarters(context, here, report.quarter, _address)
    altered = altered_sections(context, here, report)
    unchanged = unchanged_words([one.key for one in sections])
    view = ChangesPage(
        heading=page_title(ledger),
        answer=opening(telling, here, sections, here.path),
        dates=dates_of(context, report),
        pages=report_pages(here, report),
        sections=sections,
        unchanged=between_reports(unchanged) if altered else unchanged,
        not_due=not_due(telling, here),
        gaps_heading=GAPS_HEADING,
        gaps=gaps,
        compared=compared_words(ledger),
        downloads=Link(
            CHANGES.title, here.to(urls.data_file(f"{CHANGES.name}.csv")), note=TABLE_FORMAT
        ),
        previous=before,
        following=after,
        altered_heading=HEADING,
        altered=altered,
        altered_link=link_to_altered(here, altered),
        corrected=banner(context, here, report.assessments, report.summary),
        marks=notes_of(here, _marks(sections)),
        contents=_contents(sections, altered=bool(altered), gaps=bool(gaps)),
    )
    description = descriptions.changes(context.site.organisation, ledger.old, ledger.new)
    trail, name = above_chapter(report.quarter), link_words(ledger)
    return PageFile("changes", here.path, view.heading, description, view, trail, report, name)


def _contents(sections: Iterable[LedgerSection], *, altered: bool, gaps: bool) -> tuple[Link, ...]:
    """Return the links to the parts of the page; templates give the others these anchors."""
    parts = (
        (ALTERED, HEADING if altered else ""),
        *((one.key, one.heading) for one in sections),
        ("gaps", GAPS_HEADING if gaps else ""),
        ("rest", REST),
    )
    return tuple(Link(text, f"#{anchor}") for anchor, text in parts if text)


def _address(report: QuarterReport) -> str:
    """Return the address of a report's changes; "" for the first report, which has none."""
    return "" if report.ledger is None else urls.changes(report.quarter)


def _marks(sections: Iterable[LedgerSection]) -> Iterator[tuple[str, str]]:
    return (mark for section in sections for row in section.rows for mark in row.marks)
