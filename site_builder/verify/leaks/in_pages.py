"""Secrets on pages: the figure of a quarter in its row or card, in a sentence, in a drawing.

A page is read in pieces (a row, a card, an item of a list); a piece speaks of the measures that it
links to, or else of those that the piece before it spoke of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import unescape
from itertools import islice

from site_builder.model.disclosure import Secret
from site_builder.model.quarter import Quarter
from site_builder.model.theme import FIGURE_CLASSES, LABEL
from site_builder.verify.leaks.numbers import numbers_in

PIECES = re.compile(r"(?=<(?:tr|li|article|section|figure|item|entry)\b)")
OWN = re.compile(r"^measures/([a-z0-9-]+)/")
_NAMES = (
    re.compile(r'measures/(?:(?<=[/"]measures/)|(?<=\Ameasures/))([a-z0-9-]+)/'),
    re.compile(r'id="(?<!\wid=")(?:measure-|history-)?([a-z0-9-]+)"'),
    re.compile(r'data-measure="(?<!\wdata-measure=")(?:measure-|history-)?([a-z0-9-]+)"'),
)
"""How a measure is named. Each begins with plain letters and looks back at what is before them: so
they are found several times as fast as by one expression that begins with a choice."""
_QUARTER = r"Q([1-4]) (\d{4})(?:/\d\d)?"
_LABEL = re.compile(_QUARTER, re.ASCII)
_HEAD = re.compile(r"<(th|h[1-3])\b[^>]*>(.*?)</\1>", re.DOTALL)
_CLASSES = "|".join(FIGURE_CLASSES)
_FIGURE = re.compile(rf'{LABEL}="([^"]*)"|class="({_CLASSES})\b[^"]*"[^>]*>([^<]*)')
_SENTENCE = "why-of-it"
"""A sentence that begins with the figure, and goes on with numbers that are not the figure."""
_CELL = re.compile(r"<td\b([^>]*)>(.*?)</td>", re.DOTALL)
_SAID = re.compile(rf"([\d][\d,.]*)[^\s\d]*(?: [a-z]+)? in {_QUARTER}", re.ASCII)
_PATH = re.compile(r"(?:^|/)(\d{4})(?:-\d\d)?/q([1-4])/")
_TAG = re.compile(r"<[^>]*>")
_ELSEWHERE = ("<section", "<article", "<li")
_NOT_OURS = f'{LABEL}="Their figure"'

When = tuple[int, int]  # year in which the reporting year starts, and number of the quarter


@dataclass(frozen=True, slots=True)
class Said:
    """A number on a page: of which measures it speaks, of which quarter, and what it is."""

    measures: frozenset[str]
    quarter: When
    fields: frozenset[str]
    number: Decimal


_ACTUAL = frozenset({"actual"})
_BEHIND = frozenset({"numerator", "denominator", "rate"})


def told_on_page(
    path: str, text: str, secrets: dict[str, list[Secret]], latest: Quarter | None
) -> Iterator[Secret]:
    """Yield each secret that a page tells. `latest` is the quarter where a page names none."""
    for said in _said(path, text, frozenset(secrets), latest):
        for measure in said.measures:
            for secret in secrets[measure]:
                same = (secret.quarter.year, secret.quarter.number) == said.quarter
                if same and secret.field in said.fields and abs(secret.value) == said.number:
                    yield secret


def measures_named(piece: str) -> frozenset[str]:
    """Return the ids of the measures that a piece of a page links to, or is itself named by."""
    return frozenset(name for names in _NAMES for name in names.findall(piece))


def _said(path: str, text: str, wanted: frozenset[str], latest: Quarter | None) -> Iterator[Said]:
    """Yield the numbers said of the measures wanted."""
    own, found = OWN.match(path), _PATH.search(path)
    measures = frozenset({own[1]}) & wanted if own else frozenset()
    if own and not measures:
        return
    drawn = False  # in the table of a chart's figures
    usual = (latest.year, latest.number) if latest else (0, 0)
    now = (int(found[1]), int(found[2])) if found else usual
    for piece in PIECES.split(text):
        if not own:
            named = measures_named(piece)
            measures = named & wanted if named else measures
            if not measures:
                continue
        drawn = piece.startswith("<figure") or (drawn and not piece.startswith(_ELSEWHERE))
        heads = [(tag, _LABEL.search(_words(inside))) for tag, inside in _HEAD.findall(piece)]
        for tag, label in heads:
            if tag != "th" and label and own:
                now = _when(label)
        in_row = next((_when(label) for tag, label in heads if tag == "th" and label), None)
        for when, fields, number in _figures(piece, in_row or now, row=drawn and bool(in_row)):
            yield Said(measures, when, fields, number)
        for said in _SAID.finditer(_words(piece)):
            for number in numbers_in(said[1].rstrip(".,")):
                yield Said(measures, (int(said[3]), int(said[2])), _ACTUAL, number)


def _figures(
    piece: str, quarter: When, *, row: bool
) -> Iterator[tuple[When, frozenset[str], Decimal]]:
    """Yield the numbers shown as the figure of a row or card, and those that it came from.

    In a row with a column for each quarter the label of the cell says which.
    """
    now = quarter
    for label, kind, shown in _FIGURE.findall(piece) if _NOT_OURS not in piece else ():
        if not kind:
            named = _LABEL.fullmatch(label)
            now = _when(named) if named else quarter
            continue
        fields = _BEHIND if kind == "detail" else _ACTUAL
        numbers = numbers_in(unescape(shown))
        if kind == _SENTENCE:
            numbers = islice(numbers, 1 if _is_number(unescape(shown)) else 0)
        yield from ((now, fields, number) for number in numbers)
    first = _CELL.search(piece) if row else None
    if first is not None and "<" not in first[2]:
        bare = _is_number(unescape(first[2]))
        yield from ((now, _ACTUAL, number) for number in (numbers_in(first[2]) if bare else ()))


def _is_number(text: str) -> bool:
    """Say whether a cell begins with its number, as a figure does and a sentence does not."""
    return bool(re.match(r"[\s\N{MINUS SIGN}-]*\D?\d", text))


def _when(label: re.Match[str]) -> When:
    return int(label[2]), int(label[1])


def _words(markup: str) -> str:
    return unescape(_TAG.sub(" ", markup))
