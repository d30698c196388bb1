"""The example of a chart: a figure of every colour, a gap, and a target that rose."""

from __future__ import annotations

from decimal import Decimal

from site_builder.model.assessment import AbsenceCode
from site_builder.model.band import Family, Shape
from site_builder.model.chart import HistoryChart, Point, TargetStep
from site_builder.render.words import specimens as words
from site_builder.render.words.states import ABSENCES

_LAST = 4 * 2024 + 5


def _point(position: int, value: int | None, family: Family | None, shape: Shape | None) -> Point:
    return Point(
        label=f"Q{position % 4 + 1}\n2024/25",
        position=position,
        value=None if value is None else Decimal(value),
        display="" if value is None else f"{value}%",
        gap=ABSENCES[AbsenceCode.MISSING].name if value is None else "",
        family=family,
        shape=shape,
        provisional=position == _LAST,
    )


CHART = HistoryChart(
    id="example-chart",
    title=words.CHART_TITLE,
    description=words.CHART_DESCRIPTION,
    unit=words.CHART_UNIT,
    points=(
        _point(_LAST - 5, 49, Family.AMBER, Shape.TRIANGLE),
        _point(_LAST - 4, 51, Family.GREEN, Shape.CIRCLE_TICK),
        _point(_LAST - 3, None, None, None),
        _point(_LAST - 2, 41, Family.RED, Shape.OCTAGON),
        _point(_LAST - 1, 53, Family.AMBER, Shape.TRIANGLE),
        _point(_LAST, 57, Family.GREEN, Shape.CIRCLE_TICK),
    ),
    targets=tuple(
        TargetStep(_LAST - back, Decimal(aim), Decimal(aim), f"{aim}%")
        for back, aim in ((5, 50), (4, 50), (3, 55), (2, 55), (1, 55), (0, 55))
    ),
    zero_based=False,
)
