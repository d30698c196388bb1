"""An action: a key project or flagship action, followed by narrative and status."""

from __future__ import annotations

from enum import StrEnum

from site_builder.model.fields import Day, Id, Ids, Markdown, QuarterField, Record
from site_builder.model.scheme import Family


class ActionStatus(StrEnum):
    """How an action stands. Complete counts as green (rules, section 4)."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    COMPLETE = "complete"
    CLOSED = "closed"
    NOT_STARTED = "not started"
    DEFERRED = "deferred"
    NO_UPDATE = "no update"
    NOT_HELD = "not held"

    @property
    def family(self) -> Family | None:
        """The colour family that it counts in; None for what is counted apart."""
        return _FAMILIES.get(self)


_FAMILIES = {
    ActionStatus.GREEN: Family.GREEN,
    ActionStatus.COMPLETE: Family.GREEN,
    ActionStatus.AMBER: Family.AMBER,
    ActionStatus.RED: Family.RED,
}


class Action(Record):
    """One action. Its id is the name of its file."""

    id: Id
    """Taken from the file's name; not written in the file."""
    title: str
    """What will be done."""
    short_title: str | None = None
    """A plainer title for tables."""
    priority: Id
    """Id of its priority."""
    objective: Id | None = None
    """Id of an objective of that priority."""
    workstream: str | None = None
    """The heading it is printed under."""
    directorate: Ids = ()
    """Who delivers it: one id or several."""
    portfolio: Ids = ()
    """Who answers for it: one id or several."""
    description: Markdown | None = None
    """More about it."""
    note: Markdown | None = None
    """What readers should know about the entry."""
    since: QuarterField | None = None
    """First quarter reported."""
    until: QuarterField | None = None
    """Last quarter reported."""
    due: Day | None = None
    """When it is to be complete."""

    @property
    def name(self) -> str:
        """The title for tables and sentences: the short one where there is one."""
        return self.short_title or self.title
