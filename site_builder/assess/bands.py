"""Which band of a scheme a variance falls in, and which of two is the better.

Source: rules, section 1. Every variance has exactly one band, because bands stand best first and
the last is the rest. Bands that are only for what has improved hold no variance.
"""

from __future__ import annotations

from decimal import Decimal

from site_builder.assess.variance import Gap
from site_builder.model.edges import Edge
from site_builder.model.scheme import Band, Basis, Scheme

PER_CENT = Decimal(100)


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


def better_of(scheme: Scheme, one: Band, other: Band) -> Band:
    """Return the better of two bands of the scheme."""
    return min(one, other, key=scheme.bands.index)


def worse_of(scheme: Scheme, one: Band, other: Band) -> Band:
    """Return the worse of two bands of the scheme."""
    return max(one, other, key=scheme.bands.index)
