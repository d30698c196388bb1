"""What holds for the statistical reading of any figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.assess.spc_flags import flags_of
from site_builder.assess.spc_limits import limits_of
from site_builder.model.measure import GoodIs
from site_builder.model.spc import SpcFlag, SpcReading, Variation
from tests.assess.builders import measure, project, q
from tests.showing import PUBLIC

FIRST = q("2010-11 Q1")
TURNED = {
    GoodIs.HIGHER: GoodIs.LOWER,
    GoodIs.LOWER: GoodIs.HIGHER,
    GoodIs.NEITHER: GoodIs.NEITHER,
}
MIRRORED = {Variation.UP: Variation.DOWN, Variation.DOWN: Variation.UP}

unhurried = settings(deadline=None, max_examples=60)
"""Whole histories are assessed, on machines that may be busy."""

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
    found = assess(project(one, results=results), PUBLIC).measures[0].reading
    assert found is not None
    assert found.refusal is None
    return found


def flags(found: SpcReading) -> list[tuple[SpcFlag, ...]]:
    return [point.flags for point in found.points]


@unhurried
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


@unhurried
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


@unhurried
@given(figures, figures)
def test_flags_never_cross_a_rebase(before: list[Decimal], after: list[Decimal]) -> None:
    rebases = [{"quarter": str(FIRST.plus(len(before))), "reason": "Moved."}]
    both = read([*before, *after], GoodIs.HIGHER, rebases=rebases)
    assert flags(both) == flags(read(before, GoodIs.HIGHER)) + flags(read(after, GoodIs.HIGHER))


@unhurried
@given(figures, polarities)
def test_a_point_is_coloured_exactly_when_it_is_flagged(
    values: list[Decimal], good_is: GoodIs
) -> None:
    found = read(values, good_is)
    for point in found.points:
        assert (point.variation is Variation.NONE) == (not point.flags)
        assert list(point.flags) == [flag for flag in SpcFlag if flag in point.flags]
    assert found.variation is found.points[-1].variation


@unhurried
@given(figures)
def test_limits_lie_about_the_mean_in_order(values: list[Decimal]) -> None:
    found = limits_of(values)
    shown = [one.shown for one in (found.lower, found.near_lower, found.mean)]
    shown += [one.shown for one in (found.near_upper, found.upper)]
    assert shown == sorted(shown)


@unhurried
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


def sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)


def windows(count: int, width: int, at: int) -> list[range]:
    """Return every run of places of a width that holds a place."""
    starts = range(max(0, at - width + 1), min(at, count - width) + 1)
    return [range(start, start + width) for start in starts]


def by_the_letter(values: Sequence[Decimal]) -> list[set[SpcFlag]]:
    """Flag points as the rules read, window by window, with fractions and no thought of speed."""
    x = [Fraction(value) for value in values]
    mean = sum(x, Fraction(0)) / len(x)
    ranges = [abs(after - before) for before, after in pairwise(x)]
    bound = Fraction("3.267") * sum(ranges, Fraction(0)) / len(ranges)
    kept = [one for one in ranges if one < bound] or ranges
    average = sum(kept, Fraction(0)) / len(kept)
    outer, near = Fraction("2.66") * average, Fraction("1.7733") * average
    side = [sign(value - mean) for value in x]
    step = [0, *(sign(after - before) for before, after in pairwise(x))]
    outside = [abs(value - mean) > outer for value in x]
    between = [near < abs(value - mean) <= outer for value in x]
    found: list[set[SpcFlag]] = []
    for at in range(len(x)):
        sevens, threes = windows(len(x), 7, at), windows(len(x), 3, at)
        rules = {
            SpcFlag.ASTRONOMICAL: outside[at],
            SpcFlag.TREND: any({step[i] for i in run[1:]} in ({1}, {-1}) for run in sevens),
            SpcFlag.TWO_OF_THREE: between[at]
            and any(
                {side[i] for i in run} in ({1}, {-1}) and sum(between[i] for i in run) > 1
                for run in threes
            ),
            SpcFlag.SHIFT: any({side[i] for i in run} in ({1}, {-1}) for run in sevens),
        }
        found.append({flag for flag, holds in rules.items() if holds})
    return found


running = figures.map(lambda values: list(accumulate(values)))  # drifts, so that trends occur


@unhurried
@given(figures | running | figures.map(sorted))
def test_flags_are_those_that_the_rules_give_to_the_letter(values: list[Decimal]) -> None:
    found = flags_of(values, limits_of(values))
    assert [{flag for flag, _ in own} for own in found] == by_the_letter(values)
