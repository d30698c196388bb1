"""What holds for every figure, target and scheme, whatever their values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_builder.assess.bands import band_holding
from site_builder.assess.direction import Known, direction_of, from_previous, from_year_ago
from site_builder.assess.grounds import grounds_of
from site_builder.assess.latest import latest_at
from site_builder.assess.rating import rule
from site_builder.assess.report import assess
from site_builder.assess.variance import Gap
from site_builder.model.assessment import Aim, Rating, Ruling, StatusSource, Unrated
from site_builder.model.measure import GoodIs
from site_builder.model.movement import Direction
from site_builder.model.quarter import Quarter
from site_builder.model.report import Summary
from site_builder.model.scheme import Band, Basis, Scheme
from site_builder.model.target import Sign, TargetKind
from tests.assess.builders import Fields, action, measure, plan, project, q, schemes
from tests.showing import PUBLIC

SCHEMES = tuple(schemes().values())
BY_SHARE = tuple(one for one in SCHEMES if one.by_share)
BOUNDED = tuple(
    one for one in SCHEMES if one.basis in (Basis.RELATIVE, Basis.POINTS, Basis.TOLERANCE)
)
POLARITIES = (GoodIs.HIGHER, GoodIs.LOWER)

figures = st.decimals(
    min_value=-1_000_000, max_value=1_000_000, places=4, allow_nan=False, allow_infinity=False
)
quarters = st.integers(min_value=2000, max_value=2040).flatmap(
    lambda year: st.builds(Quarter, st.just(year), st.integers(min_value=1, max_value=4))
)


@dataclass(frozen=True, slots=True)
class Rated:
    """A figure, and everything that its rating goes by."""

    scheme: Scheme
    good_is: GoodIs
    actual: Decimal
    aim: Aim
    tolerance: Decimal
    previous: Decimal | None
    year_ago: Decimal | None

    def decide(self) -> Ruling | Unrated:
        one = measure(good_is=self.good_is.value, tolerance=str(self.tolerance))
        now = Known(NOW, self.actual)
        before, year_ago = (
            None if figure is None else Known(quarter, figure)
            for quarter, figure in ((NOW.plus(-1), self.previous), (NOW.year_ago, self.year_ago))
        )
        grounds = grounds_of(
            one, from_previous(one, now, before, None), from_year_ago(one, now, year_ago, None)
        )
        return rule(self.actual, self.aim, self.good_is, self.scheme, grounds)

    def rank(self) -> int | Unrated:
        """Return the place of the band, 0 for the best."""
        found = self.decide()
        return self.scheme.bands.index(found.band) if isinstance(found, Ruling) else found

    def times(self, factor: Decimal, good_is: GoodIs) -> Rated:
        """Return the same in another unit, or turned round for a factor of -1."""
        signs = TURNED if factor < 0 else {sign: sign for sign in Sign}

        def scaled(figure: Decimal | None) -> Decimal | None:
            return None if figure is None else figure * factor

        aim = replace(
            self.aim,
            value=scaled(self.aim.value),
            floor=scaled(self.aim.floor),
            sign=signs[self.aim.sign] if self.aim.sign else None,
        )
        return replace(
            self,
            good_is=good_is,
            actual=self.actual * factor,
            aim=aim,
            previous=scaled(self.previous),
            year_ago=scaled(self.year_ago),
        )


TURNED = {
    Sign.UNDER: Sign.OVER,
    Sign.OVER: Sign.UNDER,
    Sign.AT_MOST: Sign.AT_LEAST,
    Sign.AT_LEAST: Sign.AT_MOST,
}
NOW = q("2019-20 Q2")


@st.composite
def aims(draw: st.DrawFn, good_is: GoodIs) -> Aim:
    """Return a target of any kind that is a number, as `load` lets it through."""
    kind = draw(st.sampled_from(NUMBERS))
    value = draw(figures)
    if kind is TargetKind.FLOOR:
        below = abs(draw(figures))
        floor = value - below if good_is is GoodIs.HIGHER else value + below
        return Aim(kind, value, floor=floor)
    if kind is TargetKind.INEQUALITY:
        higher = draw(st.sampled_from((Sign.OVER, Sign.AT_LEAST)))
        return Aim(kind, value, sign=higher if good_is is GoodIs.HIGHER else TURNED[higher])
    return Aim(kind, value)


NUMBERS = (
    TargetKind.POINT,
    TargetKind.FLOOR,
    TargetKind.FORECAST,
    TargetKind.INEQUALITY,
    TargetKind.LAST_YEAR,
)


@st.composite
def rated(draw: st.DrawFn, among: tuple[Scheme, ...] = SCHEMES) -> Rated:
    good_is = draw(st.sampled_from(POLARITIES))
    return Rated(
        scheme=draw(st.sampled_from(among)),
        good_is=good_is,
        actual=draw(figures),
        aim=draw(aims(good_is)),
        tolerance=draw(st.decimals(min_value=Decimal("0.01"), max_value=100, places=2)),
        previous=draw(st.none() | figures),
        year_ago=draw(st.none() | figures),
    )


def other(good_is: GoodIs) -> GoodIs:
    return GoodIs.LOWER if good_is is GoodIs.HIGHER else GoodIs.HIGHER


@given(rated())
def test_turning_signs_and_polarity_together_changes_nothing(case: Rated) -> None:
    assert case.aim.value is not None
    assume(case.actual or case.aim.value)  # for 0 against 0 polarity matters by itself
    turned = case.times(Decimal(-1), other(case.good_is))
    assert turned.rank() == case.rank()


@given(rated(), figures)
def test_a_better_figure_never_has_a_worse_band(case: Rated, figure: Decimal) -> None:
    pair = sorted((case.actual, figure), reverse=case.good_is is GoodIs.HIGHER)
    ranks = [replace(case, actual=one).rank() for one in pair]
    assume(not any(isinstance(rank, Unrated) for rank in ranks))
    assert sorted(ranks, key=int) == ranks


@given(rated())
def test_only_what_there_is_nothing_to_compare_with_is_not_rated(case: Rated) -> None:
    known = replace(case, previous=Decimal(1), year_ago=Decimal(1))
    reasons = {one.rank() for one in (case, known)} & set(Unrated)
    assert reasons <= {
        Unrated.NOTHING_TO_COMPARE,
        Unrated.NOTHING_DUE,
        Unrated.AWAITS_JUDGEMENT,
    }
    assert known.rank() is not Unrated.NOTHING_TO_COMPARE


@given(
    st.decimals(min_value=-300, max_value=300, places=3),
    st.decimals(min_value=Decimal("0.001"), max_value=300, places=3),
    st.sampled_from(BOUNDED),
)
def test_every_variance_has_exactly_one_band(
    better_by: Decimal, per: Decimal, scheme: Scheme
) -> None:
    gap = Gap(better_by, per)  # per: of a target, or of a tolerance
    variance = Fraction(better_by) / Fraction(per)
    factor = 100 if scheme.basis is Basis.RELATIVE else 1
    holding: list[Band] = []
    upper: Fraction | None = None  # the edge of the next better band, which that band may own
    owned = False
    for band in scheme.placed:
        edge = scheme.edges(band)[0]
        lower = None if edge is None else Fraction(edge.value) / factor
        from_below = edge is None or lower is None or variance > lower
        to_above = upper is None or variance < upper or (not owned and variance == upper)
        if (from_below or (edge is not None and edge.own and variance == lower)) and to_above:
            holding.append(band)
        upper, owned = lower, edge is not None and edge.own
    assert holding == [band_holding(scheme, gap)]


@given(rated(BY_SHARE), st.decimals(min_value=Decimal("0.001"), max_value=1000, places=3))
def test_another_unit_for_figure_and_target_changes_nothing(case: Rated, factor: Decimal) -> None:
    assert case.times(factor, case.good_is).rank() == case.rank()


@given(st.lists(st.integers(min_value=-50, max_value=50), min_size=1, max_size=6), st.data())
def test_a_scheme_is_refused_exactly_when_its_bounds_do_not_fall(
    bounds: list[int], data: st.DataObject
) -> None:
    edges = [data.draw(st.sampled_from(("at_least", "above"))) for _ in bounds]
    names = [f"B{number}" for number in range(len(bounds) + 1)]
    look: Fields = {"name": "Band", "family": "green", "shape": "circle", "meaning": "Band."}
    bands = [
        {**look, "code": name, **({edge: f"{bound}%"} if edge else {})}
        for name, edge, bound in zip(names, [*edges, ""], [*bounds, 0], strict=True)
    ]
    # Two bands may share a bound only where the better leaves it to the worse.
    falls = all(
        upper > lower or (upper == lower and (first, second) == ("above", "at_least"))
        for upper, lower, first, second in zip(bounds, bounds[1:], edges, edges[1:], strict=False)
    )
    given_scheme: Fields = {"title": "Scheme", "bands": bands}
    if falls:
        assert Scheme.model_validate(given_scheme).bands[0].code == "B0"
    else:
        with pytest.raises(ValidationError, match="overlaps"):
            Scheme.model_validate(given_scheme)


EDGES = ("at_least", "above", "at_most", "below")


@given(
    st.lists(
        st.dictionaries(st.sampled_from(EDGES), st.sampled_from((-10, -5, 0, 5)), max_size=2),
        min_size=2,
        max_size=4,
    ),
    st.lists(st.sampled_from((-11, -10, -7, -5, -1, 0, 1, 5, 6)), min_size=3, max_size=9),
)
def test_whatever_edges_are_typed_a_scheme_is_refused_or_each_variance_has_one_band(
    typed: list[dict[str, int]], variances: list[int]
) -> None:
    look: Fields = {"name": "Band", "family": "green", "shape": "circle", "meaning": "Band."}
    bands = [
        {**look, "code": f"B{at}", **{edge: f"{bound}%" for edge, bound in edges.items()}}
        for at, edges in enumerate(typed)
    ]
    try:
        scheme = Scheme.model_validate({"title": "Scheme", "bands": bands})
    except ValidationError:
        return
    for variance in variances:
        holding = [at for at, edges in enumerate(typed) if keeps(edges, variance)]
        band = band_holding(scheme, Gap(Decimal(variance), Decimal(100)))
        assert scheme.bands.index(band) in holding  # no edge that was typed is overruled


def keeps(edges: dict[str, int], variance: int) -> bool:
    """Say whether a variance is within the edges that were typed."""
    checks = {
        "at_least": lambda bound: variance >= bound,
        "above": lambda bound: variance > bound,
        "at_most": lambda bound: variance <= bound,
        "below": lambda bound: variance < bound,
    }
    return all(checks[edge](bound) for edge, bound in edges.items())


@given(figures, figures, st.sampled_from(GoodIs))
def test_going_back_is_the_opposite_direction(
    one: Decimal, other: Decimal, good_is: GoodIs
) -> None:
    opposite = {
        Direction.BETTER: Direction.WORSE,
        Direction.WORSE: Direction.BETTER,
        Direction.INCREASED: Direction.DECREASED,
        Direction.DECREASED: Direction.INCREASED,
    }
    ends = (Decimal(-10), Decimal(10))
    there = direction_of(measure(good_is=good_is.value), one, other, ends)
    back = direction_of(measure(good_is=good_is.value), other, one, ends)
    assert back == (opposite.get(there, there) if isinstance(there, Direction) else there)


@given(figures, figures)
def test_the_earlier_figure_and_the_change_give_the_figure(now: Decimal, earlier: Decimal) -> None:
    before, after = q("2019-20 Q1"), q("2019-20 Q2")
    moved = from_previous(measure(), Known(after, now), Known(before, earlier), None)
    assert moved.earlier is not None
    assert moved.amount is not None
    assert moved.earlier + moved.amount == now


@given(quarters, st.integers(min_value=-40, max_value=40))
def test_quarters_forward_and_back_end_where_they_began(quarter: Quarter, steps: int) -> None:
    assert quarter.plus(steps).plus(-steps) == quarter
    assert quarter.plus(steps).index - quarter.index == steps
    assert quarter.year_ago == quarter.plus(-4)


@given(quarters, st.lists(st.booleans(), min_size=1, max_size=12))
def test_a_latest_rating_is_as_old_as_the_quarters_since(first: Quarter, rated: list[bool]) -> None:
    scheme = SCHEMES[0]
    rating = Rating(scheme.bands[0], scheme, StatusSource.RULE)
    known = None
    for step, has_rating in enumerate(rated):
        known = latest_at(first.plus(step), rating if has_rating else None, known)
    last = first.plus(len(rated) - 1)
    if True not in rated:
        assert known is None
    else:
        assert known is not None
        assert known.quarter.plus(known.age) == last
        assert known.age == rated[::-1].index(True)


RESULTS: tuple[Fields | None, ...] = (
    None,
    {"actual": "10"},
    {"actual": "1"},
    {"actual": "[c]"},
    {"no_figure": "awaited"},
)
STATUSES = ("green", "amber", "red", "complete", "closed", "deferred", None)


@given(st.data(), st.lists(st.sampled_from(POLARITIES), min_size=1, max_size=5))
def test_the_parts_of_every_summary_add_up_to_its_whole(
    data: st.DataObject, polarities: list[GoodIs]
) -> None:
    measures = tuple(
        measure(
            f"m{at}",
            good_is=polarity.value,
            priority=data.draw(st.sampled_from(("clean", "safe"))),
            targets={"2019-20": data.draw(st.sampled_from(("10", "0", "last year", "to be set")))},
        )
        for at, polarity in enumerate(polarities)
    )
    actions = (action("a1"), action("a2", priority="safe"))
    results: dict[str, dict[str, Fields]] = {}
    updates: dict[str, dict[str, Fields]] = {}
    for quarter in ("2018-19 Q2", "2019-20 Q1", "2019-20 Q2"):
        drawn = {one.id: data.draw(st.sampled_from(RESULTS)) for one in measures}
        statuses = {one.id: data.draw(st.sampled_from(STATUSES)) for one in actions}
        results[quarter] = {name: result for name, result in drawn.items() if result}
        updates[quarter] = {name: {"status": text} for name, text in statuses.items() if text}
    latest = assess(
        project(
            *measures,
            results=results,
            updates=updates,
            actions=actions,
            under=plan("clean", "safe"),
        ),
        PUBLIC,
    ).latest
    for summary in (latest.summary, *(chapter.summary for chapter in latest.chapters)):
        assert_adds_up(summary)
    assert sorted(latest.summary.measures) == sorted(one.id for one in measures)


def assert_adds_up(summary: Summary) -> None:
    """Each tuple of tallies holds every measure of the scope exactly once."""
    whole = sorted(summary.measures)
    for tallies in (
        summary.latest,
        summary.latest_families,
        summary.this_quarter,
        summary.movement,
    ):
        assert sorted(name for tally in tallies for name in tally.ids) == whole
        assert all(tally.count for tally in tallies)
    without = [tally.ids for tally in summary.movement if tally.code == "none"]
    uncompared = sorted(name for tally in summary.uncompared for name in tally.ids)
    assert uncompared == sorted(name for ids in without for name in ids)
    families = {tally.code: tally.ids for tally in summary.latest_families}
    for tally in (summary.overall.green, summary.overall.amber, summary.overall.red):
        assert set(families.get(tally.code, ())) <= set(tally.ids)
