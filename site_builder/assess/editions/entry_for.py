"""The entry in the files that speaks of one difference between two editions, where there is one.

Source: rules, section 6. One function for each kind of difference, as `SPEAKS` names them. Asked
are the files as published, for readers, or as they are, for the audit: so both fit a `Project`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from site_builder.assess.editions.entries import (
    Window,
    change_from_to,
    change_in,
    newest,
    result_at,
    revision_from,
    revision_since,
    update_at,
)
from site_builder.assess.editions.rounded_since import PROTECTED, rounded_since
from site_builder.assess.editions.target_text import typed_target_text
from site_builder.model.action import Action
from site_builder.model.change import Change, ChangeKind
from site_builder.model.ledger import KIND_OF, Because, Changed, Difference, Explanation
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.report import PLAN
from site_builder.model.result import ActionUpdate, NoDate
from site_builder.model.target import TargetKind

_NEW = Explanation(Because.NEW)


@dataclass(frozen=True, slots=True)
class Files:
    """What the files hold, and between which editions the differences are."""

    project: Project
    window: Window
    old: Quarter
    new: Quarter

    @property
    def one_quarter(self) -> bool:
        """Whether what was published is beside what the same report says now."""
        return self.old == self.new

    def measure(self, name: str) -> Measure | None:
        """Return a measure by its id."""
        return next((one for one in self.project.measures if one.id == name), None)

    def action(self, name: str) -> Action | None:
        """Return an action by its id."""
        return next((one for one in self.project.actions if one.id == name), None)

    def changes(self, name: str) -> tuple[Change, ...]:
        """Return what a measure records in `changes:`."""
        measure = self.measure(name)
        return () if measure is None else measure.changes


def _new(_: Difference, __: Files) -> Explanation:
    """Say of a figure where there was none, or of a later quarter's, that it alters nothing."""
    return _NEW


def _nothing(_: Difference, __: Files) -> None:
    """No entry in the files speaks of a number in the scorecard."""


def _words(one: Difference, files: Files) -> Explanation | None:
    kinds = {KIND_OF[one.what]}
    if one.what is Changed.METHOD:  # a new definition mostly brings new words of the method
        kinds.add(ChangeKind.DEFINITION)
    return change_in(files.changes(one.subject), kinds, files.window)


def _bands(_: Difference, files: Files) -> Explanation | None:
    """Return the newest change of scheme that any measure records."""
    every = (each for measure in files.project.measures for each in measure.changes)
    return change_in(every, (ChangeKind.SCHEME,), files.window)


def _figure(one: Difference, files: Files) -> Explanation | None:
    if one.quarter is None:
        return None
    result = result_at(files.project, one.subject, one.quarter)
    if one.part:
        own = revision_from(one.old, one.new, result, one.part.removeprefix("part:"))
        entry = own or revision_since(files.window.published, result)
    else:
        entry = revision_from(one.old, one.new, result)
    measure = files.measure(one.subject)
    if entry is not None or measure is None:
        return entry
    return rounded_since(one, measure, result, files.project.site.disclosure)


def _target(one: Difference, files: Files) -> Explanation | None:
    """Return the chain of entries from the old target to the new one.

    A target for a quarter to come may be set where there was none, or where it was to be set. One
    that was not held is supplied.
    """
    if one.quarter is None:
        return None
    if one.new == TargetKind.WITHHELD.value:  # never typed: it would tell of a withheld figure
        return PROTECTED
    to_come = one.quarter > files.old and one.old in {"", TargetKind.TO_BE_SET.value}
    if to_come or one.old == TargetKind.NOT_HELD.value:
        return _NEW
    entries = _begun(files.changes(one.subject), ChangeKind.TARGET, one.quarter)
    return change_from_to(entries, one.old, one.new, typed_target_text)


def _of_quarter(one: Difference, files: Files) -> Explanation | None:
    """Return the entry that speaks of the status, or of the scheme, that a quarter got."""
    if one.quarter is None:
        return None
    kind = KIND_OF[one.what]
    entries = _begun(files.changes(one.subject), kind, one.quarter)
    exact = change_from_to(entries, one.old, one.new, lambda text: (text or "").strip())
    silent = [each for each in entries if each.from_ is None and each.to is None]
    return exact or change_in(silent, (kind,), replace(files.window, until=None))


def _begun(entries: Iterable[Change], kind: ChangeKind, quarter: Quarter) -> list[Change]:
    return [one for one in entries if one.what is kind and one.quarter <= quarter]


def _life(one: Difference, files: Files) -> Explanation | None:
    """Return what `since`, `until` or a move to another priority says, between two quarters."""
    measure = files.measure(one.subject)
    if measure is None:
        return None
    if files.one_quarter:  # an old report lists what begins later, with the words for it
        later = measure.since is not None and measure.since > files.old
        return Explanation(Because.LIFE) if later and one.what is Changed.ADDED else None
    told = {
        Changed.ADDED: _within(measure.since, files),
        Changed.ENDED: measure.until is not None and files.old <= measure.until < files.new,
        Changed.PRIORITY: any(_within(start, files) for start in measure.priority.starts),
    }
    reason = measure.reason or "" if one.what is Changed.ENDED else ""
    return Explanation(Because.LIFE, reason) if told[one.what] else None


def _within(quarter: Quarter | None, files: Files) -> bool:
    return quarter is not None and files.old < quarter <= files.new


def _action_said(one: Difference, files: Files) -> Explanation | None:
    """Return what speaks of an action's status or date; a later quarter has its own."""
    if not files.one_quarter:
        return _NEW
    update = update_at(files.project, one.subject, files.old)
    return None if update is None else _revised_update(one, update)


def _action_life(one: Difference, files: Files) -> Explanation | None:
    action = files.action(one.subject)
    if action is None or files.one_quarter:
        return None
    added = one.what is Changed.ACTION_ADDED
    ended = action.until is not None and files.old <= action.until < files.new
    told = _within(action.since, files) if added else ended
    return Explanation(Because.LIFE) if told else None


def _revised_update(one: Difference, update: ActionUpdate) -> Explanation | None:
    """Return the newest entry from the old status, or from the old date."""
    was = one.old or NoDate.NONE.value
    return newest(each for each in update.revised if str(each.from_) == was)


def _overall(one: Difference, files: Files) -> Explanation | None:
    """Return the reason of an overall status that a post has set since publication."""
    if not files.one_quarter:
        return _NEW
    told = next((each for each in files.project.narratives if each.quarter == files.old), None)
    if told is None:
        return None
    chapters = {each.priority: each.facts.status for each in told.chapters}
    status = told.facts.status if one.subject == PLAN else chapters.get(one.subject)
    published = files.window.published
    if status is None or (published is not None and status.date < published):
        return None
    return Explanation(Because.CHANGE, status.reason, status.by, status.date)


SPEAKS: dict[Changed, Callable[[Difference, Files], Explanation | None]] = {
    Changed.FIGURE: _figure,
    Changed.SUPPLIED: _new,
    Changed.RATING: _new,
    Changed.STATUS: _of_quarter,
    Changed.TARGET: _target,
    Changed.DEFINITION: _words,
    Changed.METHOD: _words,
    Changed.TITLE: _words,
    Changed.SCHEME: _of_quarter,
    Changed.BANDS: _bands,
    Changed.PRIORITY: _life,
    Changed.NUMBER: _nothing,
    Changed.ADDED: _life,
    Changed.ENDED: _life,
    Changed.ACTION_STATUS: _action_said,
    Changed.ACTION_DUE: _action_said,
    Changed.ACTION_ADDED: _action_life,
    Changed.ACTION_ENDED: _action_life,
    Changed.OVERALL: _overall,
}
