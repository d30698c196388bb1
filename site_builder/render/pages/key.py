"""The key: the rules in force, from the live settings, and every override with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.model.scheme import Scheme
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.chips import action_status, band_status, rating_status
from site_builder.render.pieces.statistics import statistics_key
from site_builder.render.urls import Here
from site_builder.render.views.parts import Link, ListItem, Trend
from site_builder.render.views.reference import AbsenceMeaning, KeyPage, SchemeView
from site_builder.render.words import descriptions, pages
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.key import (
    INTRODUCTION,
    TREND_RULE,
    TRENDS,
    band_rule,
    basis_words,
    period_words,
    special_rules,
    unrated_reasons,
    users_words,
)
from site_builder.render.words.roll_up import roll_up_rule, shares_note
from site_builder.render.words.states import (
    ABSENCES,
    ACTION_STATUSES,
    MARKERS,
)
from site_builder.render.words.times import quarter_label
from site_builder.render.words.trend import DIRECTIONS, NO_COMPARISON
from site_builder.render.words.why import set_words


def key(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the key."""
    here = urls.here(urls.KEY)
    rule = context.site.roll_up
    scheme, *others = _schemes(context)
    view = KeyPage(
        heading=pages.KEY,
        introduction=INTRODUCTION,
        scheme=scheme,
        others=tuple(others),
        roll_up=f"{roll_up_rule(rule)} {shares_note(rule)}",
        trends=tuple((_trend(code), meaning) for code, meaning in TRENDS),
        trend_rule=TREND_RULE,
        absences=tuple(
            AbsenceMeaning(ABSENCES[code].name, ABSENCES[code].meaning, ABSENCES[code].marker)
            for code in AbsenceCode
        ),
        unrated=unrated_reasons(context.site.schemes.values()),
        actions=tuple(
            (action_status(status), words[1]) for status, words in ACTION_STATUSES.items()
        ),
        marks=MARKERS,
        overrides=_overrides(context, here),
        statistics=statistics_key(context),
    )
    view = replace(view, contents=_contents(view))
    description = descriptions.KEY
    yield PageFile("key", here.path, pages.KEY, description, view)


def _contents(page: KeyPage) -> tuple[Link, ...]:
    """Return the links to the parts of the page; templates give them these anchors."""
    parts = (
        (page.scheme.anchor, pages.scheme_link(page.scheme.title)),
        ("other-schemes", INTERFACE.other_schemes if page.others else ""),
        ("roll-up", INTERFACE.overall_status),
        ("trends", INTERFACE.direction_of_travel),
        ("absences", INTERFACE.why_there_is_no_figure),
        ("unrated", INTERFACE.why_a_figure_has_no_rating),
        ("action-statuses", INTERFACE.statuses_of_actions),
        ("marks", INTERFACE.marks_on_figures),
        ("statistics", INTERFACE.statistical_reading if page.statistics else ""),
        ("overrides", INTERFACE.statuses_that_differ_from_the_rule if page.overrides else ""),
    )
    return tuple(Link(text, f"#{anchor}") for anchor, text in parts if text)


def _schemes(context: Context) -> tuple[SchemeView, ...]:
    """Return the site's schemes, newest period first, then those that only some go by."""
    ordered = sorted(context.site.schemes_in_force, key=lambda entry: entry.from_)
    ends = [entry.from_.plus(-1) for entry in ordered[1:]]
    views, chosen = [], _chosen(context)
    for entry, end in zip(ordered, (*ends, None), strict=True):
        until = quarter_label(end) if end else ""
        period = period_words(quarter_label(entry.from_), until)
        view = _scheme(context.site.schemes[entry.scheme], period)
        views.append(replace(view, current=end is None or entry.scheme in chosen))
    own = (
        _scheme(context.site.schemes[name], users_words(priorities, measures))
        for name, (priorities, measures) in chosen.items()
        if name not in {entry.scheme for entry in ordered}
    )
    shown = (*reversed(views), *own)
    return tuple(
        replace(one, anchor=urls.anchor("scheme", str(number)))
        for number, one in enumerate(shown, start=1)
    )


def _scheme(scheme: Scheme, period: str) -> SchemeView:
    return SchemeView(
        anchor="",  # by its place among those shown
        title=scheme.title,
        period=period,
        basis=basis_words(scheme),
        bands=tuple((band_status(band), band_rule(scheme, band)) for band in scheme.bands),
        special=special_rules(scheme),
    )


def _chosen(context: Context) -> dict[str, tuple[list[str], list[str]]]:
    """Return the schemes that priorities and measures choose, each with the names of those."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for priority in context.priorities.values():
        for name in priority.scheme.ids if priority.scheme else ():
            found.setdefault(name, ([], []))[0].append(priority.title)
    for history in context.report.measures:
        for name in history.measure.scheme.ids if history.measure.scheme else ():
            found.setdefault(name, ([], []))[1].append(history.measure.name)
    return found


def _trend(code: str) -> Trend:
    word = next((word for one, word in DIRECTIONS.items() if one.value == code), NO_COMPARISON)
    return Trend(code, word)


def _overrides(context: Context, here: Here) -> tuple[ListItem, ...]:
    """List every status that a post has set against a rule, newest first."""
    found = [
        one
        for history in context.report.measures
        for one in history.assessments
        if one.rating is not None and one.rating.overrules
    ]
    found.sort(key=lambda one: one.quarter, reverse=True)
    return tuple(_override(here, one) for one in found)


def _override(here: Here, one: Assessment) -> ListItem:
    rating = one.rating
    text = set_words(rating) if rating is not None else ""
    return ListItem(
        one.measure.name,
        here.to(urls.measure(one.measure.id)),
        f"{quarter_label(one.quarter)}. {text}.",
        rating_status(rating) if rating else None,
    )
