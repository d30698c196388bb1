"""A measure's moves between priorities and plans, as `assess` finds them."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.plan import Plan
from site_builder.model.quarter import Quarter


@dataclass(frozen=True, slots=True)
class Home:
    """Where a measure belongs: a plan, and the id of one of its priorities."""

    plan: Plan
    priority: str

    @property
    def title(self) -> str:
        """The priority's name in that plan."""
        named = (one.title for one in self.plan.priorities if one.id == self.priority)
        return next(named, self.priority)


@dataclass(frozen=True, slots=True)
class Move:
    """A quarter in which a measure came under another plan or priority."""

    quarter: Quarter  # the first in its new place
    from_plan: Plan  # in force before
    to_plan: Plan  # in force from then on; the same where only the priority changed
    left: Home | None  # None: the plan before did not have it
    joined: Home | None  # None: the new plan does not have it
