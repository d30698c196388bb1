"""Checks of time: quarters, dates, and what is in force when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from site_builder.load.files import Kind
from site_builder.model.narrative import ReportFacts
from site_builder.model.plan import Plan
from site_builder.model.quarter import Quarter
from site_builder.model.result import QuarterResults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.tree import Document
    from site_builder.problems.problem import Problem


def quarters_in_names(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that the quarter typed in a file is the one that the file is named after."""
    for one in draft.files:
        if one.record is None or not isinstance(one.record.value, QuarterResults | ReportFacts):
            continue
        typed, named = one.record.value.quarter, one.found.quarter
        if typed != named:
            yield one.record.document.problem(
                "wrong-quarter",
                ("quarter",),
                f"the file is named after {named}, but says {typed}",
                f"type {named}, or rename the file",
            )


def order(draft: Draft, _: Known) -> Iterator[Problem]:
    """Nothing ends before it begins."""
    for document, one in draft.owned():
        yield from _order(document, "since", one.since, "until", one.until)
    for _found, plan in draft.records(Plan):
        yield from _order(plan.document, "from", plan.value.from_, "until", plan.value.until)
    for _found, report in draft.records(ReportFacts):
        facts = report.value
        yield from _order(report.document, "as_at", facts.as_at, "published", facts.published)
        yield from _order(report.document, "published", facts.published, "next_due", facts.next_due)


def _order(
    document: Document,
    first: str,
    begins: Quarter | date | None,
    last: str,
    ends: Quarter | date | None,
) -> Iterator[Problem]:
    if begins is not None and ends is not None and _day(ends) < _day(begins):
        yield document.problem(
            "dates-out-of-order",
            (last,),
            f"{last} is {ends}, before {first}, which is {begins}",
            "correct one of the two",
        )


def _day(when: Quarter | date) -> date:
    return when.first_day() if isinstance(when, Quarter) else when


def plans(draft: Draft, _: Known) -> Iterator[Problem]:
    """One plan at a time, and one for every quarter that has a report or results."""
    found = sorted((placed for _, placed in draft.records(Plan)), key=lambda p: p.value.from_)
    for older, newer in pairwise(found):
        ends_unread = ("until",) in older.unsound or older.document.may_lack(("until",))
        if older.value.covers(newer.value.from_) and not ends_unread:
            yield newer.document.problem(
                "overlapping-plans",
                ("from",),
                f"{older.document.path} is still in force in {newer.value.from_}",
                f"give it until: {newer.value.from_.plus(-1)}",
            )
    ends_first = any(
        plan.value.until is not None and plan.value.until < plan.value.from_ for plan in found
    )
    if not found or len(found) < len(draft.of(Kind.PLAN)) or ends_first:
        return  # a plan could not be read, or its dates are wrong: it may cover anything
    for document, quarter in _quarters(draft):
        if not any(plan.value.covers(quarter) for plan in found):
            yield document.problem(
                "no-plan",
                ("quarter",),
                f"no plan is in force in {quarter}",
                "check from and until of the plans",
            )


def _quarters(draft: Draft) -> Iterator[tuple[Document, Quarter]]:
    for _, report in draft.records(ReportFacts):
        yield report.document, report.value.quarter
    for _, results in draft.records(QuarterResults):
        yield results.document, results.value.quarter


def ends(draft: Draft, known: Known) -> Iterator[Problem]:
    """No figure is given after a measure's last quarter."""
    for _, placed in draft.records(QuarterResults):
        quarter = placed.value.quarter
        for name, result in placed.value.results.items():
            measure = known.records.get(name)
            if measure is None or measure.until is None or quarter <= measure.until:
                continue
            if result.actual is not None:
                yield placed.document.problem(
                    "result-after-end",
                    ("results", name, "actual"),
                    f"{name} ended in {measure.until}",
                    "delete the entry, or correct until of the measure",
                )
