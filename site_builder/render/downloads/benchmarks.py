"""benchmarks.csv: a row for every figure from elsewhere, with ours of the same quarter."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.assessment import MeasureHistory
from site_builder.model.comparison import Comparison
from site_builder.render.context import Context
from site_builder.render.downloads.csv_file import Cell
from site_builder.render.downloads.table import Row, Table, of_each_measure
from site_builder.render.words.downloads import benchmarks as words
from site_builder.render.words.states import CONFIDENTIAL, NOT_AVAILABLE


def benchmark_rows(history: MeasureHistory) -> Iterator[Row]:
    """Return the benchmarks of one measure in the order typed."""
    for one in history.comparisons:
        benchmark, standing = one.benchmark, one.standing
        yield {
            "measure": history.measure.id,
            "comparator": benchmark.name,
            "quarter": str(benchmark.quarter),
            "value": benchmark.value.value,
            "ours": _ours(one),
            "rank": standing.rank if standing else None,
            "with_data": standing.among if standing else None,
            "group": benchmark.group if standing else None,
            "quartile": standing.quartile if standing else None,
            "rank_source": _source(one),
            "source": benchmark.source,
        }


def _ours(one: Comparison) -> Cell:
    if one.ours is not None:
        return one.ours
    return CONFIDENTIAL if one.withheld else NOT_AVAILABLE


def _source(one: Comparison) -> str:
    if one.standing is None:
        return ""
    return words.PUBLISHED if one.standing.published else words.WORKED_OUT


def _has_benchmarks(context: Context) -> bool:
    return any(history.measure.benchmarks for history in context.report.measures)


BENCHMARKS = Table(
    "benchmarks",
    words.BENCHMARKS,
    of_each_measure(benchmark_rows),
    _has_benchmarks,
    key=("measure", "comparator", "quarter"),
)
