"""One measure's page: its figure, why this colour, its history, definition and targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import CompareWith
from site_builder.render import urls
from site_builder.render.charts.history import history_chart, history_spec
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.measure_facts import (
    benchmarks,
    changes,
    downloads,
    facts,
    steps,
)
from site_builder.render.pages.measure_targets import targets
from site_builder.render.pieces.chips import latest_view
from site_builder.render.pieces.figures import figure_line, figure_view, trend_view
from site_builder.render.urls import Here
from site_builder.render.views.measures import HistoryRow, MeasurePage, Remedy
from site_builder.render.views.parts import Chart, Link, Trend
from site_builder.render.words.measure import measure_answer, why_title
from site_builder.render.words.pictures import NO_CHART
from site_builder.render.words.times import day, quarter_label
from site_builder.render.words.why import why

TRAIL = (("Measures", urls.MEASURES),)


def measure_pages(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the page of each measure, linked to its neighbours in the scorecard."""
    row = context.report.measures
    for before, history, after in zip((None, *row[:-1]), row, (*row[1:], None), strict=True):
        now = context.assessment(history.measure.id, context.latest.quarter)
        if now is not None:
            yield _page(context, narrator, now, (before, history, after))


def _page(
    context: Context,
    narrator: Narrator,
    now: Assessment,
    row: tuple[MeasureHistory | None, MeasureHistory, MeasureHistory | None],
) -> PageFile:
    measure = now.measure
    here = urls.here(urls.measure(measure.id))
    view = _view(context, narrator, here, now, row)
    title = measure.name
    description = f"{title}, {quarter_label(now.quarter)}: {figure_line(context, now)}."
    return PageFile("measure", here.path, title, description, view, TRAIL, context.latest)


def _view(
    context: Context,
    narrator: Narrator,
    here: Here,
    now: Assessment,
    row: tuple[MeasureHistory | None, MeasureHistory, MeasureHistory | None],
) -> MeasurePage:
    before, history, after = row
    measure, chart = now.measure, _chart(context, history, now)
    texts = _Texts(narrator, here, now)
    return MeasurePage(
        heading=measure.title,
        answer=measure_answer(now, figure_line(context, now)),
        priority=_priority(context, here, now),
        objective=_objective(context, now),
        headline=measure.headline,
        figure=figure_view(context, now, now.quarter),
        quarter=quarter_label(now.quarter),
        why=why(now, context.site.disclosure.threshold),
        why_title=why_title(now),
        steps=steps(now),
        latest=latest_view(context, now),
        trends=_trends(now),
        remedy=_remedy(texts, now),
        comment=texts.read(now.result.comment if now.result else None),
        chart=chart,
        chart_absence="" if chart else NO_CHART,
        history=_history(context, narrator, here, history.assessments),
        description=texts.read(measure.description),
        method=texts.read(measure.method),
        note=texts.read(measure.note),
        facts=facts(context, measure),
        targets=targets(measure, context.latest.quarter),
        benchmarks=benchmarks(measure),
        changes=changes(history),
        downloads=downloads(here, measure, has_chart=chart is not None),
        previous=_neighbour(here, before),
        following=_neighbour(here, after),
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """Reads the texts of one measure's page."""

    narrator: Narrator
    here: Here
    now: Assessment

    def read(self, text: str | None) -> Markup | None:
        return self.narrator.comment_at(self.here, text, self.now.quarter, self.now.priority)


def _chart(context: Context, history: MeasureHistory, now: Assessment) -> Chart | None:
    spec = history_spec(history.measure, history.assessments)
    if spec is None:
        return None
    heading = f"{history.measure.name}: {figure_line(context, now)}"
    return history_chart(context, spec, history.assessments, heading)


def _objective(context: Context, now: Assessment) -> str:
    objective = context.objectives.get((now.priority, now.measure.objective or ""))
    return objective.title if objective else ""


def _priority(context: Context, here: Here, now: Assessment) -> Link:
    title = context.priority_title(now.priority)
    if (now.quarter, now.priority) in context.chapters:
        return Link(title, here.to(urls.chapter(now.quarter, now.priority)))
    return Link(title, here.to(urls.MEASURES))


def _trends(now: Assessment) -> tuple[Trend, ...]:
    """Return both comparisons, the measure's own comparator first."""
    both = [now.from_previous, now.from_year_ago]
    if now.measure.comparator is CompareWith.YEAR_AGO:
        both.reverse()
    return tuple(trend_view(now.measure, movement) for movement in both)


def _remedy(texts: _Texts, now: Assessment) -> Remedy | None:
    result = now.result
    if result is None or not (result.cause or result.action or result.owner or result.due):
        return None
    return Remedy(
        cause=texts.read(result.cause),
        action=texts.read(result.action),
        owner=result.owner or "",
        due=day(result.due) if result.due else "",
    )


def _history(
    context: Context, narrator: Narrator, here: Here, history: Sequence[Assessment]
) -> tuple[HistoryRow, ...]:
    return tuple(_history_row(context, narrator, here, one) for one in reversed(history))


def _history_row(context: Context, narrator: Narrator, here: Here, one: Assessment) -> HistoryRow:
    quarter = one.quarter
    anchor = urls.anchor("measure", one.measure.id)
    comment = one.result.comment if one.result else None
    return HistoryRow(
        figure=figure_view(context, one, quarter),
        why=why(one, context.site.disclosure.threshold),
        trend=trend_view(one.measure, one.movement),
        comment=narrator.comment_at(here, comment, quarter, one.priority),
        reported=quarter in context.reports,
        href=here.to(urls.chapter(quarter, one.priority), anchor)
        if _is_listed(context, one)
        else "",
    )


def _is_listed(context: Context, one: Assessment) -> bool:
    until = one.measure.until
    return (one.quarter, one.priority) in context.chapters and (
        until is None or one.quarter <= until
    )


def _neighbour(here: Here, history: MeasureHistory | None) -> Link | None:
    if history is None:
        return None
    return Link(history.measure.name, here.to(urls.measure(history.measure.id)))
