"""spc.csv: the statistical reading, a row for every figure that it reads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.model.assessment import MeasureHistory
from site_builder.model.spc import SpcPoint, SpcReading, Variation
from site_builder.render.downloads.table import Row, Table, of_each_measure
from site_builder.render.pieces.statistics import anybody_asked
from site_builder.render.words.downloads import spc as words
from site_builder.render.words.numbers import at_most
from site_builder.render.words.statistics import refusal_sentence

LIMIT_DECIMALS = 6
_LIST = "; "


def _readings(history: MeasureHistory) -> Iterator[Row]:
    reading = history.reading
    if reading is None:
        return
    empty: Row = {name: None for name, _ in words.SPC.columns}
    own: Row = {
        "measure": history.measure.id,
        "title": history.measure.title,
        "flags": "",
        "signal": "",
        "variation": reading.variation.value if reading.variation else "",
        "assurance": reading.assurance.value if reading.assurance else "",
        "target": reading.target,
        "no_reading": reading.refusal.value if reading.refusal else "",
        "why": refusal_sentence(reading),
    }
    if reading.refusal is not None:
        yield {**empty, **own}
    for point in reading.points:
        yield {**empty, **own, **_point(reading, point)}


def _point(reading: SpcReading, point: SpcPoint) -> Row:
    limits = reading.segments[point.segment].limits
    row: Row = {
        "quarter": str(point.quarter),
        "value": point.value,
        "segment": point.segment + 1,
        "flags": _LIST.join(flag.value for flag in point.flags),
        "signal": "" if point.variation is Variation.NONE else point.variation.value,
    }
    if limits is None:
        return row
    return {
        **row,
        "mean": _short(limits.mean),
        "lower": _short(limits.lower),
        "upper": _short(limits.upper),
        "near_lower": _short(limits.near_lower),
        "near_upper": _short(limits.near_upper),
        "limits_from": limits.points,
        "trial": "yes" if limits.trial else "no",
    }


def _short(value: Decimal) -> Decimal:
    return at_most(value, LIMIT_DECIMALS)


SPC = Table(
    "spc",
    words.SPC,
    of_each_measure(_readings),
    anybody_asked,
)
