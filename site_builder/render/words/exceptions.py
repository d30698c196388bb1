"""What is said of exceptions: how many there are, what is missing, what became of promises."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.assessment import ActionAssessment
from site_builder.model.exceptions import (
    ActionException,
    Concern,
    Exceptions,
    MeasureException,
    Promise,
)
from site_builder.model.report import QuarterReport
from site_builder.model.result import Result
from site_builder.render.words.numbers import listed, plural
from site_builder.render.words.ranking import move_words
from site_builder.render.words.states import ACTION_STATUSES
from site_builder.render.words.times import day, quarter_label

TITLE = "What is off track"
SECTIONS = {
    Concern.OFF_TRACK: (
        "off-track",
        "Off track this quarter",
        "This quarter's figure is rated red. In each priority, the furthest off target come first.",
    ),
    Concern.WORSE: (
        "worse",
        "Getting worse",
        (
            "Not off track, but the status is worse than when last rated, or the figure is worse "
            "than the one it is compared with."
        ),
    ),
    Concern.RED_BEFORE: (
        "off-track-before",
        "Off track when last rated",
        "Not rated this quarter. The latest known rating is red; its age stands beside it.",
    ),
    Concern.RECOVERED: (
        "recovered",
        "No longer off track",
        "Red when action was promised. The promised date has passed, and they are no longer red.",
    ),
}
"""Anchor, heading and note of each list of measures."""

ACTIONS = (
    "actions",
    "Actions to watch",
    "Red, past their date and not complete, or in a worse colour than before.",
)
STILL_TO_COME = "At the end of this quarter that date was still to come."
_VERDICTS = {
    Concern.OFF_TRACK: "That date has passed, and the measure is still off track.",
    Concern.WORSE: "That date has passed. The measure is not off track, but it is getting worse.",
    Concern.RED_BEFORE: "That date has passed, and no newer rating tells whether it helped.",
    Concern.RECOVERED: "That date has passed, and the measure is no longer off track.",
}


def gap_words(report: QuarterReport) -> dict[str, str]:
    """Return what stands in the gaps of the opening sentences: each a number with its words.

    Each list by its anchor, then `measures` and `all_actions`, the wholes.
    """
    found = report.exceptions
    counts = {concern: len(found.of(concern)) for concern in Concern}
    before, recovered = counts[Concern.RED_BEFORE], counts[Concern.RECOVERED]
    more = " more" if counts[Concern.OFF_TRACK] else ""
    texts = {
        Concern.OFF_TRACK: f"{_some(counts[Concern.OFF_TRACK])} off track this quarter",
        Concern.WORSE: f"{_some(counts[Concern.WORSE], more)} getting worse",
        Concern.RED_BEFORE: (
            f"{before:,}{more} {'was' if before == 1 else 'were'} off track when last rated"
        ),
        Concern.RECOVERED: f"{_some(recovered)} no longer off track",
    }
    return {
        **{SECTIONS[concern][0]: text for concern, text in texts.items()},
        ACTIONS[0]: f"{_some(len(found.actions))} red, overdue or worse than before",
        "measures": plural(len(report.summary.measures), "measure"),
        "all_actions": plural(report.summary.acted, "action"),
    }


def answer_pattern(report: QuarterReport) -> str:
    """Return the opening sentences as a pattern; see `gap_words` for its gaps."""
    found = report.exceptions
    parts = ["Of {measures}, {off-track} and {worse}."]
    if found.of(Concern.RED_BEFORE):
        parts.append("{off-track-before}.")
    if found.of(Concern.RECOVERED):
        parts.append("{recovered}.")
    if report.summary.acted:
        parts.append("Of {all_actions}, {actions}.")
    return " ".join(parts)


def _some(count: int, more: str = "") -> str:
    return f"{count:,}{more} {'is' if count == 1 else 'are'}" if count else "none is"


def exceptions_link(found: Exceptions) -> str:
    """Word the link from a report to its page of exceptions."""
    count = len(found.of(Concern.OFF_TRACK)) + len(found.of(Concern.WORSE)) + len(found.actions)
    listed = plural(count, "measure or action", "measures and actions")
    return f"{TITLE} or getting worse, and why: {listed}" if count else TITLE


def section_heading(name: str, count: int, noun: str) -> str:
    """Head a list: `Off track this quarter: 16 measures`."""
    return f"{name}: {plural(count, noun)}"


def missing_in(result: Result | None) -> tuple[str, ...]:
    """Name what was not given about a measure that is off track, in the order of the block."""
    one = result or Result()
    given = (one.cause, one.action, one.owner, one.due)
    return tuple(
        name
        for name, value in zip(("cause", "action", "owner", "date"), given, strict=True)
        if not value
    )


def missing_words(names: Sequence[str]) -> str:
    """Say what was not given; "" when all was."""
    return f"No {listed(names, 'or')} was given." if names else ""


def missing_for_all(names: Sequence[str]) -> str:
    """Say what was given for none of a list; "" when there is nothing of that kind."""
    return f"No {listed(names, 'or')} was given for any of them." if names else ""


def measure_notes(one: MeasureException) -> tuple[str, ...]:
    """Say that a measure has fallen, and from where."""
    return (f"{move_words(one.fell)}.",) if one.fell is not None else ()


def action_notes(one: ActionException) -> tuple[str, ...]:
    """Say that an action is late, and what it was before."""
    now, was = one.now, one.fell_from
    late = f"Overdue: it was due on {day(now.due)}." if now.overdue and now.due else ""
    fell = f"Worse than in {quarter_label(was.quarter)}: {_named(was)}." if was else ""
    return tuple(note for note in (late, fell) if note)


def _named(one: ActionAssessment) -> str:
    return f"it was {ACTION_STATUSES[one.status][0].lower()} then"


def promise_heading(promise: Promise, *, again: bool) -> str:
    """Say when something was promised and for when; `again`: the same is said now."""
    start = "The same was promised" if again else "Promised"
    until = f", for {day(promise.due)}" if promise.due else ", with no date"
    return f"{start} in {quarter_label(promise.quarter)}{until}."


def promise_owner(promise: Promise) -> str:
    """Say who was to do what was promised; "" when nobody was named."""
    return f"Owner: {promise.owner}." if promise.owner else ""


def promise_verdict(promise: Promise, one: MeasureException) -> str:
    """Say what became of a promise, as far as figures tell, and whether its date was moved."""
    if promise.due is None:
        return ""
    kept = _VERDICTS[one.concern] if promise.passed else STILL_TO_COME
    now_due = one.now.result.due if one.now.result else None
    if now_due is None or now_due == promise.due:
        return kept
    return f"{kept} The date given now is {day(now_due)}."
