"""A project's files to a checked `Project`: scan, read each file, check the links, put in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.load.draft import Draft, read_files
from site_builder.load.editions import read_editions
from site_builder.load.files import Kind, scan
from site_builder.load.links import check_links
from site_builder.load.meant import with_ids_meant
from site_builder.load.wrong_groups import with_groups_meant
from site_builder.model.action import Action
from site_builder.model.measure import Measure
from site_builder.model.measure_texts import texts_of_measure
from site_builder.model.narrative import (
    Chapter,
    ChapterFacts,
    Glossary,
    Narrative,
    Page,
    PageFacts,
    ReportFacts,
    Text,
)
from site_builder.model.plan import Plan
from site_builder.model.project import Project
from site_builder.model.result import QuarterResults, texts_of
from site_builder.model.site import People, Site
from site_builder.problems.limit import listed
from site_builder.problems.order import in_order
from site_builder.problems.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from site_builder.load.tree import Document, Loc
    from site_builder.model.quarter import Quarter

LAST = 1_000_000  # sorts after every number in a scorecard


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project, and every problem found. `project` is None when one of them is an error."""

    project: Project | None
    problems: tuple[Problem, ...]


def load_project(root: Path) -> Loaded:
    """Load the project in a folder. Never raises for what the files hold."""
    found = scan(root)
    draft = read_files(root, tuple(one for one in found.files if one.kind is not Kind.EDITION))
    frozen = read_editions(root, found.files)
    told = (*found.problems, *with_ids_meant(draft), *frozen.problems, *check_links(draft))
    problems = listed(in_order(with_groups_meant(draft, told)))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Loaded(None, problems)
    return Loaded(replace(_assembled(draft), editions=frozen.editions), problems)


def _assembled(draft: Draft) -> Project:
    """Put sound records in the order that `Project` promises."""
    plans = [placed.value for _, placed in draft.records(Plan)]
    plans.sort(key=lambda plan: plan.from_)
    position = _positions(plans)
    measures = [placed.value for _, placed in draft.records(Measure)]
    actions = [placed.value for _, placed in draft.records(Action)]
    return Project(
        site=draft.records(Site)[0][1].value,
        people=draft.records(People)[0][1].value,
        plans=tuple(plans),
        measures=tuple(
            sorted(
                measures,
                key=lambda one: (position[str(one.priority)], one.number or LAST, one.id),
            )
        ),
        actions=tuple(sorted(actions, key=lambda one: (position[one.priority], one.id))),
        results=_results(draft),
        narratives=_narratives(draft),
        pages=_pages(draft),
        glossary=tuple(
            sorted(
                pair for _, placed in draft.records(Glossary) for pair in placed.value.terms.items()
            )
        ),
        places=_places(draft),
    )


def _positions(plans: list[Plan]) -> dict[str, int]:
    """Return the place of each priority: the newest plan's order, then those of older plans."""
    ids = [priority.id for plan in reversed(plans) for priority in plan.priorities]
    return {name: at for at, name in enumerate(dict.fromkeys(ids))}


def _results(draft: Draft) -> tuple[QuarterResults, ...]:
    """Merge the files of one quarter."""
    merged: dict[Quarter, QuarterResults] = {}
    for _, placed in draft.records(QuarterResults):
        part = placed.value
        whole = merged.get(part.quarter, part)
        merged[part.quarter] = whole.model_copy(
            update={
                "results": {**whole.results, **part.results},
                "actions": {**whole.actions, **part.actions},
            }
        )
    return tuple(merged[quarter] for quarter in sorted(merged))


def _body(draft: Draft, path: str) -> Text:
    return next(one.text for one in draft.files if one.found.path == path and one.text is not None)


def _narratives(draft: Draft) -> tuple[Narrative, ...]:
    chapters = [
        (found.quarter, Chapter(found.id, placed.value, _body(draft, found.path)))
        for found, placed in draft.records(ChapterFacts)
    ]
    narratives = [
        Narrative(
            placed.value,
            _body(draft, found.path),
            tuple(chapter for quarter, chapter in chapters if quarter == found.quarter),
        )
        for found, placed in draft.records(ReportFacts)
    ]
    return tuple(sorted(narratives, key=lambda narrative: narrative.quarter))


def _pages(draft: Draft) -> tuple[Page, ...]:
    return tuple(
        Page(found.id, placed.value, _body(draft, found.path))
        for found, placed in draft.records(PageFacts)
    )


def _places(draft: Draft) -> dict[str, str]:
    """Say in which file and line each thing is written, for the problems of later stages."""
    places = _places_of_texts(draft)
    for model, word in ((Measure, "measure"), (Action, "action"), (PageFacts, "page")):
        for found, placed in draft.records(model):
            places[f"{word}:{found.id}"] = _spot(placed.document)
    for found, report in draft.records(ReportFacts):
        places[f"report:{found.slug}"] = _spot(report.document)
    places.update(_more_places(draft))
    for found, part in draft.records(QuarterResults):
        places.setdefault(f"results:{found.slug}", _spot(part.document, ("results",)))
        for group, word in (("results", "result"), ("actions", "action-update")):
            for name in getattr(part.value, group):
                entry = f"{word}:{found.slug}:{name}"
                places[entry] = _spot(part.document, (group, name))
                places.update(_places_of_keys(part.document, (group, name), entry))
        for name, result in part.value.results.items():
            for text in texts_of(result):
                first = _first_line(part.document, ("results", name, *text.where))
                places[f"text:{found.slug}:{name}:{text.name}"] = first
    return places


def _more_places(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield where each chapter starts, and where each key of a measure is."""
    for found, chapter in draft.records(ChapterFacts):
        yield f"chapter:{found.slug}:{found.id}", _spot(chapter.document)
    for found, page in draft.records(PageFacts):
        for key in ("prepared", "reviewed", "tests"):
            yield f"statement:{found.id}:{key}", _spot(page.document, ("statement", key))
    for found, measure in draft.records(Measure):
        for pair in measure.document.root.pairs:
            yield f"measure:{found.id}:{pair.name}", f"{found.path}:{pair.key.line}"


def _places_of_keys(document: Document, loc: Loc, entry: str) -> Iterator[tuple[str, str]]:
    """Yield where each key of an entry is."""
    for key in document.keys(loc):
        place = document.place((*loc, key), of_key=True)
        yield f"{entry}:{key}", f"{place.path}:{place.line}"


def _places_of_texts(draft: Draft) -> dict[str, str]:
    """Say where the texts of the measures begin."""
    return {
        f"text:{found.id}:{text.name}": _first_line(measure.document, text.where)
        for found, measure in draft.records(Measure)
        for text in texts_of_measure(measure.value)
    }


def _first_line(document: Document, loc: Loc) -> str:
    """Say where a text begins: below the sign, where it is a block after `|` or `>`."""
    place = document.place(loc)
    is_block = document.excerpt(place)[place.column - 1 : place.column] in {"|", ">"}
    return f"{place.path}:{place.line + is_block}"


def _spot(document: Document, loc: Loc = ()) -> str:
    place = document.place(loc)
    return f"{place.path}:{place.line}"
