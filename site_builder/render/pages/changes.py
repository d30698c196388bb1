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
from site_builder.render.pieces.altered import altered_sections, link_to_altered
from site_builder.render.pieces.corrections import banner
from site_builder.render.pieces.ledger import gap_sentences, not_due, opening, sections_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.pieces.marks import notes_of
from site_builder.render.pieces.neighbours import neighbours
from site_builder.render.pieces.scope import dates_of
from site_builder.render.urls import Here
from site_builder.render.views.ledger import ChangesPage, LedgerSection
from site_builder.render.views.parts import Link
from site_builder.render.words.altered import HEADING, between_reports
from site_builder.render.words.ledger import (
    GAPS_HEADING,
    compared_words,
    link_words,
    page_title,
)
from site_builder.render.words.ledger_sections import unchanged_words
from site_builder.render.words.times import quarter_in_full, quarter_label


def changes(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the page of each report that has one before it."""
    for before, report, after in neighbours(context.report.reports):
        if report.ledger is not None:
            yield _page(context, report, report.ledger, (before, after))


def changes_link(here: Here, report: QuarterReport) -> Link | None:
    """Return the link to what changed; None for the first report, which has no such page."""
    if report.ledger is None:
        return None
    return Link(link_words(report.ledger), here.to(urls.changes(report.quarter)))


def _page(
    context: Context,
    report: QuarterReport,
    ledger: Ledger,
    beside: tuple[QuarterReport | None, QuarterReport | None],
) -> PageFile:
    here = urls.here(urls.changes(report.quarter))
    telling = Telling(context, ledger)
    sections = sections_of(telling, here)
    gaps = tuple(gap_sentences(telling, here))
    altered = altered_sections(context, here, report)
    unchanged = unchanged_words([one.key for one in sections])
    view = ChangesPage(
        heading=page_title(ledger),
        answer=opening(telling, here, sections, here.path),
        dates=dates_of(context, report),
        sections=sections,
        unchanged=between_reports(unchanged) if altered else unchanged,
        not_due=not_due(telling, here),
        gaps_heading=GAPS_HEADING,
        gaps=gaps,
        compared=compared_words(ledger),
        downloads=Link(CHANGES.title, here.to(urls.data_file(f"{CHANGES.name}.csv")), note="CSV"),
        previous=_neighbour(here, beside[0]),
        following=_neighbour(here, beside[1]),
        altered_heading=HEADING,
        altered=altered,
        altered_link=link_to_altered(here, altered),
        corrected=banner(context, here, report.assessments, report.summary),
        marks=notes_of(here, _marks(sections)),
    )
    report_title = f"{report.plan.title}: {quarter_in_full(report.quarter)}"
    description = (
        f"{context.site.organisation}: what changed from the report for "
        f"{quarter_label(ledger.old)} to that for {quarter_label(ledger.new)}."
    )
    trail = (("Archive", urls.ARCHIVE), (report_title, urls.report(report.quarter)))
    return PageFile("changes", here.path, view.heading, description, view, trail, report)


def _marks(sections: Iterable[LedgerSection]) -> Iterator[str]:
    return (mark for section in sections for row in section.rows for mark, _ in row.marks)


def _neighbour(here: Here, report: QuarterReport | None) -> Link | None:
    """Return the link to the changes of another report; None where there are none."""
    if report is None or report.ledger is None:
        return None
    return Link(page_title(report.ledger), here.to(urls.changes(report.quarter)))
