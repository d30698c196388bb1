"""A file's text to a `Document`: a YAML file, or the front matter and body of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.load.salvage import salvage
from site_builder.load.tabs import tab_problem, without_tabs
from site_builder.load.tree import Document, Items, Mapping, Node, Scalar, scalars
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REMARK_LIKE_TEXT = re.compile(r"\s+#(?=[^\s#])")

EMPTY = Mapping((), 1, 1)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A YAML file as read. `document` is None when there is nothing to check in it."""

    document: Document | None
    problems: tuple[Problem, ...]


def yaml_file(text: str, path: str) -> YamlFile:
    """Read a file of keys and values."""
    lines = tuple(text.split("\n"))
    tab = tab_problem(lines, path)
    plain = without_tabs(lines)
    read = salvage(plain.text, path)
    moved = plain.moved(read.shifts)
    told = (replace(one, place=plain.place(one.place)) for one in read.told)
    found = (replace(one, place=moved.place(one.place)) for one in read.problems)
    problems = _with_excerpts((*((tab,) if tab is not None else ()), *told, *found), lines)
    root = moved.node(read.root) if read.root is not None else None
    if isinstance(root, Mapping):
        document = Document(path, lines, root, read.lost)
        return YamlFile(document, (*problems, *_cut_off(document)))
    return YamlFile(None, problems or (_no_keys(root, path, lines),))


def _cut_off(document: Document) -> Iterator[Problem]:
    """Find text that goes on after a #, which YAML takes for a remark and leaves out."""
    for scalar in scalars(document.root):
        # Where the text ends without a line end, nothing is marked as standing on the next line.
        if not scalar.after or scalar.last_line > len(document.lines):
            continue
        line = document.lines[scalar.last_line - 1]
        match = _REMARK_LIKE_TEXT.match(line, scalar.after - 1)
        if match is not None:
            yield document.problem(
                "hash-in-text",
                Place(document.path, scalar.last_line, match.end()),
                "the text from the # on is left out, as a remark",
                "put the text in quotes; before a remark type # and a space",
            )


def _no_keys(root: Node | None, path: str, lines: tuple[str, ...]) -> Problem:
    if root is None or (isinstance(root, Scalar) and root.text is None):
        return problem(
            "empty-file", Place(path), "there is nothing in this file", "fill it in, or delete it"
        )
    what = "a list" if isinstance(root, Items) else "a text"
    found = problem(
        "wrong-kind",
        Place(path, root.line, root.column),
        f"the file must be keys and values, but it is {what}",
        "type `key: value`",
    )
    return _with_excerpts((found,), lines)[0]


def _with_excerpts(problems: Iterable[Problem], lines: tuple[str, ...]) -> tuple[Problem, ...]:
    return tuple(
        replace(one, excerpt=lines[one.place.line - 1]) if 0 < one.place.line <= len(lines) else one
        for one in problems
    )
