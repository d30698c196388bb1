"""The check that nothing published is altered without a word (rules, section 6).

Every frozen edition whose report is shown is held against what that report says now, and against
the next frozen edition. Each value that was published must be explained where it stands: so an
entry of `revised:` can never be taken away again, however many editions are frozen after it. The
entries are those of the raw project: they explain with `from: 23` where readers see `[c]` for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_builder.assess.audits.entries_kept import records_gone, told_of
from site_builder.assess.audits.places import (
    place_of_chapter,
    place_of_definition,
    place_of_report,
    place_of_result,
)
from site_builder.assess.audits.printed import printed_otherwise
from site_builder.assess.audits.report_dates import reports_stay
from site_builder.assess.audits.words_to_paste import words_for
from site_builder.assess.editions.alterations import ALTERS_NOTHING, is_first_target
from site_builder.assess.editions.differences import differences
from site_builder.assess.editions.explanations import decides, explained
from site_builder.model.archive import Archived
from site_builder.model.edition import Edition
from site_builder.model.ledger import FOR_GOOD, Changed, Difference
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.report import PLAN, Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

_IN_ACTIONS = frozenset(
    {Changed.ACTION_STATUS, Changed.ACTION_DUE, Changed.ACTION_ADDED, Changed.ACTION_ENDED}
)


_KEYS = {
    Changed.TARGET: "targets",
    Changed.TITLE: "title",
    Changed.METHOD: "method",
    Changed.PRIORITY: "priority",
    Changed.SCHEME: "scheme",
}
"""Keys of a measure's file that a change is written at; a definition is several of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A difference that nothing explains, and the edition that had the old value."""

    edition: Edition
    one: Difference

    @property
    def lock(self) -> str:
        """The file of the edition."""
        return f"content/editions/{self.edition.quarter.slug}.json"


def editions_are_kept(report: Report, project: Project) -> Iterator[Problem]:
    """Find what a frozen edition says, and its report does not say any more, unexplained."""
    told: set[Difference] = set()
    gone = records_gone(report.archive, project)
    yield from (told_of(each, project) for each in gone)
    for found in _all(report.archive, project):
        if found.one not in told and not any(each.tells(found.one) for each in gone):
            told.add(found.one)
            code, message, hint = words_for(found.one, found.edition, found.lock, project)
            yield problem(code, _place(found.one, found.edition, project), message, hint)
    yield from printed_otherwise(report.archive, project)
    yield from reports_stay(project)


def _all(archive: Sequence[Archived], project: Project) -> Iterator[Found]:
    for one in archive:
        yield from _unexplained(one.whole, one.found, one.whole.quarter, project)
    for one, later in pairwise(archive):
        found = [
            each
            for each in differences(one.whole, later.whole)
            if each.what in FOR_GOOD | {Changed.SUPPLIED}
        ]
        yield from _unexplained(one.whole, found, later.whole.quarter, project)


def _unexplained(
    old: Edition, found: Sequence[Difference], until: Quarter, project: Project
) -> Iterator[Found]:
    """Yield what nothing explains; not what only follows from something else that is told."""
    told = explained(found, project, old.quarter, until)
    open_ = [one for one in told if one.explanation is None and one.what not in ALTERS_NOTHING]
    open_ = [one for one in open_ if not is_first_target(one, old)]
    for one in open_:
        others = [each for each in open_ if each is not one]
        if not _goes_with(one, others):
            yield Found(old, one)


def _goes_with(one: Difference, others: list[Difference]) -> bool:
    """Say whether a difference is told well enough by another one."""
    if one.what is Changed.STATUS:
        return any(decides(each, one) for each in others)
    if one.what is Changed.OVERALL:
        return any(each.what is not Changed.OVERALL for each in others)
    if one.what is Changed.FIGURE and one.part:
        same = (one.subject, one.quarter, "")
        return any((each.subject, each.quarter, each.part) == same for each in others)
    return False


def _place(one: Difference, edition: Edition, project: Project) -> Place:
    if one.what is Changed.BANDS:
        return Place("content/site.yaml")
    if one.what is Changed.OVERALL:
        if one.subject != PLAN:
            return place_of_chapter(edition.quarter, one.subject, project)
        return place_of_report(edition.quarter, project)
    if one.what in _IN_ACTIONS:
        return place_of_result(one.subject, edition.quarter, project, "action-update")
    if one.what in {Changed.FIGURE, Changed.STATUS} and one.quarter is not None:
        return place_of_result(one.subject, one.quarter, project)
    return place_of_definition(one.subject, project, _KEYS.get(one.what, ""))
