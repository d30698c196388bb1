"""Editions that are frozen: what each holds beside those before it, and all of it together.

The first lock file holds the whole history; a later one only what it has that no earlier one has
with the same values. That keeps each file as small as what it says.
"""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.assess.editions.differences import differences
from site_builder.assess.editions.edition import edition_of
from site_builder.model.edition import Edition, FigureAsPublished, MeasureAsPublished
from site_builder.model.ledger import Difference
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report

Figures = dict[str, FigureAsPublished]


def whole(editions: Iterable[Edition], quarter: Quarter) -> Edition | None:
    """Return the frozen edition of a quarter with every figure that it published; None: not frozen.

    What it does not hold itself is as in the newest edition before it that holds it.
    """
    return next((one for one in wholes(editions) if one.quarter == quarter), None)


def frozen_of(editions: Iterable[Edition]) -> dict[Quarter, Edition]:
    """Return every frozen edition, whole, by its quarter."""
    return {one.quarter: one for one in wholes(editions)}


def wholes(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """Return every frozen edition with all figures that it published, oldest first."""
    known: dict[str, Figures] = {}
    found: list[Edition] = []
    for edition in sorted(editions, key=lambda one: one.quarter):
        _add(known, edition)
        measures = {
            name: one.model_copy(update={"figures": dict(known[name])})
            for name, one in edition.measures.items()
        }
        found.append(edition.model_copy(update={"measures": measures}))
    return tuple(found)


def news_of(edition: Edition, earlier: Iterable[Edition]) -> Edition:
    """Return an edition without the figures that earlier ones hold with the same values.

    A figure that they hold and this edition does not is written as one that says nothing.
    """
    known: dict[str, Figures] = {}
    for one in sorted(earlier, key=lambda each: each.quarter):
        if one.quarter < edition.quarter:
            _add(known, one)
    measures = {
        name: one.model_copy(update={"figures": _news(one, known.get(name, {}))})
        for name, one in edition.measures.items()
    }
    return edition.model_copy(update={"measures": measures})


def to_freeze(report: Report, quarter: Quarter) -> Edition:
    """Return what the lock file of a quarter's report is to hold. Raises LookupError: not shown."""
    return news_of(edition_of(report, quarter), report.project.editions)


def since_frozen(report: Report, quarter: Quarter) -> tuple[Difference, ...]:
    """Return what a report says otherwise than its frozen edition. Raises LookupError: neither."""
    old = whole(report.project.editions, quarter)
    if old is None:
        message = f"{quarter} is not frozen"
        raise LookupError(message)
    return differences(old, edition_of(report, quarter))


def _news(measure: MeasureAsPublished, known: Figures) -> Figures:
    shown = (quarter for quarter, one in known.items() if one.actual or one.status)
    gone = {quarter: FigureAsPublished() for quarter in shown if quarter not in measure.figures}
    told = {**gone, **measure.figures}
    return {
        quarter: figure
        for quarter, figure in told.items()
        if quarter not in known or known[quarter] != figure
    }


def _add(known: dict[str, Figures], edition: Edition) -> None:
    for name, measure in edition.measures.items():
        known.setdefault(name, {}).update(measure.figures)
