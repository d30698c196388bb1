"""The HTML that a text written in Markdown may become; everything else is taken out of it."""

from __future__ import annotations

TOP = 2  # pages have one h1; bodies start below it
LOWEST = 6
NUMBER_CLASS = "number"

_TEXT = ("a", "p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "span")
_LISTS = ("ul", "ol", "li", "dl", "dt", "dd")
_TABLES = ("table", "thead", "tbody", "tr", "th", "td")
_HEADINGS = tuple(f"h{level}" for level in range(TOP, LOWEST + 1))
TAGS = frozenset((*_TEXT, *_LISTS, *_TABLES, *_HEADINGS))
ATTRIBUTES = {
    "a": {"href", "title"},
    "th": {"scope"},
    "ol": {"start"},
    **{heading: {"id"} for heading in _HEADINGS},
}
