"""How far a measure has moved against its target since its previous report (rules, section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.quarter import Quarter
from site_builder.model.scheme import Band


@dataclass(frozen=True, slots=True)
class RankedMove:
    """A key improver or a key challenge, with what it was ranked by. Better is positive."""

    measure: str  # its id
    since: Quarter  # the quarter compared with
    before: Band  # the band that it had then
    bands: int | None  # None: the two bands are of different schemes
    variance: Decimal | None
    """Change of the variance as a share of the target, divided out for display; None where one of
    the two has none."""
