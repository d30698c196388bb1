"""What is new since the report before, besides figures and their ratings: from its ledger."""

from __future__ import annotations

from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.ledger import sections_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.urls import Here
from site_builder.render.views.glance import News, NewsLine
from site_builder.render.views.ledger import LedgerSection
from site_builder.render.views.parts import Count, Link
from site_builder.render.words import ledger_sections as words
from site_builder.render.words.home import (
    FIRST_REPORT,
    NEW_IN_FIRST,
    SAME_AS_BEFORE,
    more_news,
    new_since,
)
from site_builder.render.words.ledger import link_words

NEWS = (
    words.ADDED,
    words.ENDED,
    words.FIGURES,
    words.TARGETS,
    words.SET,
    words.DEFINITIONS,
    words.SCHEMES,
    words.COMPLETED,
    words.NEW_ACTIONS,
    words.STATUSES,
    words.SUPPLIED,
    words.ENDED_ACTIONS,
    words.ACTIONS,
    words.DATES,
    words.TITLES,
    words.PLACES,
)
"""What is told as news, the most telling first. Ratings that moved have lists of their own."""

MOST_IN_BRIEF = 4
MOST_NAMED = 3


def news_of(context: Context, here: Here, report: QuarterReport) -> News:
    """Return what is new in a report; the first one says that none is before it."""
    ledger = report.ledger
    if ledger is None:
        return News(NEW_IN_FIRST, (), (), FIRST_REPORT, None)
    page = urls.changes(report.quarter)
    found = {one.key: one for one in sections_of(Telling(context, ledger), here)}
    lines = tuple(_line(here, page, found[key]) for key in NEWS if key in found)
    return News(
        heading=new_since(ledger),
        brief=tuple(line.count for line in lines[:MOST_IN_BRIEF]),
        lines=lines,
        none="" if lines else SAME_AS_BEFORE,
        more=Link(link_words(ledger), here.to(page)),
    )


def _line(here: Here, page: str, section: LedgerSection) -> NewsLine:
    told = next(one for one in words.SECTIONS if one.key == section.key)
    number, href = len(section.rows), here.to(page, section.key)
    names = tuple(dict.fromkeys(row.subject for row in section.rows))
    rest = len(names) - MOST_NAMED
    return NewsLine(
        count=Count(number, told.one if number == 1 else told.many, href),
        names=names[:MOST_NAMED],
        rest=Link(more_news(rest), href) if rest > 0 else None,
    )
