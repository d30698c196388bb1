"""The archive: every published report, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.calendar import CALENDAR
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.latest import LATEST
from site_builder.render.pieces.altered import altered_count, altered_sections
from site_builder.render.pieces.corrections import changes_among
from site_builder.render.pieces.scope import dates_of, overall_view
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import ArchivePage
from site_builder.render.words.altered import in_short
from site_builder.render.words.corrections import edition_note
from site_builder.render.words.editions import NOT_FROZEN
from site_builder.render.words.times import quarter_heading, quarter_label, year_label

TITLE = "Archive"
LOG = "Corrections and revisions of published figures"
NO_STATUS = "No overall status"
INTRODUCTION = "Every report published on this site, newest first."


def archive(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the archive."""
    here = urls.here(urls.ARCHIVE)
    rows = []
    several = len({report.plan.title for report in context.report.reports}) > 1
    for report in reversed(context.report.reports):
        dates = dates_of(context, report)
        rows.append(
            (
                Link(
                    _name(report, several),
                    here.to(urls.report(report.quarter)),
                    note=edition_note(changes_among(context, report.assessments)),
                ),
                dates.as_at,
                dates.published,
                overall_view(context, here, report.summary).status,
            )
        )
    years = tuple(
        Link(year_label(one.year), here.to(urls.year(one.year)))
        for one in reversed(context.report.years)
    )
    related = (
        Link(LOG, here.to(urls.CORRECTIONS)),
        Link(CALENDAR, here.to(urls.CALENDAR), note="iCalendar"),
        Link(LATEST, here.to(urls.LATEST_REPORT), note="an address that stays"),
    )
    view = ArchivePage(
        TITLE,
        INTRODUCTION,
        tuple(rows),
        NO_STATUS,
        years=years,
        related=related,
        editions=_editions(context, here),
    )
    description = f"Performance reports of {context.site.organisation} by quarter."
    yield PageFile("archive", here.path, TITLE, description, view)


def _editions(context: Context, here: urls.Here) -> tuple[tuple[Link | None, str], ...]:
    """Return what is frozen of each report, newest first; nothing where none is."""
    frozen = {one.edition.quarter: one for one in context.report.archive}
    if not frozen:
        return ()
    rows: list[tuple[Link | None, str]] = []
    for report in reversed(context.report.reports):
        one = frozen.get(report.quarter)
        name = f"Edition of {quarter_label(report.quarter)}"
        link = Link(name, here.to(urls.edition(report.quarter))) if one else None
        count = altered_count(altered_sections(context, here, report))
        rows.append((link, NOT_FROZEN if one is None else in_short(count)))
    return tuple(rows)


def _name(report: QuarterReport, with_plan: bool) -> str:  # noqa: FBT001 (the same for all rows)
    """Name a report; where the archive holds reports on several plans, its plan too."""
    quarter = quarter_heading(report.quarter)
    return f"{quarter}: {report.plan.title}" if with_plan else quarter
