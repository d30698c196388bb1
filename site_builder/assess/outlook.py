"""The way to the year-end target: arithmetic of a year to date, and the owner's forecast.

The arithmetic is of cumulative measures only, whose figure grows into that of the year's last
quarter. A forecast is rated by the rule that will rate that quarter; there is no second one.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from site_builder.assess.exact import difference, product, shown_quotient
from site_builder.assess.grounds import Grounds, tolerance_of
from site_builder.assess.rating import rule
from site_builder.assess.targets import aim_for, range_of
from site_builder.model.assessment import Aim, Outlook, Rating, Ruling, StatusSource
from site_builder.model.measure import GoodIs, Measure, PeriodType
from site_builder.model.outlook import Forecast, RunRate, Standing
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter
from site_builder.model.scheme import Scheme
from site_builder.model.target import TargetKind

Range = tuple[Decimal, Decimal]


def year_end_of(quarter: Quarter) -> Quarter:
    """Return the last quarter of the reporting year."""
    return quarter.in_year(QUARTERS_IN_A_YEAR)


def outlook_of(
    measure: Measure,
    quarter: Quarter,
    actual: Decimal | None,
    forecast: Forecast | None,
    last_year: Decimal | None,
) -> Outlook | None:
    """Return the outlook from a quarter to its year's end; None where there is nothing to say.

    `last_year` is the figure of the last quarter of the year before, which a `last year` target
    has to beat. Nothing is said in the last quarter itself, nor of a measure that ends before it.
    """
    end = year_end_of(quarter)
    ended = measure.until is not None and measure.until < end
    aim = None if quarter == end or ended else aim_for(measure, end, last_year)
    if aim is None:
        return None
    run_rate = run_rate_of(measure, quarter, actual, aim)
    return None if run_rate is None and forecast is None else Outlook(end, aim, run_rate, forecast)


def rated_outlook(outlook: Outlook | None, measure: Measure, scheme: Scheme) -> Outlook | None:
    """Return the outlook with its forecast rated; `scheme` is the one of the year's end."""
    if outlook is None or outlook.forecast is None:
        return outlook
    grounds = Grounds(tolerance_of(measure), measure.comparator)  # no earlier figure to improve on
    decision = rule(outlook.forecast.value.value, outlook.aim, measure.good_is, scheme, grounds)
    if isinstance(decision, Ruling):
        rating = Rating(decision.band, scheme, StatusSource.RULE, decision)
        return replace(outlook, rating=rating)
    return replace(outlook, unrated=decision)


def run_rate_of(
    measure: Measure, quarter: Quarter, actual: Decimal | None, aim: Aim
) -> RunRate | None:
    """Return the arithmetic of a year to date; None without a figure or a target in numbers.

    A measure that is new in the year is counted from its first quarter on.
    """
    ends = _ends(aim)
    if measure.period_type is not PeriodType.CUMULATIVE or actual is None or ends is None:
        return None
    started = measure.since if measure.since and measure.since.year == quarter.year else None
    elapsed = quarter.number - (started.number if started else 1) + 1
    if elapsed < 1:
        return None
    left = QUARTERS_IN_A_YEAR - quarter.number
    low, high = ends
    to_low, to_high = difference(low, actual), difference(high, actual)
    whole = product(actual, Decimal(elapsed + left))
    return RunRate(
        standing=standing_of(measure.good_is, aim, (to_low, to_high)),
        low=low,
        high=high,
        elapsed=elapsed,
        left=left,
        to_low=to_low,
        to_high=to_high,
        low_per_quarter=shown_quotient(to_low, Decimal(left)),
        high_per_quarter=shown_quotient(to_high, Decimal(left)),
        so_far=shown_quotient(actual, Decimal(elapsed)),
        projection=shown_quotient(whole, Decimal(elapsed)),
    )


def standing_of(good_is: GoodIs, aim: Aim, left: Range) -> Standing:
    """Say how a year to date stands to its target, from what is left to the target's two ends.

    Last year's figure is to be beaten, so that being level with it is not enough.
    """
    to_low, to_high = left
    if good_is is GoodIs.NEITHER:
        return Standing.INFORMATION
    if good_is is GoodIs.IN_RANGE:
        within = Standing.ABOVE if to_high < 0 else Standing.WITHIN
        return Standing.BELOW if to_low > 0 else within
    if good_is is GoodIs.LOWER:
        over = Standing.EXCEEDED if to_high < 0 else Standing.USED_UP
        return Standing.ROOM if to_high > 0 else over
    level = to_low == 0 and aim.kind is TargetKind.LAST_YEAR
    there = Standing.LEVEL if level else Standing.REACHED
    return Standing.TO_DO if to_low > 0 else there


def _ends(aim: Aim) -> Range | None:
    """Return the ends of the target as numbers, last year's figure among them.

    Of a target with a floor it is the target that is aimed at. To one that is only met or not
    there is no distance.
    """
    if aim.kind in {TargetKind.LAST_YEAR, TargetKind.FLOOR} and aim.value is not None:
        return aim.value, aim.value
    return range_of(aim)
