"""A Markdown file's front matter and body, both with the line numbers of the file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_builder.load.documents import EMPTY, yaml_file
from site_builder.load.tree import Document
from site_builder.model.narrative import Text
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

FENCE = "---"


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
    if end is None:
        found = problem(
            "front-matter",
            Place(path, 1, 1),
            "the front matter has no end",
            "type --- on a line of its own below the last key",
        )
        return MarkdownFile(None, Text("", path), (replace(found, excerpt=FENCE),))
    facts = "\n".join(("", *lines[1:end]))  # an empty first line keeps the numbers right
    body = Text("\n".join(lines[end + 1 :]), path, end + 2)
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
