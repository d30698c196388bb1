"""corrections.csv: a row for every change of a figure that had been published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.model.corrections import Correction, Value
from site_builder.model.fields import Withheld
from site_builder.render.context import Context
from site_builder.render.downloads.csv_file import Cell
from site_builder.render.downloads.table import Row, Table
from site_builder.render.narrative import Narrator
from site_builder.render.words.downloads import corrections as words
from site_builder.render.words.states import CONFIDENTIAL, NOT_AVAILABLE


def change_rows(changes: Iterable[Correction]) -> Iterator[Row]:
    """Return changes of published figures as they come."""
    for one in changes:
        yield {
            "date": one.date.isoformat(),
            "kind": one.kind.value,
            "measure": one.measure.id,
            "title": one.measure.title,
            "quarter": str(one.quarter),
            "of": one.of,
            "step": one.step,
            "old": _value(one.old),
            "new": _value(one.new),
            "old_status": one.old_status.code if one.old_status else "",
            "new_status": one.new_status.code if one.new_status else "",
            "old_status_from": _known_from(one),
            "reason": one.reason,
            "approved": one.approved,
        }


def _value(value: Value) -> Cell:
    if value is None:
        return NOT_AVAILABLE
    return CONFIDENTIAL if isinstance(value, Withheld) else value


def _known_from(one: Correction) -> str:
    if one.old_status is None:
        return ""
    return "edition" if one.frozen else "rule"


def _rows(context: Context, _: Narrator) -> Iterator[Row]:
    yield from change_rows(context.report.corrections)


CORRECTIONS = Table(
    "corrections",
    words.CORRECTIONS,
    _rows,
    key=("measure", "quarter", "step"),
)
