"""Words for people who reuse the data: how to cite it, and how to read the workbook."""

from __future__ import annotations

from site_builder.model.report import QuarterReport
from site_builder.model.site import Site
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import plural
from site_builder.render.words.times import day, quarter_label

FILES = {
    "data.csv": "All quarters as CSV",
    "data.json": "All quarters as JSON",
    "chart.svg": "The chart as SVG",
    "feed.xml": "New figures and corrections, to subscribe to (Atom)",
    "data.csv-metadata.json": "What the columns of the CSV hold (CSV on the Web)",
}
"""The files of a measure, in the order of its page."""

DATA_INTRODUCTION = (
    "Every figure on this site can be downloaded and reused. Each measure's page also offers that "
    "measure alone."
)
READING_FILES = (
    "Text files are in UTF-8. Numbers are plain decimals without separators or unit signs. In CSV "
    "files a text that starts with =, +, - or @ has an apostrophe in front, so that a spreadsheet "
    "does not take it for a formula."
)
WORKBOOK_TITLE = "All tables in one workbook"
WORKBOOK_WORDS = (
    "Every table of this page as a sheet of its own, with a cover, a list of the sheets, notes and "
    "the meaning of each column."
)
EVERYTHING_TITLE = "All tables in one JSON document"
EVERYTHING_WORDS = "The same tables, with the same names."
RESULTS_TITLE = "Results alone"
RESULTS_WORDS = "The table of results as a JSON document of its own."
METADATA_TITLE = "Description of the CSV files"
METADATA_WORDS = (
    "What every column holds, for software that reads CSV on the Web: kinds of value, marks, what "
    "tells rows apart, and how tables are joined."
)
CATALOGUE_TITLE = "Catalogue entry"
CATALOGUE_WORDS = "All data sets and their files for catalogues of open data (DCAT, JSON-LD)."
_FORMATS = {".jsonld": "JSON-LD", ".xlsx": "XLSX", ".json": "JSON", ".csv": "CSV"}
CONTENTS_HEADS = ("Sheet", "What it holds", "Rows")
NOTES_HEADS = ("Note", "Meaning")
COLUMNS_HEADS = ("Sheet", "Column", "Meaning")
COVER, CONTENTS, NOTES, COLUMNS = "Cover", "Contents", "Notes", "Columns"
CONTENTS_WORDS = "What the sheets of this workbook hold."
NOTES_WORDS = "Marks in cells, and how numbers and texts are written."
COLUMNS_WORDS = "What each column of each sheet means."
READING = (
    ("Numbers", "Cells with figures hold numbers, shown with the digits that were published."),
    (
        "Long numbers",
        "A number of more than 15 digits is written as text: a spreadsheet would change it.",
    ),
    ("Dates", "Dates are text, written year-month-day. Quarters are text: 2019-20 Q2."),
    ("Empty cells", "An empty cell means that the column does not apply to the row."),
    ("Formulas", "There are none. Text that looks like a formula is text."),
    ("Colour", "No meaning is given by colour."),
)


def cite(site: Site, report: QuarterReport, title: str, address: str) -> str:
    """Return the sentences by which to cite a page; `address` is "" where none is known."""
    named = "" if title == site.title else f" {ended(title)}"
    licence = "" if site.licence.name in site.licence.attribution else ended(site.licence.name)
    published = f"published {day(report.narrative.facts.published)}."
    parts = (
        f"{site.organisation}:{named} {site.title}, {quarter_label(report.quarter)}, {published}",
        ended(site.licence.attribution),
        licence,
        address,  # last, and without a stop, which would be taken for a part of it
    )
    return " ".join(filter(None, parts))


def ended(text: str) -> str:
    """Return a text as a sentence: with a stop, unless it ends in one."""
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."


def sheet_words(title: str, description: str) -> str:
    """Say what a sheet holds, in the list of all sheets."""
    return f"{title}. {description}"


def licence_line(site: Site) -> str:
    """Say on what terms a file may be used, in its properties."""
    return f"{site.licence.attribution} {site.licence.name}: {site.licence.url}"


def cover_lines(site: Site, report: QuarterReport, cited: str) -> tuple[tuple[str, str], ...]:
    """Return the lines of a workbook's cover; those without an answer are left out."""
    facts, contact = report.narrative.facts, site.contact
    lines = (
        ("Organisation", site.organisation),
        ("About", site.summary),
        ("Important", site.disclaimer or ""),
        ("Latest quarter", quarter_label(report.quarter)),
        (INTERFACE.data_as_at, day(facts.as_at)),
        (INTERFACE.published, day(facts.published)),
        ("Website", site.address or ""),
        ("Licence", f"{site.licence.name}: {site.licence.url}"),
        ("Attribution", site.licence.attribution),
        ("Contact", ", ".join(filter(None, (contact.name, contact.email, contact.url)))),
        (INTERFACE.how_to_cite, cited),
    )
    return tuple((name, text) for name, text in lines if text)


def format_words(file: str, size: int | None) -> str:
    """Write what a download is: `CSV, 42 KB`; the format alone where the size is not known."""
    kind = _FORMATS[file[file.rfind(".") :]]
    return kind if size is None else f"{kind}, {size_words(size)}"


def approximate(size: int) -> int:
    """Return a size to two figures.

    More could be taken for a figure that is withheld: a size is any number at all.
    """
    unit: int = 10 ** max(0, len(str(size)) - 2)
    return (size + unit // 2) // unit * unit


def size_words(size: int) -> str:
    """Write the size of a file to two figures: `820 bytes`, `42 KB`, `1.3 MB`."""
    shown = approximate(size)
    kilo, mega = 1_000, 1_000_000
    if shown < kilo:
        return plural(shown, "byte")
    name, unit = ("KB", kilo) if shown < mega else ("MB", mega)
    tenths = shown * 10 // unit
    whole = tenths >= 10 * 10 or tenths % 10 == 0
    return f"{tenths // 10} {name}" if whole else f"{tenths // 10}.{tenths % 10} {name}"
