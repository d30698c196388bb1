"""Turn a chart's specification into an inline `<svg>` for a page.

The layout modules (`history`, `bars`) say which marks a chart has and where; `canvas`, the only
importer of matplotlib, draws them; `svg` makes the drawing fit to stand in a page with a strict
content security policy: no style, no script, no link, no font and no colour of its own. What a
chart shows, and every word and number in it, is decided in `render`.

The theme's style sheet colours a chart through these classes (fallbacks are `currentColor` for
ink and `Canvas` for the page):

    chart                 the svg; with chart-history, chart-bars or chart-xmr: its kind
    chart-axis            the axis, ticks of quarters or years; chart-grid: pale horizontal rules
    chart-label           text of the axes: quarters, numbers, unit
    chart-gap             tick (path) and short reason (text) of a quarter without a figure
    chart-band            pale band of a range target
    chart-target          stepped, dashed target line; chart-target-label: "Target 42" at its end
    chart-target-former   lighter line of a target up to its change
    chart-change          upright line where a target changed; chart-change-label: its words
    chart-line            line between neighbouring quarters
    chart-bridge          thin dotted line between yearly figures
    chart-point           marker: with its family, and filled, or outlined when provisional
    chart-swatch          the same in a key, where it is no figure
    chart-revised         ring around a marker whose figure has been revised
    chart-tick            the tick in a circle; with its family when the point is outlined
    chart-elsewhere       small hollow ring of somebody else's figure
    chart-elsewhere-label its name and figure
    chart-value           value of a point; with chart-latest: the latest one
    chart-row             name and total of a bar
    chart-bar             segment of a bar: with its family, and filled or outlined
    chart-hatch           diagonal lines on an outlined segment: with its family
    chart-plate           clear plate under text that stands on hatching
    chart-on              text on a filled segment: with its family
    chart-code            text on an outlined segment
    chart-name            name of a segment below its bar; chart-leader: the line to it
    chart-mean            mean line of an XmR chart; chart-limit: its limits; chart-level: their
                          names; chart-rebase: where a new segment starts, and its label

The families are chart-green, chart-amber, chart-red, chart-blue, chart-grey and chart-unrated.
Signals of an XmR chart are chart-improving, chart-concerning, chart-up, chart-down and chart-none.
"""

from __future__ import annotations

from base64 import b64encode

from site_builder.draw.bars import lay_out_bars
from site_builder.draw.card import lay_out_card
from site_builder.draw.history import lay_out_history
from site_builder.draw.marks import Picture
from site_builder.draw.svg import tidy
from site_builder.draw.xmr import lay_out_xmr
from site_builder.model.chart import BarsChart, Card, ChartSpec, HistoryChart, XmrChart

__all__ = ["draw_chart", "stand_in"]


def draw_chart(spec: ChartSpec) -> str:
    """Return the chart as one `<svg>` element: the same text for the same specification, always.

    Its ids begin with `spec.id`. The text is well-formed XML and valid inside HTML. Of a `Card` it
    is a PNG in base64.
    """
    # matplotlib costs most of a second, and a build whose charts are all cached must not pay for it
    from site_builder.draw.canvas import paint, paint_board  # noqa: PLC0415 (see above)

    if isinstance(spec, Card):
        return b64encode(paint_board(lay_out_card(spec))).decode("ascii")
    picture, kind = _laid_out(spec)
    return tidy(paint(picture), spec.id, spec.title, spec.description, kind)


def stand_in(spec: ChartSpec) -> str:
    """Stand in for a chart where nobody will look at it, so that `check` never loads matplotlib."""
    return "" if isinstance(spec, Card) else f'<svg role="img" aria-label="-" id="{spec.id}"></svg>'


def _laid_out(spec: HistoryChart | XmrChart | BarsChart) -> tuple[Picture, str]:
    """Return the marks of a chart, and the class of its kind."""
    if isinstance(spec, HistoryChart):
        return lay_out_history(spec), "chart-history"
    if isinstance(spec, XmrChart):
        return lay_out_xmr(spec), "chart-xmr"
    return lay_out_bars(spec), "chart-bars"
