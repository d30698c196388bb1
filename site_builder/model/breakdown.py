"""What was decided about one part of a measure in one quarter: what `assess` returns for it.

Figures and codes only; `render` words them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.model.movement import Movement


class PartAbsence(StrEnum):
    """Why a part has no figure."""

    WITHHELD = "withheld"
    NOT_SUPPLIED = "not supplied"


@dataclass(frozen=True, slots=True)
class PartFigure:
    """One part in one quarter. Exactly one of `value` and `absence` is set."""

    id: str
    title: str
    value: Decimal | None
    absence: PartAbsence | None
    share: Decimal | None  # of the measure's figure; None where shares have no meaning
    movement: Movement  # on the comparator of the measure itself
