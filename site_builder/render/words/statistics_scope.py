"""What a report says about the statistical readings of many measures."""

from __future__ import annotations

from site_builder.render.words.numbers import plural

RULES_LINK = "How the statistical reading works"


def scope_answer(count: int) -> str:
    """Say what the counts are of."""
    if not count:
        return "No measure has a statistical reading yet. It never changes a status."
    subject = plural(count, "measure has", "measures have")
    return (
        f"{subject} a statistical reading: whether the latest figure is more than noise, and "
        "whether the target will be met while nothing changes. It never changes a status."
    )


def scope_caption(name: str) -> str:
    """Name the table of readings."""
    return f"Statistical reading of measures, {name}"


def table_label(count: int) -> str:
    """Name what opens the table."""
    return f"All {count} readings" if count > 1 else "The reading"
