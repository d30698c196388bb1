"""What changed from one report to another: the ledger that a report opens, and `ragstone diff`.

The older report is as it was frozen; one that was not is as today's files tell it, and the changes
are those that they record. Source: product, "Change ledger"; rules, section 6; domain, section 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from site_builder.assess.editions.differences import differences
from site_builder.assess.editions.edition import editions_of
from site_builder.assess.editions.explanations import explained
from site_builder.assess.editions.frozen import whole
from site_builder.assess.editions.rating_moves import move_of
from site_builder.assess.editions.recorded_changes import (
    added_between,
    changes_between,
    revisions_between,
)
from site_builder.assess.editions.scorecard_gaps import gaps_of
from site_builder.assess.editions.withheld_since import discreet
from site_builder.model.edition import Edition
from site_builder.model.ledger import Changed, Difference, Ledger
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report

_FINGERPRINTS = frozenset({Changed.DEFINITION, Changed.METHOD, Changed.BANDS})
"""Differences whose sides are fingerprints, which say nothing to a reader."""

_OF_A_FIGURE = frozenset({Changed.FIGURE, Changed.SUPPLIED, Changed.STATUS})

_Key = tuple[Changed, str, Quarter | None, str]


def with_ledgers(
    report: Report, today: Mapping[Quarter, Edition], frozen: Mapping[Quarter, Edition]
) -> Report:
    """Return the report with a ledger in each quarter's report that has one before it.

    `today` holds the edition of every report shown, and `frozen` every lock file, whole.
    """
    editions = [today[one.quarter] for one in report.reports]
    ledgers = {
        after.quarter: _ledger(report.project, before, after, frozen.get(before.quarter))
        for before, after in pairwise(editions)
    }
    told = (replace(one, ledger=ledgers.get(one.quarter)) for one in report.reports)
    return replace(report, reports=tuple(told))


def ledger_between(report: Report, old: Quarter, new: Quarter) -> Ledger:
    """Return everything that differs between two reports. Raises LookupError without one of them.

    A report and itself differ in nothing, unless it was frozen and its files have changed since.
    """
    before, after = editions_of(report, (old, new))
    return _ledger(report.project, before, after, whole(report.project.editions, old))


def _ledger(project: Published, before: Edition, after: Edition, frozen: Edition | None) -> Ledger:
    """Compare two editions; the older is taken from its lock file where there is one."""
    old, on_record = frozen or before, frozen is not None
    known = discreet(old, after, project)
    return Ledger(
        old=before.quarter,
        new=after.quarter,
        differences=tuple(_all(project, known.edition, after, known.hidden, frozen=on_record)),
        frozen=on_record,
        gaps=gaps_of(after, old, project.measures),
    )


def _all(
    project: Published,
    old: Edition,
    new: Edition,
    hidden: Iterable[Difference],
    *,
    frozen: bool,
) -> Iterator[Difference]:
    records = [*changes_between(project, old, new), *added_between(project, old, new)]
    if not frozen:
        records.extend(revisions_between(project, old, new))
    found = [one for one in differences(old, new) if one.what is not Changed.RATING]
    told = explained((*found, *hidden), project, old.quarter, new.quarter)
    joined = tuple(_joined(told, records))
    yield from joined
    added = {one.subject for one in joined if one.what is Changed.ADDED}
    yield from (one for one in _ratings(project, old, new) if one.subject not in added)


def _joined(found: Iterable[Difference], records: Iterable[Difference]) -> Iterator[Difference]:
    """Yield what was found, in the words of the records, then what only records tell."""
    recorded: dict[_Key, Difference] = {}
    for record in records:
        recorded.setdefault(_key(record), record)
    taken: set[_Key] = set()
    for one in found:
        taken.add(_key(one))
        yield _worded(one, recorded.get(_key(one)))
    yield from (record for key, record in recorded.items() if key not in taken)


def _key(one: Difference) -> _Key:
    return one.what, one.subject, one.quarter if one.what in _OF_A_FIGURE else None, one.part


def _worded(one: Difference, record: Difference | None) -> Difference:
    """Return a difference with what a record says of it; fingerprints are not for readers."""
    if one.what in _FINGERPRINTS:
        was, now = ("", "") if record is None else (record.old, record.new)
        one = replace(one, old=was, new=now)
    if one.explanation is None and record is not None:
        return replace(one, explanation=record.explanation)
    return one


def _ratings(project: Published, old: Edition, new: Edition) -> Iterator[Difference]:
    """Yield how ratings moved, of measures that both reports list."""
    if old.quarter == new.quarter:
        return
    for measure in project.measures:
        before, after = old.measures.get(measure.id), new.measures.get(measure.id)
        if before is None or after is None or not (before.listed and after.listed):
            continue
        move = move_of(measure, old, new, project.site.schemes)
        if move is not None:
            was = "" if move.was is None else move.was.status or ""
            now = "" if move.now is None else move.now.status or ""
            yield Difference(Changed.RATING, measure.id, was, now, new.quarter, move=move)
