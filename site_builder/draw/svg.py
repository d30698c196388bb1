"""Make matplotlib's SVG fit to stand in a page: classes instead of styles, names instead of ids.

The document is taken apart and a new, small one is built from what is known and wanted: paths and
texts with their classes and a few presentation attributes. Everything else is left behind: prolog,
metadata, fonts, colours, ids, sizes in points.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
# Characters that XML 1.0 cannot hold, whatever the escape.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_COLOURS = {"#000000": "currentColor", "#ffffff": "Canvas", "none": "none"}
_KEPT = ("opacity", "stroke-width", "stroke-dasharray", "text-anchor")


def clean(text: str) -> str:
    """Drop the characters that XML cannot hold and fold white space to single blanks."""
    return " ".join(_NOT_XML.sub("", text).split())


def tidy(document: bytes, name: str, title: str, description: str, kind: str) -> str:
    """Return the drawing as an inline `<svg>` with title and description.

    `name` is the prefix of its ids, unique on the page; `kind` is the class beside `chart`.
    """
    drawing = ET.fromstring(document)  # noqa: S314 - written by matplotlib a moment ago
    chart = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"chart {kind}",
            "viewBox": drawing.get("viewBox", ""),
            "role": "img",
            "aria-labelledby": f"{name}-title",
            "aria-describedby": f"{name}-desc",
            "fill": "currentColor",
            "font-size": "15",
        },
    )
    ET.SubElement(chart, "title", {"id": f"{name}-title"}).text = clean(title)
    ET.SubElement(chart, "desc", {"id": f"{name}-desc"}).text = clean(description)
    for group in drawing.iter(f"{_SVG}g"):
        if group.get("id", "").startswith("chart-"):
            chart.extend(_element(mark, group.get("id", "")) for mark in group)
    return ET.tostring(chart, encoding="unicode", short_empty_elements=True).replace(" />", "/>")


def _element(mark: ET.Element, css: str) -> ET.Element:
    style = _style(mark.get("style", ""))
    if mark.tag == f"{_SVG}text":
        place = {axis: _short(mark.get(axis, "0")) for axis in ("x", "y")}
        element = ET.Element("text", {"class": css, **place})
        element.text = mark.text
        if style.get("font-weight") in {"bold", "700"}:
            element.set("font-weight", "700")
    else:
        d = _NUMBER.sub(lambda number: _short(number[0]), mark.get("d", ""))
        d = re.sub(r"\s*([MLCz])\s*", r"\1", d).strip()
        element = ET.Element("path", {"class": css, "d": d})
    _paint(element, style)
    return element


def _paint(element: ET.Element, style: dict[str, str]) -> None:
    fill = _COLOURS[style.get("fill", "#000000")]
    if fill != "currentColor":  # which the chart itself has
        element.set("fill", fill)
    stroke = _COLOURS[style.get("stroke", "none")]
    if stroke != "none":
        element.set("stroke", stroke)
    for name in _KEPT:
        if name in style and style[name] != "start":
            element.set(name, _NUMBER.sub(lambda number: _short(number[0]), style[name]))


def _style(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _short(number: str) -> str:
    """Round to one decimal: a tenth of a unit is less than a pixel shows."""
    text = f"{float(number):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
