"""results.xlsx: every table of the site in one workbook, with cover, contents, notes and columns.

The recommendation followed is the Analysis Function's *Releasing statistics in spreadsheets*: one
table a sheet, its names in the first row, nothing above, below or inside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.table import Row, Table
from site_builder.render.downloads.workbook import Properties, Sheet, workbook
from site_builder.render.words.reuse import (
    COLUMNS,
    COLUMNS_HEADS,
    COLUMNS_WORDS,
    CONTENTS,
    CONTENTS_HEADS,
    CONTENTS_WORDS,
    COVER,
    NOTES,
    NOTES_HEADS,
    NOTES_WORDS,
    READING,
    cite,
    cover_lines,
    licence_line,
    sheet_words,
)
from site_builder.render.words.states import MARKERS


def book(context: Context, rows: Mapping[Table, Sequence[Row]]) -> bytes:
    """Return the workbook of these tables, in their order."""
    site, latest = context.site, context.latest
    properties = Properties(
        title=site.title,
        author=site.organisation,
        subject=site.summary,
        created=latest.narrative.facts.published,
        licence=licence_line(site),
    )
    tables = tuple(rows)
    front = (_cover(context), _contents(rows), _notes(), _columns(tables))
    return workbook(properties, (*front, *(_sheet(table, rows[table]) for table in tables)))


def _cover(context: Context) -> Sheet:
    site = context.site
    cited = cite(site, context.latest, site.title, urls.canonical(site.address, urls.DATA))
    lines = cover_lines(site, context.latest, cited)
    return Sheet(COVER, ("", ""), lines, site.title, lines=True)


def _contents(rows: Mapping[Table, Sequence[Row]]) -> Sheet:
    front = ((NOTES, NOTES_WORDS, None), (COLUMNS, COLUMNS_WORDS, None))
    listed = [(one.name, sheet_words(one.title, one.description), len(rows[one])) for one in rows]
    return Sheet(CONTENTS, CONTENTS_HEADS, (*front, *listed), CONTENTS, CONTENTS_WORDS, links=True)


def _notes() -> Sheet:
    return Sheet(NOTES, NOTES_HEADS, (*MARKERS, *READING), NOTES, NOTES_WORDS)


def _columns(tables: Sequence[Table]) -> Sheet:
    lines = [(table.name, name, text) for table in tables for name, text in table.columns]
    return Sheet(COLUMNS, COLUMNS_HEADS, lines, COLUMNS, COLUMNS_WORDS)


def _sheet(table: Table, rows: Sequence[Row]) -> Sheet:
    cells = [[row[name] for name in table.names] for row in rows]
    return Sheet(table.name, table.names, cells, table.title, table.description)
