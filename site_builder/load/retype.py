"""What somebody most likely meant by a figure, date or quarter that is not in the form asked for.

These are hints only: nothing that is guessed here is ever used as data.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

EXCEL_DAY_ZERO = date(1899, 12, 30)
EXCEL_DAYS = range(20000, 80000)  # 1954 to 2119: outside it a number is hardly a date

_DAY_FORMS = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%d/%m/%y", "%d-%b-%y",
              "%d-%b-%Y", "%Y/%m/%d", "%Y-%m-%d")
_NO_FIGURE_WORDS = frozenset(
    {"tbc", "tba", "n/a", "na", "nil", "-", "–", "—", "?", "none", "awaited", "unknown",
     "not available", "not due", "no data", "..", "x"}
)
_YEARS = re.compile(r"(\d{4})\s*[-/–]\s*(?:\d{2})?(\d{2})")
_NUMBER_OF_QUARTER = re.compile(r"q(?:uarter|tr)?[\s.]*([1-4])", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"^(-?\d+),(\d{1,2})$")
_PARTS = re.compile(r"^(\d+)\s*(?:/|:|of|out of)\s*(\d+)$")
_SHORT_MILLIONS = re.compile(r"^£?([\d.,]+)\s*(k|m|bn|million|thousand)$", re.IGNORECASE)


def figure_hint(typed: str) -> str:
    """Say how to type a figure."""
    text = typed.strip()
    if text.lower() in _NO_FIGURE_WORDS:
        return "with no figure, leave out this line and type no_figure: awaited (or another reason)"
    plain = text.translate({ord("–"): "-", ord("—"): "-", ord("‑"): "-", 0xA0: None, 0x2009: None,
                            ord(" "): None, ord("'"): None, ord("’"): None})
    if _DECIMAL_COMMA.match(plain):
        return f"for a decimal point type {plain.replace(',', '.')}"
    parts = _PARTS.match(text)
    if parts is not None:
        return f"give the figure itself, and numerator: {parts[1]}, denominator: {parts[2]}"
    if _SHORT_MILLIONS.match(text):
        return "type the number in full, such as 1,250,000"
    if plain != text and re.fullmatch(r"-?£?[\d,]*\d(\.\d+)?%?", plain):
        return f"type {plain}"
    if any(letter.isdigit() for letter in text):
        return "type the number alone; words about it go into comment"
    return "type a number such as 14000, 14,000, 57% or £1,250.50"


def day_hint(typed: str) -> str:
    """Say how to type a date: 16/01/2020 and Excel's 43846 are both 2020-01-16."""
    text = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", typed.strip())
    if text.isascii() and text.isdigit() and int(text[:9]) in EXCEL_DAYS:
        day = EXCEL_DAY_ZERO + timedelta(days=int(text))
        return f"this looks like a spreadsheet's number for a day: type {day.isoformat()}"
    for form in _DAY_FORMS:
        try:
            return f"type {datetime.strptime(text, form).date().isoformat()}"  # noqa: DTZ007  # a day has no time zone
        except ValueError:
            continue
    return "type year, month and day: 2020-01-16"


def quarter_hint(typed: str) -> str:
    """Say how to type a quarter: Q2 2019/20 is 2019-20 Q2."""
    years, number = _YEARS.search(typed), _NUMBER_OF_QUARTER.search(typed)
    if years is None:
        return "type a quarter such as 2019-20 Q2"
    start = int(years[1])
    year = f"{start}-{(start + 1) % 100:02d}"
    return f"type {year} Q{number[1]}" if number is not None else f"type {year}, or {year} Q1 to Q4"
