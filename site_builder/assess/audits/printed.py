"""The check that what was printed is not altered by its decimals, nor a status by another reason.

Neither alters a figure or a status, and readers of both reports would see two of either.
Source: rules, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.assess.audits.places import place_of_definition, place_of_result
from site_builder.assess.editions.entries import Window, change_in, result_at, window_of
from site_builder.assess.editions.kept_entries import reason_kept
from site_builder.model.archive import Archived
from site_builder.model.change import ChangeKind
from site_builder.model.edition import Edition, MeasureAsPublished
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

_WORDS = (ChangeKind.WORDING, ChangeKind.DEFINITION)


def printed_otherwise(archive: Sequence[Archived], project: Project) -> Iterator[Problem]:
    """Find measures with other decimals, and statuses with another reason, told once each."""
    measures = {one.id: one for one in project.measures}
    told: set[tuple[str, str]] = set()
    for archived in archive:
        edition = archived.edition
        window = window_of(project, edition.quarter, edition.quarter)
        for name, kept in edition.measures.items():
            measure = measures.get(name)
            if measure is None:
                continue
            found = (
                *_decimals(measure, kept, edition, window, project),
                *_reasons(measure, kept, edition, window, project),
            )
            for key, one in found:
                if (name, key) not in told:
                    told.add((name, key))
                    yield one


def _lock(edition: Edition) -> str:
    return f"in the edition of {edition.quarter} (content/editions/{edition.quarter.slug}.json)"


def _decimals(
    measure: Measure, kept: MeasureAsPublished, edition: Edition, window: Window, project: Project
) -> Iterator[tuple[str, Problem]]:
    was, now = kept.decimals, measure.decimals
    if was is None or was == now or change_in(measure.changes, _WORDS, window) is not None:
        return
    after = edition.quarter.plus(1)
    yield (
        "",
        problem(
            "unexplained-definition",
            place_of_definition(measure.id, project, "decimals"),
            f"{measure.id} was shown with `decimals: {was}` {_lock(edition)}, and is with {now}",
            f"Type {was} again, or add a line below `changes:` of the measure:"
            f' - {{quarter: {after}, what: wording, reason: "…"}}',
        ),
    )


def _reasons(
    measure: Measure, kept: MeasureAsPublished, edition: Edition, window: Window, project: Project
) -> Iterator[tuple[str, Problem]]:
    for written, figure in kept.figures.items():
        if figure.because is None:
            continue
        quarter = Quarter.parse(written)
        result = result_at(project, measure.id, quarter)
        status = None if result is None else result.status
        if status is None or status.is_ != figure.status:
            continue  # told as another status
        entries = (one for one in measure.changes if one.quarter == quarter)
        explained = change_in(entries, (ChangeKind.STATUS,), window) is not None
        if reason_kept(status) != figure.because and not explained:
            yield (
                written,
                problem(
                    "unexplained-status",
                    place_of_result(measure.id, quarter, project),
                    f"The reason for the status of {measure.id} in {quarter} is not as"
                    f" {_lock(edition)}",
                    "Type the reason again that was published, or add a line below `changes:` of"
                    f' the measure: - {{quarter: {quarter}, what: status, date: …, reason: "…"}}',
                ),
            )
