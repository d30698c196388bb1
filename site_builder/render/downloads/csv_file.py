"""Rows to CSV: UTF-8, CRLF (RFC 4180), numbers as plain decimals, text that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from site_builder.render.words.numbers import plain

Cell = str | int | Decimal | None

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a CSV file with a line of column names."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell_text(cell) for cell in row] for row in rows)
    return sheet.getvalue().encode("utf-8")


def cell_text(cell: Cell) -> str:
    """Write a cell. A text that a spreadsheet would run as a formula starts with an apostrophe."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return plain(cell)
    if isinstance(cell, int):
        return str(cell)
    return f"'{cell}" if cell.startswith(_RUNS) else cell
