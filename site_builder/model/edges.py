"""The edges of a scheme's bands: whether every variance falls in exactly one, and which does not.

Source: rules, section 1: a scheme with a gap or an overlap is refused. A message names the
variances that are left out, or that fall in two bands. Bands come as `Span`s, best first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a band; `own` says whether the band holds it."""

    value: Decimal
    own: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A band's edges as typed; None where none is."""

    code: str
    low: Edge | None = None
    high: Edge | None = None


def fault_in(spans: Sequence[Span], sign: str) -> str | None:
    """Say what is wrong with the edges of bands, best first; None when nothing is.

    An edge between two neighbours is typed on either of them, or on both where they agree. `sign`
    is written after a bound: `%` in a relative scheme.
    """
    if not spans:
        return None
    best, last = spans[0], spans[-1]
    if last.low is not None:
        return f"the last band, {last.code}, must have no bound, or a gap is left below it"
    if best.high is not None:
        return (
            f"a variance of {_beyond(best.high, sign)} falls in no band: the best band, "
            f"{best.code}, must have no upper bound"
        )
    for better, worse in pairwise(spans):
        if better.low is None and worse.high is None:
            return (
                f"band {better.code} needs one lower bound (at_least or above), unless the `then` "
                "of a worse band names it"
            )
        found = _between(better, worse, sign)
        if found is not None:
            return found
    return _order(spans, sign)


def _between(better: Span, worse: Span, sign: str) -> str | None:
    """Compare the two edges that neighbours have typed for what is between them."""
    low, high = better.low, worse.high
    if low is None or high is None:
        return None
    start, end = f"{high.value}{sign}", f"{low.value}{sign}"
    if high.value < low.value:
        left_out = f"{_over(high, sign, own=not high.own)} and {_under(low, sign, own=not low.own)}"
        return (
            f"a variance of {left_out} falls in no band: band {better.code} ends at {end}, "
            f"band {worse.code} begins at {start}, so move one of the two edges"
        )
    if high.value > low.value:
        both = f"{_over(low, sign, own=low.own)} and {_under(high, sign, own=high.own)}"
        return (
            f"a variance of {both} falls in both {better.code} and {worse.code}: band "
            f"{better.code} ends at {end}, band {worse.code} begins at {start}"
        )
    if low.own and high.own:
        return (
            f"exactly {end} falls in both {better.code} and {worse.code}: let one of the two "
            "stop short of it (above, or below)"
        )
    if not low.own and not high.own:
        return (
            f"exactly {end} falls in no band: let {better.code} hold it (at_least) or "
            f"{worse.code} (at_most)"
        )
    return None


def _order(spans: Sequence[Span], sign: str) -> str | None:
    """Refuse a band that ends above where it begins, or that can hold nothing."""
    ends = [lower_edge(spans, place) for place in range(len(spans) - 1)]
    for (upper, lower), better, worse in zip(pairwise(ends), spans[:-1], spans[1:-1], strict=False):
        if upper is None or lower is None:
            continue
        if lower.value > upper.value:
            return (
                f"band {worse.code} overlaps band {better.code} from {upper.value}{sign} to "
                f"{lower.value}{sign}: order bands best first"
            )
        if lower.value == upper.value and (upper.own or not lower.own):
            return (
                f"band {worse.code} overlaps band {better.code} at {lower.value}{sign}, which "
                "leaves it no variance: order bands best first"
            )
    return None


def lower_edge(spans: Sequence[Span], place: int) -> Edge | None:
    """Return a band's lower edge: its own, else where the band below says that it begins."""
    own = spans[place].low
    if own is not None or place + 1 == len(spans):
        return own
    below = spans[place + 1].high
    return None if below is None else Edge(below.value, own=not below.own)


def upper_edge(spans: Sequence[Span], place: int) -> Edge | None:
    """Return a band's upper edge: where the band above it ends. None for the best."""
    above = lower_edge(spans, place - 1) if place else None
    return None if above is None else Edge(above.value, own=not above.own)


def _beyond(edge: Edge, sign: str) -> str:
    return _over(edge, sign, own=not edge.own)


def _over(edge: Edge, sign: str, *, own: bool) -> str:
    return f"{'at least' if own else 'more than'} {edge.value}{sign}"


def _under(edge: Edge, sign: str, *, own: bool) -> str:
    return f"{'at most' if own else 'less than'} {edge.value}{sign}"
