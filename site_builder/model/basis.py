"""What decides the bands of a scheme."""

from __future__ import annotations

from enum import StrEnum


class Basis(StrEnum):
    """What decides a scheme's bands."""

    RELATIVE = "relative"
    POINTS = "points"
    FLOOR = "floor"
    TOLERANCE = "tolerance"
    DIRECTION = "direction"
    JUDGEMENT = "judgement"


class ToleranceIn(StrEnum):
    """What the tolerance of a measure is counted in."""

    POINTS = "points"
    RELATIVE = "relative"


BOUNDED = frozenset({Basis.RELATIVE, Basis.POINTS, Basis.TOLERANCE})
"""Those whose bands have bounds, which a distance is compared with."""
IN_THREE = frozenset({Basis.FLOOR, Basis.DIRECTION})
"""Those with three bands, best first, and no bounds."""
WITHOUT_TARGET = frozenset({Basis.DIRECTION, Basis.JUDGEMENT})
"""Those that look at no target."""
BY_DISTANCE = "by distance"
"""The setting `out_of_range` that is no band's code."""
