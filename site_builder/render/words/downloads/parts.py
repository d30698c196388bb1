"""What the table of parts of figures holds."""

from __future__ import annotations

from site_builder.render.words.downloads.table import TableWords

PARTS = TableWords(
    "Parts of figures",
    "One row for each part, such as a ward, of a figure that is broken down, and each quarter.",
    (
        ("measure", "Id of the measure."),
        ("quarter", "The quarter that the figure speaks of."),
        ("part", "Id of the part."),
        ("part_title", "Its name."),
        ("value", "Its figure as a number, in the measure's unit. [c]: withheld. [x]: not given."),
        (
            "share",
            "Its share of the measure's figure, in per cent to four decimals, where parts add up.",
        ),
        (
            "flags",
            "Marks of the measure's own figure in the quarter: [p] provisional, [r] revised, [b].",
        ),
    ),
)
