"""Portfolios and directorates: the latest report by who answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.report import Answerable, Office
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.corrections import page_banner
from site_builder.render.pieces.neighbours import WithNeighbours, neighbours
from site_builder.render.pieces.pictures import bar_label, status_bar
from site_builder.render.pieces.rows import action_row
from site_builder.render.pieces.scope import (
    actions_answer,
    counts_of,
    dates_of,
    overall_view,
    scope_answer,
    standing_of,
)
from site_builder.render.pieces.scorecard import scorecard
from site_builder.render.urls import Here
from site_builder.render.views.offices import OfficePage, OfficeRow, OfficesPage
from site_builder.render.views.parts import Link
from site_builder.render.words import descriptions
from site_builder.render.words import pages as words
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.offices import HEADINGS, introduction, lead_words
from site_builder.render.words.roll_up import overall_sentence
from site_builder.render.words.times import quarter_label


def offices(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the list of portfolios and the list of directorates, of those that there are."""
    for office in Office:
        listed = [one for one in context.report.answerable if one.office is office]
        if listed:
            yield _index(context, office, listed)


def office_pages(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the page of each portfolio and each directorate."""
    for office in Office:
        listed = [one for one in context.report.answerable if one.office is office]
        for row in neighbours(listed):
            yield _page(context, narrator, row)


def _index(context: Context, office: Office, listed: list[Answerable]) -> PageFile:
    here = urls.here(urls.office_index(office.value))
    heading, quarter = HEADINGS[office], context.latest.quarter
    view = OfficesPage(
        heading=heading,
        answer=introduction(office, quarter_label(quarter)),
        rows=tuple(_row(context, here, one) for one in listed),
    )
    description = descriptions.offices(heading, context.site.organisation, quarter)
    return PageFile("offices", here.path, heading, description, view, report=context.latest)


def _row(context: Context, here: Here, one: Answerable) -> OfficeRow:
    summary = one.summary
    bar = status_bar(summary.latest)
    return OfficeRow(
        link=Link(one.title, here.to(urls.office(one.office.value, one.id))),
        lead=lead_words(one.lead),
        status=overall_view(context, here, summary).status,
        sentence=overall_sentence(summary.overall, context.site.roll_up),
        bar=bar,
        bar_label=bar_label(bar),
        standing=standing_of(context, here, summary),
    )


def _page(context: Context, narrator: Narrator, row: WithNeighbours[Answerable]) -> PageFile:
    before, one, after = row
    here = urls.here(urls.office(one.office.value, one.id))
    summary, quarter = one.summary, context.latest.quarter
    bar = status_bar(summary.latest)
    measures, actions = len(one.assessments), len(one.actions)
    view = OfficePage(
        heading=one.title,
        lead=lead_words(one.lead),
        answer=scope_answer(here, summary),
        actions_answer=actions_answer(here, one.summary),
        dates=dates_of(context, context.latest),
        overall=overall_view(context, here, summary),
        counts=counts_of(context, here, summary),
        bar=bar,
        bar_label=bar_label(bar),
        contents=_contents(measures, actions),
        scorecard=scorecard(context, narrator, here, quarter, one.assessments),
        actions_caption=words.table_caption(INTERFACE.actions, quarter, actions, "action"),
        actions=tuple(action_row(context, narrator, here, each) for each in one.actions),
        previous=_neighbour(here, before),
        following=_neighbour(here, after),
        corrected=page_banner(context, here, one.assessments),
    )
    description = descriptions.office(
        one.title, context.site.organisation, measures, actions, quarter
    )
    trail = ((HEADINGS[one.office], urls.office_index(one.office.value)),)
    return PageFile("office", here.path, one.title, description, view, trail, context.latest)


def _contents(measures: int, actions: int) -> tuple[Link, ...]:
    parts = (
        ("overall", INTERFACE.overall_status, True),
        ("scorecard", INTERFACE.scorecard, bool(measures)),
        ("actions", INTERFACE.actions, bool(actions)),
    )
    return tuple(Link(text, f"#{anchor}") for anchor, text, there in parts if there)


def _neighbour(here: Here, one: Answerable | None) -> Link | None:
    return None if one is None else Link(one.title, here.to(urls.office(one.office.value, one.id)))
