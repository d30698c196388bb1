"""The rules that make one status of many (rules, section 4): shares, the worst, points, judgement.

Each compares exactly, by multiplying and never by dividing. What is counted belongs to `roll_up`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from site_builder.assess.exact import product, shown_quotient, total
from site_builder.model.report import Weights
from site_builder.model.roll_up import RollUp, RollUpRule
from site_builder.model.scheme import Family


def family_by_rule(rated: int, weights: Weights, rule: RollUp) -> Family | None:
    """Return the family that the rule gives; None when fewer than the minimum are rated.

    `rated` counts measures and actions, each once; `weights` may count a headline more often.
    """
    if rated < rule.minimum or not rated:
        return None
    return _RULES[rule.rule](weights, rule)


def average_points(weights: Weights, rule: RollUp) -> Decimal | None:
    """Return the average of points for display; None without any rated, and by other rules."""
    if rule.rule is not RollUpRule.WEIGHTED_POINTS or not weights.total:
        return None
    return shown_quotient(_sum_of_points(weights, rule), Decimal(weights.total))


def _by_shares(weights: Weights, rule: RollUp) -> Family | None:
    """Try green first, then red; whatever is neither is amber. Both bounds are included."""
    whole = Decimal(weights.total)
    if Decimal(weights.green) >= product(rule.green_at_least, whole):
        return Family.GREEN
    if Decimal(weights.red) >= product(rule.red_at_least, whole):
        return Family.RED
    return Family.AMBER


def _worst_of(weights: Weights, _: RollUp) -> Family | None:
    """Return the worst family present, however few there are of it."""
    if weights.red:
        return Family.RED
    return Family.AMBER if weights.amber else Family.GREEN


def _by_points(weights: Weights, rule: RollUp) -> Family | None:
    """Hold the average against its two edges: green holds its own, red does not."""
    points, whole = _sum_of_points(weights, rule), Decimal(weights.total)
    if points >= product(rule.green_from, whole):
        return Family.GREEN
    return Family.RED if points < product(rule.red_below, whole) else Family.AMBER


def _by_judgement(_: Weights, __: RollUp) -> Family | None:
    """Decide nothing: the status is what a post sets, in a report or a chapter."""
    return None


def _sum_of_points(weights: Weights, rule: RollUp) -> Decimal:
    points = rule.points
    pairs = (
        (points.green, weights.green),
        (points.amber, weights.amber),
        (points.red, weights.red),
    )
    return total(product(each, Decimal(number)) for each, number in pairs)


_RULES: Mapping[RollUpRule, Callable[[Weights, RollUp], Family | None]] = MappingProxyType(
    {
        RollUpRule.SHARES: _by_shares,
        RollUpRule.WORST_OF: _worst_of,
        RollUpRule.WEIGHTED_POINTS: _by_points,
        RollUpRule.JUDGEMENT: _by_judgement,
    }
)
