"""The home page: where we stand now, in one sentence, then in counts, then in measures."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.exceptions import Concern
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.ranking import first, headlines
from site_builder.render.pieces.figures import figure_line, item, status_or_grey
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.ranking import move_items
from site_builder.render.pieces.rows import tile
from site_builder.render.pieces.scope import (
    counts_of,
    dates_of,
    lists_of,
    overall_view,
    priority_cards,
    report_answer,
)
from site_builder.render.pieces.trail import report_pages
from site_builder.render.urls import Here
from site_builder.render.views.pages import HomePage
from site_builder.render.views.parts import Link
from site_builder.render.words import pages as words
from site_builder.render.words.exceptions import exceptions_link
from site_builder.render.words.lists import all_off_target, attention_note
from site_builder.render.words.ranking import ranking_note
from site_builder.render.words.scope import count_of

MOST_ATTENTION = 8
MOST_MOVES = 5


def home(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the home page."""
    report = context.latest
    here = urls.here(urls.HOME)
    red = [one.now for one in report.exceptions.of(Concern.OFF_TRACK)]
    known = count_of(report.summary.latest_families, "red")
    tiles = tuple(tile(context, here, one) for one in headlines(report))
    view = HomePage(
        heading=context.site.title,
        answer=report_answer(here, report),
        report=Link(
            words.read_report(report.quarter),
            here.to(urls.report(report.quarter)),
        ),
        dates=dates_of(context, report),
        overall=overall_view(context, here, report.summary),
        counts=counts_of(context, here, report.summary),
        priorities=priority_cards(context, here, report),
        headlines=tiles,
        headline_marks=mark_notes(here, (one.figure for one in tiles)),
        attention=tuple(
            item(here, one, figure_line(context, one), status_or_grey(one))
            for one in first(red, MOST_ATTENTION)
        ),
        attention_note=attention_note(len(red), MOST_ATTENTION, known),
        attention_list=_all_off_target(here, report, known),
        better=move_items(context, here, report, report.improvers[:MOST_MOVES]),
        worse=move_items(context, here, report, report.challenges[:MOST_MOVES]),
        moves_note=ranking_note(len(report.improvers), len(report.challenges), MOST_MOVES),
        exceptions=Link(
            exceptions_link(report.exceptions), here.to(urls.exceptions(report.quarter))
        ),
        pages=report_pages(here, report)[1:],
        calendar=Link(words.KEEP_UP, here.to(urls.CALENDAR)),
    )
    title = words.home_title(report.quarter)
    yield PageFile("home", urls.HOME, title, context.site.summary, view, report=report)


def _all_off_target(here: Here, report: QuarterReport, known: int) -> Link | None:
    """Return the link to the list of what is off track by its latest known rating."""
    if not known:
        return None
    anchor = urls.tally_anchor(urls.FAMILIES, "red")
    return Link(all_off_target(known), here.to(lists_of(report.summary), anchor))
