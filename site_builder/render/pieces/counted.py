"""The lists behind the counts of a scope.

The lists of a group hold each measure, or each action, exactly once, so that the parts add up to
the whole in front of the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from site_builder.model.assessment import ActionAssessment, Assessment
from site_builder.model.report import NO_DIRECTION, NO_RATING, Summary, Tally
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.chips import action_status, latest_view
from site_builder.render.pieces.figures import figure_line, item, status_or_grey
from site_builder.render.urls import Here
from site_builder.render.views.parts import ItemGroup, ItemList, ListItem
from site_builder.render.words import facts as labels
from site_builder.render.words.lists import (
    GROUP_HEADINGS,
    MIXED_NOUNS,
    RATING_AGES,
    WITH_A_RATING,
    WITHOUT_A_RATING,
    group_note,
    list_heading,
    no_comparison_label,
    overall_note,
)
from site_builder.render.words.numbers import capital
from site_builder.render.words.pictures import movement_label
from site_builder.render.words.roll_up import weight_note
from site_builder.render.words.scope import FAMILY_NAMES, FAMILY_PHRASES
from site_builder.render.words.states import ACTION_STATUSES, code_name
from site_builder.render.words.times import day
from site_builder.render.words.trend import movement_sentence

_Label = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Scope:
    """One scope's lists in the making: its members by id."""

    context: Context
    here: Here
    summary: Summary
    measures: dict[str, Assessment]
    actions: dict[str, ActionAssessment]
    lines: dict[str, ListItem]  # of measures by latest known rating: most groups show them


def groups_of(
    context: Context,
    here: Here,
    summary: Summary,
    measures: Sequence[Assessment],
    actions: Sequence[ActionAssessment],
) -> tuple[ItemGroup, ...]:
    """Return the groups of lists, in order; those that are empty go."""
    scope = _Scope(
        context,
        here,
        summary,
        {one.measure.id: one for one in measures},
        {one.action.id: one for one in actions},
        {one.measure.id: _latest_line(context, here, one) for one in measures},
    )
    return tuple(group for build in _GROUPS if (group := build(scope)).lists)


def _rated(scope: _Scope) -> ItemGroup:
    rated = [name for name, one in scope.measures.items() if one.latest is not None]
    others = [name for name, one in scope.measures.items() if one.latest is None]
    tallies = (Tally("rated", tuple(rated)), Tally(NO_RATING, tuple(others)))
    names = {"rated": WITH_A_RATING, NO_RATING: WITHOUT_A_RATING}
    return _measure_group(scope, urls.RATED, tallies, names.__getitem__, _latest_item)


def _ages(scope: _Scope) -> ItemGroup:
    def label(code: str) -> str:
        return RATING_AGES[code]

    return _measure_group(scope, urls.AGES, scope.summary.ages, label, _latest_item)


def _families(scope: _Scope) -> ItemGroup:
    def label(code: str) -> str:
        return capital(FAMILY_PHRASES[code])

    tallies = scope.summary.latest_families
    return _measure_group(scope, urls.FAMILIES, tallies, label, _latest_item)


def _latest(scope: _Scope) -> ItemGroup:
    return _measure_group(scope, urls.LATEST, scope.summary.latest, code_name, _latest_item)


def _this_quarter(scope: _Scope) -> ItemGroup:
    return _measure_group(
        scope, urls.THIS_QUARTER, scope.summary.this_quarter, code_name, _quarter_item
    )


def _movement(scope: _Scope) -> ItemGroup:
    """List by direction of travel, and what has none by why: each measure once all the same."""
    moved = [tally for tally in scope.summary.movement if tally.code != NO_DIRECTION]
    tallies = (*moved, *scope.summary.uncompared)
    return _measure_group(scope, urls.MOVEMENT, tallies, _movement_label, _movement_item)


def _movement_label(code: str) -> str:
    return no_comparison_label(code) or movement_label(code)


def _actions(scope: _Scope) -> ItemGroup:
    names = {status.value: name for status, (name, _) in ACTION_STATUSES.items()}
    lists = tuple(
        _list(
            urls.ACTION_STATUSES,
            tally,
            list_heading(names[tally.code], tally.count, "action"),
            [_action_item(scope, scope.actions[one]) for one in tally.ids],
        )
        for tally in scope.summary.actions
    )
    return ItemGroup(
        urls.ACTION_STATUSES,
        GROUP_HEADINGS[urls.ACTION_STATUSES],
        group_note(len(scope.actions), "action"),
        lists,
    )


def _overall(scope: _Scope) -> ItemGroup:
    """List what the overall status counts: rated measures, and actions that stand in a colour."""
    overall = scope.summary.overall
    lists = tuple(
        _list(
            urls.OVERALL,
            tally,
            list_heading(_family_name(tally.code), tally.count, *MIXED_NOUNS),
            _mixed_items(scope, tally),
        )
        for tally in (overall.green, overall.amber, overall.red)
        if tally.count
    )
    unrated = len(scope.measures) + len(scope.actions) - overall.rated
    weight = weight_note(overall, scope.context.site.roll_up)
    note = f"{overall_note(overall.rated, unrated)} {weight}".strip()
    return ItemGroup(urls.OVERALL, GROUP_HEADINGS[urls.OVERALL], note, lists)


def _family_name(code: str) -> str:
    return next(name for family, name in FAMILY_NAMES.items() if family.value == code)


def _mixed_items(scope: _Scope, tally: Tally) -> list[ListItem]:
    """Return the members of a list of both kinds: a measure and an action may share an id."""
    measures, actions = tally.ids[: tally.measures], tally.ids[tally.measures :]
    return [
        *(_latest_item(scope, scope.measures[one]) for one in measures),
        *(_action_item(scope, scope.actions[one]) for one in actions),
    ]


def _measure_group(
    scope: _Scope,
    group: str,
    tallies: Sequence[Tally],
    label: _Label,
    line: Callable[[_Scope, Assessment], ListItem],
) -> ItemGroup:
    lists: list[ItemList] = []
    for tally in (one for one in tallies if one.count):
        name = label(tally.code) if tally.band is None else tally.band.name
        anchor = urls.tally_anchor(group, tally.code)
        if any(one.anchor == anchor for one in lists):  # two schemes use one code, or A+ and A-
            anchor = f"{anchor}-{len(lists) + 1}"
        heading = list_heading(name, tally.count, "measure")
        items = tuple(line(scope, scope.measures[one]) for one in tally.ids)
        lists.append(ItemList(anchor, heading, items))
    note = group_note(len(scope.measures), "measure")
    return ItemGroup(group, GROUP_HEADINGS[group], note, tuple(lists))


def _list(group: str, tally: Tally, heading: str, items: list[ListItem]) -> ItemList:
    return ItemList(urls.tally_anchor(group, tally.code), heading, tuple(items))


def _latest_line(context: Context, here: Here, one: Assessment) -> ListItem:
    """Return a measure's line with its latest known rating and, when older, its quarter."""
    text = figure_line(context, one)
    latest = latest_view(context, one)
    if latest is None:
        return item(here, one, text, status_or_grey(one))
    if latest.age:
        text = labels.rated_in(latest.quarter, text)
    return item(here, one, text, latest.status)


def _latest_item(scope: _Scope, one: Assessment) -> ListItem:
    return scope.lines[one.measure.id]


def _quarter_item(scope: _Scope, one: Assessment) -> ListItem:
    return item(scope.here, one, figure_line(scope.context, one), status_or_grey(one))


def _movement_item(scope: _Scope, one: Assessment) -> ListItem:
    return item(scope.here, one, movement_sentence(one.measure, one.movement), status_or_grey(one))


def _action_item(scope: _Scope, one: ActionAssessment) -> ListItem:
    """Return an action's line with its status and date."""
    line = labels.action_line(day(one.due) if one.due else "", late=one.overdue)
    href = scope.here.to(urls.action(one.action.id))
    return ListItem(one.action.name, href, line, action_status(one.status))


_GROUPS = (_overall, _rated, _ages, _families, _latest, _this_quarter, _movement, _actions)
"""The groups of lists, in order."""
