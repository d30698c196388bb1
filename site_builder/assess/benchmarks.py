"""Our place beside other people's figures of the same period: rank, ties, quartile.

Source: domain, section on benchmarks: counted from the best with polarity applied; a quartile is
named from the best. Nothing is rated. Compared are our figure and theirs of one quarter, never of
two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.model.benchmark import Benchmark
from site_builder.model.comparison import Comparison, NoStanding, Standing
from site_builder.model.measure import GoodIs, Measure

QUARTERS_OF_A_TABLE = 4
SMALLEST_TO_QUARTER = 4
"""A table of fewer cannot be cut into four."""


def comparisons_of(measure: Measure, assessments: Sequence[Assessment]) -> tuple[Comparison, ...]:
    """Return each benchmark of a measure beside our figure of the benchmark's own quarter."""
    by_quarter = {one.quarter: one for one in assessments}
    return tuple(
        _comparison(measure, benchmark, by_quarter.get(benchmark.quarter))
        for benchmark in measure.benchmarks
    )


def _comparison(measure: Measure, benchmark: Benchmark, then: Assessment | None) -> Comparison:
    ours = None if then is None else then.actual
    absence = None if then is None else then.absence
    withheld = absence is not None and absence.code is AbsenceCode.SUPPRESSED
    decided = standing_of(benchmark, measure.good_is, ours, withheld=withheld)
    if isinstance(decided, Standing):
        return Comparison(benchmark, ours, withheld, standing=decided, no_standing=None)
    return Comparison(benchmark, ours, withheld, standing=None, no_standing=decided)


def standing_of(
    benchmark: Benchmark, good_is: GoodIs, ours: Decimal | None, *, withheld: bool = False
) -> Standing | NoStanding:
    """Return our place by one benchmark, or why there is none.

    A withheld figure has no place, not even a published one: it would narrow the figure down.
    """
    refusal = _refusal(benchmark, good_is, withheld=withheld)
    if refusal is not None:
        return refusal
    if benchmark.rank is not None and benchmark.of is not None:
        return _placed(benchmark.rank, benchmark.of, shared=False, published=True)
    if ours is None:
        return NoStanding.NO_FIGURE
    others = tuple(figure.value for figure in benchmark.values)
    rank = rank_among(ours, others, good_is)
    return _placed(rank, len(others) + 1, shared=ours in others, published=False)


def _refusal(benchmark: Benchmark, good_is: GoodIs, *, withheld: bool) -> NoStanding | None:
    if benchmark.rank is None and not benchmark.values:
        return NoStanding.NOT_GIVEN
    if good_is is GoodIs.NEITHER:
        return NoStanding.NO_POLARITY
    if good_is is GoodIs.IN_RANGE:
        return NoStanding.IN_RANGE
    return NoStanding.WITHHELD if withheld else None


def _placed(rank: int, among: int, *, shared: bool, published: bool) -> Standing:
    return Standing(rank, among, shared, quartile_of(rank, among), published)


def rank_among(ours: Decimal, others: Iterable[Decimal], good_is: GoodIs) -> int:
    """Return our place, 1 for the best: one behind all that are better. Equals share a place."""
    if good_is is GoodIs.LOWER:
        return 1 + sum(other < ours for other in others)
    return 1 + sum(other > ours for other in others)


def quartile_of(rank: int, among: int) -> int | None:
    """Return the quarter of the table that a place lies in, 1 for the best.

    The first holds the places up to a quarter of the number with data: 7 of 31, not 8. None when
    there are fewer than four.
    """
    if among < SMALLEST_TO_QUARTER:
        return None
    return -(-rank * QUARTERS_OF_A_TABLE // among)  # rounded up, in whole numbers
