"""Examples of what answers at a glance, narrows tables, keys a chart and comments on figures."""

from __future__ import annotations

from markupsafe import Markup

from site_builder.render.markup import link, sentence
from site_builder.render.specimens.parts import (
    AMBER,
    EARLIER,
    GREEN,
    OFF_TRACK,
    RED,
    REMEDY,
    TILES,
    TOP,
    USUAL,
)
from site_builder.render.views.accessibility import Paragraph
from site_builder.render.views.filters import Choice, Filters
from site_builder.render.views.glance import AtAGlance, Glance, Headlines, News, NewsLine, Waiting
from site_builder.render.views.measures import Comment
from site_builder.render.views.parts import Count, KeyEntry, LastFigure, Link
from site_builder.render.words import filters, frame
from site_builder.render.words import specimens as words
from site_builder.render.words.home import waiting_heading
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.pictures import CHART_MARKS


def _example(name: str) -> Markup:
    return sentence(words.FURTHEST, {"link": link(name, TOP)})


_CHANGED = Count(2, words.TARGETS_CHANGED, TOP)
_ADDED = Count(1, words.MEASURE_ADDED, TOP)
AT_A_GLANCE = AtAGlance(
    off_track=Glance(OFF_TRACK, _example(words.NOISE)),
    better=Glance(
        Count(5, words.BETTER_THAN_BEFORE, TOP, direction="better"), _example(words.BINS)
    ),
    worse=Glance(Count(4, words.WORSE_THAN_BEFORE, TOP, direction="worse"), _example(words.NOISE)),
    news=News(
        heading=words.NEW_SINCE,
        brief=(_CHANGED, _ADDED),
        lines=(
            NewsLine(_CHANGED, (Link(words.BINS, TOP), Link(words.NOISE, TOP)), None),
            NewsLine(_ADDED, (Link(words.TREES, TOP),), None),
        ),
        none="",
        more=Link(words.MORE_NEWS, TOP),
    ),
)
_WAITING = (
    Waiting(words.SAFE, TOP, words.ANNUAL, EARLIER),
    Waiting(words.TREES, TOP, words.HALF_YEARLY, None),
)
HEADLINES = Headlines(TILES, (), _WAITING, waiting_heading(len(_WAITING)))
LAST_FIGURE = LastFigure(USUAL, f"{words.LONG_AGO}, {words.AGE}")

_EVERY, _SOME, _NONE = filters.how_many(words.MEASURES)
FILTERS = Filters(
    heading=frame.MEASURES,
    find=filters.FIND_MEASURE,
    choices=(
        Choice(
            "rating",
            filters.LATEST_RATING,
            (("", filters.ANY_RATING), ("g", GREEN.name), ("r", RED.name)),
        ),
        Choice("order", filters.ORDER, (("", filters.BY_PRIORITY), *filters.NAME_ORDERS)),
    ),
    ticks=(("headline", filters.HEADLINE),),
    every=_EVERY,
    some=_SOME,
    none=_NONE,
)
FACTS = (("rating", "g"), ("name", "1"))

KEY = (
    *(KeyEntry(status.name, status) for status in (GREEN, AMBER, RED)),
    KeyEntry(INTERFACE.target, None, "chart-target"),
    KeyEntry(CHART_MARKS["chart-gap"], None, "chart-gap"),
)
COMMENT = Comment(Link(words.BEFORE, TOP), RED, None, REMEDY)
PARAGRAPH = Paragraph(words.PARAGRAPH, Link(words.WASTE_SERVICE, TOP))
