"""spc.csv: the statistical reading, a row for every figure that it reads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.model.assessment import MeasureHistory
from site_builder.model.spc import FEWER_IS_TRIAL, SpcPoint, SpcReading, Variation
from site_builder.render.context import Context
from site_builder.render.downloads.table import Row, Table
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.statistics import anybody_asked
from site_builder.render.words.numbers import at_most
from site_builder.render.words.statistics import refusal_sentence

LIMIT_DECIMALS = 6
_LIST = "; "

COLUMNS = (
    ("measure", "Id of the measure."),
    ("title", "Its full title."),
    ("quarter", "The quarter of the figure; empty for a measure without a reading."),
    ("value", "The figure as a number."),
    ("segment", "Number of the segment, from 1: each rebase starts one."),
    ("mean", "Mean of the segment, to six decimals; empty where it has no limits."),
    ("lower", "Its lower limit as worked out, though it may be drawn at 0."),
    ("upper", "Its upper limit."),
    ("near_lower", "Its lower near limit."),
    ("near_upper", "Its upper near limit."),
    ("limits_from", "How many figures mean and limits come from."),
    ("trial", f"yes where those are fewer than {FEWER_IS_TRIAL}."),
    ("flags", "astronomical, trend, two of three, shift; the first one counts."),
    ("signal", "improving, concerning, up, down, or empty when the figure is no signal."),
    ("variation", "The same of the latest figure, or no significant change."),
    ("assurance", "Of the measure: reliably met, reliably missed, hit and miss, or empty."),
    ("target", "The target that assurance compares with."),
    ("no_reading", "Why a measure that was to be read has no reading."),
    ("why", "The same in words."),
)


def _rows(context: Context, _: Narrator) -> Iterator[Row]:
    for history in context.report.measures:
        if history.reading is not None:
            yield from _readings(history, history.reading)


def _readings(history: MeasureHistory, reading: SpcReading) -> Iterator[Row]:
    empty: Row = {name: None for name, _ in COLUMNS}
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
    "Statistical reading",
    "One row for each figure that the statistical reading (XmR) reads: limits, flags and verdict.",
    COLUMNS,
    _rows,
    anybody_asked,
)
