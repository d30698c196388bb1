"""The page that a server shows for an address that does not exist, at whatever depth."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import HOME_TITLE, PageFile, start_of
from site_builder.render.pages.actions import TITLE as ACTIONS
from site_builder.render.pages.archive import TITLE as ARCHIVE
from site_builder.render.pages.measures import TITLE as MEASURES
from site_builder.render.pages.priorities import TITLE as PRIORITIES
from site_builder.render.views.parts import Link
from site_builder.render.views.search import MissingPage
from site_builder.render.words.exceptions import TITLE as EXCEPTIONS
from site_builder.render.words.search import EVERYTHING, MISSING, MISSING_WORDS, report_for
from site_builder.render.words.times import quarter_label


def not_found(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the page: what may have happened, the search, and the pages to go on from."""
    here = start_of(context, urls.NOT_FOUND)
    latest = context.latest.quarter
    links = (
        (HOME_TITLE, urls.HOME),
        (report_for(quarter_label(latest)), urls.report(latest)),
        (EXCEPTIONS, urls.exceptions(latest)),
        (PRIORITIES, urls.PRIORITIES),
        (MEASURES, urls.MEASURES),
        (ACTIONS, urls.ACTIONS),
        (ARCHIVE, urls.ARCHIVE),
        (EVERYTHING, urls.SEARCH),
    )
    view = MissingPage(MISSING, tuple(Link(text, here.to(address)) for text, address in links))
    yield PageFile("missing", urls.NOT_FOUND, MISSING, MISSING_WORDS, view)
