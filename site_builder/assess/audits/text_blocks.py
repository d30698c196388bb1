"""A text in pieces: its paragraphs, items of lists and headings, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.narrative import Text

_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_HEADING = re.compile(r"(#{1,6})\s")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list or a heading, and the line that it begins in."""

    text: str
    line: int
    under: str  # the headings that it stands under


def blocks(text: Text) -> Iterator[Block]:
    """Split a text at empty lines, at items of lists and at headings."""
    lines: list[str] = []
    start, headings = 0, [""] * 7
    for at, line in enumerate((*text.body.split("\n"), "")):
        heading = _HEADING.match(line)
        if lines and (heading or not line.strip() or _ITEM.match(line)):
            yield Block("\n".join(lines), text.first_line + start, " ".join(headings))
            lines = []
        if heading:
            level = len(heading[1])
            headings[level:] = [line, *[""] * (6 - level)]
        elif line.strip():
            start = start if lines else at
            lines.append(_ITEM.sub(lambda mark: " " * len(mark[0]), line, count=1))
