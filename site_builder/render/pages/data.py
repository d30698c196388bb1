"""The data page: downloads, what their columns mean, and on what terms they may be used."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.catalogue import tables_of
from site_builder.render.downloads.editions import FILES as EDITION_FILES
from site_builder.render.downloads.files import EVERYTHING
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import FEED, PageFile
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import DataPage, Download
from site_builder.render.words.states import MARKERS
from site_builder.render.words.times import day, quarter_label

TITLE = "Data and downloads"
INTRODUCTION = (
    "All figures on this site can be downloaded and reused. Files are in UTF-8. Numbers are "
    "plain decimals without separators or unit signs. A text that starts with =, +, - or @ "
    "has an apostrophe in front, so that a spreadsheet does not take it for a formula. Each "
    "measure's page also offers that measure alone."
)
ARCHIVED = "Frozen editions"
CORRECTIONS = "Corrections and revisions of published figures"
EVERYTHING_WORDS = "All of these tables in one JSON document, with the same names."


def data(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the data page."""
    here = urls.here(urls.DATA)
    tables = tuple(
        Download(
            Link(table.title, here.to(urls.data_file(f"{table.name}.csv")), note="CSV"),
            table.description,
            table.columns,
        )
        for table in tables_of(context)
    )
    everything = Link("Everything", here.to(urls.data_file(EVERYTHING)), note="JSON")
    view = DataPage(
        heading=TITLE,
        introduction=INTRODUCTION,
        downloads=(*tables, Download(everything, EVERYTHING_WORDS, ()), *_archived(context, here)),
        markers=MARKERS,
        cite=_cite(context),
        related=(
            Link(CORRECTIONS, here.to(urls.CORRECTIONS)),
            Link(FEED, here.to(urls.FEED), note="Atom"),
        ),
    )
    description = f"Performance data of {context.site.organisation} as CSV and JSON."
    yield PageFile("data", here.path, TITLE, description, view, report=context.latest)


def _archived(context: Context, here: urls.Here) -> Iterator[Download]:
    """Describe the files of frozen editions, which the archive has."""
    if not context.report.archive:
        return
    for name, what, columns in EDITION_FILES:
        link = Link(f"{ARCHIVED}: {name}", here.to(urls.ARCHIVE), note="in the archive")
        yield Download(link, f"{what}.", columns)


def _cite(context: Context) -> str:
    site, facts = context.site, context.latest.narrative.facts
    where = f" {site.address}" if site.address else ""
    return (
        f"{site.organisation}, {site.title}, {quarter_label(facts.quarter)}, "
        f"published {day(facts.published)}.{where} {site.licence.attribution}"
    )
