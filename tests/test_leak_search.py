"""The search for numbers that are not published looks quickly first, and misses nothing by that.

It is held against a search that reads every number of every text exactly, and against all ways in
which a file can write a number: with commas, zeros, codes of markup, of JSON and of addresses.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.disclosure import Secret, is_distinct
from site_builder.model.quarter import Quarter
from site_builder.verify.leaks.anywhere import told_anywhere
from site_builder.verify.leaks.near_measure import spoken_of
from site_builder.verify.leaks.numbers import numbers_in, without_drawing

SHORT, LONG, RATE, TENTHS = map(Decimal, ("404", "1234", "38.46", "59.8"))
FORMS = {
    SHORT: [Secret("fly-tips", Quarter(2024, 4), "actual", SHORT, alone=True)],
    LONG: [Secret("visits", Quarter(2024, 4), "actual", LONG, alone=True)],
    RATE: [Secret("fly-tips", Quarter(2024, 4), "rate", RATE, alone=True)],
    TENTHS: [
        Secret("visits", Quarter(2024, 4), "actual", TENTHS, alone=True),
        Secret("fly-tips", Quarter(2024, 4), "actual", TENTHS, alone=True),
    ],
}
NUMBERS = ("404", "0404", "404.0", "404.00", "1,234", "1234", "01234.0", "38.46", "59.80", "1", "9")
AROUND = (
    *(" ", ".", ",", "-", "/", ":", "\n", "\N{POUND SIGN}", "%", "a", "_", "\N{MINUS SIGN}"),
    *("2024-01-01", "2024-01-01 10:00", "T10:00:30", "2019-20", "DATE:20240101", "0300 123 "),
    *("0123abcd-0123-0123-0123-0123456789ab", "fly-tips", "visits"),
)
CODES = (
    "&#52;",
    "4&#48;4",
    "&#44;",
    "&comma;",
    "&period;",
    "&amp;#52;",
    "%20",
    "%34",
    "%2C",
    "\\u",
)
MARKUP = (
    *("<tr>", "</tr>", "<td>", "</td>", '<li data-measure="visits">', "</li>", "<p>", "</p>"),
    *('<a href="../measures/fly-tips/?q=', '" title="', '" width="', "'", '"', ">", "<!--", "-->"),
    *('<text class="chart-label">', "</text>", '<item id="measure-fly-tips">', '<path d="M'),
)
PAGES = ("home/index.html", "measures/visits/index.html", "2024/q4/404.svg", "feed-1234.xml")


def texts(*parts: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(parts), max_size=14).map("".join)


def told(path: str, text: str) -> set[Secret]:
    return set(told_anywhere(path, [text], FORMS))


def told_slowly(path: str, text: str) -> set[Secret]:
    name = path.replace("/", " ").replace("-", " ").rpartition(".")[0]
    return {one for said in (name, text) for one in slowly(path, said)}


def slowly(path: str, text: str) -> Iterator[Secret]:
    said = unescape(text) if "&#" in text else text
    for number in FORMS.keys() & set(read_exactly(path, said)):
        for secret in FORMS[number]:
            near = spoken_of(path, said, frozenset({secret.measure}))
            if is_distinct(number) or any(number in read_exactly(path, piece) for _, piece in near):
                yield secret


def read_exactly(path: str, text: str) -> list[Decimal]:
    if path.endswith(".csv"):
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        return [number for cell in cells for number in numbers_in(cell)]
    if path.endswith((".html", ".svg", ".xml")):
        return list(numbers_in(unescape(without_drawing(text))))
    try:
        document = json.loads(text, parse_int=str, parse_float=str)
    except ValueError:
        return list(numbers_in(text))
    return [number for leaf in leaves(document) for number in numbers_in(leaf)]


def leaves(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node
    if isinstance(node, dict | list):
        for inside in node.values() if isinstance(node, dict) else node:
            yield from leaves(inside)
    else:
        yield str(node)


@given(st.sampled_from(PAGES), texts(*NUMBERS, *AROUND, *CODES, *MARKUP))
def test_pages_are_searched_as_if_every_number_were_read(path: str, text: str) -> None:
    assert told(path, text) == told_slowly(path, text)


@given(st.lists(st.lists(texts(*NUMBERS, *AROUND), min_size=2, max_size=4), max_size=4))
def test_tables_are_searched_as_if_every_number_were_read(rows: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    for path in ("data/results.csv", "measures/visits/data.csv"):
        assert told(path, file.getvalue()) == told_slowly(path, file.getvalue())


VALUES = texts(*NUMBERS, *AROUND, *CODES) | st.sampled_from([404, 1234, 38.46, 59.8, None])


@given(st.lists(VALUES, max_size=4), texts(*NUMBERS), st.booleans())
def test_documents_are_searched_as_if_every_number_were_read(
    values: list[object], key: str, ascii_only: bool
) -> None:
    document = {"url": "/measures/fly-tips/", key: values}
    text = json.dumps(document, ensure_ascii=ascii_only)
    for path in ("search/pagefind/1.pf_fragment", "measures/visits/data.json", "data/1234.json"):
        assert told(path, text) == told_slowly(path, text)


@pytest.mark.parametrize(
    "text",
    [
        *("1234", "1,234", "01234.00", "&#49;234", "1&#44;234", "1&comma;234", '<i title="1234">'),
        *('<a href="?q=%201234">', '<a href="?q=%31234">', "<p>2024-01-01, 1234 of them</p>"),
        "<td>1234</td><td>5</td>",
    ],
)
def test_a_number_is_found_however_a_page_writes_it(text: str) -> None:
    assert told("index.html", text) == set(FORMS[LONG])


@pytest.mark.parametrize(
    "text",
    [
        '["\N{POUND SIGN}1234"]',
        '["\N{POUND SIGN}1234&period;5"]',  # one kind of code beside another
        '["\\u0031234"]',
        "[5,1234,7]",
    ],
)
def test_a_number_is_found_however_a_document_writes_it(text: str) -> None:
    for written in (text, json.dumps(json.loads(text))):
        assert told("data/one.json", written) == set(FORMS[LONG])


@pytest.mark.parametrize(
    "text",
    [
        *("12345", "1.1234", "v1234", "2024-01-01 12:34", "1,234,5", '<path d="M1234 5">'),
        '12<text class="chart-label">5</text>34',
    ],
)
def test_digits_that_are_another_number_or_none_are_passed_over(text: str) -> None:
    assert told("index.html", text) == set()
