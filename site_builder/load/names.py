"""Checks of names: files that must be there, ids used once, names that are taken, long titles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.load.files import Kind
from site_builder.model.narrative import ReportFacts
from site_builder.model.plan import Plan
from site_builder.model.quarter import parse_year
from site_builder.model.result import QuarterResults
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.tree import Document, Loc

LONGEST_TITLE = 60
NEEDED = (
    (Kind.SITE, "", "content/site.yaml"),
    (Kind.PEOPLE, "", "content/people.yaml"),
    (Kind.PLAN, "", "content/plans/<plan>.yaml"),
    (Kind.PAGE, "about", "content/pages/about.md"),
    (Kind.PAGE, "accessibility", "content/pages/accessibility.md"),
    (Kind.REPORT, "", "content/quarters/<quarter>/report.md"),
)
DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
ADDRESSES = {
    Kind.PAGE: frozenset(
        {
            "home",
            "key",
            "data",
            "archive",
            "priorities",
            "measures",
            "actions",
            "glossary",
            "search",
            "corrections",
            "latest",
            "portfolios",
            "directorates",
            "static",
            "styleguide",
            "index",
            "404",
        }
    ),
    Kind.MEASURE: frozenset({"count"}),  # [[count.red]] is no measure's figure
}
IN_A_REPORT = frozenset({"counts", "exceptions", "changes", "pack", "index"})


def needed_files(draft: Draft, _: Known) -> Iterator[Problem]:
    """Every file without which there is no site, and the results that each report speaks of."""
    for kind, name, path in NEEDED:
        if kind is Kind.REPORT and draft.of(Kind.CHAPTER):
            continue  # told below, by its name
        if not any(one.found.id == name or not name for one in draft.of(kind)):
            yield problem("missing-file", Place(path), "this file is needed", "add it")
    with_results = {one.found.quarter for one in draft.of(Kind.RESULTS)}
    with_report = {one.found.quarter for one in draft.of(Kind.REPORT)}
    for one in draft.of(Kind.REPORT):
        if one.found.quarter not in with_results:
            facts = one.record.value if one.record is not None else None
            is_draft = isinstance(facts, ReportFacts) and facts.is_draft
            yield problem(
                "missing-file",
                Place(f"measures/results/{one.found.slug}.yaml"),
                f"{one.found.path} reports this quarter, but its results are not there",
                "add them",
                Severity.WARNING if is_draft else Severity.ERROR,
            )
    chapters = {one.found.slug: one.found for one in reversed(draft.of(Kind.CHAPTER))}
    for slug, chapter in chapters.items():
        if chapter.quarter not in with_report:
            yield problem(
                "missing-file",
                Place(f"content/quarters/{slug}/report.md"),
                f"{chapter.path} is a chapter of this report, which is not there",
                "add it",
            )
    yield from _missing_chapters(draft)


def _missing_chapters(draft: Draft) -> Iterator[Problem]:
    written = {(one.found.quarter, one.found.id) for one in draft.of(Kind.CHAPTER)}
    plans = [placed.value for _, placed in draft.records(Plan)]
    for found, placed in draft.records(ReportFacts):
        if placed.value.state.value != "final":
            continue
        plan = next((plan for plan in plans if plan.covers(placed.value.quarter)), None)
        for priority in plan.priorities if plan is not None else ():
            if (found.quarter, priority.id) not in written:
                yield problem(
                    "missing-file",
                    Place(f"content/quarters/{found.slug}/{priority.id}.md"),
                    f"the report is final, and nothing is written about {priority.title}",
                    "add the chapter",
                    Severity.WARNING,
                )


def unique_ids(draft: Draft, _: Known) -> Iterator[Problem]:
    """Two files of one name in different folders, two entries with one id."""
    for kind, word in ((Kind.MEASURE, "measure"), (Kind.ACTION, "action")):
        first: dict[str, str] = {}
        for one in draft.of(kind):
            earlier = first.setdefault(one.found.id, one.found.path)
            if earlier != one.found.path:
                yield problem(
                    "duplicate-id",
                    Place(one.found.path),
                    f"{earlier} is a {word} with the same id, {one.found.id}",
                    "rename one of the two files, or delete it",
                )
    yield from _entries_given_twice(draft)
    for _found, placed in draft.records(Plan):
        priorities = placed.value.priorities
        yield from _repeats(placed.document, ("priorities",), [one.id for one in priorities])
        for at, priority in enumerate(priorities):
            yield from _repeats(
                placed.document,
                ("priorities", at, "objectives"),
                [one.id for one in priority.objectives],
            )


def _entries_given_twice(draft: Draft) -> Iterator[Problem]:
    first: dict[tuple[str, str, str], str] = {}
    for found, placed in draft.records(QuarterResults):
        for group, entries in (
            ("results", placed.value.results),
            ("actions", placed.value.actions),
        ):
            for name in entries:
                earlier = first.setdefault((found.slug, group, name), found.path)
                if earlier != found.path:
                    yield placed.document.problem(
                        "duplicate-id",
                        (group, name),
                        f"{name} is also given in {earlier}",
                        "delete one of the two",
                    )


def _repeats(document: Document, loc: Loc, names: list[str]) -> Iterator[Problem]:
    for at, name in enumerate(names):
        if name in names[:at]:
            yield document.problem(
                "duplicate-id",
                (*loc, at, "id"),
                f"{name} is the id of two entries of this list",
                "change one",
            )


def free_names(draft: Draft, _: Known) -> Iterator[Problem]:
    """Ids that Windows or the site's own pages have taken."""
    for one in draft.files:
        name = one.found.id
        if DEVICES.fullmatch(name):
            yield _taken(Place(one.found.path), name, "Windows")
        elif name in ADDRESSES.get(one.found.kind, ()) or _is_year(one.found.kind, name):
            yield _taken(Place(one.found.path), name, "the site")
    for _found, placed in draft.records(Plan):
        for at, priority in enumerate(placed.value.priorities):
            by = "Windows" if DEVICES.fullmatch(priority.id) else "the site"
            if by == "Windows" or priority.id in IN_A_REPORT:
                place = placed.document.place(("priorities", at, "id"))
                yield replace(
                    _taken(place, priority.id, by), excerpt=placed.document.excerpt(place)
                )


def _is_year(kind: Kind, name: str) -> bool:
    """Say whether a page has the name of a year: the address is that of the year's own page."""
    try:
        parse_year(name)
    except ValueError:
        return False
    return kind is Kind.PAGE


def _taken(place: Place, name: str, by: str) -> Problem:
    return problem(
        "reserved-name", place, f"{name} is a name that {by} keeps for itself", "choose another"
    )


def short_titles(draft: Draft, _: Known) -> Iterator[Problem]:
    """Titles too long for a table that have no shorter form."""
    for document, one in draft.owned():
        length = len(one.name)
        if length > LONGEST_TITLE and not document.may_lack(("short_title",)):
            key = "short_title" if one.short_title else "title"
            yield document.problem(
                "long-title",
                (key,),
                f"the {key} has {length} letters, over {LONGEST_TITLE}",
                f"add a short_title of up to {LONGEST_TITLE}",
            )
