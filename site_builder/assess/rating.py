"""The rule that rates a figure: a band with the inputs that led to it, or why there is none.

Source: rules, section 1. Figures are compared as they were typed, never as rounded for display.
What a post overrules is for `published`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from site_builder.assess.bands import (
    band_holding,
    best_band,
    better_of,
    equalled_band,
    in_range_band,
    on_target_band,
    out_of_range_band,
    worse_of,
    worst_band,
)
from site_builder.assess.targets import range_of
from site_builder.assess.variance import Gap, gap_between, improvement
from site_builder.model.assessment import Aim, RuleKind, Ruling, Unrated
from site_builder.model.measure import GoodIs
from site_builder.model.scheme import Band, Scheme
from site_builder.model.target import TargetKind

_Decision = Ruling | Unrated


def rule(actual: Decimal, aim: Aim | None, good_is: GoodIs, scheme: Scheme) -> _Decision:
    """Rate a figure against its aim, or say why it has no rating.

    A measure that is for information only is never rated, whatever its target. A figure without a
    target is a baseline where that is declared, else its target is to be set.
    """
    if good_is is GoodIs.NEITHER:
        return Unrated.INFO
    kind = TargetKind.TO_BE_SET if aim is None else aim.kind
    if aim is None or kind in _WITHOUT_TARGET:
        return _WITHOUT_TARGET[kind]
    if good_is is GoodIs.IN_RANGE:
        return _by_range(actual, aim, scheme)
    return _BY_KIND[kind](actual, aim, good_is, scheme)


def _by_point(actual: Decimal, aim: Aim, good_is: GoodIs, scheme: Scheme) -> _Decision:
    """Rate by the variance; a target of 0 in a relative scheme has a rule of its own."""
    if aim.value is None:
        return Unrated.TO_BE_SET
    gap = gap_between(actual, aim.value, good_is, scheme.basis)
    if gap is None:
        return _by_zero(actual, good_is, scheme)
    return Ruling(RuleKind.VARIANCE, band_holding(scheme, gap), gap.shown)


def _by_zero(actual: Decimal, good_is: GoodIs, scheme: Scheme) -> _Decision:
    """Rate against a target of 0, of which no distance can be a share.

    Lower is better: 0 meets it, anything above is the worst band. Higher is better: 0 against 0
    means that nothing was due; anything above is the best band. A figure below 0 is the mirror.
    """
    if actual == 0:
        if good_is is GoodIs.HIGHER:
            return Unrated.NOTHING_DUE
        return Ruling(RuleKind.ZERO_TARGET, on_target_band(scheme))
    better = improvement(actual, Decimal(0), good_is) > 0
    return Ruling(RuleKind.ZERO_TARGET, best_band(scheme) if better else worst_band(scheme))


def _in_range(actual: Decimal, aim: Aim, _: GoodIs, scheme: Scheme) -> _Decision:
    return _by_range(actual, aim, scheme)


def _by_range(actual: Decimal, aim: Aim, scheme: Scheme) -> _Decision:
    """Rate against a range: inside (ends included), or outside, however far.

    Outside, the variance tells how far beyond the nearest end the figure is; it decides nothing.
    """
    ends = range_of(aim)
    if ends is None:
        return Unrated.TO_BE_SET
    low, high = ends
    if low <= actual <= high:
        return Ruling(RuleKind.IN_RANGE, in_range_band(scheme))
    nearest, direction = (low, GoodIs.HIGHER) if actual < low else (high, GoodIs.LOWER)
    gap = gap_between(actual, nearest, direction, scheme.basis)
    shown = None if gap is None else gap.shown
    return Ruling(RuleKind.OUT_OF_RANGE, out_of_range_band(scheme), shown)


def _by_last_year(actual: Decimal, aim: Aim, good_is: GoodIs, scheme: Scheme) -> _Decision:
    """Rate against the figure of a year before, which has to be beaten.

    The band is that of the variance, but a figure that beats last year is never banded below one
    that equals it, nor one that misses it above: a scheme whose green includes a tolerance would
    otherwise call a missed target met.
    """
    if aim.value is None:
        return Unrated.REDEFINED if aim.redefined else Unrated.NO_LAST_YEAR
    better_by = improvement(actual, aim.value, good_is)
    equalled = equalled_band(scheme)
    gap = gap_between(actual, aim.value, good_is, scheme.basis)
    shown = None if gap is None else gap.shown
    if better_by == 0:
        return Ruling(RuleKind.LAST_YEAR_EQUALLED, equalled, shown)
    band = _band_beside_last_year(gap, scheme, beaten=better_by > 0)
    if better_by > 0:
        return Ruling(RuleKind.LAST_YEAR_BEATEN, better_of(scheme, band, equalled), shown)
    return Ruling(RuleKind.LAST_YEAR_MISSED, worse_of(scheme, band, equalled), shown)


def _band_beside_last_year(gap: Gap | None, scheme: Scheme, *, beaten: bool) -> Band:
    if gap is not None:
        return band_holding(scheme, gap)
    return best_band(scheme) if beaten else worst_band(scheme)


_WITHOUT_TARGET: Mapping[TargetKind, Unrated] = MappingProxyType(
    {
        TargetKind.BASELINE: Unrated.BASELINE,
        TargetKind.TO_BE_SET: Unrated.TO_BE_SET,
        TargetKind.NOT_HELD: Unrated.TARGET_NOT_HELD,
    }
)
_BY_KIND: Mapping[TargetKind, Callable[[Decimal, Aim, GoodIs, Scheme], _Decision]] = (
    MappingProxyType(
        {
            TargetKind.POINT: _by_point,
            TargetKind.RANGE: _in_range,
            TargetKind.LAST_YEAR: _by_last_year,
        }
    )
)
