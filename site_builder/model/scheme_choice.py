"""Which scheme rates a measure in a quarter: its own, else its priority's, else the site's.

Schemes are chosen by period at each of the three, so that an old quarter keeps the scheme that it
was published under. `load` and `assess` both ask here.
"""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.measure import Measure
from site_builder.model.plan import Plan, Priority
from site_builder.model.quarter import Quarter
from site_builder.model.site import Site


def scheme_id_for(measure: Measure, quarter: Quarter, site: Site, plans: Iterable[Plan]) -> str:
    """Return the id of the scheme; `load` has checked that the site has it."""
    if measure.scheme is not None:
        return measure.scheme.at(quarter)
    priority = _priority_of(measure, quarter, plans)
    if priority is not None and priority.scheme is not None:
        return priority.scheme.at(quarter)
    return site.scheme_id_for(quarter)


def _priority_of(measure: Measure, quarter: Quarter, plans: Iterable[Plan]) -> Priority | None:
    """Return the measure's priority in the plan in force, the newest that covers the quarter."""
    covering = [plan for plan in plans if plan.covers(quarter)]
    newest = max(covering, key=lambda plan: plan.from_, default=None)
    if newest is None:
        return None
    return next((one for one in newest.priorities if one.id == measure.priority), None)
