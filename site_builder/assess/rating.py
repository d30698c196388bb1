"""The rule that rates a figure: a band with the inputs that led to it, or why there is none.

Source: rules, section 1. Figures are compared as they were typed, never as rounded for display.
What a post overrules is for `published`, a band's condition on the trend for `conditions`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from site_builder.assess.bands import band_holding, better_of, worse_of
from site_builder.assess.by_trend import by_direction
from site_builder.assess.conditions import with_condition
from site_builder.assess.grounds import NONE, Grounds
from site_builder.assess.targets import range_of
from site_builder.assess.variance import Gap, gap_between, improvement
from site_builder.model.assessment import Aim, RuleKind, Ruling, Unrated
from site_builder.model.measure import GoodIs
from site_builder.model.scheme import BY_DISTANCE, Band, Basis, Scheme
from site_builder.model.scheme_settings import (
    best_band,
    equalled_band,
    in_range_band,
    met_band,
    not_met_band,
    on_target_band,
    out_of_range_band,
    worst_band,
    zero_against_zero_band,
)
from site_builder.model.target import TargetKind

_Decision = Ruling | Unrated


def rule(
    actual: Decimal, aim: Aim | None, good_is: GoodIs, scheme: Scheme, grounds: Grounds = NONE
) -> _Decision:
    """Rate a figure against its aim, or say why it has no rating.

    A measure that is for information only is never rated, whatever its target. A figure without a
    target is a baseline where that is declared, else its target is to be set. Schemes by direction
    and by judgement look at no target.
    """
    if good_is is GoodIs.NEITHER:
        return Unrated.INFO
    if scheme.basis is Basis.JUDGEMENT:
        return Unrated.AWAITS_JUDGEMENT
    if scheme.basis is Basis.DIRECTION:
        return by_direction(scheme, grounds)
    decision = _by_target(actual, aim, good_is, scheme, grounds)
    return decision if isinstance(decision, Unrated) else with_condition(decision, scheme, grounds)


def _by_target(
    actual: Decimal, aim: Aim | None, good_is: GoodIs, scheme: Scheme, grounds: Grounds
) -> _Decision:
    kind = TargetKind.TO_BE_SET if aim is None else aim.kind
    if aim is None or kind in _WITHOUT_TARGET:
        return _WITHOUT_TARGET[kind]
    if aim.due_in is not None:
        return Unrated.YEAR_END
    if good_is is GoodIs.IN_RANGE:
        return _by_range(actual, aim, good_is, scheme, grounds)
    return _BY_KIND[kind](actual, aim, good_is, scheme, grounds)


def _by_point(
    actual: Decimal, aim: Aim, good_is: GoodIs, scheme: Scheme, grounds: Grounds
) -> _Decision:
    """Rate by the variance; a target of 0 that it is a share of has a rule of its own."""
    if aim.value is None:
        return Unrated.TO_BE_SET
    if scheme.basis is Basis.FLOOR and aim.floor is not None:
        return _by_floor(actual, aim.value, aim.floor, good_is, scheme)
    gap = gap_between(actual, aim.value, good_is, scheme, grounds.tolerance)
    if gap is None:
        return _by_zero(actual, good_is, scheme)
    band = band_holding(scheme, gap)
    return Ruling(RuleKind.VARIANCE, band, gap.shown, tolerance=_allowed(scheme, grounds))


def _by_floor(
    actual: Decimal, target: Decimal, floor: Decimal, good_is: GoodIs, scheme: Scheme
) -> Ruling:
    """Rate by a target and a floor, each of which is reached by equalling it."""
    short = improvement(actual, target, good_is)
    best, between, worst = scheme.bands
    if short >= 0:
        return Ruling(RuleKind.TARGET_REACHED, best, short)
    if improvement(actual, floor, good_is) >= 0:
        return Ruling(RuleKind.FLOOR_REACHED, between, short)
    return Ruling(RuleKind.FLOOR_MISSED, worst, short)


def _by_inequality(actual: Decimal, aim: Aim, _: GoodIs, scheme: Scheme, __: Grounds) -> _Decision:
    """Rate a target that is met or not met, with no distance between."""
    if aim.value is None or aim.sign is None:
        return Unrated.TO_BE_SET
    if aim.sign.holds(actual, aim.value):
        return Ruling(RuleKind.MET, met_band(scheme))
    return Ruling(RuleKind.NOT_MET, not_met_band(scheme))


def _by_zero(actual: Decimal, good_is: GoodIs, scheme: Scheme) -> _Decision:
    """Rate against a target of 0, of which no distance can be a share.

    Lower is better: 0 meets it, anything above is the worst band. Higher is better: 0 against 0
    means that nothing was due, unless the scheme gives it a band; anything above is the best band.
    A figure below 0 is the mirror.
    """
    if actual == 0:
        if good_is is GoodIs.HIGHER:
            band = zero_against_zero_band(scheme)
            if band is None:
                return Unrated.NOTHING_DUE
            return Ruling(RuleKind.ZERO_AGAINST_ZERO, band)
        return Ruling(RuleKind.ZERO_TARGET, on_target_band(scheme))
    better = improvement(actual, Decimal(0), good_is) > 0
    return Ruling(RuleKind.ZERO_TARGET, best_band(scheme) if better else worst_band(scheme))


def _by_range(actual: Decimal, aim: Aim, _: GoodIs, scheme: Scheme, grounds: Grounds) -> _Decision:
    """Rate against a range: inside (ends included), or outside.

    Outside, the variance tells how far beyond the nearest end the figure is. It decides only where
    the scheme says `by distance`, and then never gives a better band than inside.
    """
    ends = range_of(aim)
    if ends is None:
        return Unrated.TO_BE_SET
    low, high = ends
    inside = in_range_band(scheme)
    if low <= actual <= high:
        return Ruling(RuleKind.IN_RANGE, inside)
    nearest, direction = (low, GoodIs.HIGHER) if actual < low else (high, GoodIs.LOWER)
    gap = gap_between(actual, nearest, direction, scheme, grounds.tolerance)
    shown = None if gap is None else gap.shown
    if scheme.out_of_range == BY_DISTANCE and gap is not None:
        band = worse_of(scheme, inside, band_holding(scheme, gap))
        return Ruling(
            RuleKind.OUT_OF_RANGE_BY_DISTANCE, band, shown, tolerance=_allowed(scheme, grounds)
        )
    return Ruling(RuleKind.OUT_OF_RANGE, out_of_range_band(scheme), shown)


def _by_last_year(
    actual: Decimal, aim: Aim, good_is: GoodIs, scheme: Scheme, grounds: Grounds
) -> _Decision:
    """Rate against the figure of a year before, which has to be beaten.

    The band is that of the variance, but a figure that beats last year is never banded below one
    that equals it, nor one that misses it above: a scheme whose green includes a tolerance would
    otherwise call a missed target met.
    """
    if aim.value is None:
        return Unrated.REDEFINED if aim.redefined else Unrated.NO_LAST_YEAR
    better_by = improvement(actual, aim.value, good_is)
    equalled = equalled_band(scheme)
    gap = gap_between(actual, aim.value, good_is, scheme, grounds.tolerance)
    if better_by == 0:
        kind, band = RuleKind.LAST_YEAR_EQUALLED, equalled
    elif better_by > 0:
        kind = RuleKind.LAST_YEAR_BEATEN
        band = better_of(scheme, _band_beside_last_year(gap, scheme, beaten=True), equalled)
    else:
        kind = RuleKind.LAST_YEAR_MISSED
        band = worse_of(scheme, _band_beside_last_year(gap, scheme, beaten=False), equalled)
    shown = None if gap is None else gap.shown
    return Ruling(kind, band, shown, tolerance=_allowed(scheme, grounds))


def _allowed(scheme: Scheme, grounds: Grounds) -> Decimal | None:
    """Return the tolerance that a ruling went by."""
    return grounds.tolerance if scheme.basis is Basis.TOLERANCE else None


def _band_beside_last_year(gap: Gap | None, scheme: Scheme, *, beaten: bool) -> Band:
    if gap is not None:
        return band_holding(scheme, gap)
    return best_band(scheme) if beaten else worst_band(scheme)


_WITHOUT_TARGET: Mapping[TargetKind, Unrated] = MappingProxyType(
    {
        TargetKind.BASELINE: Unrated.BASELINE,
        TargetKind.TO_BE_SET: Unrated.TO_BE_SET,
        TargetKind.NOT_HELD: Unrated.TARGET_NOT_HELD,
        TargetKind.WITHHELD: Unrated.TARGET_WITHHELD,
    }
)
_Rule = Callable[[Decimal, Aim, GoodIs, Scheme, Grounds], _Decision]
_BY_KIND: Mapping[TargetKind, _Rule] = MappingProxyType(
    {
        TargetKind.POINT: _by_point,
        TargetKind.FLOOR: _by_point,
        TargetKind.FORECAST: _by_point,
        TargetKind.INEQUALITY: _by_inequality,
        TargetKind.RANGE: _by_range,
        TargetKind.LAST_YEAR: _by_last_year,
    }
)
