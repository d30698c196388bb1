"""The overall status of a scope, and its summary (rules, section 4: overall status).

Counted are the latest ratings of live measures and the statuses of actions, in the families green,
amber and red. What has no rating, and bands of a blue or grey family, which the rule does not
place, are kept out of the shares and stay in the counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_builder.assess.counts import (
    by_age,
    by_family,
    by_latest,
    by_movement,
    by_status,
    by_this_quarter,
)
from site_builder.assess.exact import product
from site_builder.model.assessment import ActionAssessment, Assessment, StatusSource
from site_builder.model.quarter import Quarter
from site_builder.model.report import Overall, Summary, Tally
from site_builder.model.result import StatusOverride
from site_builder.model.scheme import Family, Scheme
from site_builder.model.site import RollUp, Site


@dataclass(frozen=True, slots=True)
class Scope:
    """What is summed up: a priority, or the plan, in one quarter."""

    name: str  # a priority's id, or "plan"
    quarter: Quarter
    assessments: tuple[Assessment, ...]  # of live measures
    actions: tuple[ActionAssessment, ...]
    override: StatusOverride | None  # a status that the report sets


def summary_of(scope: Scope, site: Site) -> Summary:
    """Count one scope, with its overall status."""
    scheme = site.schemes[site.scheme_id_for(scope.quarter)]
    return Summary(
        scope=scope.name,
        quarter=scope.quarter,
        measures=tuple(one.measure.id for one in scope.assessments),
        latest=by_latest(scope.assessments, scheme),
        latest_families=by_family(scope.assessments),
        ages=by_age(scope.assessments),
        this_quarter=by_this_quarter(scope.assessments, scheme),
        movement=by_movement(scope.assessments),
        actions=by_status(scope.actions),
        overall=overall_of(scope, site.roll_up, scheme),
    )


def overall_of(scope: Scope, rule: RollUp, scheme: Scheme) -> Overall:
    """Return the overall status with the lists behind it; a report may override it with a reason.

    An override that names neither a family nor a band, which `load` refuses, does not count.
    """
    green, amber, red = (
        _tally(family, scope) for family in (Family.GREEN, Family.AMBER, Family.RED)
    )
    by_rule = family_by_rule(green.count, amber.count, red.count, rule)
    override = scope.override
    named = None if override is None else family_named(override.is_, scheme)
    return Overall(
        family=named or by_rule,
        green=green,
        amber=amber,
        red=red,
        source=StatusSource.OVERRIDE if named else StatusSource.RULE,
        rule_family=by_rule,
        override=override if named else None,
    )


def family_by_rule(green: int, amber: int, red: int, rule: RollUp) -> Family | None:
    """Return the family that the shares give; None when fewer than the minimum are rated.

    Green is tried first, then red; whatever is neither is amber. Both bounds are included.
    """
    rated = Decimal(green + amber + red)
    if rated < rule.minimum:
        return None
    if Decimal(green) >= product(rule.green_at_least, rated):
        return Family.GREEN
    if Decimal(red) >= product(rule.red_at_least, rated):
        return Family.RED
    return Family.AMBER


def family_named(code: str, scheme: Scheme) -> Family | None:
    """Read an overall status as typed: a family (`amber`), or a band's code (`HG`)."""
    if code in {family.value for family in Family}:
        return Family(code)
    band = scheme.band(code)
    return None if band is None else band.family


def _tally(family: Family, scope: Scope) -> Tally:
    measures = (
        one.measure.id
        for one in scope.assessments
        if one.latest is not None and one.latest.rating.band.family is family
    )
    standing = (one.action.id for one in scope.actions if one.status.family is family)
    rated = tuple(measures)
    return Tally(family.value, (*rated, *standing), measures=len(rated))
