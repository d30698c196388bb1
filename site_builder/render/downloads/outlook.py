"""outlook.csv: a row for each measure and quarter from which something leads to the year's end."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.model.assessment import Assessment, MeasureHistory, Outlook
from site_builder.model.outlook import RunRate
from site_builder.model.target import TargetKind
from site_builder.render.downloads.table import Row, Table, of_each_measure
from site_builder.render.words.downloads import outlook as words
from site_builder.render.words.numbers import at_most
from site_builder.render.words.states import CONFIDENTIAL

RATE_DECIMALS = 4


def _row(one: Assessment, outlook: Outlook) -> Row:
    forecast, rating = outlook.forecast, outlook.rating
    return {
        "measure": one.measure.id,
        "title": one.measure.title,
        "quarter": str(one.quarter),
        "year_end": str(outlook.year_end),
        "target_kind": outlook.aim.kind.value,
        **_target(outlook),
        "actual": one.actual,
        **_arithmetic(outlook.run_rate),
        "forecast": forecast.value.value if forecast else None,
        "forecast_by": forecast.by if forecast else "",
        "forecast_reason": (forecast.reason or "") if forecast else "",
        "forecast_status": rating.band.code if rating else "",
        "forecast_status_name": rating.band.name if rating else "",
    }


def _target(outlook: Outlook) -> Row:
    aim = outlook.aim
    if aim.kind is TargetKind.WITHHELD:
        return {"target_low": CONFIDENTIAL, "target_high": CONFIDENTIAL}
    if aim.kind is TargetKind.RANGE:
        return {"target_low": aim.low, "target_high": aim.high}
    return {"target_low": aim.value, "target_high": aim.value}


def _arithmetic(rate: RunRate | None) -> Row:
    if rate is None:
        return dict.fromkeys(_ARITHMETIC)
    return {
        "standing": rate.standing.value,
        "quarters_elapsed": rate.elapsed,
        "quarters_left": rate.left,
        "left_low": rate.to_low,
        "left_high": rate.to_high,
        "left_low_per_quarter": _rate(rate.low_per_quarter),
        "left_high_per_quarter": _rate(rate.high_per_quarter),
        "so_far_per_quarter": _rate(rate.so_far),
        "projection": _rate(rate.projection),
    }


_ARITHMETIC = tuple(name for name, _ in words.OUTLOOK.columns[8:17])


def _rate(value: Decimal) -> Decimal:
    return at_most(value, RATE_DECIMALS)


def _rows(history: MeasureHistory) -> Iterator[Row]:
    for one in history.assessments:
        if one.outlook is not None:
            yield _row(one, one.outlook)


OUTLOOK = Table(
    "outlook",
    words.OUTLOOK,
    of_each_measure(_rows),
    key=("measure", "quarter"),
)
