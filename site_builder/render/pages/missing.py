"""The page that a server shows for an address that does not exist, at whatever depth."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.frame import start_of
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.views.parts import Link
from site_builder.render.views.search import MissingPage
from site_builder.render.words import frame
from site_builder.render.words.exceptions import TITLE as EXCEPTIONS
from site_builder.render.words.search import EVERYTHING, MISSING, MISSING_WORDS, report_for
from site_builder.render.words.times import quarter_label


def not_found(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the page: what may have happened, the search, and the pages to go on from."""
    here = start_of(context, urls.NOT_FOUND)
    latest = context.latest.quarter
    links = (
        (frame.HOME, urls.HOME),
        (report_for(quarter_label(latest)), urls.report(latest)),
        (EXCEPTIONS, urls.exceptions(latest)),
        (frame.PRIORITIES, urls.PRIORITIES),
        (frame.MEASURES, urls.MEASURES),
        (frame.ACTIONS, urls.ACTIONS),
        (frame.ARCHIVE, urls.ARCHIVE),
        (EVERYTHING, urls.SEARCH),
    )
    view = MissingPage(MISSING, tuple(Link(text, here.to(address)) for text, address in links))
    yield PageFile("missing", urls.NOT_FOUND, MISSING, MISSING_WORDS, view)
