"""What there is to refer to: every id of the project, taken from the trees.

Trees, not records: a measure whose file has a mistake is still known, so that one mistake is told
once and not again wherever the measure is named. None means that it cannot be known, because the
file, or the part of it, that would say it cannot be read; then nothing is checked against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.load.files import Kind
from site_builder.load.tree import LOST_KEY, Loc, Plain, plain
from site_builder.model.measure import Measure
from site_builder.model.plan import Plan, plan_at
from site_builder.model.site import Site

if TYPE_CHECKING:
    from site_builder.load.draft import Draft, FileRead
    from site_builder.load.tree import Document
    from site_builder.model.quarter import Quarter

BUILT_IN_PAGES = frozenset(
    {
        "home",
        "key",
        "data",
        "archive",
        "corrections",
        "latest",
        "measures",
        "actions",
        "about",
        "accessibility",
        "priorities",
        "search",
    }
)

Ids = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Known:
    """Ids by kind."""

    measures: frozenset[str]
    actions: frozenset[str]
    priorities: Ids
    objectives: dict[str, frozenset[str]]  # by priority
    portfolios: Ids
    directorates: Ids
    schemes: Ids
    pages: frozenset[str]
    records: dict[str, Measure]  # the measures that are sound enough to check figures against
    site: Site | None  # None also where a rating scheme could not be read
    plans: tuple[Plan, ...]  # those sound enough to say which scheme rates, oldest first


def known(draft: Draft) -> Known:
    """Collect the ids of a project."""
    objectives = _objectives(draft.of(Kind.PLAN))
    sites = draft.records(Site)
    return Known(
        measures=_names(draft, Kind.MEASURE),
        actions=_names(draft, Kind.ACTION),
        priorities=_priorities(draft.of(Kind.PLAN), frozenset(objectives)),
        objectives=objectives,
        portfolios=_keys(draft.of(Kind.PEOPLE), "portfolios"),
        directorates=_keys(draft.of(Kind.PEOPLE), "directorates"),
        schemes=_keys(draft.of(Kind.SITE), "schemes"),
        pages=_names(draft, Kind.PAGE) | BUILT_IN_PAGES | _pages_by_content(draft),
        records={
            found.id: placed.value
            for found, placed in draft.records(Measure)
            if not any(placed.document.may_lack((key,)) for key in ("unit", "scheme"))
        },
        site=sites[0][1].value if sites and not _loses_scheme(sites[0][1].document) else None,
        plans=tuple(
            sorted((placed.value for _, placed in draft.records(Plan)), key=lambda plan: plan.from_)
        ),
    )


def _pages_by_content(draft: Draft) -> frozenset[str]:
    """Return the pages that a site has only where there is something to put on them."""
    people = draft.of(Kind.PEOPLE)
    named = {name for name in ("portfolios", "directorates") if _keys(people, name) != frozenset()}
    return frozenset(named | ({"glossary"} if draft.of(Kind.GLOSSARY) else set()))


def priorities_in(draft: Draft, quarter: Quarter | None) -> Ids:
    """Return the priorities of the plan in force in a quarter; None when that is not known."""
    plans = [placed.value for _, placed in draft.records(Plan)]
    if quarter is None or len(plans) < len(draft.of(Kind.PLAN)):
        return None
    if _priorities(draft.of(Kind.PLAN), frozenset()) is None:
        return None
    plan = plan_at(sorted(plans, key=lambda one: one.from_), quarter)
    return None if plan is None else frozenset(one.id for one in plan.priorities)


def _names(draft: Draft, kind: Kind) -> frozenset[str]:
    return frozenset(one.found.id for one in draft.of(kind))


def _unless_unread(files: tuple[FileRead, ...], ids: frozenset[str]) -> Ids:
    return None if not files or any(one.document is None for one in files) else ids


def _priorities(plans: tuple[FileRead, ...], ids: frozenset[str]) -> Ids:
    lost = (loc for one in plans if one.document is not None for loc in one.document.lost)
    return None if any(_loses_id(loc) for loc in lost) else _unless_unread(plans, ids)


def _loses_id(loc: Loc) -> bool:
    """Say whether the id of a priority or objective may be lost with what stood at `loc`."""
    return loc[-1] in {"id", LOST_KEY, "priorities", "objectives"}


def _loses_scheme(document: Document) -> bool:
    return document.has_lost_part(("schemes",)) or document.may_lack(("schemes_in_force",))


def _keys(files: tuple[FileRead, ...], group: str) -> Ids:
    trees = [plain(one.document.root) for one in files if one.document is not None]
    groups = [tree.get(group) for tree in trees if isinstance(tree, dict)]
    ids = frozenset(key for one in groups if isinstance(one, dict) for key in one)
    ids |= {
        str(loc[1])
        for one in files
        if one.document is not None
        for loc in one.document.lost
        if loc[:1] == (group,) and len(loc) > 1
    }
    lost = any(
        one.document.may_lack((group, LOST_KEY)) for one in files if one.document is not None
    )
    return None if lost else _unless_unread(files, ids)


def _objectives(plans: tuple[FileRead, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for one in plans:
        if one.document is not None and any(_loses_id(loc) for loc in one.document.lost):
            continue
        tree = plain(one.document.root) if one.document is not None else {}
        for priority in _items(tree, "priorities"):
            name = _id(priority)
            ids = frozenset(_id(objective) for objective in _items(priority, "objectives"))
            found[name] = found.get(name, frozenset()) | ids - {""}
    found.pop("", None)
    return found


def _items(tree: Plain, key: str) -> list[Plain]:
    value = tree.get(key) if isinstance(tree, dict) else None
    return value if isinstance(value, list) else []


def _id(tree: Plain) -> str:
    value = tree.get("id") if isinstance(tree, dict) else None
    return value if isinstance(value, str) else ""
