"""What is said of a ledger as a whole: its opening sentence, what was compared, what is skipped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.model.ledger import Because, Explanation, Gap, Ledger
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.result import RevisionKind
from site_builder.render.words.ledger_sections import APART, BETTER, SECTIONS, WORSE, SectionWords
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
UNEXPLAINED = "The files record no reason."
MOVED = (BETTER, WORSE, APART)
"""Sections that the opening sentence counts together: ratings that moved."""
METHOD_REWORDED = "Wording of the method"
BANDS_CHANGED = "What the scheme says has changed; the key prints it as it is now."
NO_DATE = "No date"
WHOLE_SCORECARD = "The scorecard"
NO_STATUS = "No status"
SHOWN_BEFORE = "Shown"  # of a figure that is withheld now
_MANY = 4  # other kinds of change, from which on a second sentence tells them
GAPS_HEADING = "Numbers that the scorecard skips"
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
    """Say in one sentence what changed, as a pattern whose gaps are the counts, by section.

    `counts` are the rows of each section that has any, in order.
    """
    ratings = [*_moved(counts), *_others(counts, of_ratings=True)]
    others = list(_others(counts, of_ratings=False))
    since = since_words(ledger)
    if not ratings and not others:
        return f"Nothing has changed since {since}.{_witness(ledger)}"
    rest = "; nothing else changed." if ledger.frozen else "."
    start = f"Since {since}: "
    if ratings and len(others) >= _MANY:
        start += f"{listed(ratings)}. Besides, "
        ratings = []
    return f"{start}{listed((*ratings, *others))}{rest}{_witness(ledger)}"


def _witness(ledger: Ledger) -> str:
    """Say where there is no frozen edition to compare with."""
    if ledger.frozen:
        return ""
    return " This list is made from what the files record; the earlier report was not frozen."


def _moved(counts: Mapping[str, int]) -> list[str]:
    whole = sum(counts.get(key, 0) for key in MOVED)
    ways = (_counted(one, counts) for one in SECTIONS if one.key in MOVED and one.key in counts)
    return [f"{plural(whole, 'rating')} moved ({listed(ways)})"] if whole else []


def _others(counts: Mapping[str, int], *, of_ratings: bool) -> Iterator[str]:
    """Yield the counts of the other sections: those of ratings, or all the rest."""
    for one in SECTIONS:
        told = one.key in counts and one.key not in MOVED
        if told and (one.topic == SECTIONS[0].topic) is of_ratings:
            yield _counted(one, counts)


def _counted(words: SectionWords, counts: Mapping[str, int]) -> str:
    """Return a gap for the count with what is counted: `{targets} targets changed`."""
    return f"{{{words.key}}} {words.one if counts[words.key] == 1 else words.many}"


def compared_words(ledger: Ledger) -> str:
    """Say what was compared with what."""
    old, new = quarter_label(ledger.old), quarter_label(ledger.new)
    what = (
        "figures, targets, ratings, definitions, titles and numbers of measures, rating schemes, "
        "and the status and date of actions. Commentary is not compared."
    )
    if ledger.frozen and ledger.old == ledger.new:
        return f"The report for {old} was compared with the record made when it was frozen: {what}"
    if ledger.frozen:
        return (
            f"The report for {old} was frozen when it was published. The report for {new} was "
            f"compared with that record: {what}"
        )
    return f"Compared were the reports for {old} and {new} as this site holds them: {what}"


def not_due_pattern(count: int) -> str:
    """Say which measures lost their rating only because none was due, with gaps `one0` and on."""
    names = listed(f"{{one{at}}}" for at in range(count))
    each = "It keeps its" if count == 1 else "Each keeps its"
    return f"Not due this quarter: {names}. {each} latest known rating."


def gap_pattern(gap: Gap, had: int) -> str:
    """Say what a priority's scorecard skips and which measures had the numbers, as a pattern.

    Its gaps: `priority`, and `one0` and on for the measures.
    """
    several = gap.first != gap.last
    skips = f"{{priority}} skips number{'s' if several else ''} {gap.first}"
    skips += f" {'and' if gap.last == gap.first + 1 else 'to'} {gap.last}" if several else ""
    if had:
        return f"{skips}, once of {listed(f'{{one{at}}}' for at in range(had))}."
    return f"{skips}. This site knows of no measure that had {'them' if several else 'it'}."


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
