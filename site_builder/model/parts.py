"""The parts that a measure's figure is broken down into: wards, tenures, age groups."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from site_builder.model.fields import FigureOrWithheld, Id, Record


def _given(raw: object) -> object:
    """Leave out parts without a value: they count as not there, like every key without one."""
    if not isinstance(raw, dict):
        return raw
    return {name: figure for name, figure in raw.items() if figure is not None}


PartFigures = Annotated[dict[Id, FigureOrWithheld], BeforeValidator(_given)]


class Parts(Record):
    """The parts of a measure. Each quarter's result gives their figures under `parts`."""

    by: str
    """What a part is, in one word: Ward."""
    additive: bool = False
    """The parts add up to the figure. This is checked exactly."""
    of: dict[Id, str] = Field(min_length=1)
    """The parts in the order shown: an id and a title each."""
