"""Headings and notes of lists: what a list holds, and how much of it is shown."""

from __future__ import annotations

from site_builder.render.words.numbers import plural

COUNTS_INTRODUCTION = (
    "Every number in the report leads here. In each group, every measure or action stands in "
    "exactly one list, so the lists add up to the whole."
)
GROUP_HEADINGS = {
    "overall": "What the overall status counts",
    "rated": "Measures with and without a rating",
    "status": "Measures by colour of the latest known rating",
    "latest-rating": "Measures by latest known rating",
    "this-quarter": "Measures by rating this quarter",
    "direction-of-travel": "Measures by direction of travel",
    "actions": "Actions by status",
}
"""Headings of the groups of a counts page, by their anchors in `urls`."""


def list_heading(name: str, count: int, noun: str, nouns: str = "") -> str:
    """Head a list behind a count: `High Red: 14 measures`."""
    return f"{name}: {plural(count, noun, nouns)}"


def attention_note(red: int, shown: int) -> str:
    """Say how many measures are off target, and how many of them are shown."""
    if not red:
        return "No measure that reported this quarter is off target."
    whole = plural(red, "measure")
    verb = "is" if red == 1 else "are"
    if red <= shown:
        return f"{whole} {verb} off target this quarter, furthest from target first."
    return f"{whole} {verb} off target this quarter. The {shown} furthest from target are shown."


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
