"""Numbers as they stand in files: `1234`, `1,234`, `£1,234.50`, `38.46%`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from urllib.parse import unquote

from site_builder.model.rounding import rounded

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
NUMBER = re.compile(rf"(?<![\w.,]){_DIGITS}(?![.,]?\d)(?!\w)", re.ASCII)
"""A number that is no part of a longer word, of a version or of an address."""
_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{4}[/-]\d\d(?!\d)|\bDATE:\d{8}\b", re.ASCII
)
"""A day, with its time; a year's name; a day as calendars write it."""
_RUN = re.compile(r"\d[\d,.]+", re.ASCII)
_WHOLE = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_NO_FIGURE = re.compile(
    r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"  # the name of an entry in a feed
    r"|(?<![\d.,])0\d{2,4}(?: \d{3,4}){1,2}(?!\d)",  # a telephone number
    re.ASCII,
)
_AXIS = re.compile(r'<text class="chart-label"[^>]*>[^<]*</text>')
_OPENED = re.compile(r"""<[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r"""\s([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""")
_SAYING = re.compile(
    r"title|alt|aria-[a-z]+|data-(?!by-)[\w-]+|content|value|min|max|label|summary|placeholder|abbr"
    r"|datetime|href|src|srcset|action|cite|id|class|name",
    re.IGNORECASE,
)
"""Attributes that carry words, data or names. All others say how large, where and in which way;
`data-by-` a row's place in an order."""
_ADDRESSES = ("href", "src", "srcset", "action", "cite")


def plain_number(text: str) -> Decimal | None:
    """Read a number that stands alone, sign, separators and unit aside; None when it is none."""
    bare = text.strip().replace(",", "").replace("\N{MINUS SIGN}", "-").strip("£% \xa0")
    try:
        value = Decimal(bare)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def numbers_in(text: str) -> Iterator[Decimal]:
    """Yield every number in a text, without its sign.

    A date, a year's name, a telephone number and the random name of an entry are none.
    """
    for match in NUMBER.finditer(_NO_FIGURE.sub(" ", _DATE.sub(" ", text))):
        yield Decimal(match[0].replace(",", ""))


def may_hold(text: str, wanted: frozenset[Decimal]) -> bool:
    """Say quickly whether a text may have one of the numbers; most files have none."""
    runs = set(_RUN.findall(text))
    pieces = {piece for run in runs for piece in (run.replace(",", ""), *run.split(","))}
    found = {piece.strip(".") for piece in pieces}
    return not wanted.isdisjoint({Decimal(one) for one in found if _WHOLE.fullmatch(one)})


def without_drawing(text: str) -> str:
    """Take out of a page or picture what no reader is told: sizes, places, an axis's round numbers.

    Of attributes only those stay that carry words or data; comments, scripts and text stay.
    """
    return _OPENED.sub(_saying, _AXIS.sub("", text))


def _saying(tag: re.Match[str]) -> str:
    return _ATTRIBUTE.sub(_said, tag[0])


def _said(attribute: re.Match[str]) -> str:
    if not _SAYING.fullmatch(attribute[1]):
        return ""
    # In an address "%20404" is a space and 404.
    return unquote(attribute[0]) if attribute[1].lower() in _ADDRESSES else attribute[0]


def places_of(value: Decimal) -> int:
    """Return how many digits after the point a number is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def all_rounded(values: Iterable[Decimal], places: int) -> frozenset[Decimal]:
    """Return numbers, without their signs, as a reader sees them with so many decimals."""
    return frozenset(abs(rounded(value, places)) for value in values)
