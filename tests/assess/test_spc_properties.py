"""What holds for the statistical reading of any figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.assess.spc_flags import flags_of
from site_builder.assess.spc_limits import limits_of
from site_builder.model.measure import GoodIs
from site_builder.model.spc import SpcFlag, SpcReading, Variation
from tests.assess.builders import measure, project, q

FIRST = q("2010-11 Q1")
TURNED = {
    GoodIs.HIGHER: GoodIs.LOWER,
    GoodIs.LOWER: GoodIs.HIGHER,
    GoodIs.NEITHER: GoodIs.NEITHER,
}
MIRRORED = {Variation.UP: Variation.DOWN, Variation.DOWN: Variation.UP}

# A few neighbouring values, so that ties, runs and points on the mean are common.
figures = st.lists(st.integers(-6, 6).map(Decimal), min_size=10, max_size=24)
amounts = st.decimals(-1000, 1000, places=2)
polarities = st.sampled_from(tuple(TURNED))


def read(
    values: Sequence[Decimal], good_is: GoodIs, target: Decimal = Decimal(1), **fields: object
) -> SpcReading:
    one = measure(
        good_is=good_is.value,
        unit="score",
        xmr="yes",
        targets={str(FIRST.plus(len(values) - 1)): str(target)},
        **fields,
    )
    results = {
        str(FIRST.plus(at)): {one.id: {"actual": str(value)}} for at, value in enumerate(values)
    }
    found = assess(project(one, results=results)).measures[0].reading
    assert found is not None
    assert found.refusal is None
    return found


def flags(found: SpcReading) -> list[tuple[SpcFlag, ...]]:
    return [point.flags for point in found.points]


@given(figures, polarities, st.integers(-9, 9).map(Decimal))
def test_turning_signs_and_polarity_together_turns_nothing(
    values: list[Decimal], good_is: GoodIs, target: Decimal
) -> None:
    found = read(values, good_is, target)
    turned = read([-value for value in values], TURNED[good_is], -target)
    assert flags(turned) == flags(found)
    assert turned.assurance == found.assurance
    mirrored = [
        MIRRORED.get(point.variation, point.variation)
        if good_is is GoodIs.NEITHER
        else point.variation
        for point in found.points
    ]
    assert [point.variation for point in turned.points] == mirrored


@given(figures, amounts)
def test_moving_every_figure_moves_the_limits_and_no_flag(
    values: list[Decimal], amount: Decimal
) -> None:
    moved = [value + amount for value in values]
    here, there = limits_of(values), limits_of(moved)
    assert flags_of(moved, there) == flags_of(values, here)
    for name in ("mean", "lower", "upper", "near_lower", "near_upper"):
        before, after = getattr(here, name), getattr(there, name)
        way = Fraction(after.number) / after.over - Fraction(before.number) / before.over
        assert way == Fraction(amount)


@given(figures, figures)
def test_flags_never_cross_a_rebase(before: list[Decimal], after: list[Decimal]) -> None:
    rebases = [{"quarter": str(FIRST.plus(len(before))), "reason": "Moved."}]
    both = read([*before, *after], GoodIs.HIGHER, rebases=rebases)
    assert flags(both) == flags(read(before, GoodIs.HIGHER)) + flags(read(after, GoodIs.HIGHER))


@given(figures, polarities)
def test_a_point_is_coloured_exactly_when_it_is_flagged(
    values: list[Decimal], good_is: GoodIs
) -> None:
    found = read(values, good_is)
    for point in found.points:
        assert (point.variation is Variation.NONE) == (not point.flags)
        assert list(point.flags) == [flag for flag in SpcFlag if flag in point.flags]
    assert found.variation is found.points[-1].variation


@given(figures)
def test_limits_lie_about_the_mean_in_order(values: list[Decimal]) -> None:
    found = limits_of(values)
    shown = [one.shown for one in (found.lower, found.near_lower, found.mean)]
    shown += [one.shown for one in (found.near_upper, found.upper)]
    assert shown == sorted(shown)


@given(figures, polarities)
def test_a_figure_reported_later_changes_no_verdict_within_a_baseline(
    values: list[Decimal], good_is: GoodIs
) -> None:
    """With a fixed baseline, what was outside the limits stays outside."""
    rebases = [{"quarter": str(FIRST), "reason": "Settled.", "baseline": "10"}]
    then = read(values, good_is, rebases=rebases)
    later = read([*values, Decimal(0)], good_is, rebases=rebases)
    assert replace(then.segments[0], last=later.segments[0].last, points=0) == replace(
        later.segments[0], points=0
    )
    for old, new in zip(then.points, later.points[:-1], strict=True):
        assert (SpcFlag.ASTRONOMICAL in old.flags) == (SpcFlag.ASTRONOMICAL in new.flags)
