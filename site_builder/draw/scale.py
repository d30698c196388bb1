"""The vertical axis of a history: from where to where, and its round numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_INTERVALS = 3  # about so many between the axis's round numbers
_ROUND = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_PADDING = Decimal("0.1")
_MILLION = 1_000_000
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from its lowest to its highest round number, in the measure's own unit."""

    ticks: tuple[Decimal, ...]  # rising, at least two
    known: bool = True  # False: there is nothing to measure, so its numbers mean nothing

    @property
    def low(self) -> Decimal:
        """The lower end."""
        return self.ticks[0]

    def share(self, value: Decimal) -> float:
        """Return how far up the axis a value stands: 0 at its foot, 1 at its head."""
        return float((value - self.low) / (self.ticks[-1] - self.low))


def fit(values: Iterable[Decimal], *, zero_based: bool) -> Scale:
    """Return the axis that shows all the values.

    A zero-based one holds zero; the others leave some air, but never reach below zero for values
    that do not. Whole numbers get whole steps: there is no half a home.
    """
    known = tuple(values)
    if not known:
        return Scale((_ZERO, Decimal(1)), known=False)
    low, high = min(known), max(known)
    if zero_based:
        low, high = min(low, _ZERO), max(high, _ZERO)
    else:
        air = (high - low) * _PADDING or abs(high) * _PADDING
        low, high = (max(low - air, _ZERO) if low >= 0 else low - air), high + air
    whole = all(value == value.to_integral_value() for value in known)
    step = _step((high - low) / _INTERVALS, whole=whole)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
    return Scale(tuple(step * number for number in range(int(first), int(last) + 1)))


def _step(least: Decimal, *, whole: bool) -> Decimal:
    """Return the round number (1, 2 or 5 and noughts) next above `least`."""
    if least <= 0:
        return Decimal(1)
    magnitude = Decimal(1).scaleb(least.adjusted())
    step = next(magnitude * factor for factor in _ROUND if magnitude * factor >= least)
    return max(step, Decimal(1)) if whole else step


def written(tick: Decimal) -> str:
    """Write a round number for the axis: 14,000, 0.5, 2.5m for two and a half million."""
    size, suffix = (tick / _MILLION, "m") if abs(tick) >= _MILLION else (tick, "")
    return f"{size.normalize():,f}{suffix}".replace("-", "\u2212")
