"""Sheets to an Excel workbook: the only importer of XlsxWriter. What they hold is for `book`.

Nothing that anybody typed becomes a formula or a link: texts are written as texts. There are no
formulas, no merged cells and no macros, and nothing of a clock, so the same sheets give the same
bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from site_builder.render.downloads.csv_file import Cell
from site_builder.render.words.numbers import plain
from site_builder.render.xml_text import clean

LONGEST = 32_767  # characters that a cell of Excel holds
MOST_DECIMALS = 30  # that a number format of Excel has
_WIDEST, _NARROWEST = 60, 9  # characters shown of a column
_SAMPLE = 200  # rows by which a column's width is chosen
_CUT = " […]"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a heading with lines, or a table whose first row names its columns."""

    name: str  # at most 31 characters, unique whatever the capitals
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    title: str  # what the table is, for a screen reader; the heading of a sheet of lines
    description: str = ""
    links: bool = False  # the first cell of each row names a sheet and leads to it
    lines: bool = False  # a sheet to read: no table


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself."""

    title: str
    author: str
    subject: str
    created: date
    licence: str


def workbook(properties: Properties, sheets: Sequence[Sheet]) -> bytes:
    """Return the workbook with its sheets in order; the first one is open."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties(
        {
            "title": clean(properties.title),
            "author": clean(properties.author),
            "subject": clean(properties.subject),
            "comments": clean(properties.licence),
            "created": datetime.combine(properties.created, time()),
        }
    )
    writer = _Writer(book)
    for number, sheet in enumerate(sheets, start=1):
        writer.write(sheet, number)
    book.close()
    return buffer.getvalue()


class _Writer:
    """Writes sheets into one workbook, which shares their formats."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._heading = book.add_format({"bold": True, "font_size": 16})
        self._bold = book.add_format({"bold": True, "valign": "top"})
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._numbers: dict[int, Format] = {}

    def write(self, sheet: Sheet, number: int) -> None:
        """Add a sheet."""
        page = self._book.add_worksheet(sheet.name)
        if sheet.lines:
            self._lines(page, sheet)
        else:
            self._table(page, sheet, number)

    def _lines(self, page: Worksheet, sheet: Sheet) -> None:
        """Write a heading and lines of a name and what it is."""
        page.hide_gridlines(2)
        page.set_column(0, 0, 24)
        page.set_column(1, 1, 90)
        page.write_string(0, 0, _fitting(sheet.title), self._heading)
        for row, (name, text) in enumerate(sheet.rows, start=1):
            page.write_string(row, 0, _fitting(str(name)), self._bold)
            page.write_string(row, 1, _fitting(str(text)), self._wrapped)

    def _table(self, page: Worksheet, sheet: Sheet, number: int) -> None:
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        page.set_landscape()
        for column, width in enumerate(_widths(sheet)):
            page.set_column(column, column, width)
        if sheet.rows:
            last = len(sheet.columns) - 1
            options = {
                "name": f"table_{number}",
                "columns": [{"header": name} for name in sheet.columns],
                "style": "Table Style Light 1",
                "title": clean(sheet.title),
                "description": clean(sheet.description),
            }
            page.add_table(0, 0, len(sheet.rows), last, options)
        else:  # Excel has no tables without rows
            for column, name in enumerate(sheet.columns):
                page.write_string(0, column, name, self._bold)
        for row, cells in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(cells):
                self._cell(page, row, column, cell)
            if sheet.links:
                name = str(cells[0])
                page.write_url(row, 0, f"internal:'{name}'!A1", string=name)

    def _cell(self, page: Worksheet, row: int, column: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, str):
            page.write_string(row, column, _fitting(cell))
        elif is_exact(cell):
            page.write_number(row, column, float(cell), self._number(cell))
        else:
            page.write_string(row, column, plain(Decimal(cell)))

    def _number(self, value: Decimal | int) -> Format:
        """Return the format that shows a number with the digits after the point that it has."""
        exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
        places = min(max(0, -exponent), MOST_DECIMALS) if isinstance(exponent, int) else 0
        if places not in self._numbers:
            shown = f"0.{'0' * places}" if places else "0"
            self._numbers[places] = self._book.add_format({"num_format": shown})
        return self._numbers[places]


def is_exact(value: Decimal | int) -> bool:
    """Say whether a spreadsheet, which calculates in binary, gives the number back as it is.

    One with more digits than that holds is written as text: no figure is changed in silence.
    """
    return Decimal(f"{float(value):.15G}") == Decimal(value)


def _fitting(text: str) -> str:
    """Return a text as a cell holds it; one that is too long is cut, and says so."""
    kept = clean(text)
    return kept if len(kept) <= LONGEST else kept[: LONGEST - len(_CUT)] + _CUT


def _widths(sheet: Sheet) -> list[int]:
    """Choose widths by the names of the columns, with room for their buttons, and first rows."""
    rows = sheet.rows[:_SAMPLE]
    return [
        min(_WIDEST, max(_NARROWEST, len(name) + 4, *(len(str(row[at] or "")) for row in rows)))
        if rows
        else len(name) + 4
        for at, name in enumerate(sheet.columns)
    ]
