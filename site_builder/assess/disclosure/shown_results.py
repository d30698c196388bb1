"""A result as it may be shown: without what is withheld, and rounded where counts are rounded."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.assess.disclosure.cells import group_of
from site_builder.assess.disclosure.engine import Findings
from site_builder.assess.disclosure.protection import Kind, Protection, factor_of, kind_of
from site_builder.assess.disclosure.shown_revisions import shown_revisions
from site_builder.assess.exact import product, shown_quotient
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.result import Result
from site_builder.model.rounding import rounded

Changes = dict[str, object]


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is kept back of the results of one measure."""

    measure: Measure
    rules: Protection
    found: Findings
    without_group: bool = False  # of a share or an average with parts, see `shares`

    def keeps(self, quarter: Quarter, part: str = "") -> bool:
        """Say whether a figure, or a part of it, is withheld."""
        return (self.measure.id, quarter, part) in self.found.withheld

    def keeps_earlier(self, quarter: Quarter) -> bool:
        """Say whether earlier values of a figure are withheld: it is, or what it adds up with."""
        own = (self.measure.id, quarter, "")
        return own in self.found.withheld or own in self.found.near


def shown_result(keeping: Keeping, quarter: Quarter, result: Result) -> Result:
    """Return the result as it may be shown; the very same where nothing has to be done."""
    changes = _with_parts(keeping, quarter, result)
    if keeping.keeps(quarter) or isinstance(result.actual, Withheld):
        changes |= _without_figure(result)
    else:
        changes |= _rounded(keeping, result)
        changes |= _without_small_forecast(keeping, result)
    if keeping.without_group:
        changes |= _without_group(result)
    if result.revised:
        kept = keeping.keeps_earlier(quarter)
        revised = shown_revisions(keeping.measure, keeping.rules, result, kept=kept)
        changes |= {"revised": revised} if revised != result.revised else {}
    return result.model_copy(update=changes) if changes else result


def _without_figure(result: Result) -> Changes:
    """Leave out a figure and all that tells of it; a status set by hand, too."""
    gone = ("numerator", "denominator", "rate", "interval", "forecast", "status")
    changes: Changes = {key: None for key in gone if getattr(result, key) is not None}
    if isinstance(result.actual, Figure):
        changes["actual"] = Withheld.CONFIDENTIAL
    return changes


def _without_group(result: Result) -> Changes:
    """Leave out of how many people a share is, and the interval, whose width tells of it."""
    gone = ("numerator", "denominator", "rate", "interval")
    return {key: None for key in gone if getattr(result, key) is not None}


def _with_parts(keeping: Keeping, quarter: Quarter, result: Result) -> Changes:
    parts: dict[str, Figure | Withheld] = {}
    for name, figure in result.parts.items():
        if keeping.keeps(quarter, name):
            parts[name] = Withheld.CONFIDENTIAL
        elif isinstance(figure, Figure) and kind_of(keeping.measure.unit) is Kind.COUNT:
            parts[name] = _count(keeping.rules, figure)
        else:
            parts[name] = figure
    return {"parts": parts} if parts != result.parts else {}


def _count(rules: Protection, figure: Figure) -> Figure:
    value = rules.shown(figure.value)
    return figure if value == figure.value else Figure(value, figure.sign)


def _rounded(keeping: Keeping, result: Result) -> Changes:
    """Round counts of people, and work out again what was worked out from them.

    The interval and the rate beside a rounded figure would tell the exact one.
    """
    rules, kind = keeping.rules, kind_of(keeping.measure.unit)
    if rules.base == 1:
        return {}
    figures: Changes = {}
    for key in ("numerator", "denominator"):
        figure = getattr(result, key)
        if figure is not None:
            figures[key] = _count(rules, figure)
    if isinstance(result.actual, Figure) and kind is Kind.COUNT:
        figures["actual"] = _count(rules, result.actual)
    if isinstance(result.actual, Figure) and kind is Kind.QUOTIENT:
        figures["actual"] = _quotient(keeping, result, result.actual)
    gone = {"interval": None, "rate": None} if kind is not Kind.AVERAGE else {}
    return {
        key: figure for key, figure in (figures | gone).items() if getattr(result, key) != figure
    }


def _quotient(keeping: Keeping, result: Result, typed: Figure) -> Figure:
    """Return a share of the rounded group; as typed where its group is not known."""
    numerator, denominator = group_of(keeping.measure, result)
    factor = factor_of(keeping.measure.unit)
    if numerator is None or denominator is None or factor is None:
        return typed
    of = keeping.rules.shown(denominator)
    if not of:
        return typed
    share = shown_quotient(product(factor, keeping.rules.shown(numerator)), of)
    return Figure(rounded(share, keeping.measure.decimals), typed.sign)


def _without_small_forecast(keeping: Keeping, result: Result) -> Changes:
    """Leave out a forecast that is itself too small a count; the figure beside it may be shown."""
    forecast = result.forecast
    if forecast is None or kind_of(keeping.measure.unit) is not Kind.COUNT:
        return {}
    return {"forecast": None} if keeping.rules.protects(forecast.value.value) else {}
