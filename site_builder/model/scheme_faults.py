"""What is wrong with a scheme: gaps, overlaps, bands that are not there, conditions at odds.

Source: rules, section 1. Every message names the band that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from site_builder.model.band import PLACED, Band
from site_builder.model.basis import BOUNDED, BY_DISTANCE, IN_THREE, WITHOUT_TARGET, Basis
from site_builder.model.edges import fault_in
from site_builder.model.scheme_settings import (
    in_range_band,
    just_short_band,
    met_band,
    not_met_band,
    out_of_range_band,
)

if TYPE_CHECKING:
    from site_builder.model.scheme import Scheme

_THREE = 3


def faults_of(scheme: Scheme) -> Iterator[str]:
    """Yield what is wrong with a scheme; the first is told."""
    codes = [band.code for band in scheme.bands]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if not codes or twice is not None:
        named = "" if twice is None else f": {twice} is there twice"
        yield f"a scheme needs bands, and each needs a code of its own{named}"
        return
    for _, code in (*scheme.named, *(("then", band.then) for band in scheme.bands if band.then)):
        if code not in codes:
            yield f"{code!r} is not the code of a band; the bands are {', '.join(codes)}"
    yield from _faults_of_basis(scheme)
    yield from _faults_of_bounds(scheme)
    yield from _faults_of_conditions(scheme)
    yield from _faults_of_settings(scheme)
    for band in scheme.bands:
        if band.counts_as is not None and (band.family in PLACED or band.counts_as not in PLACED):
            yield (
                f"band {band.code}: counts_as says as which of green, amber and red a blue or grey "
                "band counts"
            )


def _faults_of_basis(scheme: Scheme) -> Iterator[str]:
    basis = scheme.basis
    if scheme.tolerance_in is not None and basis is not Basis.TOLERANCE:
        yield f"tolerance_in belongs to a scheme by tolerance; this one is by {basis}"
    if basis in IN_THREE and len(scheme.bands) != _THREE:
        yield f"a scheme by {basis} has three bands, best first, without bounds"
    if basis in WITHOUT_TARGET and (scheme.named or scheme.out_of_range):
        name = "out_of_range" if scheme.out_of_range else scheme.named[0][0]
        yield f"a scheme by {basis} looks at no target, so {name} has no meaning in it"
    if basis is Basis.FLOOR and scheme.out_of_range == BY_DISTANCE:
        yield "a scheme by floor has no distances, so out_of_range needs the code of a band"


def _faults_of_bounds(scheme: Scheme) -> Iterator[str]:
    for band in scheme.bands:
        if scheme.basis not in BOUNDED and band.bounds:
            yield f"band {band.code} has a bound, but a scheme by {scheme.basis} has none"
        for one, other in (("at_least", "above"), ("at_most", "below")):
            if {one, other} <= {key for key, _ in band.bounds}:
                yield f"band {band.code} has {one} and {other}: one edge has one owner"
    if scheme.basis in BOUNDED:
        sign = "%" if scheme.basis is Basis.RELATIVE else ""
        fault = fault_in([band.span for band in scheme.placed], sign)
        if fault is not None:
            yield fault


def _faults_of_settings(scheme: Scheme) -> Iterator[str]:
    """Find settings by which a missed target would have a better band than one that is met."""
    if scheme.basis in WITHOUT_TARGET:
        return
    graded = scheme.out_of_range == BY_DISTANCE
    outside = just_short_band(scheme) if graded else out_of_range_band(scheme)
    pairs = (
        ("in_range", in_range_band(scheme), "out_of_range", outside),
        ("met", met_band(scheme), "not_met", not_met_band(scheme)),
    )
    for better, one, worse, other in pairs:
        if _place(scheme, one.code) > _place(scheme, other.code):
            yield f"{worse} would be {other.code}, which is better than {one.code} for {better}"


def _faults_of_conditions(scheme: Scheme) -> Iterator[str]:
    for place, band in enumerate(scheme.bands):
        if (band.if_improved_on is None) != (band.then is None):
            yield f"band {band.code}: if_improved_on and then go together"
        elif band.or_equal and band.then is None:
            yield f"band {band.code}: or_equal belongs to if_improved_on and then"
        elif band.then is not None and scheme.basis in WITHOUT_TARGET:
            yield f"band {band.code}: a scheme by {scheme.basis} has no if_improved_on"
        elif band.then is not None and _place(scheme, band.then) >= place:
            yield f"band {band.code}: then must name a better band, which {band.then} is not"
        elif band.then is not None:
            yield from _overtaken(scheme, band)


def _overtaken(scheme: Scheme, band: Band) -> Iterator[str]:
    """Find bands that a better figure would have, and that are worse than `then`."""
    then, place = _place(scheme, band.then or ""), scheme.bands.index(band)
    direct = {one.code for one in scheme.placed} | {code for _, code in scheme.named}
    for between in scheme.bands[then + 1 : place]:
        same = between.if_improved_on is band.if_improved_on
        lenient = between.or_equal or not band.or_equal
        lifted = between.then is not None and _place(scheme, between.then) <= then
        if between.code in direct and not (same and lenient and lifted):
            yield (
                f"band {band.code}: a figure that has improved would be {band.then}, but a better "
                f"one, in band {between.code}, would not be"
            )


def _place(scheme: Scheme, code: str) -> int:
    return next(
        (place for place, band in enumerate(scheme.bands) if band.code == code), len(scheme.bands)
    )
