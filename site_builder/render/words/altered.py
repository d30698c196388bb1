"""What is said of a frozen report that reads otherwise today than when it was published."""

from __future__ import annotations

from site_builder.render.words.numbers import listed, lower_first, plural

HEADING = "Changed after this report was published"
NOTHING = "Nothing in it has changed since."
AS_PUBLISHED = "nothing changed since"


def in_short(count: int, supplied: int) -> str:
    """Say in a few words whether a report still reads as it was first published."""
    parts = (
        plural(count, "change") if count else "",
        f"{plural(supplied, 'figure')} supplied" if supplied else "",
    )
    told = listed(part for part in parts if part)
    return f"{told} since" if told else AS_PUBLISHED


def link_words(count: int) -> str:
    """Word the link from a report: `2 changes since this report was published`."""
    return f"{plural(count, 'change')} since this report was published"


def sentence(count: int, supplied: int) -> str:
    """Say what the list below is of. `supplied`: how many figures came where there were none."""
    made = _have(count, "change", "made to what the report said")
    came = _have(supplied, "figure", "supplied that the report did not have")
    if not (made or came):
        return NOTHING
    each = "It is listed" if count + supplied == 1 else "They are listed"
    told = " ".join(part for part in (made, came) if part)
    return f"{told} {each} here, and the report's pages show what it says now."


def _have(count: int, what: str, done: str) -> str:
    have = "has" if count == 1 else "have"
    return f"{plural(count, what)} {have} been {done}." if count else ""


def supplied_pattern(count: int, named: int) -> str:
    """Say on a report which figures came after it was published.

    Gaps: `one0` and so on for those that are named, `rest` for the link to the others.
    """
    were = "was" if count == 1 else "were"
    gaps = [f"{{one{at}}}" for at in range(named)]
    names = listed((*gaps, "{rest}") if count > named else gaps)
    return f"{plural(count, 'figure')} {were} supplied after publication: {names}"


def figure_of(name: str, quarter: str) -> str:
    """Name a figure of another quarter than the report's: `Homes let (Q1 2019/20)`."""
    return f"{name} ({quarter})"


def more_figures(count: int) -> str:
    """Word the link to the figures that are not named: `4 more`."""
    return f"{count:,} more"


def between_reports(unchanged: str) -> str:
    """Say of which changes a page speaks that also lists those made after publication."""
    return f"Between the two reports, {lower_first(unchanged)}" if unchanged else ""


def feed_title(report: str) -> str:
    """Name the announcement of changes other than of figures, which have their own."""
    return f"Changed since it was published: {report}"
