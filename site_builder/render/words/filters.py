"""Words of the filters of tables: what can be chosen, and how many rows are left."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.rhythm import Rhythm, RhythmKind
from site_builder.model.scheme import Family
from site_builder.render.words.numbers import capital
from site_builder.render.words.scope import FAMILY_PHRASES

FIND_MEASURE = "Find a measure"
FIND_ACTION = "Find an action"
LATEST_RATING = "Latest rating"
STATUS = "Status"
PRIORITY = "Priority"
PORTFOLIO = "Portfolio"
DIRECTORATE = "Directorate"
REPORTS = "How often it reports"
HEADLINE = "Headline measures only"
ORDER = "Order"

ANY_RATING = "Any rating"
ANY_STATUS = "Any status"
EVERY_PRIORITY = "Every priority"
EVERY_PORTFOLIO = "Every portfolio"
EVERY_DIRECTORATE = "Every directorate"
ANY_RHYTHM = "However often"
NO_RATING = "No rating"

BY_PRIORITY = "By priority"
RATING_ORDERS = (("rating", "Rating, worst first"), ("-rating", "Rating, best first"))
DIRECTION_ORDERS = (
    ("direction", "Direction of travel, worse first"),
    ("-direction", "Direction of travel, better first"),
)
STATUS_ORDERS = (("status", "Status, worst first"), ("-status", "Status, best first"))
NAME_ORDERS = (("name", "Name, A to Z"), ("-name", "Name, Z to A"))

_RHYTHMS = {1: "Once a year", 2: "Twice a year", 3: "Three times a year"}


def rhythm_choice(reports: Rhythm) -> tuple[str, str]:
    """Return how often a measure reports, as a filter names it: its value and its words."""
    if reports.kind is RhythmKind.SURVEY:
        return "survey", "When a survey is held"
    if reports.kind is RhythmKind.BIENNIAL:
        return "second-year", "Every second year"
    times = len(reports.numbers)
    return (str(times), _RHYTHMS[times]) if times in _RHYTHMS else ("4", "Every quarter")


def every_rating(family: Family, codes: Sequence[str]) -> str:
    """Name all ratings of one colour together: `Off track (HR, LR)`."""
    return f"{capital(FAMILY_PHRASES[family.value])} ({', '.join(codes)})"


def how_many(name: str) -> tuple[str, str, str]:
    """Return the patterns that say how many rows are shown: all, some, none; `name` is plural."""
    return (
        f"{{total}} {name}",
        f"{{shown}} of {{total}} {name}",
        f"None of {{total}} {name} fits. Take a filter away, or clear all filters.",
    )
