"""The data page: downloads, what their columns mean, and on what terms they may be used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from site_builder.render import urls
from site_builder.render.calendar import has_dates_to_come
from site_builder.render.context import Context
from site_builder.render.downloads.catalogue import tables_of
from site_builder.render.downloads.datasets import all_data
from site_builder.render.downloads.editions import FILES as EDITION_FILES
from site_builder.render.downloads.files import EVERYTHING, RESULTS_ALONE, WORKBOOK
from site_builder.render.downloads.metadata import METADATA
from site_builder.render.downloads.table import Table
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.urls import Here
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import DataPage, Download, DownloadGroup
from site_builder.render.words import descriptions
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
    READING_FILES,
    RESULTS_TITLE,
    RESULTS_WORDS,
    WORKBOOK_TITLE,
    WORKBOOK_WORDS,
    cite,
    format_words,
)
from site_builder.render.words.states import MARKERS

TERMS = ("terms", INTERFACE.licence_and_citation)
OTHER_PARTS = (
    ("related", INTERFACE.changes_and_dates),
    ("markers", INTERFACE.how_to_read_the_files),
)
FIRST = ("results", "measures")
"""The tables that most people come for, beside the workbook of all."""
BOOK = (WORKBOOK_TITLE, urls.data_file(WORKBOOK), WORKBOOK_WORDS)
FOR_PROGRAMS = (
    (EVERYTHING_TITLE, urls.data_file(EVERYTHING), EVERYTHING_WORDS),
    (RESULTS_TITLE, urls.data_file(RESULTS_ALONE), RESULTS_WORDS),
    (METADATA_TITLE, urls.data_file(METADATA), METADATA_WORDS),
    (CATALOGUE_TITLE, urls.CATALOGUE, CATALOGUE_WORDS),
)


def data(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the data page: the terms, the files most asked for, then all others."""
    here = urls.here(urls.DATA)
    groups = tuple(_groups(context, here))
    view = DataPage(
        heading=TITLE,
        introduction=DATA_INTRODUCTION,
        groups=groups,
        reading=READING_FILES,
        contents=_contents(groups),
        markers=MARKERS,
        cite=cite(
            context.site,
            context.latest,
            context.site.title,
            urls.canonical(context.site.address, urls.DATA),
        ),
        related=tuple(_related(context, here)),
    )
    description = descriptions.data(context.site.organisation)
    yield PageFile(
        "data",
        here.path,
        TITLE,
        description,
        view,
        report=context.latest,
        dataset=all_data(context),
    )


def _related(context: Context, here: Here) -> Iterator[Link]:
    yield Link(words.CORRECTIONS_LOG, here.to(urls.CORRECTIONS))
    yield Link(FEED, here.to(urls.FEED), note=words.ATOM)
    if has_dates_to_come(context):
        yield Link(CALENDAR, here.to(urls.CALENDAR), note=words.CALENDAR_FORMAT)


def _contents(groups: Sequence[DownloadGroup]) -> tuple[Link, ...]:
    """Return the links to the parts of the page; templates give them these anchors."""
    parts = (TERMS, *((one.anchor, one.heading) for one in groups), *OTHER_PARTS)
    return tuple(Link(text, f"#{anchor}") for anchor, text in parts)


def _groups(context: Context, here: Here) -> Iterator[DownloadGroup]:
    """Yield the files by who needs them; each has the number of its place as its anchor."""
    tables = {table.name: _table(context, here, table) for table in tables_of(context)}
    first = tuple(tables.pop(name) for name in FIRST)
    groups = (
        ("first", INTERFACE.files_to_start_with, (_download(context, here, BOOK), *first)),
        ("tables", INTERFACE.every_table, (*tables.values(), *_archived(context, here))),
        (
            "programs",
            INTERFACE.files_for_programs,
            tuple(_download(context, here, one) for one in FOR_PROGRAMS),
        ),
    )
    number = count(1)
    for anchor, heading, files in groups:
        numbered = (replace(one, anchor=urls.anchor("file", str(next(number)))) for one in files)
        yield DownloadGroup(anchor, heading, tuple(numbered))


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


def _table(context: Context, here: Here, table: Table) -> Download:
    file = (table.title, urls.data_file(f"{table.name}.csv"), table.description)
    return _download(context, here, file, table.columns)


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
