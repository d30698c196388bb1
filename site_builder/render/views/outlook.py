"""The view of a measure's outlook to the end of its year."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.parts import Status


@dataclass(frozen=True, slots=True)
class ForecastView:
    """What the owner expects, beside what is."""

    now: Status
    value: str  # "95"
    status: Status  # of the forecast; grey with the reason where it has no rating
    by: str  # "Head of Housing: two sites start in January."


@dataclass(frozen=True, slots=True)
class OutlookView:
    """Where the year leads, by arithmetic and by the owner's forecast."""

    sentence: str  # "" without arithmetic: the measure is not cumulative, or has no figure
    rows: tuple[tuple[str, str], ...]  # the same as a small table
    caution: str  # that arithmetic is no promise; "" without arithmetic
    forecast: ForecastView | None
