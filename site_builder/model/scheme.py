"""A rating scheme: its bands, best first, and the edges that they own (rules, section 1)."""

from __future__ import annotations

from functools import cached_property
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from site_builder.model.band import PLACED, Band, Family, Shape
from site_builder.model.basis import BOUNDED, BY_DISTANCE, Basis, ToleranceIn
from site_builder.model.edges import Edge, lower_edge, upper_edge
from site_builder.model.fields import Id, QuarterField, Record
from site_builder.model.scheme_faults import faults_of

__all__ = [
    "BY_DISTANCE",
    "PLACED",
    "Band",
    "Basis",
    "Family",
    "Scheme",
    "SchemeInForce",
    "Shape",
    "ToleranceIn",
]


class Scheme(Record):
    """How measures are rated: bands from best to worst, each owning one edge."""

    title: str
    """The scheme's name for readers: Five-level scheme."""
    basis: Basis = Basis.RELATIVE
    """relative: the gap as a share of the target. points: the gap in the measure's unit. floor:
    the target, and a floor below it. tolerance: the gap in tolerances of the measure's own.
    direction: better or worse than before, without a target. judgement: the service says."""
    tolerance_in: ToleranceIn | None = None
    """What a measure's `tolerance` is counted in; for the basis tolerance. Default: points."""
    bands: tuple[Band, ...]
    """Best first. Bands next to each other share an edge; the last is the rest."""
    in_range: str | None = None
    """Band inside a target range. Default: the first band that holds a variance of 0."""
    out_of_range: str | None = None
    """Band outside a target range, or `by distance`: the band of the distance from the nearest end
    of the range. Default: the worst."""
    met: str | None = None
    """Band of a target such as "< 5" that is met. Default: the band that holds a variance of 0."""
    not_met: str | None = None
    """Band of a target such as "< 5" that is not met. Default: the worst."""
    zero_against_zero: str | None = None
    """Band of 0 against a target of 0 where higher is better. Default: not rated, nothing due."""
    equal_to_last_year: str | None = None
    """Band for a `last year` target that was only equalled. Default: the amber band nearest to
    target; without an amber one, the band after the one that holds a variance of 0."""

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        for fault in faults_of(self):
            raise PydanticCustomError("bad-scheme", "{message}", {"message": fault})
        return self

    def band(self, code: str) -> Band | None:
        """Return the band of that code, None when the scheme has none."""
        return next((band for band in self.bands if band.code == code), None)

    @cached_property
    def placed(self) -> tuple[Band, ...]:
        """The bands that a distance can fall in; the others are only for what has improved."""
        if self.basis not in BOUNDED:
            return self.bands
        named = {band.then for band in self.bands}
        return (
            tuple(band for band in self.bands[:-1] if band.bounds or band.code not in named)
            + (self.bands[-1:])
        )

    def edges(self, band: Band) -> tuple[Edge | None, Edge | None]:
        """Return the lower and the upper edge of a placed band; None where it is open."""
        return self._edges[band.code]

    @cached_property
    def _edges(self) -> dict[str, tuple[Edge | None, Edge | None]]:
        spans = [band.span for band in self.placed]
        return {
            span.code: (lower_edge(spans, place), upper_edge(spans, place))
            for place, span in enumerate(spans)
        }

    @property
    def by_share(self) -> bool:
        """Whether a variance is a share of the target; else it is in the measure's unit."""
        if self.basis is Basis.TOLERANCE:
            return self.tolerance_in is ToleranceIn.RELATIVE
        return self.basis is Basis.RELATIVE

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """The settings that name a band, each with the code."""
        graded = self.out_of_range == BY_DISTANCE
        typed = (
            ("in_range", self.in_range),
            ("out_of_range", None if graded else self.out_of_range),
            ("met", self.met),
            ("not_met", self.not_met),
            ("zero_against_zero", self.zero_against_zero),
            ("equal_to_last_year", self.equal_to_last_year),
        )
        return tuple((name, code) for name, code in typed if code is not None)


class SchemeInForce(Record):
    """From which quarter on a scheme rates."""

    from_: QuarterField = Field(alias="from")
    """The first quarter rated with the scheme."""
    scheme: Id
    """The scheme's id in `schemes`."""
