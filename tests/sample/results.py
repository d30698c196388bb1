"""Results of the invented measures: one file for each of forty quarters."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from site_builder.model.quarter import Quarter
from tests.sample.actions import updates
from tests.sample.figures import LAST, QUARTERS, WAITING, Noise, shared_out, written, year_to_date
from tests.sample.measure import NUMBER, Plan, Sample
from tests.sample.reports import WRITTEN

PLANS_FROM = Quarter(2023, 3)
"""Results say what is done about a missed target from here on."""

_WIDE = 96
_INDENT = " " * 4


@cache
def figures_of(sample: Sample, by: Quarter = LAST) -> dict[Quarter, int]:
    """Return every figure that there is by the report of a quarter."""
    figures = sample.course.at(sample.id)
    if sample.period == "cumulative":
        figures = year_to_date(figures)
    return {quarter: figure for quarter, figure in figures.items() if sample.due(quarter, by)}


def is_missed(sample: Sample, quarter: Quarter, figure: int, by: Quarter = LAST) -> bool:
    """Say whether a figure is short of what was aimed at; the rules proper are the product's."""
    target = sample.target(quarter)
    if target == "last year" or not sample.targets:
        before = quarter.year_ago if target else quarter.plus(-2)
        return _is_no_better(sample, figure, figures_of(sample, by).get(before))
    numbers = [
        int(Decimal(number.replace(",", "")).scaleb(sample.places))
        for number in NUMBER.findall(target)
    ]
    if not numbers or sample.good_is == "neither":
        return False
    if "range" in target:
        return not numbers[0] <= figure <= numbers[1]
    short = figure < numbers[-1] if sample.good_is == "higher" else figure > numbers[-1]
    return short or ("<" in target and "=" not in target and figure == numbers[-1])


def _is_no_better(sample: Sample, figure: int, earlier: int | None) -> bool:
    if earlier is None or sample.good_is == "neither":
        return False
    return figure <= earlier if sample.good_is == "higher" else figure >= earlier


def results_file(quarter: Quarter, samples: tuple[Sample, ...], by: Quarter) -> str:
    """Write one quarter's results as they stood by the report of another.

    Where the quarter was reported, they say what became of the actions.
    """
    lines = [f"quarter: {quarter}", "results:"]
    for sample in samples:
        entry = list(_entry(sample, quarter, by))
        if len(entry) == 1 and entry[0].startswith("actual:") and "[c]" not in entry[0]:
            lines.append(f"  {sample.id}: {{{entry[0]}}}")
        elif entry:
            lines += [f"  {sample.id}:", *(f"{_INDENT}{line}" for line in entry)]
    if quarter in WRITTEN:
        lines += ["actions:", *updates(quarter)]
    return "\n".join(lines) + "\n"


def _entry(sample: Sample, quarter: Quarter, by: Quarter) -> Iterator[str]:
    given = [line for line in sample.more.get(str(quarter), "").split("\n") if line]
    figure = figures_of(sample, by).get(quarter)
    if figure is not None and quarter <= LAST < quarter.plus(sample.arrears):
        yield "no_figure: awaited"  # the figure would be public before the report that brings it
        return
    if figure is None and quarter.plus(sample.arrears) > by:
        return  # what is told of a figure comes with it
    missed = figure is not None and is_missed(sample, quarter, figure, by)
    if not any(line.startswith(("actual:", "no_figure:")) for line in given):
        if figure is None:
            return
        yield from _figure(sample, quarter, figure)
    elif "no_figure" in "".join(given):
        missed = False
    yield from given
    if str(quarter) in sample.comments:
        yield from text("comment", sample.comments[str(quarter)])
    if sample.plan is not None and quarter >= PLANS_FROM and missed:
        yield from _plan(sample.plan, quarter)


def _figure(sample: Sample, quarter: Quarter, figure: int) -> Iterator[str]:
    if 0 < figure < sample.withheld_below:
        yield "actual: [c]"
        return
    if sample.whole:
        yield from _share(sample, quarter, figure)
    else:
        yield f"actual: {written(figure, sample.places)}"
    if sample.spread:
        low, high = figure - sample.spread, figure + sample.spread
        yield f"interval: [{written(low, sample.places)}, {written(high, sample.places)}]"
    if sample.parts:
        noise = Noise(f"{sample.id} {quarter}")
        parts = shared_out(figure, tuple(sample.parts.values()), noise)
        shown = (f"{name}: {part}" for name, part in zip(sample.parts, parts, strict=True))
        yield f"parts: {{{', '.join(shown)}}}"


def _share(sample: Sample, quarter: Quarter, figure: int) -> Iterator[str]:
    """Write a percentage with its parts: the figure is worked out from them, half up."""
    whole = sample.whole * (90 + Noise(f"{sample.id} {quarter}").below(21)) // 100
    scale = 100 * 10**sample.places
    numerator = (figure * whole * 2 + scale) // (scale * 2)
    given = (numerator * scale * 2 + whole) // (whole * 2)
    yield f"actual: {written(given, sample.places)}%"
    yield f"numerator: {numerator}"
    yield f"denominator: {whole}"


def _plan(plan: Plan, quarter: Quarter) -> Iterator[str]:
    yield from text("cause", plan.cause)
    yield from text("action", plan.action)
    yield f"owner: {plan.owner}"
    yield f"due: {quarter.plus(2).last_day()}"


def text(key: str, words: str) -> list[str]:
    """Write a text as YAML reads it whatever stands in it."""
    wrapped = textwrap.wrap(words, _WIDE, break_long_words=False, break_on_hyphens=False)
    return [f"{key}: >-", *(f"  {line}" for line in wrapped)]


def all_results(samples: tuple[Sample, ...], by: Quarter) -> Iterator[tuple[str, str]]:
    """Yield each quarter's file as it stood by the report of one of them, by path."""
    for quarter in (*QUARTERS, WAITING):
        if quarter <= by:
            yield f"measures/results/{quarter.slug}.yaml", results_file(quarter, samples, by)
