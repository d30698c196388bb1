"""The frozen editions of the reports shown, for the archive (rules, sections 5 and 6).

An edition whose lock file holds a number that is withheld now, or of a quarter that is not shown
now, is withdrawn: what is withheld must not be in any file of the site, and a frozen file is never
altered.
"""

from __future__ import annotations

from site_builder.assess.differences import NOTHING, counted, differences
from site_builder.assess.edition import editions_of
from site_builder.assess.explained import explained
from site_builder.assess.frozen import wholes
from site_builder.model.archive import Archived
from site_builder.model.edition import Edition, FigureAsPublished
from site_builder.model.fields import Withheld
from site_builder.model.ledger import Because, Changed, Difference
from site_builder.model.report import Report

ALTERS_NOTHING = frozenset({Changed.SUPPLIED, Changed.RATING, Changed.NUMBER})
"""What is no change of anything published: a late figure, a later rating, a new number."""


_HIDDEN = Withheld.CONFIDENTIAL.value


def archive_of(report: Report) -> tuple[Archived, ...]:
    """Return the frozen editions of the reports shown, oldest first."""
    shown = {one.quarter for one in report.reports}
    frozen = [
        (edition, whole)
        for edition, whole in zip(
            report.project.editions, wholes(report.project.editions), strict=True
        )
        if edition.quarter in shown
    ]
    today = editions_of(report, [edition.quarter for edition, _ in frozen])
    return tuple(
        _archived(edition, whole, now, report)
        for (edition, whole), now in zip(frozen, today, strict=True)
    )


def _archived(edition: Edition, whole: Edition, now: Edition, report: Report) -> Archived:
    found = differences(whole, now)
    told = explained(found, report.project, edition.quarter, edition.quarter)
    changed = tuple(one for one in told if one.what not in ALTERS_NOTHING and not _follows(one))
    hidden = _quarters(edition) - {str(quarter) for quarter in report.quarters}
    withdrawn = bool(hidden) or _shows_withheld(edition, now)
    return Archived(edition, whole, found, changed, withdrawn)


def _quarters(edition: Edition) -> set[str]:
    """Return the quarters that a lock file has figures of."""
    return {quarter for one in edition.measures.values() for quarter in one.figures}


def _follows(one: Difference) -> bool:
    return one.explanation is not None and one.explanation.because is Because.FOLLOWS


def _shows_withheld(edition: Edition, now: Edition) -> bool:
    """Say whether a number of the lock file may not be shown any more, or is not shown."""
    for name, measure in edition.measures.items():
        today = now.measures[name].figures if name in now.measures else {}
        for quarter, figure in measure.figures.items():
            shown = _numbers(today.get(quarter, NOTHING))
            if not _numbers(figure).keys() <= shown.keys():
                return True
    return False


def _numbers(figure: FigureAsPublished) -> dict[str, str]:
    """Return the numbers in a figure by name, without those that are withheld."""
    named = {"actual": figure.actual or "", **counted(figure)}
    named |= {f"{one.of} {one.was} {one.date}": one.was for one in figure.revised}
    return {key: value for key, value in named.items() if value not in {"", _HIDDEN}}
