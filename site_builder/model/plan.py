"""A corporate plan, its priorities and their objectives: `content/plans/<plan>.yaml`."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from site_builder.model.by_period import IdByPeriodField
from site_builder.model.fields import Id, Markdown, QuarterField, Record
from site_builder.model.quarter import Quarter


class Objective(Record):
    """What a priority sets out to reach."""

    id: Id
    """Id, unique in its priority."""
    title: str
    """The objective in words."""


class Priority(Record):
    """A priority of the plan: a chapter of every report."""

    id: Id
    """Id; the last part of the chapter's address."""
    title: str
    """The priority's name."""
    summary: Markdown | None = None
    """One or two sentences."""
    objectives: tuple[Objective, ...] = ()
    """Its objectives, in order."""
    scheme: IdByPeriodField | None = None
    """Rating scheme of its measures, or schemes by the quarter from which they hold. Default: the
    one that the site gives for the quarter."""


class Plan(Record):
    """A plan and the quarters in which it is in force."""

    title: str
    """The plan's name."""
    from_: QuarterField = Field(alias="from")
    """First quarter in force."""
    until: QuarterField | None = None
    """Last quarter in force; open when left out."""
    priorities: tuple[Priority, ...] = Field(min_length=1)
    """Its priorities, in order."""

    def covers(self, quarter: Quarter) -> bool:
        """Say whether the plan is in force in that quarter."""
        return self.from_ <= quarter and (self.until is None or quarter <= self.until)


def plan_at(plans: Sequence[Plan], quarter: Quarter) -> Plan | None:
    """Return the plan in force in a quarter, None when there is none. Plans: oldest first."""
    return next((plan for plan in reversed(plans) if plan.covers(quarter)), None)
