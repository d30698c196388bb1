"""Everything that the council's files hold, checked and linked by id: what `load` returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NewType

from site_builder.model.plan import plan_at

if TYPE_CHECKING:
    from site_builder.model.action import Action
    from site_builder.model.edition import Edition
    from site_builder.model.measure import Measure
    from site_builder.model.narrative import Narrative, Page
    from site_builder.model.plan import Plan
    from site_builder.model.quarter import Quarter
    from site_builder.model.result import QuarterResults
    from site_builder.model.site import People, Site


@dataclass(frozen=True, slots=True)
class Project:
    """A whole repository of content. Tuples are sorted, so that every build has one order."""

    site: Site
    people: People
    plans: tuple[Plan, ...]  # oldest first
    measures: tuple[Measure, ...]  # by priority in plan order, then number, then id
    actions: tuple[Action, ...]  # by priority in plan order, then file order (id)
    results: tuple[QuarterResults, ...]  # oldest first
    narratives: tuple[Narrative, ...]  # oldest first
    pages: tuple[Page, ...]  # by slug
    glossary: tuple[tuple[str, str], ...]  # by term
    # What is written where: "measure:<id>", "results:<quarter slug>", "result:<quarter slug>:<id>",
    # "action:<id>", "text:<quarter slug>:<id>:<name of the text>" and, for a text of the measure,
    # "text:<id>:<name of the text>" → "file:line"
    places: dict[str, str]
    editions: tuple[Edition, ...] = ()  # frozen ones, oldest first

    def plan_for(self, quarter: Quarter) -> Plan | None:
        """Return the plan in force in a quarter, None when there is none."""
        return plan_at(self.plans, quarter)


Published = NewType("Published", Project)
"""A project in which every number that may not be shown is gone: nothing of a quarter that is not
public, and `[c]`, or nothing, for each number that is withheld.

Made in one place only (`assess.disclosure.withhold`, held by a test). Everything that rates,
compares, words or draws takes this one, so there is no way from it to a raw number.
"""
