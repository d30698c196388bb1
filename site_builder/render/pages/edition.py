"""The page of each frozen edition: its files, and how to prove them."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.archive import Archived
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.editions import FILES, files_of
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.altered import altered_count, altered_sections, supplied_sections
from site_builder.render.views.editions import EditionFile, EditionPage
from site_builder.render.views.parts import Link
from site_builder.render.words import descriptions, frame, pages
from site_builder.render.words import editions as words
from site_builder.render.words.altered import sentence


def editions(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build a page for each frozen edition whose report is shown."""
    for one in context.report.archive:
        quarter = one.edition.quarter
        title = pages.edition_title(quarter)
        here = urls.here(urls.edition(quarter))
        report = Link(pages.report_link(quarter), here.to(urls.report(quarter)))
        altered = altered_sections(context, here, context.reports[quarter])
        supplied = supplied_sections(context, here, context.reports[quarter])
        view = EditionPage(
            heading=title,
            introduction=words.introduction(one.edition),
            report=report,
            facts=words.facts(one.edition),
            since=sentence(altered_count(altered), altered_count(supplied)),
            altered=(*altered, *supplied),
            files=_files(one, here),
            withdrawn=words.WITHDRAWN if one.withdrawn else "",
            prove=words.prove(quarter.slug),
        )
        description = descriptions.edition(context.site.organisation, quarter)
        trail = ((frame.ARCHIVE, urls.ARCHIVE),)
        yield PageFile("edition", here.path, title, description, view, trail)


def _files(one: Archived, here: urls.Here) -> tuple[EditionFile, ...]:
    if one.withdrawn:
        return ()
    files, quarter = files_of(one.edition), one.edition.quarter
    return tuple(
        EditionFile(
            Link(name, here.to(urls.edition_file(quarter, name))), what, words.size(files[name])
        )
        for name, what, _ in FILES
    )
