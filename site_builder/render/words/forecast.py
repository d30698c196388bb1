"""The owner's forecast of the year's end in words, beside the status now."""

from __future__ import annotations

from site_builder.model.assessment import Assessment, Outlook
from site_builder.model.measure import Measure
from site_builder.render.words.states import UNRATED, status_name
from site_builder.render.words.targets import in_full


def forecast_sentence(one: Assessment) -> str:
    """Say the owner's forecast beside the status now; "" without a forecast."""
    outlook = one.outlook
    if outlook is None or outlook.forecast is None:
        return ""
    status = outlook.rating.band.name if outlook.rating else ""
    if outlook.unrated is not None:
        status = UNRATED[outlook.unrated][0].lower()
    value = forecast_value(one.measure, outlook)
    return f"Now: {status_name(one)}. Owner's forecast for the year end: {value}, {status}."


def forecast_value(measure: Measure, outlook: Outlook) -> str:
    """Write a forecast figure in the measure's unit; "" without one."""
    if outlook.forecast is None:
        return ""
    return in_full(measure, outlook.forecast.value.value)


def forecast_by(outlook: Outlook) -> str:
    """Say whose forecast it is and why: `Head of Housing: two sites start in January`."""
    forecast = outlook.forecast
    if forecast is None:
        return ""
    reason = (forecast.reason or "").strip().removesuffix(".")
    return f"{forecast.by}: {reason}." if reason else f"{forecast.by}."
