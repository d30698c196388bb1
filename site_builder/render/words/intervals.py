"""The confidence interval of a survey's estimate in words, beside the figure."""

from __future__ import annotations

from site_builder.model.assessment import Assessment
from site_builder.render.words.targets import actual_words, places_for, shown


def interval_words(one: Assessment) -> str:
    """Write the interval of a figure: `22% to 26%`; "" without one."""
    if one.interval is None:
        return ""
    places = places_for(one)
    low, high = (shown(one.measure, end, places) for end in one.interval)
    return f"{low} to {high}"


def figure_with_interval(one: Assessment) -> str:
    """Write a figure with its interval: `24% (22% to 26%)`; "" without a figure."""
    interval = interval_words(one)
    return f"{actual_words(one)} ({interval})" if interval else actual_words(one)
