"""Numbers named in a text, in digits or in words, and what is a number of something else.

Pure language: a date, a year, a quarter, an ordinal, the number of a phase or a page, a length of
time are not counts of people, whatever their digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_BELOW_TEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {
    "zero": 0,
    **{word: value for value, word in enumerate((*_BELOW_TEN, *_TEENS), start=1)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
_ONE_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_DIGIT = "|".join(_BELOW_TEN)
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:(?:\s+|-)(?:{_DIGIT})\b)?|{_ONE_WORD})"
_IN_WORDS = rf"(?:(?:a|{_DIGIT})\s+hundred(?:\s+and\s+{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
_NONE = r"none|nobody|no\s+one|no-one"
_FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w.,/:£$€-])(?P<pound>£?)(?:(?P<digits>{_FIGURES})|(?P<words>{_IN_WORDS})"
    rf"|(?P<none>{_NONE}))(?![.,:/]?\d)(?![\w])(?P<percent>\s?(?:%|per\s?cent\b|percent\b))?",
    re.IGNORECASE | re.ASCII,
)

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_LABEL_BEFORE = re.compile(
    r"\b(?:quarters?|q|phases?|stages?|bands?|levels?|tiers?|grades?|parts?|sections?|steps?"
    r"|priorit(?:y|ies)|objectives?|actions?|key\s+stage|tables?|figures?|pages?|appendix|chapters?"
    r"|items?|schedules?|zones?|wards?|lots?|plots?|blocks?|nos?\.|number|version|category|type"
    rf"|class|room|unit|route|years?|weeks?|days?)\s+(?:\d+\s+(?:and|to|or)\s+)?$|\b{_MONTH}\s+$"
    r"|\b(?:point|out\s+of\s+every|in\s+every|times)\s+$",
    re.IGNORECASE,
)
_UP_TO = rf"(?:(?:\s+to\s+|-|\N{{EN DASH}})(?:\d+|(?:{_ONE_WORD})\b))?"
_DAYS_AFTER = re.compile(
    rf"^{_UP_TO}(?:\s+|-)(?:calendar\s+|working\s+|more\s+)?days?\b", re.IGNORECASE
)
_NOT_PEOPLE_AFTER = re.compile(
    rf"^(?:{_UP_TO}(?:\s+|-)(?:and\s+a\s+half\s+)?(?:calendar\s+|working\s+|more\s+)?"
    r"(?:seconds?|minutes?|hours?|nights?|weeks?|months?|quarters?|years?|terms?|decades?"
    r"|miles?|km|kilometres?|metres?|hectares?|tonnes?|pence|pounds?|percentage|points?|times"
    r"|thirds?|halves|half|fifths?|sixths?|tenths?|million|thousand|billion|o'clock|[ap]\.?m\b)\b"
    rf"|\s+(?:of\s+)?{_MONTH}|(?:\s+|-)(?:in|out\s+of)(?:\s+|-)(?:every\s+)?"
    rf"(?:(?!\d{{4}}\b)\d|(?:{_ONE_WORD})\b)|-[A-Za-z])",
    re.IGNORECASE,
)
_RATIO_BEFORE = re.compile(
    rf"(?:\d|\b(?:{_ONE_WORD}))(?:\s+|-)in(?:\s+|-)(?:every\s+)?$", re.IGNORECASE
)
_PEOPLE = (
    r"(?:[a-z-]+\s+){0,2}?(?:people|persons?|child(?:ren)?|famil(?:y|ies)|households?|residents?"
    r"|tenants?|adults?|pupils?|students?|m[ae]n|wom[ae]n|boys?|girls?|cases?|clients?|carers?"
    r"|patients?|victims?|applicants?|complainants?|employees?|learners?|leavers?|teenagers?"
    r"|parents?|mothers?|fathers?|individuals?|deaths?|users?)\b"
)
_COUNTS_AFTER = re.compile(rf"^\s+{_PEOPLE}", re.IGNORECASE)
_ONLY_BEFORE = re.compile(r"\b(?:only|just)\s+$", re.IGNORECASE)
_NO_PEOPLE = re.compile(rf"\bno\s+{_PEOPLE}", re.IGNORECASE)
_YEARS = (1900, 2199)


@dataclass(frozen=True, slots=True)
class Named:
    """A number that a text names, and where in it."""

    value: Decimal
    at: int
    percent: bool = False
    money: bool = False
    days: bool = False


def numbers_named(text: str) -> Iterator[Named]:
    """Yield the numbers that a text gives of something that could be counted or measured."""
    for match in _NUMBER.finditer(text):
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() :][:60]
        value = _value(match)
        percent = bool(match["percent"])
        if value is None or _is_something_else(match, before, after, value):
            continue
        days = bool(_DAYS_AFTER.match(after))
        yield Named(value, match.start(), percent, money=bool(match["pound"]), days=days)
    for match in _NO_PEOPLE.finditer(text):
        yield Named(Decimal(0), match.start())


def _value(match: re.Match[str]) -> Decimal | None:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", ""))
    return Decimal(0) if match["none"] else in_words(match["words"])


def _is_something_else(match: re.Match[str], before: str, after: str, value: Decimal) -> bool:
    if _LABEL_BEFORE.search(before) or _RATIO_BEFORE.search(before):
        return True
    if not match["percent"] and _NOT_PEOPLE_AFTER.match(after):
        return True
    if match["digits"]:
        first, last = _YEARS
        return first <= value <= last and "," not in match["digits"] and "." not in match["digits"]
    if match["words"] and match["words"].lower() == "one" and not match["percent"]:
        return not (_ONLY_BEFORE.search(before) or _COUNTS_AFTER.match(after))
    return False


def in_words(words: str) -> Decimal:
    """Read `two`, `twenty-one`, `a hundred and five`: words that the pattern has found."""
    hundreds, hundred, rest = words.lower().rpartition("hundred")
    total = 100 * _WORDS.get(hundreds.strip(), 1) if hundred else 0
    parts = re.split(r"[\s-]+", rest.strip())
    return Decimal(total + sum(_WORDS.get(part, 0) for part in parts))
