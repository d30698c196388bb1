"""What the table of corrections and revisions holds."""

from __future__ import annotations

from site_builder.render.words.downloads.table import TableWords

CORRECTIONS = TableWords(
    "Corrections and revisions",
    "One row for each change of a figure that had been published, newest first.",
    (
        ("date", "When it was changed, as year-month-day."),
        ("kind", "correction: an error put right. revision: better data came in."),
        ("measure", "Id of the measure."),
        ("title", "Its full title."),
        ("quarter", "The quarter that the figure speaks of."),
        (
            "of",
            "What changed: actual (the figure), numerator, denominator, rate, or a part's id.",
        ),
        ("step", "1 for the first change of this number, 2 for the next, and so on."),
        ("old", "The figure before. [c]: withheld."),
        ("new", "The figure after. [c]: withheld. [x]: there is none any more."),
        ("old_status", "Code of the status before; empty when it is not known or there was none."),
        ("new_status", "Code of the status after; empty when the one before is."),
        (
            "old_status_from",
            "edition: as published, by the copy kept of the report. rule: as the rule gives it.",
        ),
        ("reason", "Why it was changed."),
        ("approved", "The post or body that approved it."),
    ),
)
