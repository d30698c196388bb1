"""A chart as a file of its own: with a size and colours, since no style sheet reaches it there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_builder.model.output import OutputFile
from site_builder.model.scheme import Family
from site_builder.model.theme import Look
from site_builder.render import urls
from site_builder.render.charts.history import history_spec
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator

SCALE = 2  # pixels for each unit of the drawing
INK = "#0b0c0c"
PAPER = "#ffffff"
FALLBACK = {
    Family.GREEN.value: "#00703c",
    Family.AMBER.value: "#b35a00",
    Family.RED.value: "#b3261e",
    Family.BLUE.value: "#1d5a96",
    Family.GREY.value: "#505a5f",
}
"""Colours of the families for a theme that does not name them."""

_BOX = re.compile(r'viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"')
_MARK = re.compile(r'<(path|text) class="([^"]*)"([^>]*?)(/?)>')
_PAINT = re.compile(r' (?:fill|stroke)="[^"]*"')


def chart_files(context: Context, _: Narrator) -> Iterator[OutputFile]:
    """Write the chart of each measure that has one as a file beside its page."""
    colours = family_colours(context.look)
    for history in context.report.measures:
        spec = history_spec(history.measure, history.assessments)
        if spec is not None:
            picture = standalone(context.draw(spec), colours)
            address = urls.measure_file(history.measure.id, "chart.svg")
            yield OutputFile(address, picture.encode("utf-8"))


def family_colours(look: Look) -> Mapping[str, str]:
    """Return the colours of the families on a light page."""
    return {family: look.light.get(family, usual) for family, usual in FALLBACK.items()}


def standalone(svg: str, colours: Mapping[str, str]) -> str:
    """Return an inline chart as a document that can stand alone, on white."""
    box = _BOX.search(svg)
    if box is None:
        return svg
    x, y, width, height = box.groups()
    size = f'width="{float(width) * SCALE:.0f}" height="{float(height) * SCALE:.0f}"'
    paper = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{PAPER}"/>'
    coloured = _MARK.sub(lambda mark: _painted(mark, colours), svg)
    sized = coloured.replace("<svg ", f'<svg {size} font-family="sans-serif" ', 1)
    start = sized.index(">") + 1
    if "</desc>" in sized:
        start = sized.index("</desc>") + len("</desc>")
    document = sized[:start] + paper + sized[start:]
    named = document.replace('"currentColor"', f'"{INK}"').replace('"Canvas"', f'"{PAPER}"')
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{named}\n'


def _painted(mark: re.Match[str], colours: Mapping[str, str]) -> str:
    """Give a mark of a family its colour: filled marks all of it, outlined ones their edge."""
    tag, classes, rest, end = mark.groups()
    names = classes.split()
    family = next((name for name in colours if f"chart-{name}" in names), None)
    if family is None or tag == "text":
        return mark[0]
    colour = colours[family]
    if "filled" in names:
        paint = f' fill="{colour}" stroke="{colour}"'
    elif "outlined" in names and "chart-tick" not in names:
        paint = f' fill="{PAPER}" stroke="{colour}"'
    else:
        paint = f' fill="none" stroke="{colour}"'
    return f'<{tag} class="{classes}"{_PAINT.sub("", rest)}{paint}{end}>'
