"""What the files record about something published that changed: which entry speaks of which change.

Source: rules, section 6. An entry of `revised:` names the value that it replaced. An entry of
`changes:` names what changed, the first quarter that it applies to, and mostly from what to what.
A `Project` is the published one for what readers are told, the raw one for the audit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.model.canonical import HIDDEN, figure_text
from site_builder.model.change import Change, ChangeKind
from site_builder.model.ledger import Because, Explanation
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.result import (
    BESIDE,
    FIGURE,
    ActionRevision,
    ActionUpdate,
    Result,
    Revision,
    RevisionKind,
)

_KINDS = {
    RevisionKind.REVISION: Because.REVISION,
    RevisionKind.CORRECTION: Because.CORRECTION,
}


@dataclass(frozen=True, slots=True)
class Window:
    """The time in which a change has to be recorded to explain what differs between two editions.

    Both may be of one quarter: then it is open to the end, for what was recorded since.
    """

    after: Quarter
    until: Quarter | None
    published: date | None  # of the older edition

    def holds(self, entry: Change) -> bool:
        """Say whether an entry applies from a later quarter on, or was made after publication."""
        later = self.after < entry.quarter and (self.until is None or entry.quarter <= self.until)
        if later or entry.date is None or self.published is None:
            return later
        return entry.date >= self.published


def window_of(project: Project, old: Quarter, new: Quarter) -> Window:
    """Return the window between the reports of two quarters, or since the report of one."""
    facts = (one.facts for one in project.narratives if one.quarter == old)
    published = next((one.published for one in facts), None)
    return Window(old, new if new != old else None, published)


def result_at(project: Project, measure: str, quarter: Quarter) -> Result | None:
    """Return what was returned for a measure in a quarter."""
    told = (one.results for one in project.results if one.quarter == quarter)
    return next((one[measure] for one in told if measure in one), None)


def update_at(project: Project, action: str, quarter: Quarter) -> ActionUpdate | None:
    """Return what was returned for an action in a quarter."""
    told = (one.actions for one in project.results if one.quarter == quarter)
    return next((one[action] for one in told if action in one), None)


def revision_from(
    old: str, new: str, result: Result | None, of: str = FIGURE
) -> Explanation | None:
    """Return the newest entry that replaced a value of the figure, or of another number.

    A value that is withheld now must not be spelled out, so `from: [c]` stands for it.
    """
    revised = () if result is None else result.revised_of(of)
    told = {old, HIDDEN} if new == HIDDEN else {old}
    return newest(one for one in revised if figure_text(one.from_) in told)


def revision_since(published: date | None, result: Result | None) -> Explanation | None:
    """Return the newest entry of a figure made on or after a day.

    A figure that was put right speaks for the numbers beside it, too.
    """
    revised = () if result is None else result.revised_in_order
    return newest(one for one in revised if published is None or one.date >= published)


def part_of(entry: Revision) -> str:
    """Return the name by which a `Difference` knows the number that an entry is of."""
    if entry.of == FIGURE:
        return ""
    return entry.of if entry.of in BESIDE else f"part:{entry.of}"


def newest(entries: Iterable[Revision | ActionRevision]) -> Explanation | None:
    """Return what the newest of some entries says; None without any."""
    found = max(entries, key=lambda one: one.date, default=None)
    if found is None:
        return None
    return Explanation(_KINDS[found.kind], found.reason, found.approved or "", found.date)


def change_in(
    changes: Iterable[Change], kinds: Iterable[ChangeKind], window: Window
) -> Explanation | None:
    """Return the newest entry of these kinds that lies in the window."""
    sought = tuple(kinds)
    found = [one for one in changes if one.what in sought and window.holds(one)]
    return said(max(found, key=lambda one: one.quarter)) if found else None


def change_from_to(
    changes: Iterable[Change], old: str, new: str, written: Callable[[str | None], str]
) -> Explanation | None:
    """Return the last entry of a chain that leads from the old value to the new one, or None.

    `written` gives the one text of what was typed, so that `50%` and `50` are the same.
    """
    steps = [(written(one.from_), written(one.to), one) for one in changes]
    value = old
    while True:
        step = next((one for one in steps if one[0] == value), None)
        if step is None:
            return None
        steps.remove(step)
        value = step[1]
        if value == new:
            return said(step[2])


def said(entry: Change) -> Explanation:
    """Return what an entry of `changes:` says."""
    return Explanation(Because.CHANGE, entry.reason, entry.approved or "", entry.date)
