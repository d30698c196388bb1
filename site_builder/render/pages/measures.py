"""The index of measures, by priority, with each one's latest figure and status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.model.scheme import Band
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markdown import joined
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.chips import band_status
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.rows import scorecard_row
from site_builder.render.pieces.scope import scope_answer
from site_builder.render.urls import Here
from site_builder.render.views.measures import MeasureGroup, MeasuresPage
from site_builder.render.words import pages as words
from site_builder.render.words.frame import MEASURES as TITLE
from site_builder.render.words.life import STARTS_LATER
from site_builder.render.words.lists import beside_note
from site_builder.render.words.times import quarter_label


def measures(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the index. Measures that the latest report does not list stand last."""
    report = context.latest
    here = urls.here(urls.MEASURES)
    groups = [
        _group(
            context,
            narrator,
            here,
            (chapter.priority.title, chapter.priority.id),
            chapter.assessments,
        )
        for chapter in report.chapters
        if chapter.assessments
    ]
    listed = set(report.summary.measures)
    others = [
        one
        for history in context.report.measures
        if history.measure.id not in listed and (one := history.at(report.quarter))
    ]
    later = [one for one in others if _starts_later(one)]
    ended = [one for one in others if not _starts_later(one)]
    groups += [
        _group(context, narrator, here, (title, ""), members)
        for title, members in ((STARTS_LATER, later), (words.NO_LONGER_REPORTED, ended))
        if members
    ]
    total = len(report.summary.measures) + len(others)
    view = MeasuresPage(
        heading=TITLE,
        answer=joined(scope_answer(here, report.summary), beside_note(len(later), len(ended))),
        now_label=quarter_label(report.quarter),
        groups=tuple(groups),
        statuses=tuple(band_status(band) for band in _bands(context)),
    )
    description = words.measures_description(context.site.organisation, total)
    yield PageFile("measures", here.path, TITLE, description, view, report=report)


def _starts_later(one: Assessment) -> bool:
    return one.absence is not None and one.absence.code is AbsenceCode.NOT_STARTED


def _bands(context: Context) -> tuple[Band, ...]:
    """Return the bands to filter by: the scheme in force, then other bands that measures have."""
    listed = {band.code: band for band in context.scheme(context.latest.quarter).bands}
    for history in context.report.measures:
        one = history.at(context.latest.quarter)
        if one is not None and one.latest is not None:
            listed.setdefault(one.latest.rating.band.code, one.latest.rating.band)
    return tuple(listed.values())


def _group(
    context: Context,
    narrator: Narrator,
    here: Here,
    head: tuple[str, str],
    members: Sequence[Assessment],
) -> MeasureGroup:
    title, priority = head
    quarter = context.latest.quarter
    rows = tuple(scorecard_row(context, narrator, here, one) for one in members)
    return MeasureGroup(
        anchor=urls.anchor("group", priority or title),
        title=title,
        href=here.to(urls.chapter(quarter, priority)) if priority else "",
        caption=words.measures_caption(title, quarter, priority=bool(priority)),
        rows=rows,
        marks=mark_notes(here, (row.now for row in rows)),
    )
