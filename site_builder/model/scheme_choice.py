"""Which scheme rates a measure in a quarter: its own, else its priority's, else the site's.

Schemes are chosen by period at each of the three, so that an old quarter keeps the scheme that it
was published under. `load` and `assess` both ask here.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.measure import Measure
from site_builder.model.plan import Plan, Priority, plan_at
from site_builder.model.quarter import Quarter
from site_builder.model.site import Site


def scheme_id_for(measure: Measure, quarter: Quarter, site: Site, plans: Sequence[Plan]) -> str:
    """Return the id of the scheme; `load` has checked that the site has it."""
    priority = _priority_of(measure, quarter, plans)
    chosen = (measure.scheme, priority.scheme if priority is not None else None)
    begun = (one.begun_at(quarter) for one in chosen if one is not None)
    return next((name for name in begun if name), site.scheme_id_for(quarter))


def _priority_of(measure: Measure, quarter: Quarter, plans: Sequence[Plan]) -> Priority | None:
    """Return the measure's priority in the plan in force."""
    plan, named = plan_at(plans, quarter), measure.priority.at(quarter)
    if plan is None:
        return None
    return next((one for one in plan.priorities if one.id == named), None)
