"""A Markdown file's front matter and body, both with the line numbers of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_builder.load.documents import EMPTY, yaml_file
from site_builder.load.tree import Document
from site_builder.model.narrative import Text
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

FENCE = "---"
_FACT = re.compile(r"[\w-]+:(?:\s|$)|\s+\S|-\s|#\s")
"""How a line of front matter begins, a misspelt key too; only asked where nothing says its end."""


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file as read. A file without front matter has a document without keys."""

    document: Document | None
    text: Text
    problems: tuple[Problem, ...]


def markdown_file(text: str, path: str) -> MarkdownFile:
    """Read a file that may start with front matter between two lines of `---`."""
    lines = tuple(text.split("\n"))
    if lines[0].rstrip() != FENCE:
        body, late = Text(text, path), _started_late(lines, path)
        return MarkdownFile(None if late else Document(path, lines, EMPTY), body, late)
    end = next((at for at, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if end is not None:
        return _divided(lines, path, end, end + 1)
    texts = (at for at, line in enumerate(lines[1:], start=1) if not _FACT.match(line))
    end = next(texts, len(lines))  # without one, the file is front matter to its last line
    found = problem(
        "front-matter",
        Place(path, 1, 1),
        "the front matter has no end",
        f"type --- on a line of its own below line {end}",
    )
    read = _divided(lines, path, end, end)
    return replace(read, problems=(replace(found, excerpt=FENCE), *read.problems))


def _divided(lines: tuple[str, ...], path: str, end: int, start: int) -> MarkdownFile:
    """Read the lines before `end` as front matter, and those from `start` on as text."""
    facts = "\n".join(("", *lines[1:end]))  # an empty first line keeps the numbers right
    body = Text("\n".join(lines[start:]), path, start + 1)
    if not facts.strip():
        return MarkdownFile(Document(path, lines, EMPTY), body, ())
    read = yaml_file(facts, path)
    document = None if read.document is None else replace(read.document, lines=lines)
    return MarkdownFile(document, body, read.problems)


def _started_late(lines: tuple[str, ...], path: str) -> tuple[Problem, ...]:
    """Tell of front matter that stands below empty lines, where it would be printed as text."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if first == 0 or lines[first].rstrip() != FENCE:
        return ()
    found = problem(
        "front-matter",
        Place(path, first + 1, 1),
        "the front matter does not start on the first line",
        "delete the empty lines above it",
    )
    return (replace(found, excerpt=lines[first]),)


def has_no_front_matter(document: Document) -> bool:
    """Say whether a file starts with its text at once."""
    return not document.root.pairs and document.lines[0].rstrip() != FENCE


def no_front_matter(document: Document, missing: Sequence[Problem]) -> Problem:
    """Tell once of a file without front matter, in place of each key that is missing in it."""
    keys = ", ".join(one.hint.removeprefix("add a line ") for one in missing)
    return document.problem(
        "front-matter",
        Place(document.path, 1, 1),
        "the front matter is missing",
        f"start the file with a line ---, a line for each of {keys}, and another line ---",
    )
