"""Changes that the files record, told by the first report that they apply to.

A report that was not frozen has no witness but these records: what is typed under `changes:` and
`revised:`. Where it was frozen, they still tell of what no fingerprint holds, such as a new source.
Source: rules, section 6; domain, section 4, rule 8.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.editions.entries import newest, part_of, said
from site_builder.model.canonical import figure_text
from site_builder.model.change import Change, ChangeKind
from site_builder.model.edition import Edition
from site_builder.model.ledger import RECORDED_AS, Because, Changed, Difference, Explanation
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.model.result import Step

_OF_A_QUARTER = (Changed.TARGET, Changed.STATUS)


def changes_between(project: Published, old: Edition, new: Edition) -> Iterator[Difference]:
    """Yield what `changes:` record for the quarters after the older report, up to the newer.

    A changed status is of an earlier quarter: the first report published after it tells it.
    """
    for measure in project.measures:
        for change in measure.changes:
            if _is_told(change, old, new):
                what = RECORDED_AS[change.what]
                quarter = change.quarter if what in _OF_A_QUARTER else None
                was, now = change.from_ or "", change.to or ""
                yield Difference(what, measure.id, was, now, quarter, "", said(change))


def _is_told(change: Change, old: Edition, new: Edition) -> bool:
    if change.what is not ChangeKind.STATUS:
        return old.quarter < change.quarter <= new.quarter
    if change.date is None:
        return change.quarter == old.quarter
    return change.quarter <= old.quarter and old.published < change.date <= new.published


def added_between(project: Published, old: Edition, new: Edition) -> Iterator[Difference]:
    """Yield measures that begin after the older report: it lists those, too, as still to come."""
    for measure in project.measures:
        told = new.measures.get(measure.id)
        begun = measure.since is not None and old.quarter < measure.since <= new.quarter
        if begun and told is not None and told.listed:
            life = Explanation(Because.LIFE)
            yield Difference(Changed.ADDED, measure.id, "", told.title, explanation=life)


def revisions_between(project: Published, old: Edition, new: Edition) -> Iterator[Difference]:
    """Yield what `revised:` record between the days on which the two reports were published."""
    for results in project.results:
        if results.quarter > old.quarter:
            continue
        for name, result in results.results.items():
            for of in result.revised_numbers:
                for step in result.steps_of(of):
                    if old.published < step.entry.date <= new.published:
                        yield _revised(name, results.quarter, step)


def _revised(measure: str, quarter: Quarter, step: Step) -> Difference:
    after = "" if step.after is None else figure_text(step.after)
    part, told = part_of(step.entry), newest((step.entry,))
    was = figure_text(step.before)
    return Difference(Changed.FIGURE, measure, was, after, quarter, part, told)
