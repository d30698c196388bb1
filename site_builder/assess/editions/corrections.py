"""Every value that a published figure has had, and what its status was before it changed.

Source: rules, section 6. A figure's `revised:` entries are a chain in the order of their dates:
each tells the value that it replaced, so that what it became is the value of the next entry, and
for the last one the figure of today. A figure that is withheld now has no value of the past either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from site_builder.assess.direction import direction_of
from site_builder.assess.exact import difference
from site_builder.assess.grounds import grounds_of
from site_builder.assess.rating import rule
from site_builder.assess.targets import range_of
from site_builder.model.assessment import Assessment, MeasureHistory, Ruling, StatusSource
from site_builder.model.canonical import number_of
from site_builder.model.corrections import Correction, Value
from site_builder.model.edition import Edition, FigureAsPublished
from site_builder.model.fields import Figure, Withheld
from site_builder.model.movement import Direction, Movement
from site_builder.model.project import Published
from site_builder.model.result import FIGURE, Result
from site_builder.model.scheme import Band, Scheme
from site_builder.model.scheme_choice import scheme_id_for
from site_builder.model.target_text import aim_text


def corrections_of(
    histories: Sequence[MeasureHistory], project: Published
) -> tuple[Correction, ...]:
    """Return every change of a published figure, newest first."""
    found = [
        change
        for history in histories
        for one in history.assessments
        for change in (*_changes(one, project), *_beside(one))
    ]
    found.sort(key=lambda change: (change.date, change.quarter, change.step), reverse=True)
    return tuple(found)


def _changes(one: Assessment, project: Published) -> Iterator[Correction]:
    """Yield the changes of one figure, oldest first, each with the statuses on both sides of it."""
    if one.result is None or not one.result.revised_in_order:
        return
    values = values_of(one.result)
    statuses = [*(_status_then(one, value, project) for value in values[:-1]), _status_now(one)]
    targets = [_target_with(one, value, project) for value in values]
    for at, change in enumerate(_chain(one, one.result, FIGURE, values)):
        (before, frozen), (after, _) = statuses[at], statuses[at + 1]
        if before is None or after is None:
            yield change
        else:
            yield replace(
                change,
                old_status=before,
                new_status=after,
                frozen=frozen,
                old_target=targets[at] if frozen else "",
                new_target=targets[at + 1] if frozen else "",
            )


def _beside(one: Assessment) -> Iterator[Correction]:
    """Yield the changes of the numbers beside a figure: they have no status of their own."""
    result = one.result
    if result is None:
        return
    for of in result.revised_numbers:
        if of != FIGURE:
            yield from _chain(one, result, of, _values_beside(result, of))


def _chain(
    one: Assessment, result: Result, of: str, values: Sequence[Value]
) -> Iterator[Correction]:
    """Yield the changes of one number of a result, oldest first, between the values given."""
    steps = result.steps_of(of)
    for number, (step, (old, new)) in enumerate(zip(steps, pairwise(values), strict=True), start=1):
        yield Correction(
            measure=one.measure,
            quarter=one.quarter,
            kind=step.entry.kind,
            old=old,
            new=new,
            date=step.entry.date,
            reason=step.entry.reason,
            approved=step.entry.approved or "",
            of=of,
            step=number,
            steps=len(steps),
        )


def _values_beside(result: Result, of: str) -> tuple[Value, ...]:
    """Return every value of a number beside a figure; all withheld where the one of today is.

    Where earlier ones are withheld and there is none today, nobody is told which of both it is.
    """
    now, before = result.number(of), [step.before for step in result.steps_of(of)]
    if isinstance(now, Withheld) or (now is None and Withheld.CONFIDENTIAL in before):
        return (Withheld.CONFIDENTIAL,) * (len(before) + 1)
    return tuple(one.value if isinstance(one, Figure) else one for one in (*before, now))


def values_of(result: Result) -> tuple[Value, ...]:
    """Return every value of a figure, from the first published to the one of today.

    Where the figure of today is withheld, so are those that it had before: the public could tell
    from them what is withheld.
    """
    now = result.actual
    if isinstance(now, Withheld):
        return (now,) * (len(result.steps) + 1)
    figures = (*(step.before for step in result.steps), now)
    return tuple(one.value if isinstance(one, Figure) else one for one in figures)


LAST_YEAR = "last year"  # how an edition writes such a target

_Status = tuple[Band | None, bool]  # with whether it is on record in an edition


def _status_now(one: Assessment) -> _Status:
    return (None if one.rating is None else one.rating.band), False


def _status_then(one: Assessment, value: Value, project: Published) -> _Status:
    """Return the status that a value was published with; as the rule gives it where none is kept.

    Nothing is said where a post or the service has set the status of today: nobody knows what they
    would have said of another figure.
    """
    if not isinstance(value, Decimal):
        return None, False
    kept = published_with(one, value, project.editions)
    if kept is not None:
        return _band_of(kept, one, project), True
    if one.rating is not None and one.rating.source is not StatusSource.RULE:
        return None, False
    return status_by_rule(one, value, _scheme(one, project)), False


def _target_with(one: Assessment, value: Value, project: Published) -> str:
    """Return the target that a value was published beside; today's where no edition has another.

    Nothing is said where today's is not shown, or where one of the two is last year's figure: an
    earlier one could tell of somebody.
    """
    now = "" if one.aim is None else aim_text(one.aim)
    kept = published_with(one, value, project.editions) if isinstance(value, Decimal) else None
    was = now if kept is None or value == one.actual else kept.target or ""
    return "" if not now or LAST_YEAR in now or LAST_YEAR in was else was


def published_with(
    one: Assessment, value: Decimal, editions: Sequence[Edition]
) -> FigureAsPublished | None:
    """Return what the first frozen edition with that value of the figure says of it."""
    for edition in editions:
        measure = edition.measures.get(one.measure.id)
        figure = None if measure is None else measure.figures.get(str(one.quarter))
        if figure is not None and number_of(figure.actual) == value:
            return figure
    return None


def _band_of(figure: FigureAsPublished, one: Assessment, project: Published) -> Band | None:
    """Return the band that an edition names, from the scheme that it names."""
    scheme = project.site.schemes.get(figure.scheme or "", _scheme(one, project))
    return None if figure.status is None else scheme.band(figure.status)


def _scheme(one: Assessment, project: Published) -> Scheme:
    if one.rating is not None:
        return one.rating.scheme
    return project.site.schemes[
        scheme_id_for(one.measure, one.quarter, project.site, project.plans)
    ]


def status_by_rule(one: Assessment, value: Decimal, scheme: Scheme) -> Band | None:
    """Return the band that the rule gives to another figure of the same quarter; None for none.

    Target, scheme and the figures compared with are those of today.
    """
    grounds = grounds_of(
        one.measure,
        _moved(one, one.from_previous, value),
        _moved(one, one.from_year_ago, value),
    )
    decision = rule(value, one.aim, one.measure.good_is, scheme, grounds)
    return decision.band if isinstance(decision, Ruling) else None


def _moved(one: Assessment, movement: Movement, value: Decimal) -> Movement:
    """Return how another figure would have moved; as it was where there is nothing to compare."""
    if movement.earlier is None:
        return movement
    verdict = direction_of(one.measure, value, movement.earlier, range_of(one.aim))
    amount = difference(value, movement.earlier)
    if isinstance(verdict, Direction):
        return replace(movement, direction=verdict, refusal=None, amount=amount)
    return replace(movement, direction=None, refusal=verdict, amount=amount)
