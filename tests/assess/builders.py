"""Small models for tests, built from the same text that files would hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from site_builder.model.action import Action
from site_builder.model.measure import Measure
from site_builder.model.narrative import (
    Chapter,
    ChapterFacts,
    Narrative,
    Page,
    PageFacts,
    ReportFacts,
    Text,
)
from site_builder.model.plan import Plan
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.result import QuarterResults
from site_builder.model.scheme import Scheme
from site_builder.model.site import People, Site
from tests.assess.tables import Row, by_heading

Fields = Mapping[str, object]
Results = Mapping[str, Mapping[str, Fields]]
State = Literal["final", "draft"]

FIVE_LEVELS = "Five levels"
GRADED = "out of range by distance"
STATUS_DETAILS = {"reason": "As judged.", "by": "Head of service", "date": "2020-01-16"}


STATEMENT = Page(
    "accessibility",
    PageFacts.model_validate(
        {
            "title": "Accessibility statement",
            "statement": {
                "public_body": "no",
                "compliance": "partially",
                "tests": [{"date": "2000-01-01", "by": "the team", "how": "By keyboard."}],
                "prepared": "2000-01-01",
                "reviewed": "2000-01-01",
            },
        }
    ),
    Text("", "content/pages/accessibility.md"),
)
"""The page that every site has, so that no audit misses it."""


def q(text: str) -> Quarter:
    """Return the quarter written so."""
    return Quarter.parse(text)


def override(code: str) -> Fields:
    """Return a status set by a post."""
    return {"is": code, **STATUS_DETAILS}


def measure(name: str = "bins", /, **fields: object) -> Measure:
    """Return a measure; `good_is` is higher and the unit a count unless given."""
    usual: Fields = {"title": name, "priority": "clean", "unit": "count", "good_is": "higher"}
    return Measure.model_validate({**usual, **fields, "id": name})


def action(name: str = "tip", /, **fields: object) -> Action:
    """Return an action."""
    return Action.model_validate({"title": name, "priority": "clean", **fields, "id": name})


def _edge(text: str) -> dict[str, object]:
    kind, _, bound = text.rpartition(" ")
    return {} if text in {"", "none", "the rest"} else {kind.replace(" ", "_"): bound}


def _improved(text: str) -> dict[str, object]:
    then, _, earlier = text.partition(" on ")
    earlier, comma, _ = earlier.partition(", or equal")
    equal = {"or_equal": "yes"} if comma else {}
    return {"then": then, "if_improved_on": earlier, **equal} if then else {}


def _band(row: Row) -> dict[str, object]:
    edges = {**_edge(row["lower edge"]), **_edge(row["upper edge"]), **_improved(row["improved"])}
    family = row["family"]
    words = {"code": row["band"], "name": row["band"], "family": family, "meaning": family}
    counted = {"counts_as": row["counts as"]} if row["counts as"] else {}
    return {**words, "shape": "circle", **edges, **counted}


def _basis(heading: str) -> dict[str, object]:
    """Return what decides, from the brackets of a heading."""
    _, bracket, inside = heading.rpartition(" (")
    basis, _, of = inside.removesuffix(")").partition(" in ")
    if not bracket:
        return {"basis": "relative"}
    return {"basis": basis, **({"tolerance_in": of} if of else {})}


@cache
def schemes() -> Mapping[str, Scheme]:
    """Return the schemes of `cases/schemes.md` and `cases/shapes.md` by heading."""
    found: dict[str, Scheme] = {}
    for heading, table in {**by_heading("schemes.md"), **by_heading("shapes.md")}.items():
        named = {
            setting.replace(" ", "_"): row["band"]
            for row in table
            for setting in row["also"].split(", ")
            if setting and setting != GRADED
        }
        if any(row["also"] == GRADED for row in table):
            named["out_of_range"] = "by distance"
        found[heading] = Scheme.model_validate(
            {
                "title": heading.partition(" (")[0],
                **_basis(heading),
                "bands": [_band(row) for row in table],
                **named,
            }
        )
    return found


def site(**fields: object) -> Site:
    """Return a site whose only scheme, `usual`, is the five-level one unless given."""
    usual: Fields = {
        "organisation": "Council",
        "title": "Site",
        "summary": "A site.",
        "licence": {"name": "OGL", "url": "https://example.org/", "attribution": "Council"},
        "contact": {"name": "Team", "email": "team@example.org"},
        "schemes": {"usual": schemes()[FIVE_LEVELS]},
        "schemes_in_force": [{"from": "2000-01 Q1", "scheme": "usual"}],
    }
    return Site.model_validate({**usual, **fields})


def narrative(
    quarter: str, state: State = "final", chapters: Mapping[str, Fields] | None = None
) -> Narrative:
    """Return a report; `chapters` gives the front matter of each priority's chapter."""
    facts: Fields = {
        "quarter": quarter,
        "as_at": "2020-01-01",
        "published": "2020-02-01",
        "state": state,
    }
    written = tuple(
        Chapter(priority, ChapterFacts.model_validate(fields), Text("", f"{priority}.md"))
        for priority, fields in (chapters or {}).items()
    )
    return Narrative(ReportFacts.model_validate(facts), Text("", "report.md"), written)


def plan(*priorities: str) -> Plan:
    """Return a plan in force from 2000 on."""
    listed = [{"id": name, "title": name} for name in priorities or ("clean",)]
    return Plan.model_validate({"title": "Plan", "from": "2000-01 Q1", "priorities": listed})


def project(  # noqa: PLR0913 - a keyword for each kind of file
    *measures: Measure,
    results: Results | None = None,
    updates: Results | None = None,
    actions: tuple[Action, ...] = (),
    reports: Mapping[str, State] | tuple[Narrative, ...] = (),
    of: Site | None = None,
    under: Plan | tuple[Plan, ...] | None = None,
    places: Mapping[str, str] | None = None,
) -> Project:
    """Return a project. Results map quarter, then id, to the fields of a result.

    Without `reports` the last quarter with results has the only report.
    """
    given, updated = results or {}, updates or {}
    quarters = sorted({*given, *updated}, key=q)
    if isinstance(reports, Mapping):
        narratives = tuple(narrative(quarter, state) for quarter, state in reports.items())
    else:
        narratives = reports or tuple(narrative(quarter) for quarter in quarters[-1:])
    return Project(
        site=of or site(),
        people=People(),
        plans=under if isinstance(under, tuple) else (under or plan(),),
        measures=measures,
        actions=actions,
        results=tuple(
            quarter_results(quarter, given.get(quarter, {}), updated.get(quarter, {}))
            for quarter in quarters
        ),
        narratives=tuple(sorted(narratives, key=lambda one: one.quarter)),
        pages=(STATEMENT,),
        glossary=(),
        places=dict(places or {}),
    )


def quarter_results(
    quarter: str, results: Mapping[str, Fields], actions: Mapping[str, Fields]
) -> QuarterResults:
    """Return what a file of results holds."""
    return QuarterResults.model_validate(
        {"quarter": quarter, "results": results, "actions": actions}
    )
