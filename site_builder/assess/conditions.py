"""Bands that go by an earlier figure as well: red, but amber where it has improved.

Source: rules, section 1. Looked at only for a figure that lands in such a band. What cannot be
decided, for want of a figure to compare with, is not rated: it is never red.
"""

from __future__ import annotations

from dataclasses import replace

from site_builder.assess.grounds import Grounds
from site_builder.model.assessment import Ruling, Unrated
from site_builder.model.movement import Direction
from site_builder.model.scheme import Scheme


def with_condition(ruling: Ruling, scheme: Scheme, grounds: Grounds) -> Ruling | Unrated:
    """Return the ruling with the band that holds once the band's condition has been looked at."""
    band = ruling.band
    if band.if_improved_on is None or band.then is None:
        return ruling
    movement = grounds.moved(band.if_improved_on)
    if movement is None or movement.direction is None:
        return Unrated.NOTHING_TO_COMPARE
    enough = {Direction.BETTER, Direction.SAME} if band.or_equal else {Direction.BETTER}
    then = scheme.band(band.then) if movement.direction in enough else None
    return replace(ruling, band=then or band, by_distance=band, compared=movement)
