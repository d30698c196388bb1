"""What is said of actions: how all of them stand, and how one does."""

from __future__ import annotations

from site_builder.model.action import ActionStatus
from site_builder.model.assessment import ActionAssessment
from site_builder.model.report import Summary, Tally
from site_builder.model.result import ActionRevision, ActionSaid, NoDate, NoUpdate
from site_builder.render.words.numbers import listed
from site_builder.render.words.records import approved_words, done_on, reason_words
from site_builder.render.words.states import ACTION_STATUSES
from site_builder.render.words.times import day, quarter_label

NO_TEXT = "No update was written for this quarter."
TEXT_NOT_HELD = "An update was published; this archive does not hold its words."
NOTHING_RETURNED = "Nothing was reported for this quarter."
NO_ACTIONS = "No actions are reported."

_PHRASES = {
    ActionStatus.NO_UPDATE: "with no update",
    ActionStatus.NOT_HELD: "whose status is not held",
}


def actions_pattern(summary: Summary) -> str:
    """Return the sentence on a scope's actions as a pattern; its gaps are statuses, and `actions`.

    They are filled by `counted`, and the number of all actions.
    """
    if not summary.actions:
        return NO_ACTIONS
    return f"Of {{actions}}: {listed(f'{{{gap(tally)}}}' for tally in summary.actions)}."


def gap(tally: Tally) -> str:
    """Name the gap of a status in the sentence on actions."""
    return tally.code.replace(" ", "_")


def counted(tally: Tally) -> str:
    """Say how many actions have a status: `53 green`."""
    return f"{tally.count:,} {phrase(ActionStatus(tally.code))}"


def phrase(status: ActionStatus) -> str:
    """Say how actions stand, after their count: `overdue`, `with no update`."""
    return _PHRASES.get(status, ACTION_STATUSES[status][0].lower())


def no_text_words(one: ActionAssessment) -> str:
    """Say why there is no text of an update."""
    if one.update is None:
        return NOTHING_RETURNED
    return TEXT_NOT_HELD if one.update.no_update is NoUpdate.NOT_HELD else NO_TEXT


def changes_of(one: ActionAssessment) -> tuple[str, ...]:
    """Say how an action was said to stand before, newest first; nothing where that was right."""
    revised = () if one.update is None else one.update.revised
    newest = sorted(revised, key=lambda entry: entry.date, reverse=True)
    return tuple(_changed(entry) for entry in newest)


def _changed(entry: ActionRevision) -> str:
    said = f"{done_on(entry.kind, entry.date)}: {_published_as(entry.from_)}."
    told = (said, reason_words(entry.reason), approved_words(entry.approved))
    return " ".join(words for words in told if words)


def _published_as(was: ActionSaid) -> str:
    """Say what the report said of an action: how it stands, or by when it is to be complete."""
    if isinstance(was, ActionStatus):
        return f"it was published as {ACTION_STATUSES[was][0]}"
    if isinstance(was, NoDate):
        return "it was published without a date by which it is due"
    return f"it was published as due on {day(was)}"


def action_answer(one: ActionAssessment) -> str:
    """Say how an action stands in one sentence."""
    name, meaning = ACTION_STATUSES[one.status]
    late = f" It was due on {day(one.due)} and is overdue." if one.overdue and one.due else ""
    return f"{name} in {quarter_label(one.quarter)}: {meaning[:1].lower()}{meaning[1:]}{late}"
