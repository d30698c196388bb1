"""The views of what is known from elsewhere: other people's figures beside ours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComparatorRow:
    """Somebody else's figure, ours of the same quarter, and our place."""

    name: str
    source: str  # "Source: WasteDataFlow"
    figure: str  # "33%"
    period: str  # "for Q4 2018/19"
    ours: str  # "40%"; "" when there is none to show
    ours_absence: str  # why there is none; "" when there is one
    ours_period: str  # whether that is the quarter shown on the page
    place: str  # "7th of 31 with data: …", or why there is no place
    coverage: str  # "31 of 33 have data."; "" when it is not known


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Other people's figures, each with its own period."""

    caption: str
    places: bool  # whether any row has something to say about our place
    rows: tuple[ComparatorRow, ...]
