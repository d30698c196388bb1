"""The frozen editions of the reports shown, for the archive (rules, sections 5 and 6).

An edition whose lock file holds a number that is withheld now, or of a quarter that is not shown
now, is withdrawn: what is withheld must not be in any file of the site, and a frozen file is never
altered.
"""

from __future__ import annotations

from site_builder.assess.differences import differences
from site_builder.assess.edition import edition_of
from site_builder.assess.explained import explained
from site_builder.assess.frozen import whole
from site_builder.model.archive import Archived
from site_builder.model.edition import Edition
from site_builder.model.fields import Withheld
from site_builder.model.ledger import Because, Changed, Difference
from site_builder.model.report import Report

ALTERS_NOTHING = frozenset({Changed.SUPPLIED, Changed.RATING, Changed.NUMBER})
"""What is no change of anything published: a late figure, a later rating, a new number."""


def archive_of(report: Report) -> tuple[Archived, ...]:
    """Return the frozen editions of the reports shown, oldest first."""
    shown = {one.quarter for one in report.reports}
    return tuple(
        _archived(edition, report)
        for edition in report.project.editions
        if edition.quarter in shown
    )


def _archived(edition: Edition, report: Report) -> Archived:
    now = edition_of(report, edition.quarter)
    held = whole(report.project.editions, edition.quarter) or edition
    found = explained(differences(held, now), report.project, edition.quarter, edition.quarter)
    changed = tuple(one for one in found if one.what not in ALTERS_NOTHING and not _follows(one))
    hidden = _quarters(edition) - {str(quarter) for quarter in report.quarters}
    gone = any(_is_withheld(one) for one in differences(edition, now))
    return Archived(edition, changed, withdrawn=bool(hidden) or gone)


def _quarters(edition: Edition) -> set[str]:
    """Return the quarters that a lock file has figures of."""
    return {quarter for one in edition.measures.values() for quarter in one.figures}


def _follows(one: Difference) -> bool:
    return one.explanation is not None and one.explanation.because is Because.FOLLOWS


def _is_withheld(one: Difference) -> bool:
    """Say whether a number of the lock file may not be shown any more, or is not shown."""
    numbers = one.what is Changed.FIGURE and one.old != Withheld.CONFIDENTIAL.value
    return numbers and one.new in {"", Withheld.CONFIDENTIAL.value}
