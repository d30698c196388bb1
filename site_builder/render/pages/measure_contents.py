"""What is on a measure's page below its story: links to the parts that it has."""

from __future__ import annotations

from site_builder.render.views.measures import MeasurePage
from site_builder.render.views.parts import Link
from site_builder.render.words.interface import INTERFACE


def contents_of(page: MeasurePage) -> tuple[Link, ...]:
    """Return the links, in the order of the page; templates give the parts these anchors."""
    parts = (
        ("outlook", INTERFACE.outlook if page.outlook else ""),
        ("history", INTERFACE.quarter_by_quarter),
        ("parts", page.breakdown.heading if page.breakdown else ""),
        ("definition", INTERFACE.what_it_measures),
        ("targets", INTERFACE.targets if page.targets else ""),
        ("elsewhere", INTERFACE.elsewhere if page.elsewhere else ""),
        ("statistics", page.statistics.heading if page.statistics else ""),
        ("revisions", page.figure_changes.heading if page.figure_changes else ""),
        ("changes", INTERFACE.what_changed if page.changes else ""),
        ("downloads", INTERFACE.download),
        ("embed", page.embed.heading if page.embed else ""),
    )
    return tuple(Link(text, f"#{anchor}") for anchor, text in parts if text)
