"""A measure, or an action, as a row of a year's page."""

from __future__ import annotations

from dataclasses import replace

from site_builder.model.assessment import ActionAssessment, Assessment
from site_builder.model.quarter import Quarter
from site_builder.model.year import YearAction, YearMeasure, YearReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.chips import action_status, rating_status
from site_builder.render.pieces.figures import figure_view, trend_view
from site_builder.render.pieces.rows import row_id
from site_builder.render.urls import Here
from site_builder.render.views.parts import Figure, Trend
from site_builder.render.views.years import YearActionRow, YearRow, YearStatus
from site_builder.render.words.labels import GOOD_IS
from site_builder.render.words.times import quarter_label
from site_builder.render.words.trend import NO_COMPARISON
from site_builder.render.words.years import (
    NO_FIGURE,
    NOT_LISTED,
    NOT_YET,
    end_note,
    year_target,
)


def measure_row(context: Context, here: Here, one: YearMeasure, year: YearReport) -> YearRow:
    """Return a measure's row: its four quarters, the year's target, what the year came to."""
    measure, rating = one.measure, one.rating
    pairs = zip(year.quarters, one.quarters, strict=True)
    return YearRow(
        id=row_id(measure),
        number="" if measure.number is None else str(measure.number),
        title=measure.name,
        href=here.to(urls.measure(measure.id)),
        headline=measure.headline,
        good_is=GOOD_IS[measure.good_is],
        figures=tuple(_figure(context, quarter, shown) for quarter, shown in pairs),
        target=year_target(one),
        end=rating_status(rating) if rating else None,
        end_note=end_note(one, year),
        trend=_trend(one),
    )


def _figure(context: Context, quarter: Quarter, one: Assessment | None) -> Figure:
    """Return a quarter's figure and status alone: the year's target has a column of its own."""
    figure = replace(figure_view(context, one, quarter), target="", detail="", interval="")
    if one is None and quarter > context.latest.quarter:
        return replace(figure, absence=NOT_YET)
    return figure


def _trend(one: YearMeasure) -> Trend:
    if one.movement is None:
        return Trend("none", NO_COMPARISON, ".", NO_FIGURE)
    return trend_view(one.measure, one.movement)


def action_row(context: Context, here: Here, one: YearAction, year: YearReport) -> YearActionRow:
    """Return an action's row: its status in each quarter, or why there is none."""
    pairs = zip(year.quarters, one.quarters, strict=True)
    return YearActionRow(
        id=row_id(one.action),
        title=one.action.name,
        href=here.to(urls.action(one.action.id)),
        statuses=tuple(_status(context, quarter, shown) for quarter, shown in pairs),
    )


def _status(context: Context, quarter: Quarter, one: ActionAssessment | None) -> YearStatus:
    label = quarter_label(quarter)
    if one is not None:
        return YearStatus(label, action_status(one.status), "")
    return YearStatus(label, None, NOT_YET if quarter > context.latest.quarter else NOT_LISTED)
