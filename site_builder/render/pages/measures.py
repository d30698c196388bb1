"""The index of measures, by priority, with each one's latest figure and status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.model.scheme import Band
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markup import joined
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.filters import measure_facts, measure_filters, places
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.rows import scorecard_row, words_to_find
from site_builder.render.pieces.scope import scope_answer
from site_builder.render.urls import Here
from site_builder.render.views.measures import MeasureGroup, MeasuresPage
from site_builder.render.views.parts import ScorecardRow
from site_builder.render.words import descriptions
from site_builder.render.words import pages as words
from site_builder.render.words.frame import MEASURES as TITLE
from site_builder.render.words.life import STARTS_LATER
from site_builder.render.words.lists import beside_note
from site_builder.render.words.times import quarter_label


def measures(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the index. Measures that the latest report does not list stand last."""
    report = context.latest
    here = urls.here(urls.MEASURES)
    later, ended = _others(context)
    groups = tuple(_groups(context, later, ended))
    members = [one for _, _, found in groups for one in found]
    bands = _bands(context)
    place = places((one.measure.id, one.measure.name) for one in members)

    def row(one: Assessment) -> ScorecardRow:
        text = words_to_find(context, one)
        facts = measure_facts(one, bands, place[one.measure.id], text)
        return replace(scorecard_row(context, narrator, here, one), facts=facts)

    rows = {one.measure.id: row(one) for one in members}
    total = len(report.summary.measures) + len(later) + len(ended)
    view = MeasuresPage(
        heading=TITLE,
        answer=joined(scope_answer(here, report.summary), beside_note(len(later), len(ended))),
        now_label=quarter_label(report.quarter),
        groups=tuple(_group(context, here, group, rows) for group in groups),
        filters=measure_filters(context, TITLE, members, bands),
        marks=mark_notes(here, (row.now for row in rows.values())),
    )
    description = descriptions.measures(context.site.organisation, total)
    yield PageFile("measures", here.path, TITLE, description, view, report=report)


def _others(context: Context) -> tuple[list[Assessment], list[Assessment]]:
    """Return what the latest report does not list: measures that start later, and ended ones."""
    report = context.latest
    listed = set(report.summary.measures)
    others = [
        one
        for history in context.report.measures
        if history.measure.id not in listed and (one := history.at(report.quarter))
    ]
    later = [one for one in others if _starts_later(one)]
    return later, [one for one in others if not _starts_later(one)]


def _groups(
    context: Context, later: Sequence[Assessment], ended: Sequence[Assessment]
) -> Iterator[tuple[str, str, Sequence[Assessment]]]:
    """Yield the groups that have members: title, id of the priority or "", and members."""
    groups = (
        *(
            (chapter.priority.title, chapter.priority.id, chapter.assessments)
            for chapter in context.latest.chapters
        ),
        (STARTS_LATER, "", later),
        (words.NO_LONGER_REPORTED, "", ended),
    )
    yield from (group for group in groups if group[2])


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
    here: Here,
    group: tuple[str, str, Sequence[Assessment]],
    rows: dict[str, ScorecardRow],
) -> MeasureGroup:
    title, priority, members = group
    quarter = context.latest.quarter
    return MeasureGroup(
        anchor=urls.anchor("group", priority or title),
        title=title,
        href=here.to(urls.chapter(quarter, priority)) if priority else "",
        caption=words.measures_caption(title, quarter, priority=bool(priority)),
        rows=tuple(rows[one.measure.id] for one in members),
    )
