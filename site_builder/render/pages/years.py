"""A reporting year: each measure's four quarters side by side, by priority and objective."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.assessment import Assessment
from site_builder.model.quarter import Quarter
from site_builder.model.year import YearChapter, YearReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.corrections import page_banner
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.neighbours import WithNeighbours, neighbours
from site_builder.render.pieces.pictures import bar_label, status_bar
from site_builder.render.pieces.scope import overall_view, standing_of
from site_builder.render.pieces.years import action_row, measure_row
from site_builder.render.urls import Here
from site_builder.render.views.parts import Link
from site_builder.render.views.years import YearObjective, YearPage, YearPriority, YearQuarter
from site_builder.render.words import descriptions, frame
from site_builder.render.words import pages as words
from site_builder.render.words.roll_up import overall_sentence
from site_builder.render.words.times import quarter_label, year_label
from site_builder.render.words.years import (
    NO_OBJECTIVE,
    absent_quarter,
    end_label,
    year_answer,
)

QUARTERS = ("quarters", words.THE_FOUR_QUARTERS)


@dataclass(frozen=True, slots=True)
class _Year:
    """What every part of one year's page is made from."""

    context: Context
    here: Here
    year: YearReport


def years(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the page of each year that has a report."""
    for row in neighbours(context.report.years):
        yield _page(context, row)


def _page(context: Context, row: WithNeighbours[YearReport]) -> PageFile:
    before, year, after = row
    here = urls.here(urls.year(year.year))
    label = year_label(year.year)
    made = _Year(context, here, year)
    priorities = tuple(_priority(made, one) for one in year.chapters)
    view = YearPage(
        heading=words.year_heading(year.year),
        answer=year_answer(year, context.latest.quarter),
        contents=(
            Link(QUARTERS[1], f"#{QUARTERS[0]}"),
            *(Link(one.title, f"#{one.anchor}") for one in priorities),
        ),
        quarters_heading=QUARTERS[1],
        quarters=tuple(_quarter(made, one) for one in year.quarters),
        labels=tuple(words.column_of(one) for one in year.quarters),
        end_label=end_label(year, context.latest.quarter),
        before_label=words.against_year(year.year.year_ago),
        priorities=priorities,
        previous=_neighbour(here, before),
        following=_neighbour(here, after),
        corrected=page_banner(context, here, _shown(year)),
    )
    description = descriptions.year(context.site.organisation, year.year)
    report = context.reports[year.reported[-1]]
    return PageFile(
        "year", here.path, label, description, view, ((frame.ARCHIVE, urls.ARCHIVE),), report
    )


def _shown(year: YearReport) -> Iterator[Assessment]:
    """Yield every figure of a measure that the page shows."""
    for chapter in year.chapters:
        for group in chapter.groups:
            for measure in group.measures:
                yield from (one for one in measure.quarters if one is not None)


def _quarter(made: _Year, quarter: Quarter) -> YearQuarter:
    """Return a quarter's card; one without a report says why."""
    report, label = made.context.reports.get(quarter), quarter_label(quarter)
    if report is None:
        absence = absent_quarter(quarter, made.context.latest.quarter)
        return YearQuarter(label, "", absence, None, "", (), "", None)
    summary = report.summary
    bar = status_bar(summary.latest)
    return YearQuarter(
        label=label,
        href=made.here.to(urls.report(quarter)),
        absence="",
        status=overall_view(made.context, made.here, summary).status,
        sentence=overall_sentence(summary.overall, made.context.site.roll_up),
        bar=bar,
        bar_label=bar_label(bar),
        standing=standing_of(made.context, made.here, summary),
    )


def _priority(made: _Year, chapter: YearChapter) -> YearPriority:
    context, here, year = made.context, made.here, made.year
    priority = chapter.priority
    when = next(one for one in reversed(year.reported) if (one, priority.id) in context.chapters)
    only = len(chapter.groups) == 1 and chapter.groups[0].objective is None
    objectives = tuple(
        YearObjective(
            title=group.objective.title if group.objective else "" if only else NO_OBJECTIVE,
            caption=words.year_caption(priority.title, year.year, len(group.measures), "measure"),
            rows=tuple(measure_row(context, here, one, year) for one in group.measures),
        )
        for group in chapter.groups
    )
    rows = (row for objective in objectives for row in objective.rows)
    return YearPriority(
        anchor=urls.anchor("priority", priority.id),
        title=priority.title,
        href=here.to(urls.chapter(when, priority.id)),
        objectives=objectives,
        marks=mark_notes(here, (figure for row in rows for figure in row.figures)),
        actions_caption=words.year_caption(
            priority.title, year.year, len(chapter.actions), "action"
        ),
        actions=tuple(action_row(context, here, one, year) for one in chapter.actions),
    )


def _neighbour(here: Here, year: YearReport | None) -> Link | None:
    return None if year is None else Link(year_label(year.year), here.to(urls.year(year.year)))
