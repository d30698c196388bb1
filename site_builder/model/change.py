"""A recorded change of a measure: its target, definition, title, scheme, status or wording."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Day, Figure, QuarterField, Record, read_figure


class ChangeKind(StrEnum):
    """What changed about a measure after it was first published."""

    TARGET = "target"
    DEFINITION = "definition"
    TITLE = "title"
    SCHEME = "scheme"
    STATUS = "status"
    WORDING = "wording"


class Change(Record):
    """A recorded change of a measure after first publication."""

    quarter: QuarterField
    """The first quarter that the change applies to."""
    what: ChangeKind
    """What changed."""
    from_: str | None = Field(default=None, alias="from")
    """What it was."""
    to: str | None = None
    """What it is now."""
    reason: str
    """Why it was changed."""
    approved: str | None = None
    """Who approved the change."""
    date: Day | None = None
    """When it was approved."""

    @property
    def old_figure(self) -> Figure | None:
        """What it was, where that is a number."""
        try:
            return read_figure(self.from_)
        except PydanticCustomError:
            return None
