"""A feed for each measure: its figure in each report, and what changed in its figures."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.assessment import MeasureHistory
from site_builder.model.output import OutputFile
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.feeds import Entry, change_entry, document, published_at
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.figures import figure_line
from site_builder.render.words.feeds import figure_title, measure_feed_title
from site_builder.render.words.lifecycle import watermark
from site_builder.render.words.why import why


def measure_feeds(context: Context, _: Narrator) -> Iterator[OutputFile]:
    """Write a feed beside each measure's page, newest entry first."""
    for history in context.report.measures:
        own = history.measure.id
        address = urls.measure_feed(own)
        title = measure_feed_title(history.measure, context.site.title)
        entries = (*_figures(context, history), *_changes(context, history))
        if entries:  # Atom asks for the time of the newest entry
            made = document(context, address, title, entries, of=urls.measure(own))
            yield OutputFile(address, made)


def _figures(context: Context, history: MeasureHistory) -> Iterator[Entry]:
    """Yield the figure of each report. Quarters without a report were never published as such."""
    measure = history.measure
    for one in reversed(history.assessments):
        report = context.reports.get(one.quarter)
        if report is None or not one.live or one.actual is None:
            continue
        mark = watermark(report.release)
        title = figure_title(measure, one.quarter, figure_line(context, one))
        yield Entry(
            published_at(report),
            f"{mark}. {title}" if mark else title,
            why(one, context.site.disclosure.threshold),
            "figure",
            urls.measure(measure.id),
            own=urls.anchor("figure", one.quarter.slug),
        )


def _changes(context: Context, history: MeasureHistory) -> Iterator[Entry]:
    for one in reversed(history.assessments):
        for change in context.changed.get((history.measure.id, one.quarter), ()):
            yield change_entry(change)
