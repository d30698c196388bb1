"""The check that quarters are written as the site's year asks: `2019-20 Q2`, or `2019 Q2`.

A year that starts in January is one calendar year; any other runs over two. Every quarter of every
record is looked at, whatever field it is in, and every file and folder named after one. Of each
file the first is told, with how many there are: a changed `year_start` would otherwise bury all
else.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from site_builder.model.by_period import IdByPeriod
from site_builder.model.fields import Record
from site_builder.model.quarter import Quarter
from site_builder.model.rhythm import Rhythm
from site_builder.model.site import Site
from site_builder.model.target import TargetPeriod
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft, FileRead
    from site_builder.load.known import Known
    from site_builder.load.tree import Loc
    from site_builder.problems.problem import Problem

CODE = "year-form"
JANUARY = 1
_MAY_HOLD = (Record, dict, tuple, Quarter, TargetPeriod, Rhythm, IdByPeriod)


def forms(draft: Draft, _: Known) -> Iterator[Problem]:
    """Find every quarter or year that is not written as `year_start` asks."""
    sites = [placed for _, placed in draft.records(Site)]
    if not sites or ("year_start",) in sites[0].unsound:
        return  # not known: nothing to check by
    month = sites[0].value.year_start.month
    yield from _names(draft, month)
    for one in draft.files:
        yield from _first_of(one, month)


def _names(draft: Draft, month: int) -> Iterator[Problem]:
    """Check the names of files and of folders, each folder once."""
    seen: set[str] = set()
    for one in draft.files:
        quarter = one.found.quarter
        if quarter is None or quarter.calendar == (month == JANUARY):
            continue
        path = PurePosixPath(one.found.path)
        named = path if path.stem == quarter.slug else path.parent
        if str(named) not in seen:
            seen.add(str(named))
            usual = quarter.written_for(month).slug
            yield problem(
                CODE,
                Place(str(named)),
                f"'{quarter.slug}' is not in the site's own form: {_because(month)}",
                f"name it {usual}{named.suffix if named is path else ''}",
            )


def _first_of(one: FileRead, month: int) -> Iterator[Problem]:
    if one.record is None:
        return
    found = [
        (loc, period, quarter)
        for loc, period, quarter in _quarters((), one.record.value)
        if quarter.calendar != (month == JANUARY)
    ]
    if not found:
        return
    loc, period, quarter = found[0]
    written = str(period)
    usual = str(quarter.written_for(month))
    if " Q" not in written:
        usual = usual.partition(" ")[0]
    others = len(found) - 1
    more = f" (and {others} more in this file)" if others else ""
    is_key = loc[-1] == written
    yield one.record.document.problem(
        CODE,
        one.record.document.place(loc, of_key=is_key),
        f"'{written}' is not in the site's own form{more}: {_because(month)}",
        f"type {usual}",
    )


def _because(month: int) -> str:
    if month == JANUARY:
        return "the site's year starts in January, so it is one calendar year"
    return "the site's year does not start in January, so it runs over two"


def _quarters(loc: Loc, value: object) -> Iterator[tuple[Loc, Quarter | TargetPeriod, Quarter]]:
    """Yield every quarter in a value, with its place and the period that is written there."""
    if isinstance(value, Quarter):
        yield loc, value, value
    elif isinstance(value, TargetPeriod):
        yield loc, value, value.first
    elif isinstance(value, Rhythm):
        yield from _quarters(loc, value.anchor)
    elif isinstance(value, IdByPeriod):
        for start, _ in value.entries:
            yield from _quarters((*loc, str(start)), start)
    else:
        for step, held in _parts(value):
            if isinstance(held, _MAY_HOLD):  # most of what a record holds is text or a number
                yield from _quarters((*loc, step), held)


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    """Yield what a record, a group or a list holds, each with its step in a path; keys too."""
    if isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            yield field.alias or name, getattr(value, name)
    elif isinstance(value, dict):
        for key, held in value.items():
            yield str(key), key
            yield str(key), held
    elif isinstance(value, tuple):
        yield from enumerate(value)
