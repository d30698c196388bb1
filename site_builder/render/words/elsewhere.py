"""What is said of other people's figures: their period, our figure then, and our place."""

from __future__ import annotations

from site_builder.model.benchmark import Benchmark
from site_builder.model.comparison import Comparison, NoStanding, Standing
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.render.words.numbers import decimals_held, format_number, telling_apart
from site_builder.render.words.times import quarter_label

QUARTERS_OF_A_TABLE = ("first", "second", "third", "fourth")
_TEENS = range(11, 14)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """Write a place: `1st`, `2nd`, `11th`, `23rd`."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def caption(measure: Measure) -> str:
    """Name the table."""
    return f"{measure.name}: figures from elsewhere, each beside ours of the same quarter"


def figure(measure: Measure, comparison: Comparison) -> str:
    """Write their figure, with all its digits and enough to tell it from ours."""
    value = comparison.benchmark.value.value
    places = max(_places(measure, comparison), decimals_held(value))
    return format_number(value, measure.unit, places)


def ours(measure: Measure, comparison: Comparison) -> str:
    """Write our figure of their quarter; "" when there is none to show."""
    if comparison.ours is None:
        return ""
    return format_number(comparison.ours, measure.unit, _places(measure, comparison))


def _places(measure: Measure, comparison: Comparison) -> int:
    theirs = comparison.benchmark.value.value
    both = (theirs, theirs if comparison.ours is None else comparison.ours)
    return telling_apart(both, measure.decimals)


def source(benchmark: Benchmark) -> str:
    """Say where their figure was published."""
    return f"Source: {benchmark.source}"


def period(benchmark: Benchmark) -> str:
    """Say of which quarter their figure is: `for Q4 2018/19`."""
    return f"for {quarter_label(benchmark.quarter)}"


def ours_absence(comparison: Comparison) -> str:
    """Say why there is no figure of ours beside theirs; "" when there is one."""
    if comparison.ours is not None:
        return ""
    when = quarter_label(comparison.benchmark.quarter)
    return f"Withheld for {when}" if comparison.withheld else f"No figure for {when}"


def ours_period(comparison: Comparison, shown: Quarter) -> str:
    """Say whether ours is the figure shown on the page; never leave two periods side by side."""
    then = comparison.benchmark.quarter
    if then == shown:
        return "the same quarter" if comparison.ours is not None else ""
    if comparison.ours is None:
        return f"so theirs does not compare with {quarter_label(shown)}"
    return f"not that of {quarter_label(shown)}, shown above"


def place(comparison: Comparison) -> str:
    """Say our place, or why there is none."""
    if comparison.standing is not None:
        return _standing(comparison.standing)
    when = quarter_label(comparison.benchmark.quarter)
    return {
        NoStanding.NOT_GIVEN: "No place is given.",
        NoStanding.NO_POLARITY: "No place: the measure has no good or bad direction.",
        NoStanding.IN_RANGE: "No place: a range is good, so neither end of the table is best.",
        NoStanding.NO_FIGURE: f"No place: there is no figure of ours for {when}.",
        NoStanding.WITHHELD: f"No place: our figure for {when} is withheld.",
    }[comparison.no_standing or NoStanding.NOT_GIVEN]


def _standing(standing: Standing) -> str:
    """Say a place in words: `7th of 31 with data: first quarter of the table, …`."""
    joint = "Joint " if standing.shared else ""
    words = f"{joint}{ordinal(standing.rank)} of {standing.among} with data"
    if standing.quartile is None:
        return f"{words}, counted from the best."
    name = QUARTERS_OF_A_TABLE[standing.quartile - 1]
    return f"{words}: {name} quarter of the table, counted from the best."


def coverage(comparison: Comparison) -> str:
    """Say how many of the group have data, and where a place comes from; "" without a place."""
    standing, group = comparison.standing, comparison.benchmark.group
    if standing is None:
        return ""
    source = "As published." if standing.published else "Worked out from the figures of the others."
    have = f"{standing.among} of {group} have data. " if group is not None else ""
    return f"{have}{source}"
