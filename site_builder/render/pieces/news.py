"""What is new since the report before, ratings that moved first: from its ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.ledger import sections_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.urls import Here
from site_builder.render.views.glance import News, NewsLine
from site_builder.render.views.ledger import LedgerRow, LedgerSection
from site_builder.render.views.parts import Count, Link
from site_builder.render.words import ledger_sections as words
from site_builder.render.words.home import (
    FIRST_REPORT,
    NEW_IN_FIRST,
    SAME_AS_BEFORE,
    from_to,
    more_news,
    new_since,
)
from site_builder.render.words.ledger import link_words

NEWS = (
    words.WORSE,
    words.BETTER,
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
"""What is told as news, the most telling first."""

MOST_IN_BRIEF = 5
MOST_NAMED = 3


def news_of(context: Context, here: Here, report: QuarterReport) -> News:
    """Return what is new in a report; the first one says that none is before it."""
    ledger = report.ledger
    if ledger is None:
        return News(NEW_IN_FIRST, (), (), FIRST_REPORT, None)
    page = urls.changes(report.quarter)
    found = {one.key: one for one in sections_of(Telling(context, ledger), here)}
    steps = {one.subject: abs(one.move.steps or 0) for one in ledger.differences if one.move}
    lines = tuple(_line(here, page, found[key], steps) for key in NEWS if key in found)
    return News(
        heading=new_since(ledger),
        brief=tuple(line.count for line in lines[:MOST_IN_BRIEF]),
        lines=lines,
        none="" if lines else SAME_AS_BEFORE,
        more=Link(link_words(ledger), here.to(page)),
    )


def _line(here: Here, page: str, section: LedgerSection, steps: Mapping[str, int]) -> NewsLine:
    """Count the changes of a section and name the first few; ratings, those that moved furthest.

    `steps`: how far the rating of each measure moved.
    """
    told = next(one for one in words.SECTIONS if one.key == section.key)
    number, href = len(section.rows), here.to(page, section.key)
    is_move = section.key in (words.WORSE, words.BETTER)
    rows = section.rows
    if is_move:
        rows = tuple(sorted(rows, key=lambda row: -steps[row.id]))
    names = tuple(dict.fromkeys(_named(row) if is_move else row.subject for row in rows))
    rest = len(names) - MOST_NAMED
    return NewsLine(
        count=Count(number, told.one if number == 1 else told.many, href),
        names=names[:MOST_NAMED],
        rest=Link(more_news(rest), href) if rest > 0 else None,
    )


def _named(row: LedgerRow) -> Link:
    """Name a measure whose rating moved, with the ratings that it moved between."""
    was, now = row.was.status, row.now.status
    return replace(row.subject, note=from_to(was.name, now.name) if was and now else "")
