"""What the table of changes between reports holds."""

from __future__ import annotations

from site_builder.model.ledger import Changed
from site_builder.render.words.downloads.table import TableWords

CHANGES = TableWords(
    "Changes between reports",
    "One row for each change from one report to the next, or since a report was published.",
    (
        ("report", "The quarter of the report."),
        (
            "since",
            "The quarter of the report before it; the same for what changed after publication.",
        ),
        (
            "since_frozen",
            "yes when an exact copy of that report was kept, so that nothing can be missing here.",
        ),
        ("what", f"What changed: {', '.join(kind.value for kind in Changed)}."),
        ("subject", "Id of the measure, action, priority or rating scheme; plan for the whole."),
        ("title", "Its name."),
        ("quarter", "The quarter of the figure, status or target that changed."),
        ("part", "What changed beside a figure: numerator, denominator, rate, or part:<id>."),
        ("old", "What it was, as published; [c] when withheld; empty where there was none."),
        ("new", "What it is; empty where there is none, or where only a wording has changed."),
        (
            "course",
            (
                "Of a rating: better, worse, apart (the two do not compare), again, first, lost or "
                "not due."
            ),
        ),
        (
            "bands",
            "By how many steps of its scale a rating moved; better is positive; empty where none.",
        ),
        ("moved_by", "What moved a rating: figure, target, scheme and so on."),
        (
            "because",
            (
                "Which record explains it: revision, correction, change, life, follows, or new (the"
                " later report's own); no update or not held of an action nothing was said of."
            ),
        ),
        ("reason", "The reason given."),
        ("approved", "Who approved it."),
        ("date", "When, as year-month-day."),
    ),
)
