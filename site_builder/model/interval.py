"""The confidence interval of a survey's estimate, as typed beside the figure: `[22, 26]`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Figure, read_figure


@dataclass(frozen=True, slots=True)
class Interval:
    """The two ends of an interval, both included."""

    low: Figure
    high: Figure


def read_interval(raw: object) -> Interval:
    """Read `[22, 26]`, or `[22%, 26%]` of a percentage."""
    if isinstance(raw, list) and len(raw) == len(("low", "high")):
        low, high = read_figure(raw[0]), read_figure(raw[1])
        if low.value <= high.value:
            return Interval(low, high)
    raise PydanticCustomError(
        "bad-interval", "an interval needs its two ends, lower first: [22, 26]", {}
    )


IntervalField = Annotated[
    Interval,
    PlainValidator(read_interval),
    WithJsonSchema({"description": "two numbers, lower first", "examples": [["22", "26"]]}),
]
