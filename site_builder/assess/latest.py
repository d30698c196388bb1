"""The latest rating known at a quarter, with its age (rules, sections 2 and 4)."""

from __future__ import annotations

from dataclasses import replace

from site_builder.model.assessment import LatestRating, Rating
from site_builder.model.quarter import Quarter


def latest_at(
    quarter: Quarter, rating: Rating | None, before: LatestRating | None
) -> LatestRating | None:
    """Return the latest rating known at a quarter: its own, else the one known before.

    `before` is the answer for any earlier quarter. Ages are in quarters of the calendar, whether or
    not the site has a report of each.
    """
    if rating is not None:
        return LatestRating(rating, quarter, age=0)
    if before is None:
        return None
    return replace(before, age=quarter.index - before.quarter.index)
