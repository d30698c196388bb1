"""Pages written by hand, and the page for an address that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markdown import paragraph
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile, start_of
from site_builder.render.pages.statement import IDS as STATEMENT_IDS
from site_builder.render.pages.statement import statement_view
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import TextPage
from site_builder.render.words import frame
from site_builder.render.words import pages as words

IDS = frozenset({"main", "top"})


def texts(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the pages written by hand. Their references speak of the latest report."""
    for page in context.report.project.pages:
        here = urls.here(urls.page(page.slug))
        facts = page.facts
        taken = IDS | STATEMENT_IDS if facts.statement else IDS
        body = narrator.body(page.text.body, context.latest.quarter, taken=taken).at(here)
        description = facts.summary or words.page_description(facts.title, context.site.title)
        kind = "text"
        view: object = TextPage(facts.title, facts.summary or "", body, ())
        if facts.statement:
            kind = "statement"
            view = statement_view(context, narrator, page, facts.statement, body)
        yield PageFile(
            kind, here.path, facts.title, description, view, language=facts.language or ""
        )


def not_found(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the page that a server shows for an address that does not exist."""
    here = start_of(context, urls.NOT_FOUND)
    latest = context.latest.quarter
    links = (
        Link(frame.HOME, here.to(urls.HOME)),
        Link(words.report_link(latest), here.to(urls.report(latest))),
        Link(frame.MEASURES, here.to(urls.MEASURES)),
        Link(frame.ACTIONS, here.to(urls.ACTIONS)),
        Link(frame.ARCHIVE, here.to(urls.ARCHIVE)),
    )
    view = TextPage(words.MISSING, "", paragraph(words.MISSING_WORDS), links)
    yield PageFile("text", urls.NOT_FOUND, words.MISSING, words.MISSING_WORDS, view)
