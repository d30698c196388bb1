"""Pages written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.statement import IDS as STATEMENT_IDS
from site_builder.render.pages.statement import statement_view
from site_builder.render.views.reference import TextPage
from site_builder.render.words import descriptions

IDS = frozenset({"main", "top"})


def texts(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the pages written by hand. Their references speak of the latest report."""
    for page in context.report.project.pages:
        here = urls.here(urls.page(page.slug))
        facts = page.facts
        taken = IDS | STATEMENT_IDS if facts.statement else IDS
        body = narrator.body(page.text.body, context.latest.quarter, taken=taken).at(here)
        description = facts.summary or descriptions.page(facts.title, context.site.title)
        kind = "text"
        view: object = TextPage(facts.title, facts.summary or "", body)
        if facts.statement:
            kind = "statement"
            view = statement_view(context, narrator, page, facts.statement, body)
        yield PageFile(
            kind, here.path, facts.title, description, view, language=facts.language or ""
        )
