"""Numbers as they stand in files: `1234`, `1,234`, `£1,234.50`, `38.46%`.

Reading all numbers of a site exactly takes long: dates, telephone numbers, drawings and addresses
have to be told from figures. So `may_hold` looks first, and looks at runs of digits only: it finds
all that `numbers_in` would find, and more, for a tenth of the work. What it names is then read
exactly; a test holds the search against one that reads everything
(`tests/test_leak_search.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from site_builder.model.disclosure import TELLING
from site_builder.model.rounding import rounded

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
NUMBER = re.compile(rf"(?<![\w.,]){_DIGITS}(?![.,]?\d)(?!\w)", re.ASCII)
"""A number that is no part of a longer word, of a version or of an address."""
_ALONE = r"(?<!\d)(?<!\d[.,])"
"""Before what is no figure: it is not the rest of a number, so leaving it out cuts none short."""
_DATE = re.compile(
    rf"{_ALONE}\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?!\d)"
    rf"|{_ALONE}\d{{4}}[/-]\d\d(?!\d)|\bDATE:\d{{8}}\b",
    re.ASCII,
)
"""A day, with its time; a year's name; a day as calendars write it."""
_RUN = re.compile(rf"\d[\d,.]{{{TELLING - 1},}}", re.ASCII)
"""Digits that may be a number that tells: none has fewer characters."""
_DOUBLE = re.compile(r"[.,]{2,}")
_WHOLE = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_CODED = re.compile(r"&(?:#|comma|period)|&amp;(?:#|comma|period)")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_IN_ADDRESS = re.compile(r"%(?:[0-9a-fA-F]{2}[\d,.]|3\d|2[ceCE])", re.ASCII)
"""Codes of markup, of JSON and of addresses behind which a digit, comma or point may hide, or that
end in a digit which is none."""
_NO_FIGURE = re.compile(
    # The name of an entry in a feed; a telephone number.
    rf"{_ALONE}\b[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}\b"
    r"|(?<![\d.,])0\d{2,4}(?: \d{3,4}){1,2}(?!\d)",
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


@lru_cache(maxsize=2**14)  # a site repeats itself
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


def may_hold(text: str, wanted: frozenset[Decimal]) -> frozenset[Decimal]:
    """Return quickly which of the numbers a text may have: most texts have none.

    None is missed that `numbers_in` finds in the text, in it as markup, in its cells or in what it
    says as JSON. `wanted` are numbers that tell: of three digits or more.
    """
    runs = {run for said in _as_read(text) for run in _RUN.findall(said)}
    return frozenset(value for run in runs for value in _readings(run) if value in wanted)


def _as_read(text: str) -> Iterator[str]:
    """Yield the text, and the text as it reads with codes undone that can hide a digit."""
    for one in (text, unescape(unescape(text))) if _CODED.search(text) else (text,):
        yield one
        if "\\u" in one:
            yield _ESCAPED.sub(lambda code: chr(int(code[1], 16)), one)
        if _IN_ADDRESS.search(one):
            yield unquote(one)


@lru_cache(maxsize=2**14)  # a site repeats itself
def _readings(run: str) -> tuple[Decimal, ...]:
    """Return what a run of digits can be: one number, or several with commas between them."""
    parts = _DOUBLE.split(run)
    pieces = {piece for part in parts for piece in (part.replace(",", ""), *part.split(","))}
    return tuple(Decimal(one.strip(".")) for one in pieces if _WHOLE.fullmatch(one.strip(".")))


def without_drawing(text: str) -> str:
    """Take out of a page or picture what no reader is told: sizes, places, an axis's round numbers.

    Of attributes only those stay that carry words or data; comments, scripts and text stay.
    """
    return _OPENED.sub(_saying, _AXIS.sub(" ", text))


def _saying(tag: re.Match[str]) -> str:
    return _ATTRIBUTE.sub(_said, tag[0])


def _said(attribute: re.Match[str]) -> str:
    if not _SAYING.fullmatch(attribute[1]):
        return " "  # not nothing: digits on either side must not become one number
    # In an address "%20404" is a space and 404.
    return unquote(attribute[0]) if attribute[1].lower() in _ADDRESSES else attribute[0]


def places_of(value: Decimal) -> int:
    """Return how many digits after the point a number is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def all_rounded(values: Iterable[Decimal], places: int) -> frozenset[Decimal]:
    """Return numbers, without their signs, as a reader sees them with so many decimals."""
    return frozenset(abs(rounded(value, places)) for value in values)
