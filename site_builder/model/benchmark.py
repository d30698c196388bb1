"""Somebody else's figure, shown beside a measure's own."""

from __future__ import annotations

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
