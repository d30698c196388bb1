"""Pages written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.views.reference import TextPage

IDS = frozenset({"main", "top"})


def texts(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the pages written by hand. Their references speak of the latest report."""
    for page in context.report.project.pages:
        here = urls.here(urls.page(page.slug))
        body = narrator.body(page.text.body, context.latest.quarter, taken=IDS)
        summary = page.facts.summary or ""
        view = TextPage(page.facts.title, summary, body.at(here))
        description = summary or f"{page.facts.title}: {context.site.title}."
        yield PageFile("text", here.path, page.facts.title, description, view)
