"""Which band of a scheme its special cases have: as the scheme says, else by default.

Source: rules, section 1. The rule (`assess`) and the key that tells readers of it (`render`) both
ask here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.band import Band, Family
from site_builder.model.basis import Basis

if TYPE_CHECKING:
    from site_builder.model.scheme import Scheme


def best_band(scheme: Scheme) -> Band:
    """Return the best band that a distance can give."""
    return scheme.placed[0]


def worst_band(scheme: Scheme) -> Band:
    """Return the scheme's worst band: the rest."""
    return scheme.bands[-1]


def on_target_band(scheme: Scheme) -> Band:
    """Return the band of a target that is met exactly: the one that holds a variance of 0."""
    if scheme.basis is Basis.FLOOR:
        return scheme.bands[0]
    edges = ((scheme.edges(band)[0], band) for band in scheme.placed)
    return next(
        band
        for edge, band in edges
        if edge is None or edge.value < 0 or (edge.own and edge.value == 0)
    )


def just_short_band(scheme: Scheme) -> Band:
    """Return the band of the smallest distance short of target, for schemes with distances."""
    edges = ((scheme.edges(band)[0], band) for band in scheme.placed)
    return next(band for edge, band in edges if edge is None or edge.value < 0)


def in_range_band(scheme: Scheme) -> Band:
    """Return the band inside a target range; by default that of variance 0."""
    return _named(scheme, scheme.in_range) or on_target_band(scheme)


def out_of_range_band(scheme: Scheme) -> Band:
    """Return the band outside a target range, where no distance grades it; by default the worst."""
    return _named(scheme, scheme.out_of_range) or worst_band(scheme)


def met_band(scheme: Scheme) -> Band:
    """Return the band of an inequality that is met; by default that of variance 0."""
    return _named(scheme, scheme.met) or on_target_band(scheme)


def not_met_band(scheme: Scheme) -> Band:
    """Return the band of an inequality that is not met; by default the worst."""
    return _named(scheme, scheme.not_met) or worst_band(scheme)


def zero_against_zero_band(scheme: Scheme) -> Band | None:
    """Return the band of 0 against a target of 0, where the scheme gives one."""
    return _named(scheme, scheme.zero_against_zero)


def equalled_band(scheme: Scheme) -> Band:
    """Return the band of a `last year` target that was only equalled.

    By default it is not met, so the amber band nearest to target, counted from the band that holds
    0 downwards; a scheme without such an amber: the next band below target.
    """
    named = _named(scheme, scheme.equal_to_last_year)
    if named is not None:
        return named
    bands = scheme.placed
    start = bands.index(on_target_band(scheme))
    ambers = (band for band in bands[start:] if band.counted_as is Family.AMBER)
    below = bands[start + 1 :] or bands[-1:]
    return next(ambers, below[0])


def _named(scheme: Scheme, code: str | None) -> Band | None:
    return None if code is None else scheme.band(code)
