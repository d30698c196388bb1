"""The chart of the style guide, drawn."""

from __future__ import annotations

from site_builder.render.charts.drawn import drawn
from site_builder.render.context import Context
from site_builder.render.specimens.chart import CHART
from site_builder.render.views.parts import Chart
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.specimens import CHART_HEADING


def specimen_chart(context: Context) -> Chart:
    """Draw it, with its table."""
    return Chart(
        heading=CHART_HEADING,
        svg=drawn(context, CHART),
        columns=(INTERFACE.quarter, INTERFACE.figure),
        rows=tuple((one.label.replace("\n", " "), one.display or one.gap) for one in CHART.points),
    )
