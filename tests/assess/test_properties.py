"""What holds for every figure, target and scheme, whatever their values."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_builder.assess.bands import band_holding
from site_builder.assess.direction import Known, direction_of, from_previous
from site_builder.assess.latest import latest_at
from site_builder.assess.rating import rule
from site_builder.assess.report import assess
from site_builder.assess.variance import Gap
from site_builder.model.assessment import Aim, Direction, Rating, Ruling, StatusSource, Unrated
from site_builder.model.measure import GoodIs
from site_builder.model.quarter import Quarter
from site_builder.model.report import Summary
from site_builder.model.scheme import Band, Basis, Scheme
from site_builder.model.target import TargetKind
from tests.assess.builders import Fields, action, measure, plan, project, q, schemes

SCHEMES = tuple(schemes().values())
RELATIVE = tuple(one for one in SCHEMES if one.basis is Basis.RELATIVE)
POLARITIES = (GoodIs.HIGHER, GoodIs.LOWER)

figures = st.decimals(
    min_value=-1_000_000, max_value=1_000_000, places=4, allow_nan=False, allow_infinity=False
)
quarters = st.integers(min_value=2000, max_value=2040).flatmap(
    lambda year: st.builds(Quarter, st.just(year), st.integers(min_value=1, max_value=4))
)


def point(value: Decimal) -> Aim:
    return Aim(TargetKind.POINT, value)


def last_year(value: Decimal) -> Aim:
    return Aim(TargetKind.LAST_YEAR, value)


aims = st.builds(point, figures) | st.builds(last_year, figures)


def rank(decision: Ruling | Unrated, scheme: Scheme) -> int | Unrated:
    """Return the place of a decision's band, 0 for the best."""
    return scheme.bands.index(decision.band) if isinstance(decision, Ruling) else decision


@given(figures, aims, st.sampled_from(SCHEMES))
def test_turning_signs_and_polarity_together_changes_nothing(
    actual: Decimal, aim: Aim, scheme: Scheme
) -> None:
    assert aim.value is not None
    assume(actual or aim.value)  # 0 against 0 is the one case where polarity matters by itself
    turned = Aim(aim.kind, -aim.value)
    higher = rule(actual, aim, GoodIs.HIGHER, scheme)
    assert rule(-actual, turned, GoodIs.LOWER, scheme) == higher


@given(figures, figures, aims, st.sampled_from(SCHEMES), st.sampled_from(POLARITIES))
def test_a_better_figure_never_has_a_worse_band(
    one: Decimal, other: Decimal, aim: Aim, scheme: Scheme, good_is: GoodIs
) -> None:
    better, worse = sorted((one, other), reverse=good_is is GoodIs.HIGHER)
    ranks = [rank(rule(figure, aim, good_is, scheme), scheme) for figure in (better, worse)]
    assume(Unrated.NOTHING_DUE not in ranks)
    assert all(isinstance(place, int) for place in ranks)
    assert sorted(ranks) == ranks


@given(
    st.decimals(min_value=-300, max_value=300, places=3),
    st.decimals(min_value=Decimal("0.001"), max_value=300, places=3),
    st.sampled_from(SCHEMES),
)
def test_every_variance_has_exactly_one_band(
    better_by: Decimal, per: Decimal, scheme: Scheme
) -> None:
    gap = Gap(better_by, per)
    variance = Fraction(better_by) / Fraction(per)
    factor = 100 if scheme.basis is Basis.RELATIVE else 1
    holding: list[Band] = []
    upper: Fraction | None = None  # the edge of the next better band, which that band may own
    owned = False
    for band in scheme.bands:
        lower = None if band.bound is None else Fraction(band.bound) / factor
        from_below = lower is None or variance > lower or (band.at_least and variance == lower)
        to_above = upper is None or variance < upper or (not owned and variance == upper)
        if from_below and to_above:
            holding.append(band)
        upper, owned = lower, band.at_least is not None
    assert holding == [band_holding(scheme, gap)]


@given(
    figures,
    aims,
    st.decimals(min_value=Decimal("0.001"), max_value=1000, places=3),
    st.sampled_from(RELATIVE),
    st.sampled_from(POLARITIES),
)
def test_another_unit_for_figure_and_target_changes_nothing(
    actual: Decimal, aim: Aim, factor: Decimal, scheme: Scheme, good_is: GoodIs
) -> None:
    assert aim.value is not None
    scaled = Aim(aim.kind, aim.value * factor)
    assert rule(actual * factor, scaled, good_is, scheme) == rule(actual, aim, good_is, scheme)


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
        )
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
