"""How numbers are written: rounding, separators, units, and enough decimals to tell two apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from site_builder.model.rounding import rounded
from site_builder.model.unit import Unit

MINUS = "\N{MINUS SIGN}"
MOST_DECIMALS = 12
# A browser keeps a minus and a digit together.
_LOOSE_MINUS = re.compile("\u2212(?=[^\\s\\d\u2060])")

_ALL = 100  # per cent
_NUMBER_WORDS = (
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)


def unbroken(text: str) -> str:
    """Tie a minus to the sign of its unit: lines may not break within `\u2212£1.0m`."""
    return _LOOSE_MINUS.sub("\u2212\u2060", text)


def plain(value: Decimal) -> str:
    """Write a number for machines: no separators, no exponent, digits as typed."""
    return f"{value:f}"


def format_plain(value: Decimal, decimals: int) -> str:
    """Write a number for readers without its unit: `1,250.50`."""
    number = rounded(value, decimals)
    return f"{MINUS if number < 0 else ''}{number.copy_abs():,f}"


def format_number(value: Decimal, unit: Unit, decimals: int) -> str:
    """Write a number for readers with its unit: `57%`, `£1,250.50`, `3 days`."""
    number = rounded(value, decimals)
    sign = MINUS if number < 0 else ""
    return f"{sign}{unit.prefix}{number.copy_abs():,f}{suffix_for(unit, number)}"


def suffix_for(unit: Unit, number: Decimal) -> str:
    """Return the unit's suffix; `1 day`, not `1 days`, for the unit that we bring ourselves."""
    one_day = unit.suffix == " days" and f"{number:f}" == "1"
    return " day" if one_day else unit.suffix


def decimals_held(value: Decimal) -> int:
    """Return how many digits after the point a number has."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def at_most(value: Decimal, places: int) -> Decimal:
    """Round a number that was divided out, for downloads: no zeros are added to a short one."""
    return rounded(value, min(places, decimals_held(value)))


def telling_apart(values: Iterable[Decimal], decimals: int) -> int:
    """Return the fewest decimals, from `decimals` on, at which unequal numbers look unequal.

    Source: rules, section 1: when target and actual would look equal but are not, show more.
    """
    numbers = set(values)
    if len({rounded(value, decimals) for value in numbers}) == len(numbers):
        return decimals  # nearly always, and on every page many times; always of one number
    most = min(MOST_DECIMALS, max(decimals_held(value) for value in numbers))
    for places in range(decimals + 1, most + 1):
        if len({rounded(value, places) for value in numbers}) == len(numbers):
            return places
    return max(decimals, most)


def adding_up(actual: Decimal, earlier: Decimal, decimals: int) -> int:
    """Return the fewest decimals at which earlier + change = actual, as the reader sees them."""
    start = telling_apart((actual, earlier), decimals)
    most = min(MOST_DECIMALS, max(decimals_held(actual), decimals_held(earlier)))
    for places in range(start, max(start, most) + 1):
        change = rounded(actual, places) - rounded(earlier, places)
        if change == rounded(actual - earlier, places):
            return places
    return max(start, most)


def format_share(share: Decimal) -> str:
    """Write a share of a whole: 0.583 is `58%`. Never `0%` for some or `100%` for not all."""
    whole = rounded(share * 100, 0)
    if whole == 0 and share > 0:
        return "under 1%"
    if whole == _ALL and share < 1:
        return "over 99%"
    return f"{whole}%"


def plural(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun: `1 measure`, `97 measures`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def in_words(count: int) -> str:
    """Write a small count in words, a larger one in figures."""
    return _NUMBER_WORDS[count] if count < len(_NUMBER_WORDS) else f"{count:,}"


def capital(text: str) -> str:
    """Start a sentence with a capital letter."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Start with a small letter, unless the first word is an acronym."""
    word = text.split(" ", maxsplit=1)[0]
    return text if word[1:].lower() != word[1:] or len(word) == 1 else text[:1].lower() + text[1:]


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Join words as in a sentence: `a, b and c`."""
    *items, end = [part for part in parts if part] or [""]
    return f"{', '.join(items)} {last} {end}" if items else end
