"""The pages of the lists behind every count: of reports, their priorities, and offices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.model.assessment import ActionAssessment, Assessment
from site_builder.model.report import Office, QuarterReport, Summary
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.counted import groups_of
from site_builder.render.pieces.scope import lists_of
from site_builder.render.pieces.trail import Trail, above_chapter, other_quarters, report_pages
from site_builder.render.urls import Here
from site_builder.render.views.pages import CountsPage
from site_builder.render.views.parts import Link
from site_builder.render.words import descriptions
from site_builder.render.words import pages as words
from site_builder.render.words.lists import ALL_LISTS, COUNTS_INTRODUCTION
from site_builder.render.words.offices import HEADINGS


def counts(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the lists of each report, of each of its priorities, and of each office."""
    for report in context.report.reports:
        whole = (report.assessments, report.actions)
        yield _page(context, report, report.summary, whole, report.plan.title)
        for chapter in report.chapters:
            members = (chapter.assessments, chapter.actions)
            yield _page(context, report, chapter.summary, members, chapter.priority.title)
    for office in context.report.answerable:
        members = (office.assessments, office.actions)
        yield _page(context, context.latest, office.summary, members, office.title)


def _page(
    context: Context,
    report: QuarterReport,
    summary: Summary,
    members: tuple[Sequence[Assessment], Sequence[ActionAssessment]],
    name: str,
) -> PageFile:
    here = urls.here(lists_of(summary))
    before, after = _other_quarters(context, here, report, summary)
    trail = _above(report, summary, name)
    groups = groups_of(context, here, summary, *members)
    view = CountsPage(
        heading=words.counts_heading(name, report.quarter),
        introduction=COUNTS_INTRODUCTION,
        groups=groups,
        back=Link(words.back_to(name), here.to(trail[-1][1])),
        pages=report_pages(here, report) if summary is report.summary else (),
        previous=before,
        following=after,
        contents=tuple(Link(one.heading, f"#{one.anchor}") for one in groups),
    )
    title = words.counts_title(name, report.quarter)
    description = descriptions.counts(name, report.quarter)
    return PageFile("counts", here.path, title, description, view, trail, report, ALL_LISTS)


def _other_quarters(
    context: Context, here: Here, report: QuarterReport, summary: Summary
) -> tuple[Link | None, Link | None]:
    """Return the same lists of the reports before and after; offices have the latest alone."""
    if ":" in summary.scope:
        return None, None

    def address(other: QuarterReport) -> str:
        of = (other.summary, *(chapter.summary for chapter in other.chapters))
        return next((lists_of(one) for one in of if one.scope == summary.scope), "")

    return other_quarters(context, here, report.quarter, address)


def _above(report: QuarterReport, summary: Summary, name: str) -> Trail:
    """Return the pages above the lists of a scope; the last of them is the scope's own."""
    kind, colon, office = summary.scope.partition(":")
    if colon:
        index = urls.office_index(kind)
        return ((HEADINGS[Office(kind)], index), (name, urls.office(kind, office)))
    above = above_chapter(report.quarter)
    if summary is report.summary:
        return above
    return (*above, (name, urls.chapter(report.quarter, summary.scope)))
