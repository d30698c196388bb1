"""A measure's figure, trend and one-line text in a quarter."""

from __future__ import annotations

from site_builder.model.assessment import Assessment, Unrated
from site_builder.model.fields import Figure as Number
from site_builder.model.measure import Measure
from site_builder.model.movement import Movement
from site_builder.model.quarter import Quarter
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.chips import grey_status, rating_status
from site_builder.render.urls import Here
from site_builder.render.views.parts import Figure, LastFigure, ListItem, Status, Trend
from site_builder.render.words import facts
from site_builder.render.words.intervals import interval_words
from site_builder.render.words.marks import marks_explained
from site_builder.render.words.numbers import decimals_held, format_plain
from site_builder.render.words.rules import gap_sentence
from site_builder.render.words.states import UNRATED, absence_label, why_unrated
from site_builder.render.words.targets import (
    actual_words,
    figure_sentence,
    named_target,
    places_for,
)
from site_builder.render.words.times import dated, quarter_label
from site_builder.render.words.trend import (
    after_word,
    change_amount,
    comparator_label,
    compared_words,
    direction_word,
    movement_code,
    refusal_words,
)

_SAID = (Unrated.BASELINE, Unrated.TO_BE_SET, Unrated.TARGET_NOT_HELD, Unrated.TARGET_WITHHELD)
"""Why there is no rating where that says all there is to say about the target."""
_LONGEST_IN_LARGE = 7
"""Characters without a space, "£99,999", that a card holds in the largest letters of any font."""


def figure_view(context: Context, one: Assessment | None, quarter: Quarter) -> Figure:
    """Return a figure as shown in a cell; a quarter that the site does not have says so."""
    if one is None:
        return Figure(quarter_label(quarter), "", "", facts.NOT_IN_ARCHIVE, None, "", ())
    places = places_for(one)
    label, target = named_target(one.measure, one.aim, places)
    actual = actual_words(one)
    return Figure(
        quarter=quarter_label(quarter),
        actual=actual,
        target="" if one.unrated in _SAID else target,
        absence=absence_words(context, one),
        status=_chip(one),
        unrated=UNRATED[one.unrated][0] if one.unrated else "",
        marks=marks_explained(one),
        detail=detail(one),
        interval=interval_words(one),
        target_label=label,
        is_long=max(map(len, actual.split()), default=0) > _LONGEST_IN_LARGE,
    )


def last_known(context: Context, one: Assessment) -> Assessment | None:
    """Return the newest quarter with a figure before one that has none; None where it has one."""
    if one.actual is not None:
        return None
    history = context.measures[one.measure.id].assessments
    known = [past for past in history if past.quarter < one.quarter and past.actual is not None]
    return known[-1] if known else None


def last_figure(context: Context, one: Assessment) -> LastFigure | None:
    """Return the newest figure before a quarter that has none, as shown; see `last_known`."""
    last = last_known(context, one)
    if last is None:
        return None
    when = dated("", last.quarter, one.quarter.index - last.quarter.index)
    return LastFigure(figure_view(context, last, last.quarter), when)


def _chip(one: Assessment) -> Status | None:
    return rating_status(one.rating) if one.rating else None


def absence_words(context: Context, one: Assessment) -> str:
    """Say why there is no figure, where it would stand; "" when there is one."""
    if one.absence is None:
        return ""
    return absence_label(one.measure, one.absence, context.site.disclosure.threshold)


def detail(one: Assessment) -> str:
    """Say what a figure was worked out from, as published: `17 of 38`, `rate 151`, `per week`.

    Nothing is said of a figure that is not shown: its parts would give it away.
    """
    result = one.result
    if result is None or one.actual is None:
        return ""
    unit = one.measure.unit.per or ""
    parts = [facts.per(unit)] if unit and not result.rate else []
    if result.numerator or result.denominator:
        parts.append(facts.share_of(_number(result.numerator), _number(result.denominator)))
    if result.rate:
        parts.append(facts.rate(_number(result.rate), unit))
    return ", ".join(parts)


def _number(figure: Number | None) -> str:
    return "" if figure is None else format_plain(figure.value, decimals_held(figure.value))


def trend_view(measure: Measure, movement: Movement) -> Trend:
    """Return a direction of travel in words."""
    amount, compared = change_amount(measure, movement), compared_words(measure, movement)
    return Trend(
        direction=movement_code(movement),
        word=direction_word(movement),
        told=after_word(amount, compared, movement),
        reason=refusal_words(movement),
        label=comparator_label(movement),
    )


def status_or_grey(one: Assessment) -> Status:
    """Return the chip of a quarter; a grey one with the reason where there is no rating."""
    return _chip(one) or grey_status(*why_unrated(one))


def figure_line(context: Context, one: Assessment) -> str:
    """Say a quarter's figure in one line: `27 against a target of 42: 35.7% short`."""
    if one.actual is None:
        return absence_words(context, one)
    distance = gap_sentence(one)
    return f"{figure_sentence(one)}: {distance}" if distance else figure_sentence(one)


def item(here: Here, one: Assessment, text: str, status: Status | None) -> ListItem:
    """Return a line of a list that leads to a measure."""
    return ListItem(one.measure.name, here.to(urls.measure(one.measure.id)), text, status)
