"""A rating scheme: its bands, best first, and the edges that they own (rules, section 1)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from site_builder.model.edges import Edge, Span, fault_in, lower_edge, upper_edge
from site_builder.model.fields import Figure, FigureField, Id, QuarterField, Record
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


PLACED = frozenset({Family.GREEN, Family.AMBER, Family.RED})
"""The families that the overall status is made of."""
BY_DISTANCE = "by distance"
_BOUNDED = frozenset({Basis.RELATIVE, Basis.POINTS, Basis.TOLERANCE})
_IN_THREE = frozenset({Basis.FLOOR, Basis.DIRECTION})
_THREE = 3
_WITHOUT_TARGET = frozenset({Basis.DIRECTION, Basis.JUDGEMENT})


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
        for fault in _faults(self):
            raise PydanticCustomError("bad-scheme", "{message}", {"message": fault})
        return self

    def band(self, code: str) -> Band | None:
        """Return the band of that code, None when the scheme has none."""
        return next((band for band in self.bands if band.code == code), None)

    @cached_property
    def placed(self) -> tuple[Band, ...]:
        """The bands that a distance can fall in; the others are only for what has improved."""
        if self.basis not in _BOUNDED:
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


def _faults(scheme: Scheme) -> Iterator[str]:
    """Yield what is wrong with a scheme; the first is told."""
    codes = [band.code for band in scheme.bands]
    if not codes or len(set(codes)) < len(codes):
        yield "a scheme needs bands, and each needs a code of its own"
        return
    for _, code in (*scheme.named, *(("then", band.then) for band in scheme.bands if band.then)):
        if code not in codes:
            yield f"{code!r} is not the code of a band; the bands are {', '.join(codes)}"
    yield from _faults_of_basis(scheme)
    yield from _faults_of_bounds(scheme)
    yield from _faults_of_conditions(scheme)
    for band in scheme.bands:
        if band.counts_as is not None and (band.family in PLACED or band.counts_as not in PLACED):
            yield (
                f"band {band.code}: counts_as says as which of green, amber and red a blue or grey "
                "band counts"
            )


def _faults_of_basis(scheme: Scheme) -> Iterator[str]:
    basis = scheme.basis
    if scheme.tolerance_in is not None and basis is not Basis.TOLERANCE:
        yield f"tolerance_in belongs to a scheme by tolerance; this one is by {basis}"
    if basis in _IN_THREE and len(scheme.bands) != _THREE:
        yield f"a scheme by {basis} has three bands, best first, without bounds"
    if basis in _WITHOUT_TARGET and (scheme.named or scheme.out_of_range):
        name = "out_of_range" if scheme.out_of_range else scheme.named[0][0]
        yield f"a scheme by {basis} looks at no target, so {name} has no meaning in it"
    if basis is Basis.FLOOR and scheme.out_of_range == BY_DISTANCE:
        yield "a scheme by floor has no distances, so out_of_range needs the code of a band"


def _faults_of_bounds(scheme: Scheme) -> Iterator[str]:
    for band in scheme.bands:
        if scheme.basis not in _BOUNDED and band.bounds:
            yield f"band {band.code} has a bound, but a scheme by {scheme.basis} has none"
        for one, other in (("at_least", "above"), ("at_most", "below")):
            if {one, other} <= {key for key, _ in band.bounds}:
                yield f"band {band.code} has {one} and {other}: one edge has one owner"
    if scheme.basis in _BOUNDED:
        sign = "%" if scheme.basis is Basis.RELATIVE else ""
        fault = fault_in([band.span for band in scheme.placed], sign)
        if fault is not None:
            yield fault


def _faults_of_conditions(scheme: Scheme) -> Iterator[str]:
    for place, band in enumerate(scheme.bands):
        if (band.if_improved_on is None) != (band.then is None):
            yield f"band {band.code}: if_improved_on and then go together"
        elif band.or_equal and band.then is None:
            yield f"band {band.code}: or_equal belongs to if_improved_on and then"
        elif band.then is not None and scheme.basis in _WITHOUT_TARGET:
            yield f"band {band.code}: a scheme by {scheme.basis} has no if_improved_on"
        elif band.then is not None and _place(scheme, band.then) >= place:
            yield f"band {band.code}: then must name a better band, which {band.then} is not"
        elif band.then is not None:
            yield from _overtaken(scheme, band)


def _overtaken(scheme: Scheme, band: Band) -> Iterator[str]:
    """Find bands that a better figure would have, and that are worse than `then`."""
    then, place = _place(scheme, band.then or ""), scheme.bands.index(band)
    direct = {one.code for one in scheme.placed} | {code for _, code in scheme.named}
    for between in scheme.bands[then + 1 : place]:
        same = between.if_improved_on is band.if_improved_on
        lenient = between.or_equal or not band.or_equal
        lifted = between.then is not None and _place(scheme, between.then) <= then
        if between.code in direct and not (same and lenient and lifted):
            yield (
                f"band {band.code}: a figure that has improved would be {band.then}, but a better "
                f"one, in band {between.code}, would not be"
            )


def _place(scheme: Scheme, code: str) -> int:
    return next(
        (place for place, band in enumerate(scheme.bands) if band.code == code), len(scheme.bands)
    )


class SchemeInForce(Record):
    """From which quarter on a scheme rates."""

    from_: QuarterField = Field(alias="from")
    """The first quarter rated with the scheme."""
    scheme: Id
    """The scheme's id in `schemes`."""
