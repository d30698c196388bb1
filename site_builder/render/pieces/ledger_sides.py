"""The two sides of a change, what was and what is, as a chip or as lines of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.model.action import ActionStatus
from site_builder.model.assessment import Assessment
from site_builder.model.edition import FigureAsPublished
from site_builder.model.ledger import Changed, Difference, Ledger, RatingMove
from site_builder.model.measure import Measure
from site_builder.model.scheme import Family
from site_builder.render.context import Context
from site_builder.render.pieces.chips import (
    action_status,
    band_status,
    family_status,
    grey_status,
)
from site_builder.render.pieces.figures import status_or_grey
from site_builder.render.views.ledger import Side
from site_builder.render.views.parts import Status
from site_builder.render.words.ledger import NO_DATE, NO_STATUS, SHOWN_BEFORE
from site_builder.render.words.numbers import capital
from site_builder.render.words.published import figure_pair, part_name, target_text
from site_builder.render.words.times import day, quarter_label

Sides = tuple[Side, Side]
_Group = Sequence[Difference]


@dataclass(frozen=True, slots=True)
class Telling:
    """A ledger that is told, with the report that knows the names in it."""

    context: Context
    ledger: Ledger

    def measure(self, name: str) -> Measure | None:
        """Return a measure; None where its file is gone."""
        history = self.context.measures.get(name)
        return None if history is None else history.measure

    def now(self, name: str) -> Assessment | None:
        """Return a measure's assessment in the newer report."""
        return self.context.assessment(name, self.ledger.new)


def sides_of(telling: Telling, group: _Group) -> Sides:
    """Return what was and what is, of differences that are told in one row."""
    first = group[0]
    if first.move is not None:
        return _of_move(telling, first, first.move)
    return _SIDES.get(first.what, _texts)(telling, group)


def _texts(_: Telling, group: _Group) -> Sides:
    one = group[0]
    return _line(one.old), _line(one.new)


def _line(text: str) -> Side:
    return Side((text,)) if text else Side()


def _of_move(telling: Telling, one: Difference, move: RatingMove) -> Sides:
    was, now = (_band(telling.context, figure) for figure in (move.was, move.now))
    assessment = telling.now(one.subject)
    if now is None and assessment is not None:
        now = status_or_grey(assessment)
    older = move.since is not None and move.since != telling.ledger.old
    note = quarter_label(move.since) if move.since is not None and older else ""
    return Side(status=was, note=note), Side(status=now)


def _band(context: Context, figure: FigureAsPublished | None) -> Status | None:
    if figure is None or figure.status is None:
        return None
    return _chip(context, figure.scheme or "", figure.status)


def _chip(context: Context, scheme: str, code: str) -> Status:
    """Return the chip of a band; its code alone where the scheme is no longer known."""
    known = context.site.schemes.get(scheme)
    bands = () if known is None else known.bands
    band = next((one for one in bands if one.code == code), None)
    return grey_status(code) if band is None else band_status(band)


def _targets(telling: Telling, group: _Group) -> Sides:
    """Return targets; those of several quarters each with its quarter, unless they are the same."""
    measure = telling.measure(group[0].subject)
    if measure is None:
        return _texts(telling, group)
    pairs = [(target_text(measure, one.old), target_text(measure, one.new)) for one in group]
    if len(set(pairs)) == 1:
        old, new = pairs[0]
        return _line(capital(old)), _line(capital(new))
    quarters = [quarter_label(one.quarter) if one.quarter else "" for one in group]
    was, now = (
        Side(tuple(f"{quarter}: {pair[at]}" for quarter, pair in zip(quarters, pairs, strict=True)))
        for at in (0, 1)
    )
    return was, now


def _figures(telling: Telling, group: _Group) -> Sides:
    measure = telling.measure(group[0].subject)
    if measure is None:
        return _texts(telling, group)
    was: list[str] = []
    now: list[str] = []
    for one in group:
        old, new = figure_pair(measure, one.old, one.new, one.part)
        name = f"{part_name(measure, one.part)}: " if one.part else ""
        was.append(f"{name}{SHOWN_BEFORE if one.old == one.new else old}")
        now.append(f"{name}{new}")
    return Side(tuple(was)), Side(tuple(now))


def _statuses(telling: Telling, group: _Group) -> Sides:
    one = group[0]
    at = telling.context.assessment(one.subject, one.quarter) if one.quarter else None
    rating = None if at is None else at.rating
    known = telling.context.site.schemes.items()
    scheme = next((name for name, each in known if rating and each == rating.scheme), "")
    was, now = (
        Side(status=_chip(telling.context, scheme, code) if code else grey_status(NO_STATUS))
        for code in (one.old, one.new)
    )
    return was, now


def _named(name: Callable[[Telling, str], str]) -> Callable[[Telling, _Group], Sides]:
    """Return how to tell a change from one id, or one day, to another."""

    def sides(telling: Telling, group: _Group) -> Sides:
        one = group[0]
        return _line(name(telling, one.old)), _line(name(telling, one.new))

    return sides


def _scheme(telling: Telling, name: str) -> str:
    known = telling.context.site.schemes.get(name)
    return name if known is None else known.title


def _priority(telling: Telling, name: str) -> str:
    return telling.context.priority_title(name)


def _date(_: Telling, text: str) -> str:
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text or NO_DATE


def _families(_: Telling, group: _Group) -> Sides:
    one = group[0]
    was, now = (
        Side(status=family_status(Family(code)) if code else grey_status(NO_STATUS))
        for code in (one.old, one.new)
    )
    return was, now


def _added(telling: Telling, group: _Group) -> Sides:
    at = telling.now(group[0].subject)
    return Side(), Side(status=None if at is None else status_or_grey(at))


def _actions(telling: Telling, group: _Group) -> Sides:
    """Return an action's status in either report; nothing where it is not reported."""
    one, ledger = group[0], telling.ledger
    if one.what is Changed.ACTION_STATUS:
        was, now = (Side(status=action_status(ActionStatus(code))) for code in (one.old, one.new))
        return was, now
    history = telling.context.actions.get(one.subject)
    found = [None if history is None else history.at(each) for each in (ledger.old, ledger.new)]
    was, now = (Side(status=None if at is None else action_status(at.status)) for at in found)
    return was, now


_SIDES: dict[Changed, Callable[[Telling, _Group], Sides]] = {
    Changed.TARGET: _targets,
    Changed.FIGURE: _figures,
    Changed.SUPPLIED: _figures,
    Changed.STATUS: _statuses,
    Changed.PRIORITY: _named(_priority),
    Changed.SCHEME: _named(_scheme),
    Changed.ACTION_DUE: _named(_date),
    Changed.ACTION_STATUS: _actions,
    Changed.ACTION_ADDED: _actions,
    Changed.ACTION_ENDED: _actions,
    Changed.OVERALL: _families,
    Changed.ADDED: _added,
}
