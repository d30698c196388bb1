"""What is said of a frozen report that reads otherwise today than when it was published."""

from __future__ import annotations

from site_builder.render.words.numbers import lower_first, plural

HEADING = "Changed after this report was published"
NOTHING = "Nothing in it has changed since."
AS_PUBLISHED = "nothing changed since"


def in_short(count: int) -> str:
    """Say in a few words whether a report still reads as it was first published."""
    return f"{plural(count, 'change')} since" if count else AS_PUBLISHED


def link_words(count: int) -> str:
    """Word the link from a report: `2 changes since this report was published`."""
    return f"{plural(count, 'change')} since this report was published"


def sentence(count: int) -> str:
    """Say what the list below is of, in a sentence."""
    if not count:
        return NOTHING
    have = "has been made" if count == 1 else "have been made"
    each = "It is listed" if count == 1 else "They are listed"
    return (
        f"{plural(count, 'change')} {have} to what the report said. {each} here, and the report's"
        " pages show what it says now."
    )


def between_reports(unchanged: str) -> str:
    """Say of which changes a page speaks that also lists those made after publication."""
    return f"Between the two reports, {lower_first(unchanged)}" if unchanged else ""


def feed_title(report: str) -> str:
    """Name the announcement of changes other than of figures, which have their own."""
    return f"Changed since it was published: {report}"
