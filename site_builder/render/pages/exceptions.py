"""What a report has to answer for: every measure and action off track or getting worse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from site_builder.model.exceptions import (
    Concern,
    MeasureException,
)
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markup import link, sentence
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.corrections import page_banner
from site_builder.render.pieces.exceptions import action_block, measure_block
from site_builder.render.pieces.marks import notes_of
from site_builder.render.pieces.ranking import move_items
from site_builder.render.pieces.scope import dates_of, lists_of
from site_builder.render.pieces.trail import above_chapter, other_quarters, report_pages
from site_builder.render.urls import Here
from site_builder.render.views.corrections import Corrected
from site_builder.render.views.exceptions import (
    ExceptionBlock,
    ExceptionSection,
    ExceptionsPage,
    PriorityBlocks,
)
from site_builder.render.views.parts import Link
from site_builder.render.words import descriptions, pages
from site_builder.render.words.exceptions import (
    ACTIONS,
    SECTIONS,
    TITLE,
    answer_pattern,
    gap_words,
    missing_for_all,
    missing_in,
    section_heading,
)
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.ranking import ranking_note

MOST_MOVES = 10
BETTER = ("better", INTERFACE.key_improvers)


def exceptions(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the page of each report."""
    for report in context.report.reports:
        yield _page(context, narrator, report)


def _page(context: Context, narrator: Narrator, report: QuarterReport) -> PageFile:
    quarter = report.quarter
    here = urls.here(urls.exceptions(quarter))
    sections = tuple(_sections(context, narrator, here, report))
    better = move_items(context, here, report, report.improvers[:MOST_MOVES])
    before, after = other_quarters(context, here, quarter, lambda one: urls.exceptions(one.quarter))
    contents = [Link(one.heading, f"#{one.anchor}") for one in sections]
    if better:
        contents.append(Link(BETTER[1], f"#{BETTER[0]}"))
    view = ExceptionsPage(
        heading=pages.headed(TITLE, quarter),
        answer=_answer(here, report),
        dates=dates_of(context, report),
        contents=tuple(contents),
        sections=sections,
        better_heading=BETTER[1],
        better=better,
        moves_note=ranking_note(len(report.improvers), len(report.challenges), MOST_MOVES),
        pages=report_pages(here, report),
        previous=before,
        following=after,
        corrected=_corrected(context, here, report),
    )
    title = pages.titled(TITLE, quarter)
    description = descriptions.exceptions(context.site.organisation, quarter)
    return PageFile(
        "exceptions", here.path, title, description, view, above_chapter(quarter), report, TITLE
    )


def _corrected(context: Context, here: Here, report: QuarterReport) -> Corrected | None:
    """Return the banner, where a figure that the page shows has changed since."""
    shown = {one.now.measure.id for one in report.exceptions.measures}
    shown |= {one.measure for one in report.improvers[:MOST_MOVES]}
    return page_banner(
        context, here, (one for one in report.assessments if one.measure.id in shown)
    )


def _answer(here: Here, report: QuarterReport) -> Markup:
    found, lists = report.exceptions, lists_of(report.summary)
    counts = {SECTIONS[concern][0]: len(found.of(concern)) for concern in Concern}
    counts[ACTIONS[0]] = len(found.actions)
    addresses = {name: f"#{name}" if count else "" for name, count in counts.items()}
    addresses["measures"] = here.to(lists, urls.FAMILIES)
    addresses["all_actions"] = here.to(lists, urls.ACTION_STATUSES)
    words = gap_words(report)
    gaps = {gap: link(text, addresses[gap]) for gap, text in words.items()}
    return sentence(answer_pattern(report), gaps)


def _sections(
    context: Context, narrator: Narrator, here: Here, report: QuarterReport
) -> Iterator[ExceptionSection]:
    """Yield the lists that hold anything: measures by reason, then actions."""
    found = report.exceptions
    of_measures: dict[Concern, ExceptionSection] = {}
    for concern, (anchor, name, note) in SECTIONS.items():
        every = found.of(concern)
        said = _given_for_none(every) if concern is Concern.OFF_TRACK else ()
        listed = [
            (one.now.priority, measure_block(context, narrator, here, one, said)) for one in every
        ]
        if listed:
            words = (anchor, name, " ".join((note, missing_for_all(said))).rstrip())
            of_measures[concern] = _section(here, report, words, listed, "measure")
    recovered = of_measures.pop(Concern.RECOVERED, None)
    yield from of_measures.values()
    acted = [
        (one.now.action.priority, action_block(context, narrator, here, one))
        for one in found.actions
    ]
    if acted:
        yield _section(here, report, ACTIONS, acted, "action")
    if recovered is not None:
        yield recovered


def _given_for_none(found: Sequence[MeasureException]) -> tuple[str, ...]:
    """Return what was given for none of a list; of one alone its own block says it."""
    if len(found) < 2:  # noqa: PLR2004 (a list)
        return ()
    missing = [missing_in(one.now.result) for one in found]
    return tuple(name for name in missing[0] if all(name in names for names in missing))


def _section(
    here: Here,
    report: QuarterReport,
    words: tuple[str, str, str],
    listed: Sequence[tuple[str, ExceptionBlock]],
    noun: str,
) -> ExceptionSection:
    anchor, name, note = words
    groups = (
        PriorityBlocks(
            chapter.priority.title,
            here.to(urls.chapter(report.quarter, chapter.priority.id)),
            tuple(block for priority, block in listed if priority == chapter.priority.id),
        )
        for chapter in report.chapters
    )
    filled = tuple(group for group in groups if group.blocks)
    marks = notes_of(here, (mark for _, block in listed for mark in block.marks))
    return ExceptionSection(anchor, section_heading(name, len(listed), noun), note, filled, marks)
