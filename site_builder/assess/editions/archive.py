"""The frozen editions of the reports shown, for the archive (rules, sections 5 and 6).

An edition whose lock file holds a number that may not be shown beside those of today, or one of a
quarter that is not shown now, is withdrawn: a frozen file is never altered. See `withheld_since`.
"""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.assess.editions.differences import differences
from site_builder.assess.editions.withheld_since import may_be_told
from site_builder.model.archive import Archived
from site_builder.model.edition import Edition
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report


def archive_of(
    report: Report, today: Mapping[Quarter, Edition], frozen: Mapping[Quarter, Edition]
) -> tuple[Archived, ...]:
    """Return the frozen editions of the reports shown, oldest first.

    `today` holds the edition of every report shown, and `frozen` every lock file, whole.
    """
    return tuple(
        _archived(edition, frozen[edition.quarter], today[edition.quarter], report)
        for edition in report.project.editions
        if edition.quarter in today
    )


def _archived(edition: Edition, whole: Edition, now: Edition, report: Report) -> Archived:
    found = differences(whole, now)
    hidden = _quarters(edition) - {str(quarter) for quarter in report.quarters}
    withdrawn = bool(hidden) or not may_be_told(edition, now, report.project)
    return Archived(edition, whole, found, withdrawn)


def _quarters(edition: Edition) -> set[str]:
    """Return the quarters that a lock file has figures of."""
    return {quarter for one in edition.measures.values() for quarter in one.figures}
