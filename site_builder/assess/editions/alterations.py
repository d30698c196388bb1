"""What of a published report reads otherwise today: the one list that its pages and checks go by.

Source: rules, section 6. A report is compared with its own frozen edition. A late figure, a target
set for a time to come and a new number in the scorecard take nothing back that was published. A
late figure moves the counts of its report, though, and so is told apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from site_builder.assess.editions.ledger import ledger_between
from site_builder.model.archive import Archived
from site_builder.model.edition import Edition
from site_builder.model.ledger import Changed, Difference, Ledger
from site_builder.model.quarter import Quarter
from site_builder.model.report import QuarterReport, Report

ALTERS_NOTHING = frozenset({Changed.SUPPLIED, Changed.RATING, Changed.NUMBER})
"""What is no change of anything published: a late figure, a later rating, a new number."""


def with_what_altered(report: Report) -> Report:
    """Return the report with what has changed in each frozen report since, and what came late."""
    found = {one.whole.quarter: one for one in report.archive if one.found}
    told = (_told(report, one, found.get(one.quarter)) for one in report.reports)
    return replace(report, reports=tuple(told)) if found else report


def _told(report: Report, one: QuarterReport, archived: Archived | None) -> QuarterReport:
    if archived is None:
        return one
    ledger = ledger_between(report, one.quarter, one.quarter)
    return replace(
        one,
        altered=_only(ledger, lambda each: alters(each, archived.whole)),
        supplied=_only(ledger, lambda each: each.what is Changed.SUPPLIED),
    )


def _only(ledger: Ledger, wanted: Callable[[Difference], bool]) -> Ledger | None:
    kept = tuple(one for one in ledger.differences if wanted(one))
    return replace(ledger, differences=kept, gaps=()) if kept else None


def alters(one: Difference, published: Edition) -> bool:
    """Say whether a difference takes back anything that the edition says."""
    if one.what in ALTERS_NOTHING or is_first_target(one, published):
        return False
    if one.what is not Changed.STATUS or one.quarter is None:
        return True
    return one.old == _status(one.subject, one.quarter, published)


def _status(measure: str, quarter: Quarter, published: Edition) -> str:
    """Return the status published: a record of an older change tells of another one."""
    known = published.measures.get(measure)
    figure = None if known is None else known.figures.get(str(quarter))
    return "" if figure is None else figure.status or ""


def is_first_target(one: Difference, published: Edition) -> bool:
    """Say whether a target was typed late for a figure that had not been given either."""
    if one.what is not Changed.TARGET or one.old:
        return False
    known = published.measures.get(one.subject)
    figure = None if known is None else known.figures.get(str(one.quarter))
    return figure is None or (figure.actual is None and figure.status is None)
