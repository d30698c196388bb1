"""The workbook, read back as a spreadsheet reads it: tables, typed cells, and nothing that runs."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from functools import cache

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from site_builder.assess.report import assess
from site_builder.render.downloads.book import book
from site_builder.render.downloads.catalogue import TABLES, tables_of
from site_builder.render.downloads.csv_file import Cell, cell_text
from site_builder.render.downloads.kinds import Kind, kind_of
from site_builder.render.downloads.table import Row, Table
from site_builder.render.downloads.workbook import (
    LONGEST,
    Properties,
    Sheet,
    is_exact,
    workbook,
)
from site_builder.render.narrative import Narrator
from tests.assess.builders import measure
from tests.render.made import NOW, context, rendered, report_of, tiny_files, tiny_project
from tests.showing import PUBLIC

FRONT = ["Cover", "Contents", "Notes", "Columns"]
ABOUT = Properties("Title", "Body", "About", date(2019, 11, 14), "OGL")


def read(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


@cache
def tiny_book() -> Workbook:
    return read(tiny_files()["data/results.xlsx"])


@cache
def tiny_rows() -> dict[Table, tuple[Row, ...]]:
    made = context(assess(tiny_project(), PUBLIC))
    narrator = Narrator(made)
    return {table: tuple(table.rows(made, narrator)) for table in tables_of(made)}


def cells_of(page: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in page.iter_rows()]


def one_cell(value: Cell) -> object:
    """Write one cell and read it back."""
    book = read(workbook(ABOUT, (Sheet("one", ("value",), ((value,),), "One"),)))
    return book["one"]["A2"].value


def test_the_cover_comes_first_then_a_sheet_for_each_table() -> None:
    assert tiny_book().sheetnames == [*FRONT, *(table.name for table in tiny_rows())]
    cover = {row[0]: row[1] for row in cells_of(tiny_book()["Cover"])[1:]}
    assert cover["Organisation"] == "Borough of Little Hampden"
    assert cover["Latest quarter"] == "Q2 2019/20"
    assert cover["Published"] == "14 November 2019"
    assert "open-government-licence" in str(cover["Licence"])
    assert "performance@example.org" in str(cover["Contact"])
    assert str(cover["How to cite"]).startswith("Borough of Little Hampden: ")


def test_the_contents_name_every_sheet_and_lead_to_it() -> None:
    page = tiny_book()["Contents"]
    names = [row[0].value for row in page.iter_rows(min_row=2)]
    assert names == tiny_book().sheetnames[2:]
    for row in page.iter_rows(min_row=2):
        assert row[0].hyperlink is not None
        assert row[0].hyperlink.location == f"'{row[0].value}'!A1"
    rows = {row[0].value: row[2].value for row in page.iter_rows(min_row=4)}
    assert rows == {table.name: len(found) for table, found in tiny_rows().items()}


def test_every_column_and_every_mark_is_explained() -> None:
    explained = [tuple(row[:2]) for row in cells_of(tiny_book()["Columns"])[1:]]
    assert explained == [(table.name, name) for table in tiny_rows() for name in table.names]
    notes = [row[0] for row in cells_of(tiny_book()["Notes"])]
    assert notes[1:7] == ["[c]", "[x]", "[z]", "[p]", "[r]", "[b]"]


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_a_sheet_is_one_table_with_the_rows_of_the_csv(name: str) -> None:
    found = {table.name: (table, rows) for table, rows in tiny_rows().items()}
    if name not in found:  # the small council has nothing for it
        assert name not in tiny_book().sheetnames
        return
    table, rows = found[name]
    page = tiny_book()[name]
    header, *body = cells_of(page)
    assert tuple(header) == table.names
    assert page.freeze_panes == "A2"
    assert not page.merged_cells.ranges
    (drawn,) = page.tables.values()
    assert drawn.ref == page.dimensions
    assert drawn.autoFilter is not None
    shown = [["" if cell is None else str(cell) for cell in row] for row in body]
    told = [[cell_text(row[column]).lstrip("'") for column in table.names] for row in rows]
    assert [[_number(cell) for cell in row] for row in shown] == [
        [_number(cell) for cell in row] for row in told
    ]


def _number(text: str) -> Decimal | str:
    return Decimal(text) if text.replace(".", "", 1).removeprefix("-").isdigit() else text


def test_figures_are_numbers_shown_as_published_and_marks_are_text() -> None:
    made = report_of(
        measure("bins", unit="percent", decimals=2),
        measure("loss"),
        measure("few"),
        results={
            NOW: {"bins": {"actual": "97.10%"}, "loss": {"actual": "-28"}, "few": {"actual": "[c]"}}
        },
    )
    page = read(rendered(made)["data/results.xlsx"])["results"]
    column = [cell.value for cell in page[1]].index("actual")
    bins, loss, few = (row[column] for row in page.iter_rows(min_row=2))
    assert (bins.value, bins.data_type, bins.number_format) == (97.1, "n", "0.00")
    assert (loss.value, loss.data_type, loss.number_format) == (-28, "n", "0")
    assert (few.value, few.data_type) == ("[c]", "s")


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (Decimal("0.1"), 0.1),
        (Decimal("-0.30"), -0.3),
        (Decimal(0), 0),
        (Decimal("1234567890.12345"), 1234567890.12345),
        (Decimal(123456789012345678), "123456789012345678"),
        (Decimal("0.1234567890123456789"), "0.1234567890123456789"),
        (42, 42),
        ("2020-01-16", "2020-01-16"),
        ("2019-20 Q2", "2019-20 Q2"),
        ("007", "007"),
        ("", None),
        (None, None),
    ],
)
def test_a_cell_gives_back_what_was_published(value: Cell, found: object) -> None:
    assert one_cell(value) == found


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("https://evil.example","x")',
        "{=1+1}",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "https://evil.example/",
        "mailto:a@example.org",
        "internal:Cover!A1",
        "<script>alert(1)</script>",
        "a\nb\tc",
    ],
)
def test_what_people_typed_stays_text(text: str) -> None:
    content = workbook(ABOUT, (Sheet("one", ("value",), ((text,),), "One"),))
    cell = read(content)["one"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet


def test_what_a_cell_cannot_hold_is_left_out_or_cut_and_said() -> None:
    assert one_cell("a\x07b\ufffec") == "abc"
    cut = one_cell("x" * (LONGEST + 1))
    assert isinstance(cut, str)
    assert len(cut) == LONGEST
    assert cut.endswith("[…]")


def test_a_table_without_rows_has_its_columns() -> None:
    book = read(workbook(ABOUT, (Sheet("one", ("a", "b"), (), "One"),)))
    assert cells_of(book["one"]) == [["a", "b"]]
    assert not book["one"].tables


@pytest.mark.parametrize(
    ("number", "exact"),
    [("0.1", True), ("100000000000000", True), ("1234567890123456", False), ("0.0", True)],
)
def test_only_what_a_spreadsheet_gives_back_is_a_number(number: str, *, exact: bool) -> None:
    assert is_exact(Decimal(number)) is exact


def test_the_same_report_gives_the_same_bytes_and_no_clock_is_asked() -> None:
    made = context(assess(tiny_project(), PUBLIC))
    assert book(made, tiny_rows()) == book(made, tiny_rows())
    file = zipfile.ZipFile(io.BytesIO(book(made, tiny_rows())))
    assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert tiny_book().properties.created == datetime(2019, 11, 14)  # noqa: DTZ001 (it has no zone)


def test_the_kind_of_each_column_is_known() -> None:
    """A new column with numbers in it has to be named in `kinds`."""
    for table, rows in tiny_rows().items():
        for row in rows:
            for name, cell in row.items():
                if isinstance(cell, Decimal):
                    assert kind_of(name) is Kind.NUMBER, f"{table.name}: {name}"
                elif isinstance(cell, int):
                    assert kind_of(name) in (Kind.COUNT, Kind.NUMBER), f"{table.name}: {name}"


def test_sheets_have_names_that_excel_takes() -> None:
    names = [*FRONT, *(table.name for table in TABLES)]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_a_withheld_figure_is_in_no_part_of_the_workbook() -> None:
    change = {"from": "31337", "date": "2020-03-01", "kind": "correction", "reason": "Miscounted"}
    results = {NOW: {"few": {"actual": "[c]", "revised": [change]}}}
    content = rendered(report_of(measure("few"), results=results))["data/results.xlsx"]
    file = zipfile.ZipFile(io.BytesIO(content))
    parts = [file.read(name) for name in file.namelist()]
    assert any(b"[c]" in part for part in parts)
    assert not any(b"31337" in part or b"31,337" in part for part in parts)
