"""What the calendar of publication dates says."""

from __future__ import annotations

from site_builder.model.quarter import Quarter
from site_builder.render.words.times import quarter_in_full

NAME = "Publication dates"
LANGUAGE = "EN"  # of this package, as iCalendar writes it


def calendar_name(site_title: str) -> str:
    """Name the calendar of a site."""
    return f"{site_title}: {NAME.lower()}"


def published_title(plan: str, quarter: Quarter) -> str:
    """Name the day on which a report was published."""
    return f"Report published: {plan}, {quarter_in_full(quarter)}"


def due_title(site_title: str) -> str:
    """Name the day on which the next report is due."""
    return f"Next report due: {site_title}"
