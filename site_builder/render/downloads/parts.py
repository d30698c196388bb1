"""parts.csv: a row for every part of a figure in every quarter that is broken down."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.model.assessment import MeasureHistory
from site_builder.model.breakdown import PartAbsence, PartFigure
from site_builder.model.rounding import rounded
from site_builder.render.context import Context
from site_builder.render.downloads.csv_file import Cell
from site_builder.render.downloads.table import Row, Table, of_each_measure
from site_builder.render.words.bands import PER_CENT
from site_builder.render.words.downloads import parts as words
from site_builder.render.words.marks import marks_shown
from site_builder.render.words.states import CONFIDENTIAL, NOT_AVAILABLE

_SHARE_DECIMALS = 4
_MARKERS = {PartAbsence.WITHHELD: CONFIDENTIAL, PartAbsence.NOT_SUPPLIED: NOT_AVAILABLE}


def part_rows(history: MeasureHistory) -> Iterator[Row]:
    """Return the parts of one measure, quarter by quarter. Of a withheld one only its mark."""
    for one in history.assessments:
        for part in one.parts:
            yield {
                "measure": history.measure.id,
                "quarter": str(one.quarter),
                "part": part.id,
                "part_title": part.title,
                "value": _value(part),
                "share": _share(part.share),
                "flags": " ".join(marks_shown(one)),
            }


def _value(part: PartFigure) -> Cell:
    return _MARKERS[part.absence] if part.absence else part.value


def _share(share: Decimal | None) -> Decimal | None:
    return None if share is None else rounded(share * PER_CENT, _SHARE_DECIMALS)


def _has_parts(context: Context) -> bool:
    return any(history.measure.parts for history in context.report.measures)


PARTS = Table(
    "parts",
    words.PARTS,
    of_each_measure(part_rows),
    _has_parts,
    key=("measure", "quarter", "part"),
)
