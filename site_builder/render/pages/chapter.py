"""A priority's chapter in a report: narrative, pictures, headlines, actions and scorecard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from site_builder.model.report import ChapterReport, QuarterReport
from site_builder.render import urls
from site_builder.render.charts.bars import chapter_charts, chart_ids
from site_builder.render.context import Context
from site_builder.render.markdown import Rendered
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.corrections import banner
from site_builder.render.pieces.headlines import headlines
from site_builder.render.pieces.neighbours import neighbours
from site_builder.render.pieces.rows import action_row, row_id
from site_builder.render.pieces.scope import counts_of, dates_of, overall_view, scope_answer
from site_builder.render.pieces.scorecard import scorecard
from site_builder.render.pieces.statistics import ANCHOR, statistics_summary
from site_builder.render.pieces.trail import above_chapter, other_quarters
from site_builder.render.urls import Here
from site_builder.render.views.pages import ChapterPage
from site_builder.render.views.parts import Link
from site_builder.render.words import descriptions
from site_builder.render.words import pages as words
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.pages import table_caption as caption

PARTS = (
    ("overall", INTERFACE.overall_status),
    ("pictures", INTERFACE.the_priority_in_pictures),
    ("headlines", INTERFACE.headline_measures),
    ("actions", INTERFACE.key_actions),
    ("scorecard", INTERFACE.scorecard),
    (ANCHOR, INTERFACE.statistical_reading),
)
"""Parts of a chapter, in order: templates give them these anchors and these headings."""

IDS = frozenset({"main", "top", "objectives", "overall-heading", *(name for name, _ in PARTS)})
"""Ids that every chapter's template may use; `#top` is any browser's own."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """What every part of one chapter's page is made from."""

    context: Context
    narrator: Narrator
    here: Here
    report: QuarterReport
    chapter: ChapterReport


def chapters(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the page of each priority in each report."""
    for report in context.report.reports:
        for before, chapter, after in neighbours(report.chapters):
            here = urls.here(urls.chapter(report.quarter, chapter.priority.id))
            made = _Chapter(context, narrator, here, report, chapter)
            yield _page(made, _neighbour(here, report, before), _neighbour(here, report, after))


def _page(made: _Chapter, previous: Link | None, following: Link | None) -> PageFile:
    context, here, report, chapter = made.context, made.here, made.report, made.chapter
    quarter, priority = report.quarter, chapter.priority
    body = _narrative(made)
    view = _view(made, body)
    earlier, later = other_quarters(context, here, quarter, partial(_same, priority.id))
    view = replace(
        view,
        contents=_contents(view, body),
        previous=previous,
        following=following,
        earlier=earlier,
        later=later,
        corrected=banner(context, here, chapter.assessments, chapter.summary),
    )
    title = words.titled(priority.title, quarter)
    description = descriptions.chapter(context.site.organisation, priority.title)
    trail = above_chapter(quarter)
    return PageFile("chapter", here.path, title, description, view, trail, report, priority.title)


def _view(made: _Chapter, body: Rendered | None) -> ChapterPage:
    context, here, report, chapter = made.context, made.here, made.report, made.chapter
    quarter, priority, rows = report.quarter, chapter.priority, chapter.assessments
    return ChapterPage(
        heading=priority.title,
        summary=made.narrator.comment_at(here, priority.summary, quarter, priority.id),
        objectives=tuple(one.title for one in priority.objectives),
        answer=scope_answer(here, chapter.summary),
        dates=dates_of(context, report),
        overall=overall_view(context, here, chapter.summary),
        counts=counts_of(context, here, chapter.summary),
        narrative=body.at(here) if body else None,
        narrative_absence="" if body else words.NOTHING_WRITTEN,
        charts=chapter_charts(context, chapter),
        headlines=headlines(context, here, rows),
        actions_caption=caption(INTERFACE.actions, quarter, len(chapter.actions), "action"),
        actions=tuple(action_row(context, made.narrator, here, one) for one in chapter.actions),
        scorecard=scorecard(context, made.narrator, here, quarter, rows),
        statistics=statistics_summary(context, here, rows, priority.title),
    )


def _same(priority: str, report: QuarterReport) -> str:
    """Return the address of a priority's chapter in a report; "" when its plan has none."""
    has_it = any(one.priority.id == priority for one in report.chapters)
    return urls.chapter(report.quarter, priority) if has_it else ""


def _narrative(made: _Chapter) -> Rendered | None:
    chapter, written = made.chapter, made.chapter.chapter
    if written is None or not written.text.body.strip():
        return None
    quarter, priority = made.report.quarter, chapter.priority.id
    return made.narrator.body(written.text.body, quarter, priority, taken=_ids(chapter))


def _ids(chapter: ChapterReport) -> frozenset[str]:
    """Return the ids that a chapter's page uses: headings of its narrative keep clear of them."""
    measures = (row_id(one.measure) for one in chapter.assessments)
    actions = (row_id(one.action) for one in chapter.actions)
    return IDS.union(chart_ids(chapter.summary), measures, actions)


def _contents(page: ChapterPage, body: Rendered | None) -> tuple[Link, ...]:
    """Return the links to the parts that the page has, the narrative's headings in their place."""
    there = {
        "overall": True,
        "pictures": bool(page.charts),
        "headlines": page.headlines is not None,
        "actions": bool(page.actions),
        "scorecard": page.scorecard is not None,
        ANCHOR: page.statistics is not None,
    }
    first, *rest = (Link(text, f"#{name}") for name, text in PARTS if there[name])
    written = (Link(text, f"#{name}") for name, text in body.headings) if body else ()
    return (first, *written, *rest)


def _neighbour(here: Here, report: QuarterReport, chapter: ChapterReport | None) -> Link | None:
    if chapter is None:
        return None
    return Link(chapter.priority.title, here.to(urls.chapter(report.quarter, chapter.priority.id)))
