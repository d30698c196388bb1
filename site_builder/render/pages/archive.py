"""The archive: every published report, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.calendar import has_dates_to_come
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.altered import altered_count, altered_sections, supplied_sections
from site_builder.render.pieces.corrections import changes_among
from site_builder.render.pieces.scope import dates_of, overall_view
from site_builder.render.urls import Here
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import ArchivedReport, ArchivePage, FrozenCopy
from site_builder.render.words import descriptions, frame
from site_builder.render.words import pages as words
from site_builder.render.words.altered import in_short
from site_builder.render.words.calendar import NAME as CALENDAR
from site_builder.render.words.corrections import edition_note
from site_builder.render.words.editions import NOT_FROZEN
from site_builder.render.words.frame import ARCHIVE as TITLE
from site_builder.render.words.times import year_label


def archive(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the archive."""
    here = urls.here(urls.ARCHIVE)
    dates = Link(CALENDAR, here.to(urls.CALENDAR), note=words.CALENDAR_FORMAT)
    view = ArchivePage(
        TITLE,
        words.ARCHIVE_INTRODUCTION,
        tuple(_row(context, here, report) for report in reversed(context.report.reports)),
        has_copies=bool(context.report.archive),
        years=tuple(
            Link(year_label(one.year), here.to(urls.year(one.year)))
            for one in reversed(context.report.years)
        ),
        related=(
            Link(words.CORRECTIONS_LOG, here.to(urls.CORRECTIONS)),
            *((dates,) if has_dates_to_come(context) else ()),
            Link(frame.LATEST, here.to(urls.LATEST_REPORT), note=words.STAYS),
        ),
    )
    description = descriptions.archive(context.site.organisation)
    yield PageFile("archive", here.path, TITLE, description, view)


def _row(context: Context, here: Here, report: QuarterReport) -> ArchivedReport:
    dates = dates_of(context, report)
    return ArchivedReport(
        report=Link(
            _name(context, report),
            here.to(urls.report(report.quarter)),
            note=edition_note(changes_among(context, report.assessments)),
        ),
        as_at=dates.as_at,
        published=dates.published,
        overall=overall_view(context, here, report.summary).status,
        copy=_copy(context, here, report) if context.report.archive else None,
    )


def _copy(context: Context, here: Here, report: QuarterReport) -> FrozenCopy:
    quarter = report.quarter
    if all(one.edition.quarter != quarter for one in context.report.archive):
        return FrozenCopy(None, NOT_FROZEN)
    count = altered_count(altered_sections(context, here, report))
    supplied = altered_count(supplied_sections(context, here, report))
    edition = Link(words.edition_name(quarter), here.to(urls.edition(quarter)))
    return FrozenCopy(edition, in_short(count, supplied))


def _name(context: Context, report: QuarterReport) -> str:
    """Name a report; where the archive holds reports on several plans, its plan too."""
    several = len({one.plan.title for one in context.report.reports}) > 1
    return words.archived_report(report.quarter, report.plan.title if several else "")
