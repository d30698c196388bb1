"""The overall status in words: what it comes from, by which rule, and who set another one.

Source: rules, section 4. The rule is worded from its configuration, so that a site that changes it
says so wherever a status stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from site_builder.model.report import Overall
from site_builder.model.roll_up import RollUp, RollUpRule
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import (
    decimals_held,
    format_plain,
    format_share,
    listed,
    plain,
    plural,
    telling_apart,
)
from site_builder.render.words.scope import FAMILY_NAMES
from site_builder.render.words.why import override_words

NO_STATUS = INTERFACE.no_overall_status
AVERAGE_DECIMALS = 2
_TWICE = 2


def overall_sentence(overall: Overall, rule: RollUp) -> str:
    """Say what a scope's status comes from: `Of 14 rated …, 8 are green, …`."""
    rated = overall.rated
    if not rated:
        return f"{NO_STATUS}: nothing has a rating yet."
    parts = []
    for tally in (overall.green, overall.amber, overall.red):
        share = f" ({format_share(overall.share(tally))})" if rated >= rule.shares_from else ""
        verb = "is" if tally.count == 1 else "are"
        parts.append(f"{tally.count} {verb} {tally.code}{share}")
    whole = plural(rated, "rated measure or action", "rated measures and actions")
    counts = f"Of {whole}, {listed(parts)}."
    said = (_none(overall, rule), counts, _average(overall, rule), weight_note(overall, rule))
    return " ".join(part for part in said if part)


def _none(overall: Overall, rule: RollUp) -> str:
    if overall.family is not None:
        return ""
    if rule.rule is RollUpRule.JUDGEMENT:
        return f"{NO_STATUS}: none has been set."
    return f"{NO_STATUS}: too few are rated."


def _average(overall: Overall, rule: RollUp) -> str:
    """Say the average of points, to more decimals where it would look like an edge it is not."""
    average = overall.average
    if average is None:
        return ""
    edges = (rule.green_from, rule.red_below)
    least = max(AVERAGE_DECIMALS, *map(decimals_held, edges))
    places = min(decimals_held(average), telling_apart((average, *edges), least))
    noun = "point" if average == 1 else "points"
    return f"The average is {format_plain(average, places)} {noun}."


def weight_note(overall: Overall, rule: RollUp) -> str:
    """Say the weight where it has changed what the counts alone would give."""
    if overall.weights.total == overall.rated:
        return ""
    kind = "the percentages" if rule.rule is RollUpRule.SHARES else "the average"
    return f"In {kind}, a headline measure counts {_times(rule.headline_weight)}."


def roll_up_rule(rule: RollUp) -> str:
    """Say the rule that sums up a scope (rules, section 4), from its configuration."""
    counted = "All measures count by their latest known rating, and all actions by their status."
    parts = (counted, _RULES[rule.rule](rule), "Complete actions count as green.", _fewest(rule))
    return " ".join(part for part in parts if part)


def _shares(rule: RollUp) -> str:
    green, red = _percent(rule.green_at_least), _percent(rule.red_at_least)
    return (
        f"Green when at least {green} of those rated are green; red when at least {red} are red; "
        f"amber otherwise.{_weight(rule)}"
    )


def _worst_of(_: RollUp) -> str:
    return (
        "The worst colour decides: red when any of those rated is red; amber when none is red and "
        "any is amber; green when all are green."
    )


def _points(rule: RollUp) -> str:
    green, amber, red = map(_number, (rule.points.green, rule.points.amber, rule.points.red))
    return (
        f"Of those rated, a green counts {green} points, an amber {amber} and a red {red}. Green "
        f"when their average is {_number(rule.green_from)} or more; red when it is below "
        f"{_number(rule.red_below)}; amber otherwise.{_weight(rule)}"
    )


def _judgement(_: RollUp) -> str:
    return (
        "No rule makes one status of them. The status is a judgement by a named post, with its "
        "reason and its date. Until one is made there is none."
    )


_RULES: Mapping[RollUpRule, Callable[[RollUp], str]] = MappingProxyType(
    {
        RollUpRule.SHARES: _shares,
        RollUpRule.WORST_OF: _worst_of,
        RollUpRule.WEIGHTED_POINTS: _points,
        RollUpRule.JUDGEMENT: _judgement,
    }
)


def _weight(rule: RollUp) -> str:
    if rule.headline_weight == 1:
        return ""
    return f" A headline measure counts {_times(rule.headline_weight)}."


def _times(weight: int) -> str:
    return "twice" if weight == _TWICE else f"{weight} times"


def _fewest(rule: RollUp) -> str:
    if rule.minimum == 1 or rule.rule is RollUpRule.JUDGEMENT:
        return ""
    return f"With fewer than {rule.minimum} rated there is no overall status."


def overall_override(overall: Overall, rule: RollUp) -> str:
    """Say who set an overall status and why; "" when nobody did."""
    if overall.override is None or overall.family is None:
        return ""
    given = FAMILY_NAMES[overall.rule_family] if overall.rule_family else "no status"
    if rule.rule is RollUpRule.JUDGEMENT:
        given = ""
    return f"{override_words(given, FAMILY_NAMES[overall.family], overall.override)}."


def shares_note(rule: RollUp) -> str:
    """Say from how many rated on percentages are shown."""
    return f"Percentages are shown where at least {rule.shares_from} are rated."


def _percent(share: Decimal) -> str:
    return f"{plain((share * 100).normalize())}%"


def _number(points: Decimal) -> str:
    return format_plain(points, decimals_held(points))
