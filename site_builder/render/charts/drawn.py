"""The one place that takes what `draw` gives for HTML that is safe."""

from __future__ import annotations

from markupsafe import Markup

from site_builder.model.chart import ChartSpec
from site_builder.render.context import Context


def drawn(context: Context, spec: ChartSpec) -> Markup:
    """Return a chart as it stands in a page; `draw` has escaped what people typed."""
    return Markup(context.draw(spec))  # noqa: S704 (draw makes safe SVG)
