"""The home page: where we stand now, answered on the first screen, then what that is made of."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.calendar import has_dates_to_come
from site_builder.render.context import Context
from site_builder.render.markup import sentence
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.figures import figure_line, item, status_or_grey
from site_builder.render.pieces.glance import (
    at_a_glance,
    off_track_count,
    off_track_link,
    off_track_now,
)
from site_builder.render.pieces.headlines import headlines
from site_builder.render.pieces.pictures import bar_label, status_bar
from site_builder.render.pieces.ranking import move_items
from site_builder.render.pieces.scope import (
    counts_of,
    dates_of,
    overall_view,
    plan_answer,
    priority_cards,
)
from site_builder.render.pieces.trail import report_pages
from site_builder.render.urls import Here
from site_builder.render.views.home import HomePage
from site_builder.render.views.parts import Link, ListItem
from site_builder.render.words import pages as words
from site_builder.render.words.exceptions import exceptions_link
from site_builder.render.words.home import (
    MOVES_NOTE,
    attention_pattern,
)
from site_builder.render.words.lists import all_off_target

MOST_LISTED = 5  # of what is off track, got better, got worse


def home(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the home page."""
    report = context.latest
    here = urls.here(urls.HOME)
    bar = status_bar(report.summary.latest)
    view = HomePage(
        heading=context.site.title,
        answer=plan_answer(here, report),
        dates=dates_of(context, report),
        report=Link(
            words.read_report(report.quarter),
            here.to(urls.report(report.quarter)),
        ),
        pages=report_pages(here, report)[1:],
        calendar=(
            Link(words.KEEP_UP, here.to(urls.CALENDAR)) if has_dates_to_come(context) else None
        ),
        bar=bar,
        bar_label=bar_label(bar),
        counts=tuple(one for one in counts_of(context, here, report.summary) if not one.direction),
        at_a_glance=at_a_glance(context, here, report),
        priorities=priority_cards(context, here, report),
        attention=_attention(context, here, report),
        attention_note=_attention_note(here, report),
        attention_more=_all_off_track(here, report),
        exceptions=_exceptions(here, report),
        better=move_items(context, here, report, report.improvers[:MOST_LISTED]),
        worse=move_items(context, here, report, report.challenges[:MOST_LISTED]),
        moves_note=MOVES_NOTE,
        headlines=headlines(context, here, report.assessments),
        overall=overall_view(context, here, report.summary),
    )
    title = words.home_title(report.quarter)
    yield PageFile("home", urls.HOME, title, context.site.summary, view, report=report)


def _attention(context: Context, here: Here, report: QuarterReport) -> tuple[ListItem, ...]:
    return tuple(
        item(here, one, figure_line(context, one), status_or_grey(one))
        for one in off_track_now(report)[:MOST_LISTED]
    )


def _attention_note(here: Here, report: QuarterReport) -> Markup:
    now, known = len(off_track_now(report)), off_track_count(here, report).number
    gaps = {"now": off_track_link(here, report)} if now else {}
    return sentence(attention_pattern(now, MOST_LISTED, known), gaps)


def _all_off_track(here: Here, report: QuarterReport) -> Link | None:
    """Return the link to all that is off track by its latest known rating; None where none is."""
    count = off_track_count(here, report)
    return Link(all_off_target(count.number), count.href) if count.href else None


def _exceptions(here: Here, report: QuarterReport) -> Link:
    page = here.to(urls.exceptions(report.quarter))
    return Link(exceptions_link(report.exceptions), page)
