"""Checks of the newest report for texts that only keep a place, and for dates that are long past.

Source: the format's `comment`, `cause`, `action`, `owner` and `due` of a result, `update` and `due`
of an action's update. Older reports are as they were published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.assess.audits.places import place_of_result, read_place
from site_builder.model.action import ActionStatus
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.listed import listed
from site_builder.problems.problem import Place, Problem

KEEPS_A_PLACE = frozenset(
    {
        "na",
        "not applicable",
        "tba",
        "tbc",
        "tbd",
        "to be added",
        "to be advised",
        "to be completed",
        "to be confirmed",
        "to follow",
        "update to follow",
    }
)
"""Texts that say nothing, in small letters, without signs."""
_CROSSES = re.compile(r"x*")
_SIGNS = re.compile(r"[^\w\s]+|_+")
_OVER = frozenset({ActionStatus.COMPLETE, ActionStatus.CLOSED})
"""Of an action that is over, the date may well be an earlier one."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What was typed of one measure or action in a quarter."""

    name: str
    kind: str  # as places are named: "result" or "action-update"
    texts: tuple[tuple[str, str | None], ...]  # by key
    due: date | None


def unfinished_text(report: Report, project: Project) -> Iterator[Problem]:
    """Find texts of the newest report that are nothing but `tbc`, `n/a`, `xxx` and the like."""
    for quarter, said in _newest(report):
        empty = tuple((key, text) for key, text in said.texts if text and _keeps_a_place(text))
        if empty:
            keys = listed([f"`{key}`" for key, _ in empty])
            typed = listed(list(dict.fromkeys(f"'{text.strip()}'" for _, text in empty)))
            yield problem(
                "unfinished-text",
                _place(said, empty[0][0], quarter, project),
                f"{said.name} in {quarter} has nothing to say for {keys}: {typed}.",
                "Readers would see it as it stands. Type the text, or delete the line until it is"
                " known.",
            )


def due_before_quarter(report: Report, project: Project) -> Iterator[Problem]:
    """Find dates for what is still to be done that were past when the quarter began."""
    for quarter, said in _newest(report):
        begins = quarter.first_day(project.site.year_start.month)
        if said.due is not None and said.due < begins:
            yield problem(
                "due-before-quarter",
                place_of_result(said.name, quarter, project, said.kind, "due"),
                f"{said.name} in {quarter} is due on {said.due}, before the quarter began"
                f" ({begins}).",
                "Correct the year or the month of `due`, or give the new date.",
            )


def _newest(report: Report) -> Iterator[tuple[Quarter, _Said]]:
    """Yield what was typed for the newest report, be it a draft or final."""
    quarters = {one.quarter for one in report.reports[-1:]}
    for results in report.project.results:
        if results.quarter not in quarters:
            continue
        for name, one in results.results.items():
            keys = ("comment", "cause", "action", "owner")
            texts = tuple((key, getattr(one, key)) for key in keys)
            yield results.quarter, _Said(name, "result", texts, one.due)
        for name, update in results.actions.items():
            due = None if update.status in _OVER else update.due
            said = _Said(name, "action-update", (("update", update.update),), due)
            yield results.quarter, said


def _keeps_a_place(text: str) -> bool:
    bare = " ".join(_SIGNS.sub("", text.casefold()).split())
    return bare in KEEPS_A_PLACE or _CROSSES.fullmatch(bare) is not None


def _place(said: _Said, key: str, quarter: Quarter, project: Project) -> Place:
    """Return the line on which a text begins where that is known; else that of its key."""
    written = project.places.get(f"text:{quarter.slug}:{said.name}:{key}")
    if said.kind == "result" and written:
        return read_place(written)
    return place_of_result(said.name, quarter, project, said.kind, key)
