"""A measure's outlook as its page shows it."""

from __future__ import annotations

from site_builder.model.assessment import Assessment, Outlook
from site_builder.render.pieces.chips import grey_status, rating_status
from site_builder.render.pieces.figures import status_or_grey
from site_builder.render.views.outlook import ForecastView, OutlookView
from site_builder.render.views.parts import Status
from site_builder.render.words.forecast import forecast_by, forecast_value
from site_builder.render.words.outlook import CAUTION, outlook_rows, outlook_sentence
from site_builder.render.words.states import NOT_RATED, UNRATED


def outlook_view(one: Assessment) -> OutlookView | None:
    """Return the outlook; None where there is nothing to say of the year's end."""
    if one.outlook is None:
        return None
    return OutlookView(
        sentence=outlook_sentence(one),
        rows=outlook_rows(one),
        caution=CAUTION if one.outlook.run_rate else "",
        forecast=_forecast(one, one.outlook),
    )


def _forecast(one: Assessment, outlook: Outlook) -> ForecastView | None:
    if outlook.forecast is None:
        return None
    return ForecastView(
        now=status_or_grey(one),
        value=forecast_value(one.measure, outlook),
        status=_status(outlook),
        by=forecast_by(outlook),
    )


def _status(outlook: Outlook) -> Status:
    if outlook.rating is not None:
        return rating_status(outlook.rating)
    return grey_status(*UNRATED[outlook.unrated]) if outlook.unrated else grey_status(NOT_RATED)
