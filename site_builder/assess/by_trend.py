"""The rule of a scheme by direction: improving, maintaining or worsening, without a target.

Source: rules, section 1. Better and worse are those of `direction`, with the measure's own
comparator and dead band, so that a status and the arrow beside it never disagree.
"""

from __future__ import annotations

from site_builder.assess.grounds import Grounds
from site_builder.model.assessment import RuleKind, Ruling, Unrated
from site_builder.model.movement import Direction
from site_builder.model.scheme import Scheme

_PLACES = {Direction.BETTER: 0, Direction.SAME: 1, Direction.WORSE: 2}


def by_direction(scheme: Scheme, grounds: Grounds) -> Ruling | Unrated:
    """Rate a figure by how it moved; without a fair comparison it is not rated, and never red."""
    movement = grounds.moved(grounds.comparator)
    place = None
    if movement is not None and movement.direction is not None:
        place = _PLACES.get(movement.direction)
    if place is None:
        return Unrated.NOTHING_TO_COMPARE
    return Ruling(RuleKind.DIRECTION, scheme.bands[place], compared=movement)
