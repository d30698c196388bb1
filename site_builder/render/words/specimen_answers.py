"""Examples of what answers at a glance, narrows tables and finds pages, for the style guide."""

from __future__ import annotations

from site_builder.render.views.accessibility import Paragraph
from site_builder.render.views.filters import Choice, Filters
from site_builder.render.views.glance import News, NewsLine, Waiting
from site_builder.render.views.measures import Comment
from site_builder.render.views.parts import Count, KeyEntry, Link
from site_builder.render.words.specimens import (
    AMBER,
    BEFORE,
    BINS,
    COUNTS,
    EARLIER,
    GREEN,
    NOISE,
    RED,
    REMEDY,
)

BETTER = Count(5, "better than before", "#top", direction="better")
WORSE = Count(4, "worse than before", "#top", direction="worse")
OFF_TRACK = COUNTS[3]
FURTHEST = "Furthest from its target: {link}"
NEWS = News(
    heading="New since Q1 2024/25",
    brief=(Count(2, "targets changed", "#top"), Count(1, "measure was added", "#top")),
    lines=(
        NewsLine(
            Count(2, "targets changed", "#top"),
            (Link(BINS, "#top"), Link(NOISE, "#top")),
            None,
        ),
        NewsLine(Count(1, "measure was added", "#top"), (Link("Trees planted", "#top"),), None),
    ),
    none="",
    more=Link("What changed since Q1 2024/25", "#top"),
)
WAITING = (
    Waiting("Residents who feel safe", "#top", "Reports in Q4 only", EARLIER),
    Waiting("Trees planted", "#top", "Reports in Q2 and Q4", None),
)
WAITING_HEADING = "2 headline measures have no figure this quarter"
FILTERS = Filters(
    heading="Measures",
    find="Find a measure",
    choices=(
        Choice("rating", "Latest rating", (("", "Any rating"), ("g", "Green"), ("r", "Red"))),
        Choice("order", "Order", (("", "By priority"), ("name", "By name"))),
    ),
    ticks=(("headline", "Headline measures only"),),
    every="{total} measures",
    some="{shown} of {total} measures",
    none="No measure fits.",
)
FACTS = (("rating", "g"), ("name", "1"))
KEY = (
    KeyEntry("Green", GREEN),
    KeyEntry("Amber", AMBER),
    KeyEntry("Red", RED),
    KeyEntry("Target", None, "chart-target"),
    KeyEntry("Quarter without a figure", None, "chart-gap"),
)
COMMENT = Comment(Link(BEFORE, "#top"), RED, None, REMEDY)
PARAGRAPH = Paragraph("The figures come from", Link("the waste service", "#top"))
