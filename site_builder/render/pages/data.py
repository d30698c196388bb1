"""The data page: downloads, what their columns mean, and on what terms they may be used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.catalogue import tables_of
from site_builder.render.downloads.datasets import all_data
from site_builder.render.downloads.editions import FILES as EDITION_FILES
from site_builder.render.downloads.files import EVERYTHING, RESULTS_ALONE, WORKBOOK
from site_builder.render.downloads.metadata import METADATA
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.urls import Here
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import DataPage, Download
from site_builder.render.words import pages as words
from site_builder.render.words.calendar import NAME as CALENDAR
from site_builder.render.words.downloads import editions as editions_words
from site_builder.render.words.feeds import FEED
from site_builder.render.words.frame import DATA_AND_DOWNLOADS as TITLE
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.reuse import (
    CATALOGUE_TITLE,
    CATALOGUE_WORDS,
    DATA_INTRODUCTION,
    EVERYTHING_TITLE,
    EVERYTHING_WORDS,
    METADATA_TITLE,
    METADATA_WORDS,
    RESULTS_TITLE,
    RESULTS_WORDS,
    WORKBOOK_TITLE,
    WORKBOOK_WORDS,
    cite,
    format_words,
)
from site_builder.render.words.states import MARKERS

OTHER_PARTS = (
    ("related", INTERFACE.changes_and_dates),
    ("markers", INTERFACE.markers_in_cells),
    ("cite", INTERFACE.how_to_cite),
)
WHOLE = (
    (WORKBOOK_TITLE, urls.data_file(WORKBOOK), WORKBOOK_WORDS),
    (EVERYTHING_TITLE, urls.data_file(EVERYTHING), EVERYTHING_WORDS),
)
DESCRIBED = (
    (RESULTS_TITLE, urls.data_file(RESULTS_ALONE), RESULTS_WORDS),
    (METADATA_TITLE, urls.data_file(METADATA), METADATA_WORDS),
    (CATALOGUE_TITLE, urls.CATALOGUE, CATALOGUE_WORDS),
)


def data(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the data page: everything at once, table by table, then what describes them."""
    here = urls.here(urls.DATA)
    files = (*_downloads(context, here), *_archived(context, here))
    downloads = tuple(
        replace(one, anchor=urls.anchor("file", str(number)))
        for number, one in enumerate(files, start=1)
    )
    view = DataPage(
        heading=TITLE,
        introduction=DATA_INTRODUCTION,
        downloads=downloads,
        contents=_contents(downloads),
        markers=MARKERS,
        cite=cite(
            context.site,
            context.latest,
            context.site.title,
            urls.canonical(context.site.address, urls.DATA),
        ),
        related=(
            Link(words.CORRECTIONS_LOG, here.to(urls.CORRECTIONS)),
            Link(FEED, here.to(urls.FEED), note=words.ATOM),
            Link(CALENDAR, here.to(urls.CALENDAR), note=words.CALENDAR_FORMAT),
        ),
    )
    description = words.data_description(context.site.organisation)
    yield PageFile(
        "data",
        here.path,
        TITLE,
        description,
        view,
        report=context.latest,
        dataset=all_data(context),
    )


def _contents(downloads: Sequence[Download]) -> tuple[Link, ...]:
    """Return the links to the parts of the page; templates give them these anchors."""
    files = ((one.anchor, one.link.text) for one in downloads)
    parts = (*files, *OTHER_PARTS)
    return tuple(Link(text, f"#{anchor}") for anchor, text in parts)


def _archived(context: Context, here: Here) -> Iterator[Download]:
    """Describe the files of frozen editions, which the archive has."""
    if not context.report.archive:
        return
    for name, what, columns in EDITION_FILES:
        link = Link(
            editions_words.archived_name(name),
            here.to(urls.ARCHIVE),
            note=editions_words.IN_THE_ARCHIVE,
        )
        yield Download("", link, editions_words.archived_words(what), columns)


def _downloads(context: Context, here: Here) -> Iterator[Download]:
    for one in WHOLE:
        yield _download(context, here, one)
    for table in tables_of(context):
        file = (table.title, urls.data_file(f"{table.name}.csv"), table.description)
        yield _download(context, here, file, table.columns)
    for one in DESCRIBED:
        yield _download(context, here, one)


def _download(
    context: Context,
    here: Here,
    file: tuple[str, str, str],
    columns: tuple[tuple[str, str], ...] = (),
) -> Download:
    """Return a file of the page, of a title, an address and what it holds."""
    title, address, told = file
    note = format_words(address, context.sizes.get(address))
    return Download("", Link(title, here.to(address), note=note), told, columns)
