"""Headings and notes of lists: what a list holds, and how much of it is shown."""

from __future__ import annotations

from site_builder.model.report import EARLIER, NO_DIRECTION, NO_RATING, THIS_QUARTER
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import listed, plural
from site_builder.render.words.pictures import movement_label
from site_builder.render.words.trend import REFUSAL_NAMES

WITH_A_RATING, WITHOUT_A_RATING = "With a rating", "Without a rating"
MIXED_NOUNS = ("measure or action", "measures and actions")  # of one, and of any other number
ALL_LISTS = "Lists behind the numbers"
COUNTS_INTRODUCTION = (
    "Every number in the report leads here. In each group, every measure or action stands in "
    "exactly one list, so the lists add up to the whole."
)
GROUP_HEADINGS = {
    "overall": "What the overall status counts",
    "rated": "Measures with and without a rating",
    "age-of-rating": "Measures by age of the latest known rating",
    "status": "Measures by colour of the latest known rating",
    "latest-rating": "Measures by latest known rating",
    "this-quarter": "Measures by rating this quarter",
    "direction-of-travel": "Measures by direction of travel",
    "actions": INTERFACE.actions_by_status,
}
"""Headings of the groups of a counts page, by their anchors in `urls`."""

RATING_AGES = {
    THIS_QUARTER: "Rated this quarter",
    EARLIER: "Rated in an earlier quarter",
    NO_RATING: INTERFACE.never_rated,
}
"""Headings of the lists of measures by age of their rating, by the codes of `assess`."""


def list_heading(name: str, count: int, noun: str, nouns: str = "") -> str:
    """Head a list behind a count: `High Red: 14 measures`."""
    return f"{name}: {plural(count, noun, nouns)}"


def no_comparison_label(code: str) -> str:
    """Name the list of measures that one reason keeps from a comparison; "" of any other code."""
    reason = REFUSAL_NAMES.get(code)
    return f"{movement_label(NO_DIRECTION)}, {reason}" if reason else ""


def all_off_target(known: int) -> str:
    """Word the link to every measure that is off track by its latest known rating."""
    return f"See {'it' if known == 1 else f'all {known}'}"


def beside_note(later: int, ended: int) -> str:
    """Say how many measures stand below that the report does not count; "" for none."""
    kinds = ((later, "to start later"), (ended, "no longer reported"))
    parts = [f"{count} {words}" for count, words in kinds if count]
    return f"Also listed below: {listed(parts)}." if parts else ""


def group_note(count: int, noun: str) -> str:
    """Say that the lists of a group add up to the whole."""
    verb = "It stands" if count == 1 else "Each stands"
    return f"{plural(count, noun)}. {verb} in exactly one list."


def overall_note(rated: int, unrated: int) -> str:
    """Say what the overall status is made from, and what it leaves out."""
    whole = plural(rated, "rated measure or action", "rated measures and actions")
    left = f" {plural(unrated, 'other')} without a rating or colour {_is(unrated)} left out."
    return f"{whole}, by latest known rating or status.{left if unrated else ''}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
