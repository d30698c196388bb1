"""What is said of the parts of a measure's figure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.model.breakdown import PartAbsence
from site_builder.model.measure import Measure
from site_builder.model.parts import Parts
from site_builder.model.quarter import Quarter
from site_builder.model.rounding import rounded
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import MOST_DECIMALS, decimals_held, lower_first
from site_builder.render.words.times import quarter_label

TOTAL = "Total"
QUARTER = "Quarter"
SHARE = "Share of the whole"
WHOLE = "100%"
ABSENCES = {
    PartAbsence.WITHHELD: "Withheld",
    PartAbsence.NOT_SUPPLIED: "Not supplied",
}


def heading(parts: Parts) -> str:
    """Head the section: `By ward`."""
    return f"By {lower_first(parts.by)}"


def caption(measure: Measure, parts: Parts, quarter: Quarter) -> str:
    """Name the table: `Homes started by ward, Q2 2019/20`."""
    return f"{measure.name} by {lower_first(parts.by)}, {quarter_label(quarter)}"


def history_caption(parts: Parts) -> str:
    """Name the table of every quarter: `By ward, every quarter, newest first`."""
    return f"{heading(parts)}, every quarter, newest first"


def other_quarter(parts_of: Quarter, shown: Quarter) -> str:
    """Say so when the parts are not those of the quarter shown; "" when they are."""
    if parts_of == shown:
        return ""
    return (
        f"These are the parts of {quarter_label(parts_of)}, the newest quarter that is broken"
        f" down, not of {quarter_label(shown)}."
    )


def change_head(compared: Quarter | None) -> str:
    """Head the column of changes: `Change since Q1 2019/20`."""
    return f"Change since {quarter_label(compared)}" if compared else INTERFACE.direction_of_travel


def scale_words(low: str, high: str, first: Quarter, last: Quarter) -> str:
    """Say what the small lines have in common."""
    return (
        f"All lines are on one scale, from {low} to {high}, and run from {quarter_label(first)}"
        f" to {quarter_label(last)}."
    )


def decimals_that_add_up(values: Sequence[Decimal], whole: Decimal | None, decimals: int) -> int:
    """Return the fewest decimals at which the parts add up to the whole as the reader sees them.

    Without a whole, or where the parts do not add up to it, the measure's own decimals.
    """
    if whole is None or sum(values, Decimal(0)) != whole:
        return decimals
    most = min(MOST_DECIMALS, max(decimals_held(value) for value in (*values, whole)))
    for places in range(decimals, max(decimals, most) + 1):
        if sum(rounded(value, places) for value in values) == rounded(whole, places):
            return places
    return max(decimals, most)
