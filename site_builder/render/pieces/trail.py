"""Where a page of a report stands: the pages above it, and the same page of other quarters.

The pages above follow the address: the year, the quarter's report, the priority's chapter. Beside
a page about a whole report stand the other such pages.
"""

from __future__ import annotations

from collections.abc import Callable

from site_builder.model.quarter import Quarter
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.urls import Here
from site_builder.render.views.parts import Link
from site_builder.render.words.exceptions import TITLE as EXCEPTIONS
from site_builder.render.words.ledger import link_words
from site_builder.render.words.lists import ALL_LISTS
from site_builder.render.words.pages import report_link
from site_builder.render.words.times import quarter_label, year_label
from site_builder.render.words.years import year_link

Trail = tuple[tuple[str, str], ...]


def above_report(quarter: Quarter) -> Trail:
    """Return the pages above a quarter's report: its year."""
    return ((year_label(quarter), urls.year(quarter)),)


def above_chapter(quarter: Quarter) -> Trail:
    """Return the pages above a page of a report: the year and the report."""
    report = (report_link(quarter), urls.report(quarter))
    return (*above_report(quarter), report)


def report_pages(here: Here, report: QuarterReport) -> tuple[Link, ...]:
    """Return the pages about a report as a whole, the same in every place that shows them.

    The report itself, what is off track, what changed (no link in the first report, which has no
    such page), the lists behind its counts, and its year.
    """
    quarter, ledger = report.quarter, report.ledger
    pages = (
        (report_link(quarter), urls.report(quarter)),
        (EXCEPTIONS, urls.exceptions(quarter)),
        (link_words(ledger), urls.changes(quarter)) if ledger else ("", ""),
        (ALL_LISTS, urls.counts(quarter)),
        (year_link(quarter), urls.year(quarter)),
    )
    return tuple(
        Link(text, here.to(address), current=address == here.path)
        for text, address in pages
        if address
    )


def other_quarters(
    context: Context, here: Here, quarter: Quarter, address: Callable[[QuarterReport], str]
) -> tuple[Link | None, Link | None]:
    """Return links to the same page of the report before and of the one after.

    `address` gives the page of a report, "" for one that does not have it.
    """
    reports = context.report.reports
    at = next(place for place, one in enumerate(reports) if one.quarter == quarter)
    before, after = reports[at - 1 : at] if at else (), reports[at + 1 : at + 2]
    return _link(here, before, address), _link(here, after, address)


def _link(
    here: Here, reports: tuple[QuarterReport, ...], address: Callable[[QuarterReport], str]
) -> Link | None:
    for one in reports:
        if address(one):
            return Link(quarter_label(one.quarter), here.to(address(one)))
    return None
