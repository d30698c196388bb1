"""The view of the home page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.glance import AtAGlance, Headlines
from site_builder.render.views.pages import Dates, PriorityCard
from site_builder.render.views.parts import BarSegment, Count, Link, ListItem, OverallView


@dataclass(frozen=True, slots=True)
class HomePage:
    """Where we stand now: the answers first, then what they are made of."""

    heading: str
    answer: Markup  # how we are doing, with linked numbers
    dates: Dates
    report: Link
    pages: tuple[Link, ...]  # about the latest report, besides itself
    calendar: Link | None  # the dates of publication; None when none is to come
    bar: tuple[BarSegment, ...]  # of all measures, by latest known rating
    bar_label: str
    counts: tuple[Count, ...]
    at_a_glance: AtAGlance
    priorities: tuple[PriorityCard, ...]
    attention: tuple[ListItem, ...]  # off track this quarter, most severe first
    attention_note: Markup
    attention_more: Link | None  # all that are off track by their latest known rating
    exceptions: Link  # what is off track, with why and what is being done
    better: tuple[ListItem, ...]  # key improvers, furthest first
    worse: tuple[ListItem, ...]  # key challenges, furthest first
    moves_note: str
    headlines: Headlines | None  # None where no measure is one
    overall: OverallView
