"""metadata.json and data.csv-metadata.json: what the columns hold, as CSV on the Web (W3C).

Addresses are relative to the files, so that they hold wherever the site is published or copied to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.model.measure import Measure
from site_builder.render.context import Context
from site_builder.render.downloads.json_file import Json
from site_builder.render.downloads.kinds import Kind, kind_of
from site_builder.render.downloads.results import RESULTS
from site_builder.render.downloads.table import Table
from site_builder.render.words.states import CONFIDENTIAL, NOT_APPLICABLE, NOT_AVAILABLE

METADATA = "metadata.json"
MEASURE_METADATA = "data.csv-metadata.json"

_OWNERS = {"measure": "measures.csv", "action": "actions.csv"}
"""Columns that name a row of another table, by which their tables are joined."""

_NULLS = ("", CONFIDENTIAL, NOT_AVAILABLE, NOT_APPLICABLE)
_TYPES: Mapping[Kind, Mapping[str, Json]] = {
    Kind.TEXT: {"datatype": "string"},
    Kind.NUMBER: {"datatype": "decimal", "null": _NULLS},
    Kind.COUNT: {"datatype": "integer"},
    Kind.DAY: {"datatype": {"base": "date", "format": "yyyy-MM-dd"}},
    Kind.YES_NO: {"datatype": {"base": "boolean", "format": "yes|no"}},
    Kind.QUARTER: {"datatype": {"base": "string", "format": "[0-9]{4}(-[0-9]{2})? Q[1-4]"}},
    Kind.LIST: {"datatype": "string", "separator": "; "},
}


def metadata_of(context: Context, tables: Mapping[str, Table]) -> dict[str, Json]:
    """Return the description of the tables of the site, by the names of their files."""
    described: list[Json] = [
        {
            "url": name,
            "dc:title": table.title,
            "dc:description": table.description,
            "tableSchema": {
                **_schema(table, explained=True),
                **_keys(table, tables),
            },
        }
        for name, table in tables.items()
    ]
    return {**_head(context, context.site.title), "tables": described}


def measure_metadata(context: Context, measure: Measure) -> dict[str, Json]:
    """Return the description of one measure's `data.csv`, which lies beside it."""
    schema = {**_schema(RESULTS, explained=False), "primaryKey": list(RESULTS.key)}
    return {
        **_head(context, measure.title),
        "url": "data.csv",
        "rdfs:seeAlso": {"@id": "../../data/metadata.json"},
        "tableSchema": {**schema, "aboutUrl": "./"},
    }


def _head(context: Context, title: str) -> dict[str, Json]:
    site, facts = context.site, context.latest.narrative.facts
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": site.language}],
        "dc:title": title,
        "dc:publisher": site.organisation,
        "dc:issued": facts.published.isoformat(),
        "dc:license": {"@id": site.licence.url},
        "dc:rights": site.licence.attribution,
    }


def _schema(table: Table, *, explained: bool) -> dict[str, Json]:
    columns = [_column(table, name, text if explained else "") for name, text in table.columns]
    return {"columns": columns}


def _column(table: Table, name: str, meaning: str) -> dict[str, Json]:
    column: dict[str, Json] = {"name": name, "titles": name, **_TYPES[kind_of(name)]}
    if name in table.key:
        column["required"] = True
    if meaning:
        column["dc:description"] = meaning
    return column


def _keys(table: Table, tables: Mapping[str, Table]) -> dict[str, Json]:
    """Return what tells rows apart, what they refer to, and the page that is about each."""
    keys: dict[str, Json] = {"primaryKey": list(table.key)} if table.key else {}
    names: Sequence[str] = [name for name in _OWNERS if name in table.names]
    foreign: list[Json] = [
        {
            "columnReference": name,
            "reference": {"resource": _OWNERS[name], "columnReference": name},
        }
        for name in names
        if _OWNERS[name] in tables and table.key != (name,)
    ]
    if foreign:
        keys["foreignKeys"] = foreign
    if names:
        keys["aboutUrl"] = f"../{names[0]}s/{{{names[0]}}}/"
    return keys
