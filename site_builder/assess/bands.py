"""Which band of a scheme a variance falls in, and which bands its special cases name.

Source: rules, section 1. Every variance has exactly one band, because bands stand best first and
the last is the rest. Bands that are only for what has improved hold no variance.
"""

from __future__ import annotations

from decimal import Decimal

from site_builder.assess.variance import Gap
from site_builder.model.edges import Edge
from site_builder.model.scheme import Band, Basis, Family, Scheme

PER_CENT = Decimal(100)
ON_TARGET = Gap(Decimal(0))


def _reaches(edge: Edge | None, gap: Gap, better_by: Decimal) -> bool:
    """Say whether a gap is at or beyond a lower edge; `better_by` in the bounds' unit."""
    if edge is None:
        return True
    bound = gap.at(edge.value)
    return better_by > bound or (edge.own and better_by == bound)


def band_holding(scheme: Scheme, gap: Gap) -> Band:
    """Return the band of a variance: the best whose lower edge it reaches.

    In a scheme by floor, where no floor is known: at or beyond the target is best, the rest worst.
    """
    if scheme.basis is Basis.FLOOR:
        return scheme.bands[0] if gap.better_by >= 0 else scheme.bands[-1]
    better_by = gap.times(PER_CENT if scheme.basis is Basis.RELATIVE else Decimal(1))
    return next(band for band in scheme.placed if _reaches(scheme.edges(band)[0], gap, better_by))


def best_band(scheme: Scheme) -> Band:
    """Return the best band that a distance can give."""
    return scheme.placed[0]


def worst_band(scheme: Scheme) -> Band:
    """Return the scheme's worst band: the rest."""
    return scheme.bands[-1]


def on_target_band(scheme: Scheme) -> Band:
    """Return the band of a target that is met exactly: the one that holds a variance of 0."""
    return band_holding(scheme, ON_TARGET)


def in_range_band(scheme: Scheme) -> Band:
    """Return the band inside a target range: as the scheme says, else that of variance 0."""
    return _named(scheme, scheme.in_range) or on_target_band(scheme)


def out_of_range_band(scheme: Scheme) -> Band:
    """Return the band outside a target range: as the scheme says, else the worst."""
    return _named(scheme, scheme.out_of_range) or worst_band(scheme)


def met_band(scheme: Scheme) -> Band:
    """Return the band of an inequality that is met: as the scheme says, else that of variance 0."""
    return _named(scheme, scheme.met) or on_target_band(scheme)


def not_met_band(scheme: Scheme) -> Band:
    """Return the band of an inequality that is not met: as the scheme says, else the worst."""
    return _named(scheme, scheme.not_met) or worst_band(scheme)


def zero_against_zero_band(scheme: Scheme) -> Band | None:
    """Return the band of 0 against a target of 0, where the scheme gives one."""
    return _named(scheme, scheme.zero_against_zero)


def equalled_band(scheme: Scheme) -> Band:
    """Return the band of a `last year` target that was only equalled.

    As the scheme says; else not met, so the amber band nearest to target, counted from the band
    that holds 0 downwards; a scheme without such an amber: the next band below target.
    """
    named = _named(scheme, scheme.equal_to_last_year)
    if named is not None:
        return named
    bands = scheme.placed
    start = bands.index(on_target_band(scheme))
    ambers = (band for band in bands[start:] if band.counted_as is Family.AMBER)
    below = bands[start + 1 :] or bands[-1:]
    return next(ambers, below[0])


def better_of(scheme: Scheme, one: Band, other: Band) -> Band:
    """Return the better of two bands of the scheme."""
    return min(one, other, key=scheme.bands.index)


def worse_of(scheme: Scheme, one: Band, other: Band) -> Band:
    """Return the worse of two bands of the scheme."""
    return max(one, other, key=scheme.bands.index)


def _named(scheme: Scheme, code: str | None) -> Band | None:
    return None if code is None else scheme.band(code)
