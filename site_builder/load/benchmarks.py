"""Checks of benchmarks: a place in a table of others is one that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.measure import GoodIs, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.model.benchmark import Benchmark
    from site_builder.problems.problem import Problem

Fault = tuple[str, str, str]  # the key to point at, what is wrong, what to do


def ranks(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check each benchmark's place: typed or worked out, never both, and within its table."""
    for _found, measure in draft.records(Measure):
        for at, benchmark in enumerate(measure.value.benchmarks):
            for key, message, hint in _faults(benchmark, measure.value.good_is):
                yield measure.document.problem(
                    "wrong-rank", ("benchmarks", at, key), f"{benchmark.name}: {message}", hint
                )


def _faults(benchmark: Benchmark, good_is: GoodIs) -> Iterator[Fault]:
    rank, of, values = benchmark.rank, benchmark.of, benchmark.values
    if rank is not None and values:
        yield "rank", "rank and values are both given", "delete rank and of, or delete values"
    elif rank is not None and good_is in {GoodIs.NEITHER, GoodIs.IN_RANGE}:
        yield "rank", f"good_is: {good_is} has no best end to count from", "delete rank and of"
    if rank is not None and of is None:
        yield "rank", f"rank {rank} is given without of", "add of: how many have data, us included"
    if rank is None and of is not None:
        yield "of", f"of {of} is given without rank", "add rank, or delete of"
    if rank is not None and of is not None and rank > of:
        yield "rank", f"rank {rank} is more than the {of} that have data", "correct one of the two"
    yield from _group(benchmark)


def _group(benchmark: Benchmark) -> Iterator[Fault]:
    among = len(benchmark.values) + 1 if benchmark.values else benchmark.of
    if benchmark.group is None:
        return
    if among is None:
        yield "group", "group is given without rank or values", "add them, or delete group"
    elif benchmark.group < among:
        yield (
            "group",
            f"a group of {benchmark.group} cannot have {among} with data, us included",
            "correct group, or what is given of the others",
        )
