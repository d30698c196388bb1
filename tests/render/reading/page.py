"""A page as it is read: its blocks of words, what stands in labels, and what it explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.render.reading.authored import is_authored, without

_SILENT = frozenset({"script", "style", "svg", "template"})
_CODE = frozenset({"code", "pre", "kbd", "samp"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
    ]
)
_SPOKEN = ("aria-label", "alt", "data-label")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\w\[\u201c(])")


@dataclass(slots=True)
class Page(HTMLParser):
    """Reads a page's HTML."""

    blocks: list[str] = field(default_factory=list)
    explained: set[str] = field(default_factory=set)  # short forms that the page expands
    _text: list[str] = field(default_factory=list)
    _silent: int = 0
    _code: int = 0
    _abbr: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._silent += tag in _SILENT
        self._code += tag in _CODE
        self._abbr = tag == "abbr"
        if tag not in _INLINE:
            self._end()
        if tag == "meta" and given.get("name") == "description":
            self.blocks.append(given.get("content") or "")
        if not self._silent:
            self.blocks.extend(given[name] or "" for name in _SPOKEN if name in given)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        self._code -= tag in _CODE
        self._abbr = False
        if tag not in _INLINE:
            self._end()

    def handle_data(self, data: str) -> None:
        if self._abbr:
            self.explained.add(data.strip())
        if not self._silent:
            self._text.append(re.sub(r"\S", "", data) if self._code else data)

    def _end(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            self.blocks.append(text)


def read(html: str) -> Page:
    """Read a page."""
    page = Page()
    page.feed(html)
    page.close()
    page.blocks = [" ".join(block.split()) for block in page.blocks if block.strip()]
    return page


def said(blocks: list[str]) -> Iterator[str]:
    """Yield the sentences that the software says, with a name for what authors wrote."""
    for block in blocks:
        if not is_authored(block):
            yield from (one for one in _SENTENCE.split(without(block)) if one.strip())
