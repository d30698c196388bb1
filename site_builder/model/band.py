"""One status of a scheme: its code, colour and shape, and the edges that it owns."""

from __future__ import annotations

from enum import StrEnum

from site_builder.model.edges import Edge, Span
from site_builder.model.fields import Figure, FigureField, Record
from site_builder.model.measure import CompareWith


class Family(StrEnum):
    """The colour family of a status; never shown without its code and word."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLUE = "blue"
    GREY = "grey"


class Shape(StrEnum):
    """The shape that tells statuses apart without colour."""

    CIRCLE_TICK = "circle-tick"
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    OCTAGON = "octagon"
    SQUARE = "square"
    STAR = "star"


PLACED = frozenset({Family.GREEN, Family.AMBER, Family.RED})
"""The families that the overall status is made of."""


class Band(Record):
    """One status of a scheme."""

    code: str
    """Short code, printed in the chip and in downloads: HG."""
    name: str
    """The status in words: High Green."""
    family: Family
    """Colour family."""
    shape: Shape
    """Shape of the chip."""
    filled: bool = True
    """Filled shapes stand for the outer band of a family, outlined ones for the inner."""
    meaning: str
    """What the status says, in plain words, for the key."""
    at_least: FigureField | None = None
    """The band holds its lower bound: 5% (relative), 5 (points), -1 (tolerances)."""
    above: FigureField | None = None
    """The band does not hold its lower bound."""
    at_most: FigureField | None = None
    """The band holds its upper bound. Needed only where the band above types no lower one."""
    below: FigureField | None = None
    """The band does not hold its upper bound."""
    if_improved_on: CompareWith | None = None
    """A figure in this band that is better than this earlier one has the band `then` instead."""
    then: str | None = None
    """Code of the band, a better one, for a figure that has improved."""
    or_equal: bool = False
    """For `then` it is enough not to be worse."""
    counts_as: Family | None = None
    """As which of green, amber and red a blue or grey band counts in shares and in the overall
    status. Left out: in neither."""

    @property
    def counted_as(self) -> Family | None:
        """The family in which a rating counts; None where it is not placed."""
        return self.family if self.family in PLACED else self.counts_as

    @property
    def bounds(self) -> tuple[tuple[str, Figure], ...]:
        """The bounds typed, each with its key."""
        typed = (
            ("at_least", self.at_least),
            ("above", self.above),
            ("at_most", self.at_most),
            ("below", self.below),
        )
        return tuple((key, figure) for key, figure in typed if figure is not None)

    @property
    def span(self) -> Span:
        """The band's edges as typed."""
        low, high = self.at_least or self.above, self.at_most or self.below
        return Span(
            self.code,
            None if low is None else Edge(low.value, own=self.at_least is not None),
            None if high is None else Edge(high.value, own=self.at_most is not None),
        )
