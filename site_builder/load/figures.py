"""Checks of figures against their measure: signs, targets, reasons and statuses set by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.load.targets import typed_targets
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import Measure
from site_builder.model.narrative import ChapterFacts, ReportFacts
from site_builder.model.result import NoFigure, QuarterResults, Result
from site_builder.model.scheme import Basis
from site_builder.model.scheme_choice import scheme_id_for
from site_builder.model.site import Site
from site_builder.problems.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.schema import Placed
    from site_builder.load.tree import Document, Loc
    from site_builder.model.unit import Unit
    from site_builder.problems.problem import Problem

OVERALL = ("green", "amber", "red")


def signs(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check that a % is of a percentage and a £ of money; a bound of a scheme goes by its basis."""
    for _, measure in draft.records(Measure):
        for loc, figure in _figures_of_measure(measure.value, measure.document):
            yield from _sign(measure.document, loc, figure, measure.value.unit, measure.id)
    for _, results in draft.records(QuarterResults):
        for name, result in results.value.results.items():
            owner = known.records.get(name)
            if owner is None:
                continue
            for key, figure in _figures_of_result(result):
                yield from _sign(
                    results.document, ("results", name, *key), figure, owner.unit, name
                )
    for _, site in draft.records(Site):
        yield from _bounds(site)


def _figures_of_measure(measure: Measure, document: Document) -> Iterator[tuple[Loc, Figure]]:
    if measure.no_change_within is not None:
        yield ("no_change_within",), measure.no_change_within
    for at, benchmark in enumerate(measure.benchmarks):
        yield ("benchmarks", at, "value"), benchmark.value
        for number, other in enumerate(benchmark.values):
            yield ("benchmarks", at, "values", number), other
    if measure.tolerance is not None and measure.tolerance.sign != "%":
        yield ("tolerance",), measure.tolerance  # a share is checked with the scheme
    for typed in typed_targets(measure, document):
        target = typed.target
        for figure in (target.figure, target.low, target.high, target.floor):
            if figure is not None:
                yield typed.loc, figure


def _figures_of_result(result: Result) -> Iterator[tuple[Loc, Figure]]:
    if isinstance(result.actual, Figure):
        yield ("actual",), result.actual
    for key in ("numerator", "denominator", "rate"):
        figure = getattr(result, key)
        if figure is not None:
            yield (key,), figure
    for name, part in result.parts.items():
        if isinstance(part, Figure):
            yield ("parts", name), part
    if result.interval is not None:
        yield ("interval", 0), result.interval.low
        yield ("interval", 1), result.interval.high
    if result.forecast is not None:
        yield ("forecast", "value"), result.forecast.value
    for at, revision in enumerate(result.revised):
        if isinstance(revision.from_, Figure):
            yield ("revised", at, "from"), revision.from_


def _sign(document: Document, loc: Loc, figure: Figure, unit: Unit, name: str) -> Iterator[Problem]:
    allowed = {"%": unit.suffix.strip() == "%", "£": unit.prefix.strip() == "£", "": True}
    if not allowed[figure.sign]:
        yield document.problem(
            "wrong-unit-sign",
            loc,
            f"{_typed(figure)} has the sign {figure.sign}, but the unit of {name} is {unit.name}",
            f"type {figure.value}, or correct the measure's unit",
        )


def _typed(figure: Figure) -> str:
    return f"{figure.value}%" if figure.sign == "%" else f"{figure.sign}{figure.value}"


def _bounds(site: Placed[Site]) -> Iterator[Problem]:
    for name, scheme in site.value.schemes.items():
        sign = "%" if scheme.basis is Basis.RELATIVE else ""
        for at, band in enumerate(scheme.bands):
            for key, figure in band.bounds:
                if figure.sign == sign:
                    continue
                needs = "a percent sign" if sign else "no sign"
                yield site.document.problem(
                    "wrong-unit-sign",
                    ("schemes", name, "bands", at, key),
                    f"a bound of a {scheme.basis} scheme needs {needs}",
                    f"type {figure.value}{sign}",
                )


def results(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that a result gives a figure or a reason, and a status only of what can have one."""
    for document, loc, result in draft.sound_results():
        yield from _result(document, loc, result)
    for _found, placed in draft.records(QuarterResults):
        for name, update in placed.value.actions.items():
            if update.update is not None and update.no_update is not None:
                yield placed.document.problem(
                    "figure-and-reason",
                    ("actions", name, "no_update"),
                    f"{name} has an update and a reason for having none",
                    "delete update, or delete no_update",
                )


def _result(document: Document, loc: Loc, result: Result) -> Iterator[Problem]:
    name = str(loc[-1])
    if result.actual is not None and result.no_figure is not None:
        yield document.problem(
            "figure-and-reason",
            (*loc, "no_figure"),
            f"{name} has a figure and a reason for having none",
            "delete actual, or delete no_figure",
        )
    if result == Result():
        yield document.problem(
            "empty-result",
            loc,
            f"{name} says nothing",
            "give actual, or no_figure: with a reason, or delete the entry",
        )
    rates = isinstance(result.actual, Figure) or result.no_figure is NoFigure.NOT_HELD
    if result.status is not None and not rates:
        why = "withheld" if isinstance(result.actual, Withheld) else "not given"
        yield document.problem(
            "status-without-figure",
            (*loc, "status"),
            f"{name} has a status, but its figure is {why}",
            "give actual, or no_figure: not-held",
        )


def statuses(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check that a status set by hand is one of the scheme in force, or an overall one."""
    for _, placed in draft.records(QuarterResults):
        for name, result in placed.value.results.items():
            measure = known.records.get(name)
            if result.status is None or measure is None or known.site is None:
                continue
            quarter = placed.value.quarter
            scheme_id = scheme_id_for(measure, quarter, known.site, known.plans)
            scheme = known.site.schemes.get(scheme_id)
            if scheme is not None and scheme.band(result.status.is_) is None:
                codes = [band.code for band in scheme.bands]
                yield placed.document.problem(
                    "unknown-status",
                    ("results", name, "status", "is"),
                    f"{result.status.is_} is not a status of the scheme {scheme_id}",
                    f"type one of: {', '.join(codes)}",
                )
    by_hand = (
        *((one.document, one.value.status) for _, one in draft.records(ReportFacts)),
        *((one.document, one.value.status) for _, one in draft.records(ChapterFacts)),
    )
    for document, status in by_hand:
        if status is not None and status.is_ not in OVERALL:
            yield document.problem(
                "unknown-status",
                ("status", "is"),
                f"{status.is_} is not an overall status",
                did_you_mean(status.is_, OVERALL),
            )
