"""Where the overall status of a published report is another one today than when it was published.

Source: rules, section 6: a revision that moves a summary says so. Only a frozen edition is asked:
from figures alone nobody could tell what was printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.model.corrections import Restated
from site_builder.model.edition import Edition
from site_builder.model.report import QuarterReport, Summary
from site_builder.model.scheme import Family

_FAMILIES = {family.value: family for family in Family}


def restated_in(
    reports: Iterable[QuarterReport], editions: Iterable[Edition]
) -> tuple[Restated, ...]:
    """Return the scopes, of all reports, whose overall status has changed since."""
    frozen = {edition.quarter: edition for edition in editions}
    return tuple(
        change
        for report in reports
        if report.quarter in frozen
        for change in _changes(report, frozen[report.quarter])
    )


def _changes(report: QuarterReport, edition: Edition) -> Iterator[Restated]:
    for summary in (report.summary, *(chapter.summary for chapter in report.chapters)):
        published = edition.counts.get(summary.scope)
        old = None if published is None else _FAMILIES.get(published.overall or "")
        if old is not None and _has_moved(old, summary):
            yield Restated(report.quarter, summary.scope, old, summary.overall.family)


def _has_moved(old: Family, summary: Summary) -> bool:
    return summary.overall.family is not old
