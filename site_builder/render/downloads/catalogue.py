"""All tables in order, with the meaning of each column: one dictionary for files and data page."""

from __future__ import annotations

from site_builder.render.context import Context
from site_builder.render.downloads.benchmarks import BENCHMARKS
from site_builder.render.downloads.changes import CHANGES
from site_builder.render.downloads.corrections import CORRECTIONS
from site_builder.render.downloads.outlook import OUTLOOK
from site_builder.render.downloads.parts import PARTS
from site_builder.render.downloads.results import RESULTS
from site_builder.render.downloads.spc import SPC
from site_builder.render.downloads.table import Table
from site_builder.render.downloads.tables import actions, measures, summaries, targets, updates
from site_builder.render.words.downloads import catalogue as words

MEASURES = Table(
    "measures",
    words.MEASURES,
    measures,
    key=("measure",),
)
TARGETS = Table(
    "targets",
    words.TARGETS,
    targets,
    key=("measure", "quarter"),
)
ACTIONS = Table(
    "actions",
    words.ACTIONS,
    actions,
    key=("action",),
)
UPDATES = Table(
    "action-updates",
    words.UPDATES,
    updates,
    key=("action", "quarter"),
)
SUMMARY = Table(
    "summary",
    words.SUMMARY,
    summaries,
    key=("scope", "quarter"),
)

TABLES = (
    RESULTS,
    MEASURES,
    TARGETS,
    OUTLOOK,
    PARTS,
    BENCHMARKS,
    SPC,
    ACTIONS,
    UPDATES,
    SUMMARY,
    CHANGES,
    CORRECTIONS,
)
"""Every table that a site may have, in the order of the data page."""


def tables_of(context: Context) -> tuple[Table, ...]:
    """Return the tables of one site: without those of what it does not use."""
    return tuple(table for table in TABLES if table.is_for(context))
