"""Changes that the files record, told by the first report that they apply to.

A report that was not frozen has no witness but these records: what is typed under `changes:` and
`revised:`. Where it was frozen, they still tell of what no fingerprint holds, such as a new source.
Source: rules, section 6; domain, section 4, rule 8.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.records import newest, part_of, said
from site_builder.model.canonical import figure_text
from site_builder.model.change import Change, ChangeKind
from site_builder.model.edition import Edition
from site_builder.model.fields import Figure, Withheld
from site_builder.model.ledger import Because, Changed, Difference, Explanation
from site_builder.model.project import Project
from site_builder.model.result import Result, Revision

WHAT = {
    ChangeKind.TARGET: Changed.TARGET,
    ChangeKind.DEFINITION: Changed.DEFINITION,
    ChangeKind.TITLE: Changed.TITLE,
    ChangeKind.SCHEME: Changed.SCHEME,
    ChangeKind.STATUS: Changed.STATUS,
    ChangeKind.WORDING: Changed.METHOD,
}
_OF_A_QUARTER = (Changed.TARGET, Changed.STATUS)


def changes_between(project: Project, old: Edition, new: Edition) -> Iterator[Difference]:
    """Yield what `changes:` record for the quarters after the older report, up to the newer.

    A changed status is of an earlier quarter: the first report published after it tells it.
    """
    for measure in project.measures:
        for change in measure.changes:
            if _is_told(change, old, new):
                what = WHAT[change.what]
                quarter = change.quarter if what in _OF_A_QUARTER else None
                was, now = change.from_ or "", change.to or ""
                yield Difference(what, measure.id, was, now, quarter, "", said(change))


def _is_told(change: Change, old: Edition, new: Edition) -> bool:
    if change.what is not ChangeKind.STATUS:
        return old.quarter < change.quarter <= new.quarter
    if change.date is None:
        return change.quarter == old.quarter
    return change.quarter <= old.quarter and old.published < change.date <= new.published


def added_between(project: Project, old: Edition, new: Edition) -> Iterator[Difference]:
    """Yield measures that begin after the older report: it lists those, too, as still to come."""
    for measure in project.measures:
        told = new.measures.get(measure.id)
        begun = measure.since is not None and old.quarter < measure.since <= new.quarter
        if begun and told is not None and told.listed:
            life = Explanation(Because.LIFE)
            yield Difference(Changed.ADDED, measure.id, "", told.title, explanation=life)


def revisions_between(project: Project, old: Edition, new: Edition) -> Iterator[Difference]:
    """Yield what `revised:` record between the days on which the two reports were published."""
    for results in project.results:
        if results.quarter > old.quarter:
            continue
        for name, result in results.results.items():
            for revision, after in _steps(result):
                if old.published < revision.date <= new.published:
                    was, part = figure_text(revision.from_), part_of(revision)
                    told = newest((revision,))
                    yield Difference(Changed.FIGURE, name, was, after, results.quarter, part, told)


def _steps(result: Result) -> Iterator[tuple[Revision, str]]:
    """Yield each revision, oldest first, with the number that it led to."""
    for of in dict.fromkeys(one.of for one in result.revised):
        ordered = result.revised_of(of)
        followed: list[Figure | Withheld | None] = [one.from_ for one in ordered[1:]]
        followed.append(result.number(of))
        for revision, after in zip(ordered, followed, strict=True):
            yield revision, "" if after is None else figure_text(after)
