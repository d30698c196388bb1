"""What somebody most likely meant by a figure, date or quarter that is not in the form asked for.

These are hints only: nothing that is guessed here is ever used as data.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from decimal import Decimal

from site_builder.model.fields import ID_MAX
from site_builder.model.unit import UNITS
from site_builder.problems.suggest import did_you_mean

EXCEL_DAY_ZERO = date(1899, 12, 30)
EXCEL_DAYS = range(20000, 80000)  # 1954 to 2119: outside it a number is hardly a date

_DAY_FORMS = (
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%d-%m-%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%d/%m/%y",
    "%d-%b-%y",
    "%d-%b-%Y",
    "%Y/%m/%d",
    "%Y-%m-%d",
)
_NO_FIGURE_WORDS = frozenset(
    {
        "tbc",
        "tba",
        "n/a",
        "na",
        "-",
        "\N{EN DASH}",
        "\N{EM DASH}",
        "?",
        "none",
        "awaited",
        "unknown",
        "not available",
        "not due",
        "no data",
        "..",
        "x",
    }
)
_UNIT_WORDS = {
    **dict.fromkeys(("%", "percentage", "per cent", "pc"), "percent"),
    **dict.fromkeys(("number", "no", "no.", "#", "integer", "people"), "count"),
    **dict.fromkeys(("£", "gbp", "pounds", "money"), "currency"),
    "points": "score",
}
_SIGNS = {
    **dict.fromkeys(("at least", "\N{GREATER-THAN OR EQUAL TO}", "=>", "minimum"), ">="),
    **dict.fromkeys(("at most", "\N{LESS-THAN OR EQUAL TO}", "=<", "maximum", "up to"), "<="),
    **dict.fromkeys(("over", "above", "more than"), ">"),
    **dict.fromkeys(("under", "below", "less than", "fewer than"), "<"),
}
_YEARS = re.compile(r"(\d{4})\s*[-/\u2013]\s*(?:\d{2})?(\d{2})")
_YEAR_ALONE = re.compile(r"\b((?:19|20|21)\d{2})\b")
_NUMBER_OF_QUARTER = re.compile(r"q(?:uarter|tr)?[\s.]*([1-4])", re.IGNORECASE)
_TWO_NUMBERS = re.compile(r"\d\s+(?!\d{3}(?!\d))\d")
_NO_SUCH_DAY = re.compile(r"((?:19|20|21)\d{2})-(0[1-9]|1[0-2])-(\d{2})", re.ASCII)
_DECIMAL_COMMA = re.compile(r"^(-?\d+),(\d{1,2})$")
_PARTS = re.compile(r"^(\d+)\s*(?:/|:|of|out of)\s*(\d+)$")
# Dashes that are no minus, and what strays into a figure: spaces, quotation marks, underscores.
_SLIPS = str.maketrans(
    dict.fromkeys("\u2011\u2013\u2014", "-")
    | dict.fromkeys("\xa0\u2009 _'\"\u2018\u2019\u201c\u201d", "")
)
_ALONE = "type the number alone; words about it go into comment"
_FIGURE = re.compile(r"-?£?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?")
_SHORT_MILLIONS = re.compile(r"^£?([\d.,]+)\s*(k|m|bn|million|thousand)$", re.IGNORECASE)


def id_hint(typed: str) -> str:
    """Say how to type an id: Clean Streets is clean-streets."""
    plain = re.sub(r"[^a-z0-9]+", "-", typed.lower()).strip("-")[:ID_MAX].strip("-")
    return f"type {plain}" if plain else "use small letters, digits and hyphens"


def figure_hint(typed: str) -> str:
    """Say how to type a figure."""
    text = typed.strip()
    if text.lower() in _NO_FIGURE_WORDS:
        return "with no figure, leave out this line and type no_figure: awaited (or another reason)"
    plain = _tidied(text)
    if _DECIMAL_COMMA.match(plain):
        return f"for a decimal point type {plain.replace(',', '.')}"
    if (parts := _PARTS.match(text)) is not None:
        return f"give the figure itself, and numerator: {parts[1]}, denominator: {parts[2]}"
    if _SHORT_MILLIONS.match(text):
        return "type the number in full, such as 1,250,000"
    if plain != text and _FIGURE.fullmatch(plain) and not _TWO_NUMBERS.search(text):
        return f"type {plain}"
    has_digits = any(letter.isdigit() for letter in text)
    return _ALONE if has_digits else "type a number such as 14000, 14,000, 57% or £1,250.50"


def _tidied(text: str) -> str:
    """Take out what strays into a figure, and put a pound sign before it."""
    plain = text.translate(_SLIPS)
    return "£" + plain.removesuffix("£") if plain.endswith("£") else plain


def target_hint(typed: str) -> str:
    """Say how to type a target that is not set, or not meant to be."""
    word = typed.strip().lower()
    for words, sign in _SIGNS.items():
        number = word.removeprefix(words).strip()
        if word.startswith(words) and _FIGURE.fullmatch(number):
            return f'type "{sign} {number}", with the quotes'
    if word in {"tbc", "tba", "to be agreed", "to be confirmed"}:
        return "type to be set"
    if word in _NO_FIGURE_WORDS or word == "baseline":
        return "type none when there is no target on purpose, to be set when there will be one"
    return figure_hint(typed) if any(letter.isdigit() for letter in word) else ""


def unit_hint(typed: str) -> str:
    """Say how to type a unit: % is percent."""
    word = typed.strip().lower()
    return f"type {_UNIT_WORDS[word]}" if word in _UNIT_WORDS else did_you_mean(typed, UNITS)


def share_hint(typed: str) -> str:
    """Say how to type a share: 0.8 is 80%."""
    share = Decimal(typed) if re.fullmatch(r"\d{1,3}(\.\d{1,6})?", typed) else None
    if share is None:
        return "type a percentage such as 80%"
    percent = share if share > 1 else share * 100
    return f"type {percent.normalize():f}%"


def day_hint(typed: str) -> str:
    """Say how to type a date: 16/01/2020 and Excel's 43846 are both 2020-01-16."""
    text = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", typed.strip())
    if text.isascii() and text.isdigit() and len(text) < len("100000") and int(text) in EXCEL_DAYS:
        day = EXCEL_DAY_ZERO + timedelta(days=int(text))
        return f"this looks like a spreadsheet's number for a day: type {day.isoformat()}"
    if (too_late := _NO_SUCH_DAY.fullmatch(text)) is not None:
        year, month = int(too_late[1]), int(too_late[2])
        days = monthrange(year, month)[1]
        if int(too_late[3]) > days:
            return f"that month has {days} days: the last is {year}-{month:02d}-{days}"
    for form in _DAY_FORMS:
        try:
            return f"type {datetime.strptime(text, form).date().isoformat()}"  # noqa: DTZ007  # a day has no time zone
        except ValueError:
            continue
    return "type year, month and day: 2020-01-16"


def quarter_hint(typed: str, *, or_year: bool = True) -> str:
    """Say how to type a quarter: Q2 2019/20 is 2019-20 Q2, and Q2 2019 is 2019 Q2.

    `or_year`: a year alone will do, too.
    """
    years, number = _YEARS.search(typed), _NUMBER_OF_QUARTER.search(typed)
    alone = _YEAR_ALONE.search(typed)
    if years is None and alone is not None and number is not None:
        return f"type {alone[1]} Q{number[1]}"
    if years is None:
        return "type a quarter such as 2019-20 Q2"
    start = int(years[1])
    year = f"{start}-{(start + 1) % 100:02d}"
    if number is not None:
        return f"type {year} Q{number[1]}"
    quarters = ", ".join(f"{year} Q{one}" for one in range(1, 4))
    return f"type {year}, or {year} Q1 to Q4" if or_year else f"type one of: {quarters}, {year} Q4"
