"""Which band of a scheme a variance falls in, and which bands its special cases name.

Source: rules, section 1. Every variance has exactly one band, because bands stand best first and
the last has no bound.
"""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

from site_builder.assess.variance import Gap
from site_builder.model.scheme import Band, Basis, Family, Scheme

PER_CENT = Decimal(100)
ON_TARGET = Gap(Decimal(0))

_UNITS = MappingProxyType({Basis.RELATIVE: PER_CENT, Basis.POINTS: Decimal(1)})
"""The unit of a scheme's bounds: per cent of the target, or the measure's own."""


def _reaches(band: Band, gap: Gap, better_by: Decimal) -> bool:
    """Say whether a gap is at or beyond the band's lower edge; `better_by` in the bounds' unit."""
    if band.at_least is not None:
        return better_by >= gap.at(band.at_least.value)
    if band.above is not None:
        return better_by > gap.at(band.above.value)
    return True


def band_holding(scheme: Scheme, gap: Gap) -> Band:
    """Return the band of a variance: the best whose lower edge it reaches."""
    better_by = gap.times(_UNITS[scheme.basis])
    return next(band for band in scheme.bands if _reaches(band, gap, better_by))


def best_band(scheme: Scheme) -> Band:
    """Return the scheme's best band."""
    return scheme.bands[0]


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


def equalled_band(scheme: Scheme) -> Band:
    """Return the band of a `last year` target that was only equalled.

    As the scheme says; else not met, so the amber band nearest to target, counted from the band
    that holds 0 downwards; a scheme without such an amber: the next band below target.
    """
    named = _named(scheme, scheme.equal_to_last_year)
    if named is not None:
        return named
    start = scheme.bands.index(on_target_band(scheme))
    ambers = (band for band in scheme.bands[start:] if band.family is Family.AMBER)
    below = scheme.bands[start + 1 :] or scheme.bands[-1:]
    return next(ambers, below[0])


def better_of(scheme: Scheme, one: Band, other: Band) -> Band:
    """Return the better of two bands of the scheme."""
    return min(one, other, key=scheme.bands.index)


def worse_of(scheme: Scheme, one: Band, other: Band) -> Band:
    """Return the worse of two bands of the scheme."""
    return max(one, other, key=scheme.bands.index)


def _named(scheme: Scheme, code: str | None) -> Band | None:
    return None if code is None else scheme.band(code)
