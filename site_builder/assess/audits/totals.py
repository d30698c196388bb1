"""Checks of sums as typed: parts against their figure, quarters against the total of them.

They see the numbers that are withheld, and do not print them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.assess.audits.places import place_of
from site_builder.assess.audits.typed_figures import Typed, number, typed_figures
from site_builder.assess.disclosure.protection import Kind, kind_of
from site_builder.assess.disclosure.sums import members_of
from site_builder.assess.exact import total
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.model.result import Result
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

_Results = dict[Quarter, dict[str, Result]]


def parts_do_not_add_up(report: Report, project: Project) -> Iterator[Problem]:
    """Find additive parts whose exact sum is not the figure; skipped where one is not given."""
    for one in typed_figures(report, project):
        parts = one.measure.parts
        if parts is None or not parts.additive or not one.typed.parts:
            continue
        values = [number(one.typed.parts.get(name)) for name in parts.of]
        added = _sum(values)
        if added is None or one.actual is None or added == one.actual:
            continue
        sums = (
            f"gives {one.actual} for {one.quarter}, but its parts add up to {added}"
            if one.is_shown_whole
            else f"has parts for {one.quarter} that do not add up to the figure"
        )
        yield problem(
            "parts-do-not-add-up",
            place_of(one.shown, report.project),
            f"{one.measure.id} {sums}.",
            "Correct `actual` or a part; if parts do not add up, leave out `additive: yes`.",
        )


def total_does_not_add_up(report: Report, project: Project) -> Iterator[Problem]:
    """Find totals that are not the exact sum of the quarters which they say they add up.

    Compared are the figures, or of percentages and rates numerator and denominator. Skipped where
    one of the quarters is not given, or `[c]`.
    """
    measures = {one.id: one for one in project.measures}
    results: _Results = {one.quarter: one.results for one in project.results}
    for one in typed_figures(report, project):
        source = measures.get(one.measure.total_of or "")
        if source is None:
            continue
        quarters = members_of(one.measure, source, one.quarter)
        given = [results.get(quarter, {}).get(source.id, Result()) for quarter in quarters]
        for key in _added(one):
            whole = number(getattr(one.typed, key))
            added = _sum([number(getattr(result, key)) for result in given])
            if whole is not None and added is not None and whole != added:
                yield _wrong_total(one, source.id, key, report)


def _added(one: Typed) -> tuple[str, ...]:
    quotient = kind_of(one.measure.unit) is Kind.QUOTIENT
    return ("numerator", "denominator") if quotient else ("actual",)


def _wrong_total(one: Typed, source: str, key: str, report: Report) -> Problem:
    return problem(
        "total-does-not-add-up",
        place_of(one.shown, report.project),
        f"`{key}` of {one.measure.id} for {one.quarter} is not what the quarters of {source} add"
        " up to.",
        "Correct the total or a quarter; if the one does not add up the other, leave out"
        " `total_of`.",
    )


def _sum(values: list[Decimal | None]) -> Decimal | None:
    """Return the sum; None of nothing, or where one is not known."""
    known = [value for value in values if value is not None]
    return total(known) if known and len(known) == len(values) else None
