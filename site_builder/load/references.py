"""Checks of text: references to figures, links to pages, and headings, each with its line.

Every text is searched, in Markdown files and in the values of YAML files, as it stands in the
file: a reference never runs over the end of a line. Code is left alone, so that a page can show
how a reference is typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.load.documents import EMPTY
from site_builder.load.files import Kind
from site_builder.load.known import priorities_in
from site_builder.load.tree import Document
from site_builder.model.narrative import COUNT_FIELDS, MEASURE_FIELDS, REFERENCE
from site_builder.problems.problem import Place
from site_builder.problems.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft, FileRead
    from site_builder.load.known import Known
    from site_builder.model.narrative import Text
    from site_builder.model.quarter import Quarter
    from site_builder.problems.problem import Problem

COUNT = "count"
_FENCED = re.compile(
    r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ ]*$|\Z)", re.MULTILINE | re.DOTALL
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_PAGE_LINK = re.compile(r"(?:\]\(\s*<?|^\s*\[[^\]\n]+\]:\s*<?)page:([^)\s#>?]*)", re.MULTILINE)
_TOP_HEADING = re.compile(r"^ {0,3}#(?:\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Passage:
    """A stretch of a file, code blanked out."""

    document: Document
    kind: Kind
    text: str
    first_line: int
    quarter: Quarter | None = None  # that the file is named after

    def place(self, at: int) -> Place:
        before = self.text[:at].split("\n")
        return Place(self.document.path, self.first_line + len(before) - 1, len(before[-1]) + 1)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _passages(draft: Draft) -> Iterator[_Passage]:
    for one in draft.files:
        if one.text is not None:
            yield _body(one, one.text)
        if one.document is None:
            continue
        for scalar in one.document.texts:
            if scalar.text is not None and ("[[" in scalar.text or "page:" in scalar.text):
                source = one.document.lines[scalar.line - 1 : scalar.last_line]
                text = _CODE.sub(_blank, "\n".join(source))
                yield _Passage(one.document, one.found.kind, text, scalar.line, one.found.quarter)


def _body(one: FileRead, body: Text) -> _Passage:
    document = one.document
    if document is None:  # the front matter cannot be read; the body still can
        above = ("",) * (body.first_line - 1)
        document = Document(one.found.path, (*above, *body.body.split("\n")), EMPTY)
    text = _CODE.sub(_blank, _FENCED.sub(_blank, body.body))
    return _Passage(document, one.found.kind, text, body.first_line, one.found.quarter)


def figures(draft: Draft, known: Known) -> Iterator[Problem]:
    """Every [[…]] names a measure, a field of one, or a count of the plan in force."""
    for passage in _passages(draft):
        planned = priorities_in(draft, passage.quarter)
        there = known if planned is None else replace(known, priorities=planned)
        for match in REFERENCE.finditer(passage.text):
            wrong = _wrong(match[1], passage.kind, there)
            if wrong is not None:
                yield passage.document.problem(
                    "unknown-reference", passage.place(match.start()), *wrong
                )


def _wrong(reference: str, kind: Kind, known: Known) -> tuple[str, str] | None:
    """Say what is wrong with a reference, and what to type instead."""
    tidy = "".join(reference.split())
    if tidy != reference or not tidy:
        hint = f"type [[{tidy}]]" if tidy else "type the id of a measure between the brackets"
        wrong = "there is a space in it" if tidy else "nothing is named"
        return f"[[{reference}]]: {wrong}", hint
    name, dot, field = reference.partition(".")
    if name == COUNT and dot:
        return _wrong_field(reference, field, COUNT_FIELDS)
    if field.startswith(f"{COUNT}."):
        return _wrong_count(reference, name, kind, known)
    if name not in known.measures:
        choices = known.measures | {COUNT} if field in COUNT_FIELDS else known.measures
        return f"[[{reference}]]: there is no measure {name}", did_you_mean(name, choices)
    return _wrong_field(reference, field, MEASURE_FIELDS) if dot else None


def _wrong_field(reference: str, field: str, fields: tuple[str, ...]) -> tuple[str, str] | None:
    if field in fields:
        return None
    return f"[[{reference}]]: there is no field {field}", did_you_mean(field, fields)


def _wrong_count(reference: str, priority: str, kind: Kind, known: Known) -> tuple[str, str] | None:
    field = reference.partition(f".{COUNT}.")[2]
    if kind is not Kind.REPORT:
        return (
            f"[[{reference}]]: a priority's count can only stand in report.md",
            f"in a chapter type [[{COUNT}.{field}]]",
        )
    if known.priorities is not None and priority not in known.priorities:
        return (
            f"[[{reference}]]: there is no priority {priority}",
            did_you_mean(priority, known.priorities),
        )
    return _wrong_field(reference, field, COUNT_FIELDS)


def pages(draft: Draft, known: Known) -> Iterator[Problem]:
    """Every link to page:… names a page."""
    for passage in _passages(draft):
        for match in _PAGE_LINK.finditer(passage.text):
            if match[1] not in known.pages:
                yield passage.document.problem(
                    "unknown-page",
                    passage.place(match.start(1)),
                    f"there is no page {match[1]}",
                    did_you_mean(match[1], known.pages),
                )


def headings(draft: Draft, _: Known) -> Iterator[Problem]:
    """No text has a heading of the first level: that is the page's own."""
    for one in draft.files:
        if one.text is not None:
            passage = _body(one, one.text)
            for match in _TOP_HEADING.finditer(passage.text):
                yield passage.document.problem(
                    "top-heading",
                    passage.place(match.start()),
                    "a heading of the first level: the page has one already",
                    "start it with ##",
                )
