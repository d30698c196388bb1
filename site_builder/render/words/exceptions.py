"""What is said of exceptions: how many there are, what is missing, what became of promises."""

from __future__ import annotations

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
NOTHING_GIVEN = "No cause, action, owner or date was given."
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


def answer_pattern(report: QuarterReport) -> str:
    """Return the opening sentences as a pattern with a gap for each list, named by its anchor.

    Besides: `measures` and `all_actions`, the wholes.
    """
    found = report.exceptions
    counts = {concern: len(found.of(concern)) for concern in Concern}
    off, worse = counts[Concern.OFF_TRACK], counts[Concern.WORSE]
    now = f"{_some('off-track', off)} off track this quarter"
    more = f"{_some('worse', worse, ' more' if off else '')} getting worse"
    parts = [f"Of {{measures}}, {now} and {more}."]
    before = counts[Concern.RED_BEFORE]
    if before:
        were = f"{'more ' if off else ''}{'was' if before == 1 else 'were'}"
        parts.append(f"{{off-track-before}} {were} off track when last rated.")
    if counts[Concern.RECOVERED]:
        verb = "is" if counts[Concern.RECOVERED] == 1 else "are"
        parts.append(f"{{recovered}} {verb} no longer off track.")
    if report.summary.acted:
        some = _some("actions", len(found.actions))
        parts.append(f"Of {{all_actions}}, {some} red, overdue or worse than before.")
    return " ".join(parts)


def _some(name: str, count: int, more: str = "") -> str:
    """Word a count that leads to its list; none has no list."""
    if not count:
        return "none is"
    return f"{{{name}}}{more} {'is' if count == 1 else 'are'}"


def exceptions_link(found: Exceptions) -> str:
    """Word the link from a report to its page of exceptions."""
    count = len(found.of(Concern.OFF_TRACK)) + len(found.of(Concern.WORSE)) + len(found.actions)
    listed = plural(count, "measure or action", "measures and actions")
    return f"{TITLE} or getting worse, and why: {listed}" if count else TITLE


def section_heading(name: str, count: int, noun: str) -> str:
    """Head a list: `Off track this quarter: 16 measures`."""
    return f"{name}: {plural(count, noun)}"


def missing_words(result: Result | None) -> str:
    """Say what was not given about a measure that is off track; "" when all was."""
    if result is None:
        return NOTHING_GIVEN
    given = (
        (result.cause, "cause"),
        (result.action, "action"),
        (result.owner, "owner"),
        (result.due, "date"),
    )
    missing = [name for value, name in given if not value]
    return f"No {listed(missing, 'or')} was given." if missing else ""


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
