"""What is on a measure's page below its story: links to the parts that it has."""

from __future__ import annotations

from site_builder.render.views.measures import MeasurePage
from site_builder.render.views.parts import Link


def contents_of(page: MeasurePage) -> tuple[Link, ...]:
    """Return the links, in the order of the page; templates give the parts these anchors."""
    parts = (
        ("definition", "What it measures"),
        ("outlook", "Outlook to the year end" if page.outlook else ""),
        ("parts", page.breakdown.heading if page.breakdown else ""),
        ("elsewhere", "Elsewhere" if page.elsewhere else ""),
        ("statistics", page.statistics.heading if page.statistics else ""),
        ("history", "Quarter by quarter"),
        ("targets", "Targets" if page.targets else ""),
        ("changes", "What changed" if page.changes else ""),
        ("downloads", "Download"),
    )
    return tuple(Link(text, f"#{anchor}") for anchor, text in parts if text)
