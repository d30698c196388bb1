"""What the indexes of measures and actions can be narrowed to, and what each row says of itself.

Every choice comes from the rows that there are. What all rows share is no choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.model.action import Action, ActionStatus
from site_builder.model.assessment import ActionAssessment, Assessment
from site_builder.model.measure import Measure
from site_builder.model.movement import Direction
from site_builder.model.scheme import Band, Family
from site_builder.render.context import Context
from site_builder.render.views.filters import Choice, Facts, Filters
from site_builder.render.words import filters as words
from site_builder.render.words.states import ACTION_STATUSES

NONE = "none"
_DIRECTIONS = {Direction.WORSE: "0", Direction.SAME: "1", Direction.BETTER: "2"}
_WORST_FIRST = (
    ActionStatus.RED,
    ActionStatus.AMBER,
    ActionStatus.GREEN,
    ActionStatus.COMPLETE,
)


def measure_facts(one: Assessment, bands: Sequence[Band], place: int, text: str) -> Facts:
    """Return what a measure's row says of itself.

    `bands` are best first; `place` is its place by name; `text` is what words are looked for in.
    """
    measure = one.measure
    band = one.latest.rating.band if one.latest else None
    code = band.code if band else NONE
    codes = [each.code for each in reversed(bands)]
    direction = one.movement.direction
    return (
        ("find", text),
        ("status", f"{code} {_whole(band.family)}" if band else NONE),
        *_who(measure, one.priority),
        ("reports", words.rhythm_choice(measure.reports)[0]),
        ("headline", "yes" if measure.headline else ""),
        ("by-name", str(place)),
        ("by-rating", str(codes.index(code)) if code in codes else ""),
        ("by-direction", _DIRECTIONS.get(direction, "") if direction else ""),
    )


def action_facts(one: ActionAssessment, place: int, text: str) -> Facts:
    """Return what an action's row says of itself; see `measure_facts`."""
    status = one.status
    return (
        ("find", text),
        ("status", status.value),
        *_who(one.action, one.action.priority),
        ("by-name", str(place)),
        ("by-status", str(_WORST_FIRST.index(status)) if status in _WORST_FIRST else ""),
    )


def _who(of: Measure | Action, priority: str) -> Facts:
    return (
        ("priority", priority),
        ("portfolio", " ".join(of.portfolio)),
        ("directorate", " ".join(of.directorate)),
    )


def measure_filters(
    context: Context, heading: str, members: Sequence[Assessment], bands: Sequence[Band]
) -> Filters:
    """Return the filters of the index of measures."""
    rated = {one.latest.rating.band.code if one.latest else NONE for one in members}
    rhythms = dict(sorted(words.rhythm_choice(one.measure.reports) for one in members))
    choices = (
        _choice(
            "status",
            words.LATEST_RATING,
            words.ANY_RATING,
            (
                *_statuses([band for band in bands if band.code in rated]),
                *([(NONE, words.NO_RATING)] if NONE in rated else []),
            ),
        ),
        *_who_choices(context, [(one.measure, one.priority) for one in members]),
        _choice("reports", words.REPORTS, words.ANY_RHYTHM, rhythms.items()),
        _order(*words.RATING_ORDERS, *words.DIRECTION_ORDERS, *words.NAME_ORDERS),
    )
    headline = any(one.measure.headline for one in members)
    every, some, none = words.how_many("measures")
    return Filters(
        heading=heading,
        find=words.FIND_MEASURE,
        choices=tuple(one for one in choices if one is not None),
        ticks=(("headline", words.HEADLINE),) if headline else (),
        every=every,
        some=some,
        none=none,
    )


def _statuses(bands: Sequence[Band]) -> Iterator[tuple[str, str]]:
    """Yield each rating there is; before those of one colour, all of that colour together."""
    for family in dict.fromkeys(band.family for band in bands):
        alike = [band for band in bands if band.family is family]
        if len(alike) > 1:
            yield _whole(family), words.every_rating(family, [band.code for band in alike])
        yield from ((band.code, f"{band.code} {band.name}") for band in alike)


def _whole(family: Family) -> str:
    """Return how an address names all ratings of a colour; no code of a band has a hyphen."""
    return f"all-{family.value}"


def action_filters(context: Context, heading: str, members: Sequence[ActionAssessment]) -> Filters:
    """Return the filters of the index of actions."""
    there = {one.status for one in members}
    statuses = [(one.value, names[0]) for one, names in ACTION_STATUSES.items() if one in there]
    choices = (
        _choice("status", words.STATUS, words.ANY_STATUS, statuses),
        *_who_choices(context, [(one.action, one.action.priority) for one in members]),
        _order(*words.STATUS_ORDERS, *words.NAME_ORDERS),
    )
    every, some, none = words.how_many("actions")
    return Filters(
        heading=heading,
        find=words.FIND_ACTION,
        choices=tuple(one for one in choices if one is not None),
        ticks=(),
        every=every,
        some=some,
        none=none,
    )


def _who_choices(
    context: Context, members: Sequence[tuple[Measure | Action, str]]
) -> tuple[Choice | None, ...]:
    people = context.report.project.people
    priorities = dict.fromkeys(priority for _, priority in members)
    return (
        _choice(
            "priority",
            words.PRIORITY,
            words.EVERY_PRIORITY,
            [(one, context.priority_title(one)) for one in priorities],
        ),
        _choice(
            "portfolio",
            words.PORTFOLIO,
            words.EVERY_PORTFOLIO,
            _named({i for of, _ in members for i in of.portfolio}, people.portfolios),
        ),
        _choice(
            "directorate",
            words.DIRECTORATE,
            words.EVERY_DIRECTORATE,
            _named({i for of, _ in members for i in of.directorate}, people.directorates),
        ),
    )


def _named(ids: Iterable[str], known: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return ids with their titles, in order of the titles."""
    titles = {one: str(getattr(known.get(one), "title", one)) for one in ids}
    return sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0]))


def _choice(name: str, label: str, every: str, options: Iterable[tuple[str, str]]) -> Choice | None:
    """Return a choice, None where there is nothing to choose between."""
    listed = tuple(options)
    return Choice(name, label, (("", every), *listed)) if len(listed) > 1 else None


def _order(*orders: tuple[str, str]) -> Choice:
    return Choice("order", words.ORDER, (("", words.BY_PRIORITY), *orders))


def places(names: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return the place of each id in the order of the names; of pairs of id and name."""
    ordered = sorted(names, key=lambda pair: (pair[1].casefold(), pair[0]))
    return {one: place for place, (one, _) in enumerate(ordered)}
