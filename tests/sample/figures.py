"""Invented figures: a course with seasons, events and noise, all in whole numbers from a seed.

A course counts in units of the last digit shown: 47.2 % is 472 with one decimal. No floats and no
library's random numbers, so that figures are the same on every machine and in every version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from site_builder.model.quarter import Quarter

FIRST = Quarter(2014, 1)
LAST = Quarter(2024, 3)
"""Not a fourth quarter, in which nothing could be said of the way to the year's end."""
_ALL = tuple(FIRST.plus(step) for step in range(LAST.index - FIRST.index + 1))
QUARTERS = _ALL[-40:]
WAITING = LAST.plus(1)
"""The quarter whose report is written and embargoed."""

_MULTIPLIER, _STEP, _SIZE = 1103515245, 12345, 2**31


class Noise:
    """A linear congruential generator, seeded by a name."""

    def __init__(self, name: str) -> None:
        self._state = 1
        for letter in name.encode():
            self._state = (self._state * 131 + letter) % _SIZE
        for _ in range(3):
            self.below(2)

    def below(self, end: int) -> int:
        """Return a number from 0 to one below `end`."""
        self._state = (self._state * _MULTIPLIER + _STEP) % _SIZE
        return (self._state >> 12) % end

    def around(self, size: int) -> int:
        """Return a number from -size to size; those near 0 come up more often."""
        return self.below(size + 1) - self.below(size + 1)


@dataclass(frozen=True, slots=True)
class Course:
    """How a figure runs over forty quarters, three before them for totals, and one after."""

    knots: tuple[int, ...]
    """Values that it passes through, evenly spread from the first quarter to the last."""
    noise: int = 0
    season: tuple[int, int, int, int] = (0, 0, 0, 0)
    events: Mapping[str, int] = field(default_factory=dict)
    """Added in a quarter ("2020-21 Q1") or a year ("2020-21")."""
    exact: Mapping[str, int] = field(default_factory=dict)
    """Figures that are as they are."""
    low: int = 0
    high: int = 10**9

    def at(self, name: str) -> dict[Quarter, int]:
        """Return every quarter's figure. `name` seeds the noise."""
        noise = Noise(name)
        return {
            quarter: self._one(step, quarter, noise)
            for step, quarter in enumerate((*_ALL, WAITING))
        }

    def _one(self, step: int, quarter: Quarter, noise: Noise) -> int:
        stretches = max(1, len(self.knots) - 1)
        place, rest = divmod(step * stretches, len(_ALL) - 1)
        here, there = self.knots[place], self.knots[min(place + 1, len(self.knots) - 1)]
        value = here + (there - here) * rest // (len(_ALL) - 1)
        value += self.season[quarter.number - 1] + noise.around(self.noise)
        value += self.events.get(str(quarter), 0) + self.events.get(quarter.written_year, 0)
        return self.exact.get(str(quarter), max(self.low, min(self.high, value)))


def year_to_date(figures: Mapping[Quarter, int]) -> dict[Quarter, int]:
    """Return the totals since the start of each year."""
    totals: dict[Quarter, int] = {}
    for quarter, figure in figures.items():
        before = 0 if quarter.number == 1 else totals.get(quarter.plus(-1), 0)
        totals[quarter] = before + figure
    return totals


def written(figure: int, places: int) -> str:
    """Write a figure with its decimals: 472 with one place is 47.2."""
    return f"{Decimal(figure).scaleb(-places):.{places}f}"


def shared_out(total: int, weights: tuple[int, ...], noise: Noise) -> tuple[int, ...]:
    """Divide a total by weights that waver; the parts add up to it exactly."""
    wavering = [weight * (90 + noise.below(21)) for weight in weights]
    parts = [total * weight // sum(wavering) for weight in wavering]
    parts[0] += total - sum(parts)
    return tuple(parts)
