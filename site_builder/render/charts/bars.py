"""The status picture and the direction-of-travel picture of a scope."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.model.action import ActionStatus
from site_builder.model.chart import BarRow, BarsChart, Segment
from site_builder.model.report import ChapterReport, QuarterReport, Summary, Tally
from site_builder.model.scheme import Band, Family
from site_builder.render.charts.drawn import drawn
from site_builder.render.context import Context
from site_builder.render.urls import anchor
from site_builder.render.views.parts import Chart
from site_builder.render.words.pictures import (
    ACTIONS,
    APART,
    MEASURES,
    SEGMENT_COLUMNS,
    bars_description,
    movement_heading,
    movement_label,
    movement_title,
    status_heading,
    status_title,
)
from site_builder.render.words.states import ACTION_CODES, ACTION_STATUSES, NOT_RATED

STATUS, MOVEMENT = "status-chart", "movement-chart"
_COLOURS = (Family.GREEN, Family.AMBER, Family.RED, None)
_MOVEMENT_FAMILIES = {"better": Family.GREEN, "same": Family.GREY, "worse": Family.RED}


def chapter_charts(context: Context, chapter: ChapterReport) -> tuple[Chart, ...]:
    """Return the pictures of a priority: how things stand, and which way they move."""
    return _charts(context, chapter.summary, chapter.priority.title)


def chart_ids(summary: Summary) -> frozenset[str]:
    """Return every id that the pictures of a scope bring to a page."""
    names = (anchor(kind, summary.scope) for kind in (STATUS, MOVEMENT))
    return frozenset(f"{name}-{part}" for name in names for part in ("title", "desc"))


def plan_charts(context: Context, report: QuarterReport) -> tuple[Chart, ...]:
    """Return the pictures of the whole plan."""
    return _charts(context, report.summary, report.plan.title)


def _charts(context: Context, summary: Summary, name: str) -> tuple[Chart, ...]:
    charts = []
    status = tuple(row for row in (_measures(summary), _actions(summary)) if row.segments)
    if status:
        heading = status_heading(summary)
        charts.append(
            _chart(context, anchor(STATUS, summary.scope), status_title(name), heading, status)
        )
    if summary.movement:
        row = BarRow(MEASURES, tuple(_moved(tally) for tally in summary.movement))
        charts.append(
            _chart(
                context,
                anchor(MOVEMENT, summary.scope),
                movement_title(name),
                movement_heading(summary),
                (row,),
            )
        )
    return tuple(charts)


def _chart(context: Context, name: str, title: str, heading: str, rows: Sequence[BarRow]) -> Chart:
    """Draw bars and tell them in a table; what is counted apart is one part of its bar."""
    description = bars_description(
        [(row.label, [(part.count, part.label) for part in row.segments]) for row in rows]
    )
    spec = BarsChart(name, title, description, tuple(_drawn(row) for row in rows))
    return Chart(
        heading=heading,
        svg=drawn(context, spec),
        columns=SEGMENT_COLUMNS,
        rows=tuple(
            (row.label, part.label, str(part.count)) for row in rows for part in row.segments
        ),
    )


def _drawn(row: BarRow) -> BarRow:
    """Return a bar of actions as it is drawn: slivers without a colour are put together."""
    apart = [part for part in row.segments if part.family is None]
    if row.label != ACTIONS or len(apart) == 1 or not apart:
        return row
    rest = Segment(APART, "", sum(part.count for part in apart), None, filled=False)
    return BarRow(row.label, (*(part for part in row.segments if part.family), rest))


def _measures(summary: Summary) -> BarRow:
    """Return the bar of measures by latest known rating; what has none is one part at the end."""
    parts = [_band(tally, tally.band) for tally in summary.latest if tally.band is not None]
    unrated = _sum(tally for tally in summary.latest if tally.band is None)
    if unrated:
        parts.append(Segment(NOT_RATED, "", unrated, None, filled=False))
    return BarRow(MEASURES, tuple(parts))


def _band(tally: Tally, band: Band) -> Segment:
    return Segment(band.name, band.code, tally.count, band.family, filled=band.filled)


def _actions(summary: Summary) -> BarRow:
    """Return the bar of actions, colours in order: what is complete stands beside the greens."""
    parts = [_action(tally) for tally in summary.actions]
    return BarRow(ACTIONS, tuple(sorted(parts, key=lambda part: _COLOURS.index(part.family))))


def _action(tally: Tally) -> Segment:
    status = ActionStatus(tally.code)
    return Segment(
        ACTION_STATUSES[status][0],
        ACTION_CODES.get(status, ""),
        tally.count,
        status.family,
        filled=status is not ActionStatus.COMPLETE and status.family is not None,
    )


def _moved(tally: Tally) -> Segment:
    family = _MOVEMENT_FAMILIES.get(tally.code)
    return Segment(movement_label(tally.code), "", tally.count, family, filled=family is not None)


def _sum(tallies: Iterable[Tally]) -> int:
    return sum(tally.count for tally in tallies)
