"""A ledger as GitHub's Markdown, in which nobody's words are more than words.

Titles and reasons are typed by contributors, and a pull request shows them to everyone: no HTML, no
link, no picture, no mention of a person and no reference to another request may come of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_MARKED = re.compile(r"[\\`*_\[\]<>|~#]")
_STARTS = re.compile(r"^(\d*)(?=[-+=.)])")
"""What would start a list or a heading, at the start of a line."""
_WORD_JOINER = "\N{WORD JOINER}"
"""Shows nothing, and keeps an address, a mention or a reference from being taken for one."""

_JOINED = (
    (re.compile(r"@(?=\w)"), f"@{_WORD_JOINER}"),
    (re.compile(r"#(?=\d)"), f"#{_WORD_JOINER}"),
    (re.compile(r"\b(GH)-(?=\d)", re.IGNORECASE), rf"\1-{_WORD_JOINER}"),
    (re.compile(r"://"), f":{_WORD_JOINER}//"),
    (re.compile(r"\b(www)\.", re.IGNORECASE), rf"\1{_WORD_JOINER}."),
)
_RULE = "---"

Table = tuple[str, Sequence[str], Sequence[Sequence[str]]]  # heading, heads of columns, rows


def escaped(words: str) -> str:
    """Return words that Markdown shows as they are, on one line."""
    text = " ".join(words.split())
    for pattern, instead in _JOINED:
        text = pattern.sub(instead, text)
    text = _MARKED.sub(r"\\\g<0>", text.replace("&", "&amp;"))
    return _STARTS.sub(r"\1\\", text).replace("$", "&#36;")


def markdown_of(
    title: str,
    opening: str,
    tables: Iterable[Table],
    lists: Iterable[tuple[str, Sequence[str]]],
    notes: Iterable[str],
) -> str:
    """Lay out a title, a sentence, tables, lists and notes. Every word is escaped here."""
    blocks = [f"## {escaped(title)}", escaped(opening)]
    for heading, heads, rows in tables:
        blocks.extend((f"### {escaped(heading)}", "\n".join(_table(heads, rows))))
    for heading, items in lists:
        blocks.extend((f"### {escaped(heading)}", "\n".join(f"- {escaped(one)}" for one in items)))
    blocks.extend(escaped(note) for note in notes)
    return "\n\n".join(blocks) + "\n"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield _line(heads)
    yield _line([_RULE] * len(heads), escape=False)
    yield from (_line(row) for row in rows)


def _line(cells: Sequence[str], *, escape: bool = True) -> str:
    return f"| {' | '.join(escaped(cell) if escape else cell for cell in cells)} |"
