"""What the table of figures from elsewhere holds."""

from __future__ import annotations

from site_builder.render.words.downloads.table import TableWords

PUBLISHED, WORKED_OUT = "published", "worked out"  # where a place comes from

BENCHMARKS = TableWords(
    "Figures from elsewhere",
    "One row for each figure of somebody else, with ours of the same quarter and our place.",
    (
        ("measure", "Id of the measure."),
        ("comparator", "Whose figure it is."),
        ("quarter", "The quarter that both figures speak of."),
        ("value", "Their figure as a number, in the measure's unit."),
        ("ours", "Our figure of that quarter. [c]: withheld. [x]: not available."),
        ("rank", "Our place, 1 is best, equals share the better place; empty where none is given."),
        ("with_data", "How many have data, ours included."),
        ("group", "How many there are in the group, with data or without, where known."),
        ("quartile", "Quarter of the table, 1 is best; empty where fewer than four have data."),
        ("rank_source", "published, or worked out from the figures of all others."),
        ("source", "Where their figure was published."),
    ),
)
