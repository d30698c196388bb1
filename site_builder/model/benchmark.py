"""Somebody else's figure, shown beside a measure's own."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.fields import FigureField, QuarterField, Record


class Benchmark(Record):
    """Somebody else's figure, shown beside ours and never rated."""

    name: str
    """Whose figure it is."""
    quarter: QuarterField
    """The quarter it speaks of."""
    value: FigureField
    """The figure."""
    source: str
    """Where it was published."""
    rank: int | None = Field(default=None, ge=1)
    """Our place as published, 1 is best. Needs `of`."""
    of: int | None = Field(default=None, ge=2)
    """Among how many with data the published place is, ours included."""
    values: tuple[FigureField, ...] = ()
    """The figures of all others that have data, without ours: our place is worked out from them."""
    group: int | None = Field(default=None, ge=2)
    """How many there are in the group, ours included, with data or without."""
