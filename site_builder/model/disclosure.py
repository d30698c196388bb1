"""How small numbers of people are protected (rules, section 5), and what was withheld for it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from site_builder.model.fields import Record
from site_builder.model.quarter import Quarter
from site_builder.model.rounding import rounded

TELLING = 3
"""Digits that a number needs for us to say of it that it could be nothing else."""
DISTINCT = 4
"""Digits that it needs for us to say so wherever it stands: of three digits a site has so many
numbers of its own (tallies, lengths, page numbers) that some are the same by chance."""
YEARS = (1900, 2199)
"""Whole numbers from one to the other may be years, which stand everywhere."""


class Zeros(StrEnum):
    """Whether a count of 0 may be shown."""

    SHOW = "show"
    WITHHOLD = "withhold"


class Disclosure(Record):
    """Protection of people who could be recognised in a small number, for the whole site."""

    threshold: int = Field(default=5, ge=3)
    """The smallest count of people that may be shown. At least 3: below 2 there is only 1."""
    zeros: Zeros = Zeros.SHOW
    """Whether a count of 0 may be shown: show or withhold."""
    rounding: int | None = Field(default=None, ge=2, le=100)
    """Round counts of people to a multiple of this, such as 5; left out, they are exact."""
    whole_group: int = Field(default=10, ge=1)
    """The smallest group of which 0% or 100% may be shown: below it, that tells of everyone."""


class OwnDisclosure(Record):
    """What one measure does differently; what is left out goes by the site."""

    threshold: int | None = Field(default=None, ge=3)
    """The smallest count of people that may be shown."""
    zeros: Zeros | None = None
    """Whether a count of 0 may be shown: show or withhold."""
    rounding: int | None = Field(default=None, ge=1, le=100)
    """Round to a multiple of this; 1 leaves the measure's counts exact."""
    whole_group: int | None = Field(default=None, ge=1)
    """The smallest group of which 0% or 100% may be shown."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A number in the files that must not be readable in the site: withheld, or not yet public.

    Known to `assess`, which finds it, and to `verify`, which looks for it; never to `render`.
    """

    measure: str
    quarter: Quarter
    field: str  # actual, numerator, denominator, rate, forecast, interval, revised, part, target
    value: Decimal
    part: str = ""  # id of the part, for the field `part`
    alone: bool = False
    """Nothing that is published has this number: wherever it occurs, it is the raw figure."""


def telling_forms(value: Decimal) -> tuple[Decimal, ...]:
    """Return the number as typed, and rounded, while it still has digits enough to be told by."""
    places = max(0, -_exponent(value))
    forms = (abs(rounded(value, shown)) for shown in range(places, -1, -1))
    return tuple(form for form in dict.fromkeys(forms) if _is_telling(form))


def is_distinct(form: Decimal) -> bool:
    """Say whether a number has digits enough to be known by in any file, whatever it speaks of."""
    return len(_digits(form)) >= DISTINCT


def _is_telling(form: Decimal) -> bool:
    first, last = YEARS
    may_be_a_year = first <= form <= last and form == int(form)
    return len(_digits(form)) >= TELLING and not may_be_a_year


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _digits(value: Decimal) -> str:
    """Return the digits that tell something: neither zeros in front nor those that fill up."""
    return f"{value:f}".replace(".", "").strip("0")
