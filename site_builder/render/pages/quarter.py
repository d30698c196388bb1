"""A quarter's report: executive summary, overall status and why, what moved, risks, cover sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.model.narrative import Meeting, Risk
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.charts.bars import chart_ids, plan_charts
from site_builder.render.context import Context
from site_builder.render.markdown import Rendered
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.altered import altered_link, supplied_note
from site_builder.render.pieces.chips import family_status
from site_builder.render.pieces.corrections import banner
from site_builder.render.pieces.glance import at_a_glance
from site_builder.render.pieces.neighbours import neighbours
from site_builder.render.pieces.ranking import move_items
from site_builder.render.pieces.scope import (
    counts_of,
    dates_of,
    overall_view,
    priority_cards,
    report_answer,
)
from site_builder.render.pieces.statistics import ANCHOR, statistics_summary
from site_builder.render.pieces.trail import above_report, report_pages
from site_builder.render.urls import Here
from site_builder.render.views.pages import QuarterPage, RiskView
from site_builder.render.views.parts import Answer, Link
from site_builder.render.views.statistics import StatisticsSummary
from site_builder.render.words import descriptions
from site_builder.render.words import facts as labels
from site_builder.render.words import pages as words
from site_builder.render.words.exceptions import exceptions_link
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.ranking import ranking_note
from site_builder.render.words.times import day

MOST_MOVES = 10
PARTS = ("overall", "priorities", "pictures", "better", "worse", ANCHOR, "risks", "cover")
IDS = frozenset({"main", "top", "overall-heading", "sign-off", "at-a-glance", *PARTS})
"""Ids that the template of a report may use; headings of its narrative keep clear of them."""


def quarters(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the page of each report."""
    for before, report, after in neighbours(context.report.reports):
        yield _page(context, narrator, report, before, after)


def _page(
    context: Context,
    narrator: Narrator,
    report: QuarterReport,
    before: QuarterReport | None,
    after: QuarterReport | None,
) -> PageFile:
    here = urls.here(urls.report(report.quarter))
    taken = IDS | chart_ids(report.summary)
    body = narrator.body(report.narrative.text.body, report.quarter, taken=taken)
    view = _view(context, here, report, body)
    view = replace(
        view,
        contents=_contents(view, body),
        previous=_neighbour(here, before),
        following=_neighbour(here, after),
    )
    as_at = report.narrative.facts.as_at
    description = descriptions.report(context.site.organisation, as_at)
    trail, name = above_report(report.quarter), words.report_link(report.quarter)
    return PageFile("quarter", here.path, view.heading, description, view, trail, report, name)


def _view(context: Context, here: Here, report: QuarterReport, body: Rendered) -> QuarterPage:
    facts = report.narrative.facts
    return QuarterPage(
        heading=words.report_title(report.plan.title, report.quarter),
        answer=report_answer(here, report),
        dates=dates_of(context, report),
        cover=cover_sheet(facts.meeting),
        overall=overall_view(context, here, report.summary),
        counts=counts_of(context, here, report.summary),
        narrative=body.at(here),
        priorities=priority_cards(context, here, report),
        charts=plan_charts(context, report),
        better=move_items(context, here, report, report.improvers[:MOST_MOVES]),
        worse=move_items(context, here, report, report.challenges[:MOST_MOVES]),
        moves_note=ranking_note(len(report.improvers), len(report.challenges), MOST_MOVES),
        risks=tuple(_risk(one) for one in facts.risks),
        sign_off=tuple(Answer(one.post, day(one.date)) for one in facts.sign_off),
        statistics=_statistics(context, here, report),
        exceptions=_exceptions(here, report),
        pages=report_pages(here, report),
        corrected=banner(context, here, report.assessments, report.summary),
        altered=altered_link(context, here, report),
        supplied=supplied_note(context, here, report),
        at_a_glance=at_a_glance(context, here, report),
    )


def _contents(page: QuarterPage, body: Rendered) -> tuple[Link, ...]:
    """Return the links to the parts of the page; templates give them these anchors."""
    parts = (
        ("overall", INTERFACE.overall_status),
        ("priorities", INTERFACE.priorities),
        *body.headings,
        ("pictures", INTERFACE.the_plan_in_pictures if page.charts else ""),
        ("better", INTERFACE.key_improvers if page.better else ""),
        ("worse", INTERFACE.key_challenges if page.worse else ""),
        (ANCHOR, INTERFACE.statistical_reading if page.statistics else ""),
        ("risks", INTERFACE.risks if page.risks else ""),
        ("cover", INTERFACE.meeting if page.cover else ""),
        ("sign-off", INTERFACE.cleared_by if page.sign_off else ""),
    )
    return tuple(Link(text, f"#{anchor}") for anchor, text in parts if text)


def _exceptions(here: Here, report: QuarterReport) -> Link:
    page = here.to(urls.exceptions(report.quarter))
    return Link(exceptions_link(report.exceptions), page)


def _statistics(context: Context, here: Here, report: QuarterReport) -> StatisticsSummary | None:
    return statistics_summary(context, here, report.assessments, report.plan.title)


def _neighbour(here: Here, report: QuarterReport | None) -> Link | None:
    if report is None:
        return None
    return Link(words.report_link(report.quarter), here.to(urls.report(report.quarter)))


def _risk(one: Risk) -> RiskView:
    return RiskView(one.risk, one.mitigation, family_status(one.status))


def cover_sheet(meeting: Meeting | None) -> tuple[Answer, ...]:
    """Return the lines of the cover sheet that are filled in."""
    if meeting is None:
        return ()
    lines = (
        (labels.MEETING, meeting.body),
        (INTERFACE.date, day(meeting.date)),
        (labels.SUBJECT, meeting.subject),
        (labels.KEY_DECISION, labels.ANSWERS[meeting.key_decision]),
        (labels.RESPONSIBLE_OFFICER, meeting.responsible_officer),
        (labels.PORTFOLIO_HOLDER, meeting.portfolio_holder),
        (labels.EXEMPT, labels.ANSWERS[meeting.exempt]),
        (labels.CALL_IN, labels.ANSWERS[meeting.call_in]),
        (labels.WARDS, meeting.wards),
    )
    return tuple(Answer(label, text) for label, text in lines if text)
