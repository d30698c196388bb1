"""The overall status of a scope, and its summary (rules, section 4: overall status).

What the counts make is decided in `roll_up_rules`; here they are counted and put together.
Counted are the latest ratings of live measures and the statuses of actions, in the families green,
amber and red. What has no rating, and bands of a blue or grey family whose scheme does not say how
they count, are kept out of the shares and stay in the counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.assess.counts import (
    by_age,
    by_family,
    by_latest,
    by_movement,
    by_refusal,
    by_status,
    by_this_quarter,
)
from site_builder.assess.roll_up_rules import average_points, family_by_rule
from site_builder.model.assessment import ActionAssessment, Assessment, StatusSource
from site_builder.model.quarter import Quarter
from site_builder.model.report import Overall, Summary, Tally, Weights
from site_builder.model.result import StatusOverride
from site_builder.model.roll_up import RollUp, RollUpRule
from site_builder.model.scheme import Family, Scheme
from site_builder.model.site import Site


@dataclass(frozen=True, slots=True)
class Scope:
    """What is summed up: a priority, or the plan, in one quarter."""

    name: str  # a priority's id, or PLAN
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
        uncompared=by_refusal(scope.assessments),
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
    weights = _weights((green, amber, red), scope, rule)
    by_rule = family_by_rule(green.count + amber.count + red.count, weights, rule)
    override = scope.override
    named = None if override is None else family_named(override.is_, scheme)
    return Overall(
        family=named or by_rule,
        green=green,
        amber=amber,
        red=red,
        source=StatusSource.OVERRIDE if named else StatusSource.RULE,
        rule_family=by_rule,
        weights=weights,
        average=average_points(weights, rule),
        override=override if named else None,
    )


def family_named(code: str, scheme: Scheme) -> Family | None:
    """Read an overall status as typed: a family (`amber`), or a band's code (`HG`)."""
    if code in {family.value for family in Family}:
        return Family(code)
    band = scheme.band(code)
    return None if band is None else band.counted_as


def _tally(family: Family, scope: Scope) -> Tally:
    rated = [one.measure.id for one in scope.assessments if _latest_family(one) is family]
    standing = (one.action.id for one in scope.actions if one.status.family is family)
    return Tally(family.value, (*rated, *standing), measures=len(rated))


def _weights(tallies: tuple[Tally, Tally, Tally], scope: Scope, rule: RollUp) -> Weights:
    """Count each colour again, its headline measures as often as the rule says.

    Asked are the measures, not the ids of a tally: an action may have the id of a measure.
    """
    families = [_latest_family(one) for one in scope.assessments if one.measure.headline]
    weighs = rule.rule in (RollUpRule.SHARES, RollUpRule.WEIGHTED_POINTS)
    more = rule.headline_weight - 1 if weighs else 0
    green, amber, red = (
        tally.count + more * families.count(Family(tally.code)) for tally in tallies
    )
    return Weights(green, amber, red)


def _latest_family(one: Assessment) -> Family | None:
    return None if one.latest is None else one.latest.rating.band.counted_as
