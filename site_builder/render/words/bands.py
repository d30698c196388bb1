"""The edges of a scheme's bands in words, and how far a figure is from its target.

Source: rules, section 1. A band says who owns its edge: "5% or more" holds 5%, "more
than 5%" does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.edges import Edge
from site_builder.model.measure import GoodIs
from site_builder.model.rounding import rounded
from site_builder.model.scheme import Band, Basis, Scheme
from site_builder.model.unit import Unit
from site_builder.render.words.numbers import (
    MOST_DECIMALS,
    decimals_held,
    format_number,
    format_plain,
    plain,
)

PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Sides:
    """The words for the two sides of a target, and for standing on it."""

    beyond: str
    short: str
    on: str = "on target"


OF_TARGET = Sides("better than target", "worse than target")
"""Not above and below: beside a status they would praise one measure in the words that blame
another, according to which is good."""
_OF_FORECAST = {
    GoodIs.HIGHER: Sides("above forecast", "below forecast", "as forecast"),
    GoodIs.LOWER: Sides("below forecast", "above forecast", "as forecast"),
}
OF_RANGE = Sides("within the range", "outside the range", "within the range")


def sides(good_is: GoodIs, *, forecast: bool = False) -> Sides:
    """Return the words for better and worse than target; of a forecast nothing is said to miss."""
    return _OF_FORECAST.get(good_is, OF_TARGET) if forecast else OF_TARGET


def holds(scheme: Scheme, band: Band, variance: Decimal, tolerance: Decimal | None = None) -> bool:
    """Say whether a variance lies between the edges of a band that a distance can fall in."""
    if scheme.basis is Basis.FLOOR or band not in scheme.placed:
        return False
    value = variance * PER_CENT if scheme.by_share else variance
    low, high = scheme.edges(band)
    over = low is None or value > _size(low, tolerance)
    under = high is None or value < _size(high, tolerance)
    at = [edge for edge in (low, high) if edge is not None and value == _size(edge, tolerance)]
    return (over and under) or any(edge.own for edge in at)


def _size(edge: Edge, tolerance: Decimal | None) -> Decimal:
    """Return an edge in per cent or in the unit; one in tolerances is that many of them."""
    return edge.value if tolerance is None else edge.value * tolerance


@dataclass(frozen=True, slots=True)
class Measured:
    """In what the edges of a scheme's bands are written: a measure's own unit and tolerance."""

    scheme: Scheme
    unit: Unit | None = None
    tolerance: Decimal | None = None

    def amount(self, edge: Edge) -> str:
        """Write the size of an edge: `5%`, `2 points`, `1 tolerance` where none is known."""
        size = abs(_size(edge, self.tolerance))
        if self.scheme.basis is Basis.TOLERANCE and self.tolerance is None:
            return f"{plain(size.normalize())} {'tolerance' if size == 1 else 'tolerances'}"
        if self.scheme.by_share:
            return f"{plain(size.normalize())}%"
        return points(size, decimals_held(size), self.unit)


def points(size: Decimal, decimals: int, unit: Unit | None) -> str:
    """Write a difference: percentages differ by points, other units by themselves."""
    if unit is None or unit.suffix == "%":
        number = format_plain(size, decimals)
        return f"{number} {'point' if rounded(size, decimals) == 1 else 'points'}"
    return format_number(size, unit, decimals)


def gap(variance: Decimal, measured: Measured, words: Sides) -> str:
    """Say how far a figure is from its target: `35.7% worse than target`, `exactly on target`."""
    if variance == 0:
        return f"exactly {words.on}"
    side = words.beyond if variance > 0 else words.short
    if measured.scheme.by_share:
        return f"{share(variance * PER_CENT, _bounds(measured))} {side}"
    return f"{points(abs(variance), decimals_held(variance), measured.unit)} {side}"


def share(percent: Decimal, edges: Iterable[Decimal] = ()) -> str:
    """Write a percentage to one decimal; to more where it would look like an edge that it is not.

    An exact whole number stays whole: `5%` is exactly five, `5.0%` is nearly.
    """
    size = abs(percent)
    if size == size.to_integral_value():
        return f"{size:,.0f}%"
    taken = {abs(edge) for edge in edges} | {Decimal(0)}
    most = max(1, min(MOST_DECIMALS, decimals_held(size)))
    places = next((n for n in range(1, most) if rounded(size, n) not in taken), most)
    return f"{rounded(size, places):,f}%"


def band_words(measured: Measured, band: Band, words: Sides) -> str:
    """Say which variances a band holds: `from 5% to 10% worse than target`."""
    low, high = measured.scheme.edges(band)
    size = measured.amount
    if low is None:
        return "any figure" if high is None else _down_from(high, size(high), words)
    if high is None:
        return _from(low, size(low), words)
    if low.value >= 0:
        return _between(low, high, (size(low), size(high)), words.beyond, words.on)
    if high.value <= 0:
        return _between(high, low, (size(high), size(low)), words.short, words.on)
    near = f"{'up to' if low.own else 'less than'} {size(low)} {words.short}"
    far = f"{'up to' if high.own else 'less than'} {size(high)} {words.beyond}"
    return f"{near}, {words.on}, or {far}"


def _from(low: Edge, size: str, words: Sides) -> str:
    """Word a band that is open above."""
    if low.value > 0:
        return f"{size} or more {words.beyond}" if low.own else f"more than {size} {words.beyond}"
    if low.value == 0:
        return f"{words.on} or better" if low.own else f"any amount {words.beyond}"
    short = f"{'up to' if low.own else 'less than'} {size} {words.short}"
    return f"{words.on} or better, or {short}"


def _down_from(high: Edge, size: str, words: Sides) -> str:
    """Word a band that is open below."""
    if high.value < 0:
        return f"{size} or more {words.short}" if high.own else f"more than {size} {words.short}"
    if high.value == 0:
        return f"{words.on} or worse" if high.own else f"any amount {words.short}"
    beyond = f"{'up to' if high.own else 'less than'} {size} {words.beyond}"
    return f"{beyond}, {words.on}, or worse"


def _between(near: Edge, far: Edge, sizes: tuple[str, str], side: str, on: str) -> str:
    """Word a band that lies on one side of the target."""
    near_size, far_size = sizes
    if near.value == 0:
        reach = f"{'up to' if far.own else 'less than'} {far_size} {side}"
        return f"{on}, or {reach}" if near.own else reach
    if near.own and far.own:
        return f"from {near_size} to {far_size} {side}"
    start = f"{near_size} or more" if near.own else f"more than {near_size}"
    end = f"{'up to' if far.own else 'less than'} {far_size}"
    return f"{start} {side}, but {end}" if near.own else f"{start} and {end} {side}"


def _bounds(measured: Measured) -> tuple[Decimal, ...]:
    edges = (edge for band in measured.scheme.placed for edge in measured.scheme.edges(band))
    return tuple(_size(edge, measured.tolerance) for edge in edges if edge is not None)
