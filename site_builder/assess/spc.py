"""The statistical reading of a measure: whether a change is more than noise, and what to expect.

Source: rules, section 7. A second opinion: nothing here is read by `rating` or `roll_up`. Which
figures are read is for `spc_series`, limits for `spc_limits`, signals for `spc_flags`; here they
are put together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from site_builder.assess.spc_flags import flags_of
from site_builder.assess.spc_limits import Limits, limits_of
from site_builder.assess.spc_series import Piece, Series, never_read, pieces_of, series_of
from site_builder.model.assessment import Assessment
from site_builder.model.measure import GoodIs, Measure
from site_builder.model.site import Site
from site_builder.model.spc import (
    FEWEST_POINTS,
    RARE_BELOW,
    Assurance,
    NoReading,
    SpcLimits,
    SpcPoint,
    SpcReading,
    SpcSegment,
    Variation,
)
from site_builder.model.target import TargetKind
from site_builder.model.unit import UNITS, Unit

_NOTHING, _WHOLE = Decimal(0), Decimal(100)

_Piece = tuple[Piece, Limits | None]


def is_asked_for(measure: Measure, site: Site) -> bool:
    """Say whether a measure gets a reading: as it says itself, else as the site says."""
    return site.statistics.xmr if measure.xmr is None else measure.xmr


def reading_of(
    measure: Measure, assessments: Sequence[Assessment], site: Site
) -> SpcReading | None:
    """Read a measure's history at its latest figure; None when nobody asked for a reading."""
    if not is_asked_for(measure, site):
        return None
    refusal = never_read(measure, assessments)
    if refusal is not None:
        return SpcReading(refusal, count=0)
    series = series_of(measure, assessments)
    pieces = tuple(
        (piece, _limits(piece, measure.unit)) for piece in pieces_of(measure, series.points)
    )
    if not pieces or pieces[-1][1] is None:
        return _refused(pieces, series)
    aim = next(one.aim for one in assessments if one.quarter == series.points[-1].quarter)
    point = aim is not None and aim.kind is TargetKind.POINT
    return _read(pieces, series, measure, aim.value if aim is not None and point else None)


def _refused(pieces: Sequence[_Piece], series: Series) -> SpcReading:
    count = len(pieces[-1][0].points) if pieces else 0
    reason = NoReading.TOO_FEW if count < FEWEST_POINTS else NoReading.RARE
    return SpcReading(reason, count, gap=series.gap)


def _limits(piece: Piece, unit: Unit) -> Limits | None:
    """Return a segment's limits; None from too few points, and of too rare a count."""
    values = [one.value for one in piece.points[: piece.baseline]]
    if len(values) < FEWEST_POINTS:
        return None
    found = limits_of(values)
    rare = counts_things(unit, values) and found.mean.side_of(RARE_BELOW) > 0
    return None if rare else found


def counts_things(unit: Unit, values: Sequence[Decimal]) -> bool:
    """Say whether figures are counts: by their unit, or whole numbers in a unit of their own.

    What falls below zero is no count of things but a net change.
    """
    if min(values) < _NOTHING:
        return False
    if unit.name in UNITS:
        return unit.name == UNITS["count"].name
    return unit.per is None and all(value == value.to_integral_value() for value in values)


def _read(
    pieces: Sequence[_Piece], series: Series, measure: Measure, target: Decimal | None
) -> SpcReading:
    points = tuple(
        point
        for number, (piece, limits) in enumerate(pieces)
        for point in _points(piece, limits, number, measure.good_is)
    )
    bounds = natural_bounds(measure.unit, [one.value for one in points])
    found = None if target is None else assurance_of(pieces[-1][1], target, measure.good_is)
    return SpcReading(
        refusal=None,
        count=len(points),
        points=points,
        segments=tuple(_segment(piece, limits, bounds) for piece, limits in pieces),
        gap=series.gap,
        variation=points[-1].variation,
        assurance=found,
        target=None if found is None else target,
    )


def _points(
    piece: Piece, limits: Limits | None, number: int, good_is: GoodIs
) -> tuple[SpcPoint, ...]:
    values = [one.value for one in piece.points]
    flagged = flags_of(values, limits) if limits else ((),) * len(values)
    return tuple(
        SpcPoint(
            quarter=one.quarter,
            value=one.value,
            segment=number,
            flags=tuple(flag for flag, _ in flags),
            variation=variation_of(flags[0][1] if flags else 0, good_is),
            rising=bool(flags) and flags[0][1] > 0,
        )
        for one, flags in zip(piece.points, flagged, strict=True)
    )


def variation_of(way: int, good_is: GoodIs) -> Variation:
    """Say what a signal means that points up (1) or down (-1); 0 is no signal.

    Within a range no way is better, so measures that are good in one are read like neither.
    """
    if not way:
        return Variation.NONE
    up, down = _MEANINGS[good_is]
    return up if way > 0 else down


def assurance_of(limits: Limits | None, target: Decimal, good_is: GoodIs) -> Assurance | None:
    """Say whether a target lies strictly beyond the limits, and on the easy or the hard side."""
    if limits is None or good_is not in (GoodIs.HIGHER, GoodIs.LOWER):
        return None
    above, below = limits.upper.side_of(target) > 0, limits.lower.side_of(target) < 0
    if good_is is GoodIs.LOWER:
        above, below = below, above
    return Assurance.MISSED if above else Assurance.MET if below else Assurance.HIT_AND_MISS


def natural_bounds(unit: Unit, values: Sequence[Decimal]) -> tuple[Decimal | None, Decimal | None]:
    """Return what limits are not drawn beyond: 0 for a count, 0 and 100 for a percentage.

    Only where no figure lies beyond it itself: a net change can be negative, a share over 100 %.
    """
    low, high = min(values), max(values)
    percent = unit.name == UNITS["percent"].name
    bounded = counts_things(unit, values) or (percent and low >= _NOTHING)
    return (
        _NOTHING if bounded else None,
        _WHOLE if bounded and percent and high <= _WHOLE else None,
    )


def _segment(
    piece: Piece, limits: Limits | None, bounds: tuple[Decimal | None, Decimal | None]
) -> SpcSegment:
    first, last = piece.points[0].quarter, piece.points[-1].quarter
    shown = None if limits is None else _shown(limits, *bounds)
    return SpcSegment(first, last, len(piece.points), piece.start, piece.reason, shown)


def _shown(limits: Limits, lowest: Decimal | None, highest: Decimal | None) -> SpcLimits:
    lower, upper = limits.lower.shown, limits.upper.shown
    return SpcLimits(
        mean=limits.mean.shown,
        lower=lower,
        upper=upper,
        near_lower=limits.near_lower.shown,
        near_upper=limits.near_upper.shown,
        drawn_lower=lower if lowest is None else max(lower, lowest),
        drawn_upper=upper if highest is None else min(upper, highest),
        points=limits.points,
        dropped=limits.dropped,
    )


_MEANINGS: Mapping[GoodIs, tuple[Variation, Variation]] = MappingProxyType(
    {
        GoodIs.HIGHER: (Variation.IMPROVING, Variation.CONCERNING),
        GoodIs.LOWER: (Variation.CONCERNING, Variation.IMPROVING),
        GoodIs.NEITHER: (Variation.UP, Variation.DOWN),
        GoodIs.IN_RANGE: (Variation.UP, Variation.DOWN),
    }
)
"""What a signal upwards and one downwards mean."""
