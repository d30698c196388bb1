"""What is said of a ledger as a whole: its opening sentence, what was compared, what is skipped."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model.ledger import Because, Explanation, Gap, Ledger
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.result import RevisionKind
from site_builder.render.words.ledger_sections import (
    BETTER,
    FIGURES,
    OVERALL,
    SECTIONS,
    TARGETS,
    WORSE,
    SectionWords,
)
from site_builder.render.words.numbers import listed, plural
from site_builder.render.words.records import DONE, reason_words
from site_builder.render.words.times import quarter_label

KINDS = {
    Because.REVISION: f"{DONE[RevisionKind.REVISION]}: ",
    Because.CORRECTION: f"{DONE[RevisionKind.CORRECTION]}: ",
}
"""How the reason of a changed figure starts."""

FOLLOWS = "It follows from another change listed here."
PROTECTED = "Not shown exactly any more, to protect people."
UNEXPLAINED = "No reason is on record."
COMPARED = (
    "The comparison covers figures, targets, ratings, definitions, titles and numbers of measures, "
    "rating schemes, and the status and date of actions. Commentary is not compared."
)
METHOD_REWORDED = "Wording of the method"
BANDS_CHANGED = "What the scheme says has changed; the key prints it as it is now."
NO_DATE = "No date"
WHOLE_SCORECARD = "The scorecard"
NO_STATUS = "No status"
SHOWN_BEFORE = "Shown"  # of a figure that is withheld now
NOTHING = "nothing"  # what there was before, or is now
MOST_NAMED = 3  # kinds of change that the opening sentence names
_WORDS = {one.key: one for one in SECTIONS}
_MATTER_MOST = tuple(dict.fromkeys((WORSE, BETTER, OVERALL, FIGURES, TARGETS, *_WORDS)))
"""Sections in the order in which the opening sentence names them."""
GAPS_HEADING = "Measure numbers that are not in use"
REST = "What did not change"


def column(words: str, ledger: Ledger) -> str:
    """Head a column: by the quarter that it is of, or in its own words."""
    if ledger.old == ledger.new:
        return {"then": "When published", "now": "Now"}.get(words, words)
    quarters = {"then": ledger.old, "now": ledger.new}
    return quarter_label(quarters[words]) if words in quarters else words


def since_words(ledger: Ledger) -> str:
    """Name the moment that a ledger starts from: `Q1 2019/20`."""
    was_published = " was published" if ledger.old == ledger.new else ""
    return f"{quarter_label(ledger.old)}{was_published}"


def page_title(ledger: Ledger) -> str:
    """Head the page: `What changed from Q1 2019/20 to Q2 2019/20`."""
    if ledger.old == ledger.new:
        return link_words(ledger)
    return f"What changed from {quarter_label(ledger.old)} to {quarter_label(ledger.new)}"


def link_words(ledger: Ledger) -> str:
    """Word the link to the page: `What changed since Q1 2019/20`."""
    return f"What changed since {since_words(ledger)}"


def opening_pattern(ledger: Ledger, counts: Mapping[str, int]) -> str:
    """Say in a sentence or two what changed, as a pattern with a gap for each section told.

    The gaps are filled by `counted`. `counts` are the rows of each section that has any. Told are
    the few that matter most; of the others their number, for the page lists them all.
    """
    since = since_words(ledger)
    named = [key for key in _MATTER_MOST if key in counts][:MOST_NAMED]
    if not named:
        return f"Nothing has changed since {since}.{_witness(ledger)}"
    told = listed(f"{{{key}}}" for key in named)
    others = sum(count for key, count in counts.items() if key not in named)
    all_told = "; nothing else changed." if ledger.frozen else "."
    if not others:
        return f"Since {since}, {told}{all_told}{_witness(ledger)}"
    more = f"{plural(others, 'other change')} {'is' if others == 1 else 'are'} listed below"
    return f"Since {since}, {told}. {more}{all_told}{_witness(ledger)}"


def _witness(ledger: Ledger) -> str:
    """Say where there is no frozen edition to compare with."""
    if ledger.frozen:
        return ""
    return " No exact copy of the earlier report was kept, so this list may miss some changes."


def counted(words: SectionWords, count: int) -> str:
    """Say how many rows a section has: `2 targets changed`."""
    return f"{count:,} {words.one if count == 1 else words.many}"


def compared_words(ledger: Ledger) -> str:
    """Say what was compared with what."""
    old, new = quarter_label(ledger.old), quarter_label(ledger.new)
    return f"{_compared(ledger, old, new)} {COMPARED}"


def _compared(ledger: Ledger, old: str, new: str) -> str:
    if ledger.old == ledger.new and ledger.frozen:
        return f"The report for {old} was compared with the exact copy kept when it was published."
    if ledger.frozen:
        return (
            f"The report for {new} was compared with the exact copy of the report for {old} that "
            "was kept when it was published."
        )
    return f"The reports for {old} and {new} were compared as this site holds them today."


def not_due_pattern(count: int) -> str:
    """Say which measures lost their rating only because none was due, with gaps `one0` and on."""
    names = listed(f"{{one{at}}}" for at in range(count))
    each = "It keeps its" if count == 1 else "Each keeps its"
    return f"Not due this quarter: {names}. {each} latest known rating."


def gap_pattern(gap: Gap, had: int) -> str:
    """Say which numbers a priority's scorecard has no measure for, and which had them.

    A pattern whose gaps are `priority`, and `one0` and on for the measures.
    """
    one = gap.first == gap.last
    joint = "and" if gap.last == gap.first + 1 else "to"
    numbers = f"measure {gap.first}" if one else f"measures {gap.first} {joint} {gap.last}"
    start = f"{{priority}} has no {numbers}."
    if had:
        which = "That number" if one else "Those numbers"
        return f"{start} {which} belonged to {listed(f'{{one{at}}}' for at in range(had))}."
    return f"{start} This site knows of none."


def section_heading(heading: str, count: int) -> str:
    """Head a section with how many changes it tells: `Targets: 2`."""
    return f"{heading}: {count}"


def recorded_words(because: Because, reason: str) -> str:
    """Write a recorded reason as a sentence that starts with what was done; "" for none."""
    words = reason_words(reason)
    return f"{KINDS.get(because, '')}{words}" if words else ""


def ended_words(measure: Measure, explanation: Explanation | None) -> str:
    """Say that a measure ended, and why."""
    when = f" Last reported for {quarter_label(measure.until)}." if measure.until else ""
    given = "" if explanation is None else explanation.reason
    return f"{reason_words(measure.reason or given)}{when}".strip()


def added_words(priority: str, measure: Measure) -> str:
    """Say where a new measure stands, and from which quarter on."""
    since = f", from {quarter_label(measure.since)}" if measure.since else ""
    return f"Part of {priority}{since}." if priority else ""


def gone_words(measure: Measure, priority: str, quarter: Quarter) -> str:
    """Say after the name of a measure why a scorecard does not have it: `, which ended in …`."""
    if measure.until is not None and measure.until < quarter:
        return f" (ended in {quarter_label(measure.until)})"
    if priority and measure.priority.at(quarter) != priority:
        return " (moved to another priority)"
    return f" (now number {measure.number})" if measure.number else ""


def told_in_full(caption: str, subject: str, was: str, now: str) -> str:
    """Say a change without its table: `Targets: Homes started: was 42, is now 40.`."""
    return f"{caption}: {subject}: was {was or NOTHING}, is now {now or NOTHING}."
