"""The check that no entry of `revised` or `changes` that readers have seen is taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from site_builder.assess.audits.places import place_of_definition, place_of_result
from site_builder.assess.audits.words_to_paste import quoted
from site_builder.assess.editions.entries import result_at
from site_builder.assess.editions.kept_entries import (
    HIDDEN,
    changes_told,
    is_same_change,
    is_same_revision,
    revisions_told,
)
from site_builder.model.archive import Archived
from site_builder.model.edition import ChangeAsPublished, Edition, RevisionAsPublished
from site_builder.model.ledger import Changed, Difference
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.result import FIGURE
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

Kept = TypeVar("Kept")
_OF_FIGURES = frozenset({Changed.FIGURE})
_OF_MEASURES = frozenset(
    {
        Changed.TARGET,
        Changed.STATUS,
        Changed.DEFINITION,
        Changed.METHOD,
        Changed.TITLE,
        Changed.SCHEME,
    }
)
_FILL_IN = "type the reason in place of …"


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry that was published and is not there any more."""

    measure: str
    quarter: Quarter | None  # of a revised figure; None: an entry of the measure
    edition: Edition
    entry: str  # as it is to be typed again

    def tells(self, one: Difference) -> bool:
        """Say whether a difference is unexplained only because this entry is gone."""
        if one.subject != self.measure:
            return False
        if self.quarter is None:
            return one.what in _OF_MEASURES
        return one.what in _OF_FIGURES and one.quarter == self.quarter


def records_gone(archive: Sequence[Archived], project: Project) -> tuple[Gone, ...]:
    """Return each entry that a frozen edition holds and the files do not, told once."""
    measures = {one.id: one for one in project.measures}
    found: dict[tuple[str, Quarter | None, str], Gone] = {}
    for one in archive:
        for gone in _of_edition(one.edition, measures, project):
            found.setdefault((gone.measure, gone.quarter, gone.entry), gone)
    return tuple(found.values())


def _of_edition(edition: Edition, measures: dict[str, Measure], project: Project) -> Iterator[Gone]:
    for name, kept in edition.measures.items():
        measure = measures.get(name)
        if measure is None:
            continue  # its file is missed already
        for change in _missing(kept.changes, changes_told(measure), is_same_change):
            yield Gone(name, None, edition, _typed_change(change))
        for written, figure in kept.figures.items():
            if figure.revised:
                quarter = Quarter.parse(written)
                now = revisions_told(measure, result_at(project, name, quarter))
                for revision in _missing(figure.revised, now, is_same_revision):
                    yield Gone(name, quarter, edition, _typed_revision(revision))


def _missing(
    kept: Iterable[Kept], now: Iterable[Kept], same: Callable[[Kept, Kept], bool]
) -> Iterator[Kept]:
    """Yield what was kept and is not there; one entry of today stands for one of then."""
    left = list(now)
    for one in kept:
        at = next((at for at, other in enumerate(left) if same(one, other)), None)
        if at is None:
            yield one
        else:
            del left[at]


def _typed_revision(one: RevisionAsPublished) -> str:
    of = "" if one.of == FIGURE else f"of: {one.of}, "
    return f'{{{of}from: {one.was}, date: {one.date}, kind: {one.kind}, reason: "…"}}'


def _typed_change(one: ChangeAsPublished) -> str:
    ends = "".join(
        f", {key}: {quoted(text)}" for key, text in (("from", one.was), ("to", one.to)) if text
    )
    return f'{{quarter: {one.quarter}, what: {one.what}{ends}, reason: "…"}}'


def told_of(gone: Gone, project: Project) -> Problem:
    """Return what an officer is told of an entry that is gone, with the entry to paste back."""
    lock = f"content/editions/{gone.edition.quarter.slug}.json"
    published = f"stood in the edition of {gone.edition.quarter} ({lock}), and is gone"
    if gone.quarter is None:
        return problem(
            "record-gone",
            place_of_definition(gone.measure, project, "changes"),
            f"A change of {gone.measure} {published}",
            f"Entries stay for good. Add it again below `changes:`: - {gone.entry}; {_FILL_IN}.",
        )
    hidden = "; its value is withheld" if f"from: {HIDDEN}" in gone.entry else ""
    return problem(
        "record-gone",
        place_of_result(gone.measure, gone.quarter, project),
        f"A revision of {gone.measure} in {gone.quarter} {published}",
        f"Entries stay for good. Add it again to `revised` of the result: {gone.entry};"
        f" {_FILL_IN}{hidden}.",
    )
