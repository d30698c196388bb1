"""The edges of a scheme's bands in words, and how far a figure is from its target.

Source: rules, section 1. A band says who owns its edge: "5% or more" holds 5%, "more
than 5%" does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.measure import GoodIs
from site_builder.model.scheme import Band, Basis, Scheme
from site_builder.model.unit import Unit
from site_builder.render.words.numbers import (
    MOST_DECIMALS,
    decimals_held,
    format_number,
    format_plain,
    plain,
    rounded,
)

PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Sides:
    """The words for the two sides of a target."""

    beyond: str
    short: str


NEUTRAL = Sides("better than target", "short of target")
SIDES = {
    GoodIs.HIGHER: Sides("above", "short"),
    GoodIs.LOWER: Sides("below", "over"),
}


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a band; `own` says whether the band holds it."""

    value: Decimal
    own: bool


def sides(good_is: GoodIs) -> Sides:
    """Return the words for better and worse than target."""
    return SIDES.get(good_is, NEUTRAL)


def lower_edge(band: Band) -> Edge | None:
    """Return a band's lower edge, None for the last: it holds the rest."""
    return None if band.bound is None else Edge(band.bound, own=band.at_least is not None)


def upper_edge(scheme: Scheme, band: Band) -> Edge | None:
    """Return a band's upper edge: where the band above it ends. None for the best."""
    place = scheme.bands.index(band)
    above = lower_edge(scheme.bands[place - 1]) if place else None
    return None if above is None else Edge(above.value, own=not above.own)


def holds(scheme: Scheme, band: Band, variance: Decimal) -> bool:
    """Say whether a variance lies between the edges of a band."""
    value = variance * PER_CENT if scheme.basis is Basis.RELATIVE else variance
    low, high = lower_edge(band), upper_edge(scheme, band)
    over = low is None or value > low.value or (low.own and value == low.value)
    under = high is None or value < high.value or (high.own and value == high.value)
    return over and under


def amount(value: Decimal, basis: Basis, unit: Unit | None = None) -> str:
    """Write the size of an edge: `5%`, or in the measure's unit for a scheme of points."""
    size = abs(value)
    if basis is Basis.RELATIVE:
        return f"{plain(size.normalize())}%"
    return points(size, decimals_held(size), unit)


def points(size: Decimal, decimals: int, unit: Unit | None) -> str:
    """Write a difference: percentages differ by points, other units by themselves."""
    if unit is None or unit.suffix == "%":
        number = format_plain(size, decimals)
        return f"{number} {'point' if rounded(size, decimals) == 1 else 'points'}"
    return format_number(size, unit, decimals)


def gap(variance: Decimal, scheme: Scheme, unit: Unit, words: Sides) -> str:
    """Say how far a figure is from its target: `35.7% short`, `exactly on target`."""
    if variance == 0:
        return "exactly on target"
    side = words.beyond if variance > 0 else words.short
    if scheme.basis is Basis.RELATIVE:
        percent = variance * PER_CENT
        return f"{share(percent, _bounds(scheme))} {side}"
    return f"{points(abs(variance), decimals_held(variance), unit)} {side}"


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


def band_words(scheme: Scheme, band: Band, words: Sides, unit: Unit | None = None) -> str:
    """Say which variances a band holds: `from 5% to 10% short`, `more than 10% short`."""
    low, high = lower_edge(band), upper_edge(scheme, band)

    def size(edge: Edge) -> str:
        return amount(edge.value, scheme.basis, unit)

    if low is None:
        return "any figure" if high is None else _down_from(high, size(high), words)
    if high is None:
        return _from(low, size(low), words)
    if low.value >= 0:
        return _between(low, high, (size(low), size(high)), words.beyond)
    if high.value <= 0:
        return _between(high, low, (size(high), size(low)), words.short)
    near = f"{'up to' if low.own else 'less than'} {size(low)} {words.short}"
    far = f"{'up to' if high.own else 'less than'} {size(high)} {words.beyond}"
    return f"{near}, on target, or {far}"


def _from(low: Edge, size: str, words: Sides) -> str:
    """Word a band that is open above."""
    if low.value > 0:
        return f"{size} or more {words.beyond}" if low.own else f"more than {size} {words.beyond}"
    if low.value == 0:
        return "on target or better" if low.own else f"any amount {words.beyond}"
    short = f"{'up to' if low.own else 'less than'} {size} {words.short}"
    return f"on target or better, or {short}"


def _down_from(high: Edge, size: str, words: Sides) -> str:
    """Word a band that is open below."""
    if high.value < 0:
        return f"{size} or more {words.short}" if high.own else f"more than {size} {words.short}"
    if high.value == 0:
        return "on target or worse" if high.own else f"any amount {words.short}"
    beyond = f"{'up to' if high.own else 'less than'} {size} {words.beyond}"
    return f"{beyond}, on target, or worse"


def _between(near: Edge, far: Edge, sizes: tuple[str, str], side: str) -> str:
    """Word a band that lies on one side of the target."""
    near_size, far_size = sizes
    if near.value == 0:
        reach = f"{'up to' if far.own else 'less than'} {far_size} {side}"
        return f"on target, or {reach}" if near.own else reach
    if near.own and far.own:
        return f"from {near_size} to {far_size} {side}"
    start = f"{near_size} or more" if near.own else f"more than {near_size}"
    end = f"{'up to' if far.own else 'less than'} {far_size}"
    return f"{start} {side}, but {end}" if near.own else f"{start} and {end} {side}"


def _bounds(scheme: Scheme) -> tuple[Decimal, ...]:
    return tuple(band.bound for band in scheme.bands if band.bound is not None)
