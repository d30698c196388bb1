"""A rating scheme: its bands, best first, and the edges that they own (rules, section 1)."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from site_builder.model.fields import FigureField, Id, QuarterField, Record


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


class Basis(StrEnum):
    """What is compared with the bounds of a scheme's bands."""

    RELATIVE = "relative"
    POINTS = "points"


class Band(Record):
    """One status of a scheme."""

    code: str
    """Short code, printed in the chip and in downloads: HG."""
    name: str
    """The status in words: High Green."""
    family: Family
    """Colour family, by which statuses are counted."""
    shape: Shape
    """Shape of the chip."""
    filled: bool = True
    """Filled shapes stand for the outer band of a family, outlined ones for the inner."""
    meaning: str
    """What the status says, in plain words, for the key."""
    at_least: FigureField | None = None
    """The band holds its lower bound: 5% (relative), 5 (points)."""
    above: FigureField | None = None
    """The band does not hold its lower bound."""

    @property
    def bound(self) -> Decimal | None:
        """The lower bound as typed (per cent or points); None for the last band: the rest."""
        figure = self.at_least or self.above
        return None if figure is None else figure.value


def _refuse(message: str) -> None:
    raise PydanticCustomError("bad-scheme", "{message}", {"message": message})


class Scheme(Record):
    """How measures are rated: bands from best to worst, each owning one edge."""

    title: str
    """The scheme's name for readers: Five-level scheme."""
    basis: Basis = Basis.RELATIVE
    """relative: the gap as a share of the target. points: the gap in the measure's unit."""
    bands: tuple[Band, ...]
    """Best first. Each but the last has a lower bound; the last is the rest."""
    in_range: str | None = None
    """Band inside a target range. Default: the first band that holds a variance of 0."""
    out_of_range: str | None = None
    """Band outside a target range. Default: the worst."""
    equal_to_last_year: str | None = None
    """Band for a `last year` target that was only equalled. Default: the amber band nearest to
    target; without an amber one, the band after the one that holds a variance of 0."""

    @model_validator(mode="after")
    def _has_no_gap_and_no_overlap(self) -> Self:
        codes = [band.code for band in self.bands]
        if not codes or len(set(codes)) < len(codes):
            _refuse("a scheme needs bands, and each needs a code of its own")
        for band in self.bands[:-1]:
            if (band.at_least is None) == (band.above is None):
                _refuse(f"band {band.code} needs one lower bound: at_least or above")
        if self.bands[-1].bound is not None:
            _refuse(f"the last band, {codes[-1]}, must have no bound, or a gap is left below it")
        for better, worse in zip(self.bands, self.bands[1:-1], strict=False):
            if (
                better.bound is not None
                and worse.bound is not None
                and (
                    worse.bound > better.bound
                    or (worse.bound == better.bound and (worse.above or better.at_least))
                )
            ):
                _refuse(f"band {worse.code} overlaps band {better.code}: order bands best first")
        for name in (self.in_range, self.out_of_range, self.equal_to_last_year):
            if name is not None and name not in codes:
                _refuse(f"{name!r} is not the code of a band; the bands are {', '.join(codes)}")
        return self

    def band(self, code: str) -> Band | None:
        """Return the band of that code, None when the scheme has none."""
        return next((band for band in self.bands if band.code == code), None)


class SchemeInForce(Record):
    """From which quarter on a scheme rates."""

    from_: QuarterField = Field(alias="from")
    """The first quarter rated with the scheme."""
    scheme: Id
    """The scheme's id in `schemes`."""
