"""One measure's page: its figure, why this colour, its history, definition and targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import Measure
from site_builder.render import urls
from site_builder.render.charts.history import history_chart, history_spec
from site_builder.render.context import Context
from site_builder.render.downloads.datasets import measure_data
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.measure_commentary import commentary
from site_builder.render.pages.measure_contents import contents_of
from site_builder.render.pages.measure_elsewhere import elsewhere
from site_builder.render.pages.measure_embed import embed
from site_builder.render.pages.measure_facts import (
    changes,
    downloads,
    facts,
    steps,
)
from site_builder.render.pages.measure_history import history_tables
from site_builder.render.pages.measure_life import Opening, opening_of
from site_builder.render.pages.measure_parts import breakdown
from site_builder.render.pages.measure_revisions import figure_changes, revised_anchor
from site_builder.render.pages.measure_targets import targets
from site_builder.render.pieces.chips import latest_view
from site_builder.render.pieces.figures import (
    figure_line,
    figure_view,
    last_figure,
    last_known,
    trend_view,
)
from site_builder.render.pieces.kin import kin_of
from site_builder.render.pieces.marks import chart_marks, mark_notes, notes_of
from site_builder.render.pieces.neighbours import WithNeighbours, neighbours
from site_builder.render.pieces.outlook import outlook_view
from site_builder.render.pieces.remedy import remedy
from site_builder.render.pieces.statistics import statistics_view
from site_builder.render.urls import Here
from site_builder.render.views.measures import (
    Definition,
    MeasurePage,
    NowCard,
)
from site_builder.render.views.parts import Chart, Link, Trend
from site_builder.render.words import descriptions, frame
from site_builder.render.words import pages as words
from site_builder.render.words.measure import direction_heading, why_title
from site_builder.render.words.pictures import NO_CHART
from site_builder.render.words.reuse import cite
from site_builder.render.words.search import NO_RATING, standing
from site_builder.render.words.times import quarter_label
from site_builder.render.words.trend import both_comparators
from site_builder.render.words.why import why

TRAIL = ((frame.MEASURES, urls.MEASURES),)


def measure_pages(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the page of each measure, linked to its neighbours in the scorecard."""
    for row in neighbours(context.report.measures):
        _, history, _ = row
        now = context.assessment(history.measure.id, context.latest.quarter)
        if now is not None:
            yield _page(context, narrator, opening_of(context, history, now), row)


def _page(
    context: Context, narrator: Narrator, opening: Opening, row: WithNeighbours[MeasureHistory]
) -> PageFile:
    now = opening.shown
    measure = now.measure
    here = urls.here(urls.measure(measure.id))
    view = _view(context, _Texts(narrator, here, now), opening.answer, row)
    view = replace(view, contents=contents_of(view))
    title = measure.name
    description = descriptions.measure(title, now.quarter, figure_line(context, now))
    feed = urls.measure_feed(measure.id)
    return PageFile(
        "measure",
        here.path,
        title,
        description,
        view,
        TRAIL,
        context.reports.get(now.quarter, context.latest),
        feed=feed if feed in context.sizes else "",
        dataset=measure_data(context, row[1]),
        standing=_standing(context, now),
        found_by=", ".join(measure.tags),
    )


def _standing(context: Context, now: Assessment) -> str:
    latest = latest_view(context, now)
    return standing(latest.status.name, latest.quarter) if latest else NO_RATING


def _view(
    context: Context, texts: _Texts, answer: str, row: WithNeighbours[MeasureHistory]
) -> MeasurePage:
    (before, history, after), here, now = row, texts.here, texts.now
    measure, chart = now.measure, _chart(context, here, history, now)
    recent, earlier = history_tables(context, here, history)
    return MeasurePage(
        heading=measure.name,
        full_title=measure.title if measure.title != measure.name else "",
        answer=answer,
        priority=_priority(context, here, now),
        objective=_objective(context, now),
        headline=measure.headline,
        now=_now_card(context, here, now, revised_anchor(context, history)),
        remedy=remedy(texts.narrator, here, now),
        commentary=commentary(context, texts.narrator, here, history, now.quarter),
        chart=chart,
        chart_absence="" if chart else NO_CHART,
        outlook=outlook_view(now),
        history=recent,
        earlier=earlier,
        definition=_definition(context, texts, measure),
        targets=targets(measure, context.latest.quarter),
        breakdown=breakdown(context, here, history, now.quarter),
        elsewhere=elsewhere(history, now.quarter),
        changes=changes(history),
        downloads=downloads(context, here, measure),
        cite=_cite(context, here, measure),
        previous=_neighbour(here, before),
        following=_neighbour(here, after),
        kin=kin_of(context, here, measure),
        statistics=statistics_view(context, here, history),
        figure_changes=figure_changes(context, here, history),
        embed=embed(context, here, measure),
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """Reads the texts of one measure's page."""

    narrator: Narrator
    here: Here
    now: Assessment

    def read(self, text: str | None) -> Markup | None:
        return self.narrator.comment_at(self.here, text, self.now.quarter, self.now.priority)


def _now_card(context: Context, here: Here, now: Assessment, revised_at: str) -> NowCard:
    figure, last = figure_view(context, now, now.quarter), last_figure(context, now)
    latest = latest_view(context, now)
    compared = last_known(context, now) or now
    return NowCard(
        figure=figure,
        last=last,
        quarter=quarter_label(now.quarter),
        why=why(now, context.site.disclosure.threshold),
        why_title=why_title(now),
        steps=steps(context, now),
        latest=None if last and latest and latest.quarter == last.figure.quarter else latest,
        trends_heading=direction_heading(now.quarter, compared.quarter),
        trends=_trends(compared),
        marks=mark_notes(here, (figure, *((last.figure,) if last else ())), revised_at=revised_at),
    )


def _definition(context: Context, texts: _Texts, measure: Measure) -> Definition:
    return Definition(
        description=texts.read(measure.description),
        method=texts.read(measure.method),
        note=texts.read(measure.note),
        facts=facts(context, texts.here, measure),
    )


def _chart(context: Context, here: Here, history: MeasureHistory, now: Assessment) -> Chart | None:
    spec = history_spec(history.measure, history.assessments)
    if spec is None:
        return None
    last = next(one for one in reversed(history.assessments) if one.actual is not None)
    when = None if last.quarter == now.quarter else last.quarter
    heading = words.chart_heading(history.measure.name, figure_line(context, last), when)
    chart = history_chart(context, spec, history.assessments, heading)
    marks = chart_marks(history.assessments)
    return replace(chart, notes=notes_of(here, marks, revised_anchor(context, history)))


def _cite(context: Context, here: Here, measure: Measure) -> str:
    address = urls.canonical(context.site.address, here.path)
    return cite(context.site, context.latest, measure.title, address)


def _objective(context: Context, now: Assessment) -> str:
    named = now.measure.objective
    objective = context.objectives.get((now.priority, named.at(now.quarter) if named else ""))
    return objective.title if objective else ""


def _priority(context: Context, here: Here, now: Assessment) -> Link:
    chapter = context.chapters.get((now.quarter, now.priority))
    if chapter is not None:
        address = urls.chapter(now.quarter, now.priority)
        return Link(chapter.priority.title, here.to(address))
    return Link(context.priority_title(now.priority), here.to(urls.MEASURES))


def _trends(now: Assessment) -> tuple[Trend, ...]:
    """Return both comparisons, the measure's own comparator first; one where they say the same."""
    own, other = (trend_view(now.measure, one) for one in (now.movement, now.other_movement))
    if now.actual is None:
        return (replace(own, label=""),)
    if replace(other, label=own.label) == own:
        return (replace(own, label=both_comparators(own.label, other.label)),)
    return own, other


def _neighbour(here: Here, history: MeasureHistory | None) -> Link | None:
    if history is None:
        return None
    return Link(history.measure.name, here.to(urls.measure(history.measure.id)))
