"""What the files of a frozen edition hold, and what their columns mean.

Ids and codes in the files never change: no column may be taken from what has been published.
"""

from __future__ import annotations

FAMILIES = ("green", "amber", "red", "blue", "grey")
STATUSES = (
    "green",
    "amber",
    "red",
    "complete",
    "closed",
    "not started",
    "deferred",
    "no update",
    "not held",
)
"""Codes of an edition's counts, in the order of their columns."""

RESULTS = (
    ("measure", "Id of the measure."),
    ("number", "Its number in the scorecard."),
    ("title", "Its full title."),
    ("priority", "Id of its priority."),
    ("quarter", "The quarter that the figure speaks of."),
    ("actual", "The figure, or [c] where it was withheld; empty where there was none."),
    ("absence", "The code of why there was none."),
    ("target", "What was aimed at."),
    ("status", "The code of the status."),
    ("status_source", "rule, override or judgement."),
    ("scheme", "Id of the rating scheme."),
    ("numerator", "The part, for a percentage or rate."),
    ("denominator", "The whole, for a percentage or rate."),
    ("rate", "A rate published beside the figure."),
    ("parts", "Figures of the parts, as id=figure; several are separated by semicolons."),
    ("marks", "provisional, revised or break; several are separated by semicolons."),
)
ACTIONS = (
    ("action", "Id of the action."),
    ("title", "What was to be done."),
    ("priority", "Id of its priority."),
    ("status", "Its status."),
    ("due", "When it was to be complete, as year-month-day."),
)
COUNTS = (
    ("scope", "Id of the priority, or plan for all of them."),
    ("measures", "Measures in the report."),
    ("rated", "Those with a latest known rating."),
    *((f"measures_{name}", f"Of these: {name}.") for name in FAMILIES),
    *((f"actions_{name.replace(' ', '_')}", f"Actions that were {name}.") for name in STATUSES),
    ("overall_status", "green, amber or red; empty without one."),
    ("status_source", "rule, or override when a post had set it."),
)

EDITION = "Everything in the report as published, in one document"
RESULTS_FILE = "One row for each measure and quarter that this edition recorded"
ACTIONS_FILE = "One row for each action"
COUNTS_FILE = "One row for each priority, and for the plan"
CHECKSUMS_FILE = "The SHA-256 checksum of each file"
ARCHIVED = "Reports as first published"
IN_THE_ARCHIVE = "in the archive"


def archived_name(file: str) -> str:
    """Name a kind of file of the editions on the data page."""
    return f"{ARCHIVED}: {file}"


def archived_words(what: str) -> str:
    """Say what such a file holds, in a sentence."""
    return f"{what}."
