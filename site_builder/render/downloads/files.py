"""The files of downloads: tables as CSV, JSON and one workbook, and each measure's own files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_builder.model.assessment import MeasureHistory
from site_builder.model.output import OutputFile
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.benchmarks import benchmark_rows
from site_builder.render.downloads.book import book
from site_builder.render.downloads.catalogue import tables_of
from site_builder.render.downloads.corrections import change_rows
from site_builder.render.downloads.csv_file import Cell, csv_file
from site_builder.render.downloads.json_file import Json, json_file
from site_builder.render.downloads.metadata import (
    MEASURE_METADATA,
    METADATA,
    measure_metadata,
    metadata_of,
)
from site_builder.render.downloads.parts import part_rows
from site_builder.render.downloads.results import RESULTS, result_row
from site_builder.render.downloads.table import Row, Table
from site_builder.render.narrative import Narrator

EVERYTHING = "ragstone.json"
WORKBOOK = "results.xlsx"
RESULTS_ALONE = "results.json"

Tables = Mapping[Table, Sequence[Row]]
"""The rows of each table, in the order of `catalogue`."""


def data_files(context: Context, narrator: Narrator) -> Iterator[OutputFile]:
    """Write every table as CSV, all of them as JSON and as a workbook, and what columns hold."""
    tables = {table: tuple(table.rows(context, narrator)) for table in tables_of(context)}
    yield from csv_files(tables)
    yield from json_files(context, tables)
    yield OutputFile(urls.data_file(WORKBOOK), book(context, tables))
    described = metadata_of(context, {f"{table.name}.csv": table for table in tables})
    yield OutputFile(urls.data_file(METADATA), json_file(described))


def csv_files(tables: Tables) -> Iterator[OutputFile]:
    """Write each table as a file of its own."""
    for table, rows in tables.items():
        yield OutputFile(urls.data_file(f"{table.name}.csv"), _csv(table, rows))


def json_files(context: Context, tables: Tables) -> Iterator[OutputFile]:
    """Write the results, and all tables together."""
    document: dict[str, Json] = {"site": about(context)}
    document |= {table.name.replace("-", "_"): rows for table, rows in tables.items()}
    alone = {name: document[name] for name in ("site", RESULTS.name)}
    yield OutputFile(urls.data_file(RESULTS_ALONE), json_file(alone))
    yield OutputFile(urls.data_file(EVERYTHING), json_file(document))


def about(context: Context) -> dict[str, Json]:
    """Say whose data it is, how new, and on what terms it may be used."""
    site, facts = context.site, context.latest.narrative.facts
    return {
        "organisation": site.organisation,
        "title": site.title,
        "quarter": str(context.latest.quarter),
        "as_at": facts.as_at.isoformat(),
        "published": facts.published.isoformat(),
        "licence": {
            "name": site.licence.name,
            "url": site.licence.url,
            "attribution": site.licence.attribution,
        },
    }


def measure_files(context: Context, narrator: Narrator) -> Iterator[OutputFile]:
    """Write each measure's own results, with the columns of the table of all results."""
    for history in context.report.measures:
        rows = [result_row(context, narrator, one) for one in history.assessments]
        own = history.measure.id
        yield OutputFile(urls.measure_file(own, "data.csv"), _csv(RESULTS, rows))
        described = measure_metadata(context, history.measure)
        yield OutputFile(urls.measure_file(own, MEASURE_METADATA), json_file(described))
        document: dict[str, Json] = {
            "measure": own,
            "title": history.measure.title,
            "site": about(context),
            "results": [dict(row) for row in rows],
            **_beside(context, history),
        }
        yield OutputFile(urls.measure_file(own, "data.json"), json_file(document))


def _beside(context: Context, history: MeasureHistory) -> dict[str, Json]:
    """Return a measure's parts, benchmarks and changed figures, where it has any."""
    own = history.measure.id
    changes = (context.changed.get((own, one.quarter), ()) for one in reversed(history.assessments))
    lists = (
        ("parts", part_rows(history)),
        ("benchmarks", benchmark_rows(history)),
        ("corrections", change_rows(change for figure in changes for change in figure)),
    )
    found = ((name, [dict(row) for row in rows]) for name, rows in lists)
    return {name: rows for name, rows in found if rows}


def _csv(table: Table, rows: Sequence[Row]) -> bytes:
    cells: Iterator[list[Cell]] = ([row[name] for name in table.names] for row in rows)
    return csv_file(table.names, cells)
