"""Numbers as they stand in files: `1234`, `1,234`, `£1,234.50`, `38.46%`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from site_builder.model.rounding import rounded

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
NUMBER = re.compile(rf"(?<![\w.,]){_DIGITS}(?![.,]?\d)(?!\w)", re.ASCII)
"""A number that is no part of a longer word, of a version or of an address."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{4}[/-]\d\d(?!\d)", re.ASCII)
_RUN = re.compile(r"\d[\d,.]+", re.ASCII)
_WHOLE = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_DRAWN = re.compile(
    r"""\s(?:d|x|y|[xy][12]|c[xy]|r[xy]?|viewBox|points|transform|stroke-[a-z]+)="[^"]*"
      | <text\ class="chart-label"[^>]*>[^<]*</text>""",
    re.VERBOSE,
)


def plain_number(text: str) -> Decimal | None:
    """Read a number that stands alone, sign, separators and unit aside; None when it is none."""
    bare = text.strip().replace(",", "").replace("\N{MINUS SIGN}", "-").strip("£% \xa0")
    try:
        value = Decimal(bare)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def numbers_in(text: str) -> Iterator[Decimal]:
    """Yield every number in a text, without its sign; a date or a year's name is none."""
    for match in NUMBER.finditer(_DATE.sub(" ", text)):
        yield Decimal(match[0].replace(",", ""))


def may_hold(text: str, wanted: frozenset[Decimal]) -> bool:
    """Say quickly whether a text may have one of the numbers; most files have none."""
    runs = set(_RUN.findall(text))
    pieces = {piece for run in runs for piece in (run.replace(",", ""), *run.split(","))}
    found = {piece.strip(".") for piece in pieces}
    return not wanted.isdisjoint({Decimal(one) for one in found if _WHOLE.fullmatch(one)})


def without_drawing(text: str) -> str:
    """Take coordinates, and the round numbers of an axis, out of a page or picture."""
    return _DRAWN.sub("", text)


def places_of(value: Decimal) -> int:
    """Return how many digits after the point a number is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def all_rounded(values: Iterable[Decimal], places: int) -> frozenset[Decimal]:
    """Return numbers, without their signs, as a reader sees them with so many decimals."""
    return frozenset(abs(rounded(value, places)) for value in values)
