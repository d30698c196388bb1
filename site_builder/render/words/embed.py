"""Words for people who show a measure on a site of their own, and the code that they copy."""

from __future__ import annotations

from html import escape

from site_builder.model.assessment import Assessment
from site_builder.model.measure import Measure
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.marks import marked
from site_builder.render.words.numbers import lower_first
from site_builder.render.words.states import ABSENCES, NOT_RATED, UNRATED
from site_builder.render.words.targets import actual_words
from site_builder.render.words.times import quarter_label

HEADING = "Show this measure on another site"
EXPLAINED = (
    "Copy one of these into a page. Both always show what this page opens with. They set no cookie "
    "and ask nothing of your readers."
)
ADDRESS = "ADDRESS/"
NO_ADDRESS = (
    f"This site does not say its own address: put it in place of {ADDRESS.removesuffix('/')}."
)


def card_title(measure: Measure, site: str) -> str:
    """Name the card for people who cannot see where it begins and ends."""
    return f"{measure.name}: {site}"


def badge_words(measure: Measure) -> str:
    """Say what the badge shows; without the figure, which will change."""
    return f"{measure.name}: latest figure and status"


def card_code(address: str, title: str, width: int, height: int) -> str:
    """Write the frame that shows the card at an address; sizes in pixels."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}"'
        f' height="{height}" loading="lazy" style="border:0;max-width:100%"></iframe>'
    )


def badge_code(page: str, address: str, words: str, height: int) -> str:
    """Write the picture at an address, as a link to the measure's page."""
    return (
        f'<a href="{escape(page)}"><img src="{escape(address)}" alt="{escape(words)}"'
        f' height="{height}"></a>'
    )


def figure_or_none(one: Assessment) -> str:
    """Write a figure as short as a badge needs it; in its place, why there is none."""
    if one.absence is not None:
        return ABSENCES[one.absence.code].name
    return marked(actual_words(one), one)


def status_in_short(one: Assessment) -> str:
    """Name the status beside it; where there is no figure, the latest known rating."""
    if one.rating is not None:
        by_hand = f", {INTERFACE.not_by_the_rule}" if one.rating.overrules else ""
        return f"{one.rating.band.name}{by_hand}"
    if one.unrated is not None:
        return UNRATED[one.unrated][0]
    if one.latest is not None:
        return f"{one.latest.rating.band.name} in {quarter_label(one.latest.quarter)}"
    return NOT_RATED


def badge_title(one: Assessment, site: str) -> str:
    """Say all that a badge shows, for those who cannot see it and where it has no room."""
    figure, status = figure_or_none(one), status_in_short(one)
    if one.absence is not None:
        known = f"; the latest known rating is {status}" if one.latest else ""
        figure, status = f"no figure ({lower_first(figure)}){known}", ""
    return f"{one.measure.name}, {quarter_label(one.quarter)}: " + ". ".join(
        part for part in (figure, status, site) if part
    )
