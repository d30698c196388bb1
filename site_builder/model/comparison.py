"""How a measure stands beside somebody else's figure of the same period: what `assess` returns.

Never a rating. Our figure here is that of the benchmark's own quarter, whichever quarter a page
shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.model.benchmark import Benchmark


class NoStanding(StrEnum):
    """Why a benchmark gives us no place."""

    NOT_GIVEN = "neither rank nor values"
    NO_POLARITY = "no good or bad direction"
    IN_RANGE = "good in a range"
    NO_FIGURE = "no figure of ours"
    WITHHELD = "our figure withheld"


@dataclass(frozen=True, slots=True)
class Standing:
    """Our place among those that have data, counted from the best."""

    rank: int  # 1 is best
    among: int  # how many have data, ours included
    shared: bool  # somebody else has the same figure
    quartile: int | None  # 1 is best; None in a group too small to quarter
    published: bool  # False: worked out from the figures given


@dataclass(frozen=True, slots=True)
class Comparison:
    """One benchmark and our figure of its period. One of `standing`, `no_standing` is set."""

    benchmark: Benchmark
    ours: Decimal | None  # None: no figure to show for that quarter
    withheld: bool  # there is one, and it is withheld
    standing: Standing | None
    no_standing: NoStanding | None
