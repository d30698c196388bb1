"""Rows of data in the planned files, whatever their format: which measure, which quarter, cells."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from site_builder.model.output import OutputFile

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_QUARTER = re.compile(r"\d{4}(-\d\d)? Q[1-4]", re.ASCII)
_COLUMN = re.compile(r"[A-Z]+")

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, or an object of a document. `cells` are as written, by column."""

    path: str
    measure: str  # "" where it speaks of none
    quarter: str  # as data files write it: 2019-20 Q2; "" where it speaks of none
    cells: Cells  # never changed


def rows_of(file: OutputFile, measures: frozenset[str] = frozenset()) -> Iterator[Row]:
    """Yield the rows of a CSV, the objects of a JSON document, the rows of a spreadsheet.

    An object may stand under the id of its measure, or under its quarter, in place of a key for it;
    `measures` are the ids to look for. Objects of other measures are left out.
    """
    if file.path.endswith(".csv"):
        for cells in _csv(file.content):
            yield _row(file.path, cells)
    elif file.path.endswith((".json", ".webmanifest")):
        yield from _json(file, measures)
    elif file.path.endswith(".xlsx"):
        for cells in _spreadsheet(file.content):
            yield _row(file.path, cells)


def _row(path: str, cells: Cells) -> Row:
    return Row(path, cells.get("measure", ""), cells.get("quarter", ""), cells)


def _csv(content: bytes) -> Iterator[Cells]:
    text = content.decode("utf-8-sig", errors="replace")
    for found in csv.DictReader(io.StringIO(text, newline="")):
        yield {str(name): str(cell) for name, cell in found.items() if cell is not None}


def _json(file: OutputFile, measures: frozenset[str]) -> Iterator[Row]:
    try:
        document = json.loads(file.content, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return
    nodes: list[tuple[object, str, str]] = [(document, "", "")]
    while nodes:
        node, measure, quarter = nodes.pop()
        if isinstance(node, list):
            nodes += [(item, measure, quarter) for item in node]
        elif isinstance(node, dict):
            measure = _own(node, "measure") or measure
            quarter = _own(node, "quarter") or quarter
            if measure in measures:
                plain = {key: str(one) for key, one in node.items() if isinstance(one, str | int)}
                yield Row(file.path, measure, quarter, plain)
            for key, value in node.items():
                if isinstance(value, dict | list):
                    own = key if key in measures else measure
                    nodes.append((value, own, key if _QUARTER.fullmatch(key) else quarter))


def _own(node: dict[str, object], key: str) -> str:
    """Return what an object says of itself; "" where it says nothing, or something larger."""
    value = node.get(key)
    return str(value) if isinstance(value, str | int) else ""


def _spreadsheet(content: bytes) -> Iterator[Cells]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            shared: list[str] = []
            if "xl/sharedStrings.xml" in names:
                strings = ET.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314 - ours
                shared = ["".join(one.itertext()) for one in strings]
            for name in names:
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    yield from _sheet(ET.fromstring(archive.read(name)), shared)  # noqa: S314
    except (zipfile.BadZipFile, ET.ParseError, OSError):
        return


def _sheet(sheet: ET.Element, shared: list[str]) -> Iterator[Cells]:
    """Yield the rows below the one that names the columns."""
    heads: Cells = {}
    for row in sheet.iter(f"{_SHEET}row"):
        cells = {_letters(cell): _cell(cell, shared) for cell in row.iter(f"{_SHEET}c")}
        if heads:
            yield {heads[at]: text for at, text in cells.items() if at in heads}
        elif {"measure", "quarter"} <= set(cells.values()):
            heads = cells


def _letters(cell: ET.Element) -> str:
    found = _COLUMN.match(cell.get("r", ""))
    return found[0] if found else ""


def _cell(cell: ET.Element, shared: list[str]) -> str:
    text = "".join(cell.itertext())
    if cell.get("t") == "s" and text.isdigit() and int(text) < len(shared):
        return shared[int(text)]
    return text
