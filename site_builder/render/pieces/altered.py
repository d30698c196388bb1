"""What has changed in a report since it was published, as sections of rows for its pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from site_builder.model.ledger import Because, Changed, Difference, Ledger
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markup import link, sentence
from site_builder.render.pieces.ledger import sections_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.urls import Here
from site_builder.render.views.ledger import LedgerSection
from site_builder.render.views.parts import Link
from site_builder.render.words.altered import (
    figure_of,
    link_words,
    more_figures,
    supplied_pattern,
)
from site_builder.render.words.times import quarter_label

ALTERED = "since"
"""The anchor of what has changed, on the page of the edition and on that of changes."""

MOST_NAMED = 3
"""So many late figures are named on their report; the others stand on the page of its edition."""


def altered_sections(
    context: Context, here: Here, report: QuarterReport
) -> tuple[LedgerSection, ...]:
    """Return what has changed since; no section where nothing has, or nothing was frozen."""
    return _sections(context, here, report.altered)


def supplied_sections(
    context: Context, here: Here, report: QuarterReport
) -> tuple[LedgerSection, ...]:
    """Return the figures that came after the report was published; no section without any."""
    return _sections(context, here, report.supplied)


def _sections(context: Context, here: Here, ledger: Ledger | None) -> tuple[LedgerSection, ...]:
    if ledger is None:
        return ()
    found = sections_of(Telling(context, ledger), here)
    return tuple(replace(one, key=urls.anchor(ALTERED, one.key)) for one in found)


def altered_count(sections: Iterable[LedgerSection]) -> int:
    """Return how many changes are listed: a count and its list cannot disagree."""
    return sum(len(one.rows) for one in sections)


def beside_figures(report: QuarterReport) -> tuple[Difference, ...]:
    """Return what has changed since beside figures, and beside statuses that follow from them."""
    every = () if report.altered is None else report.altered.differences
    return tuple(one for one in every if one.what is not Changed.FIGURE and not _follows(one))


def _follows(one: Difference) -> bool:
    return one.explanation is not None and one.explanation.because is Because.FOLLOWS


def altered_link(context: Context, here: Here, report: QuarterReport) -> Link | None:
    """Return the link from a report to what has changed since; None where nothing has."""
    edition = here.to(urls.edition(report.quarter), ALTERED)
    count = altered_count(altered_sections(context, here, report))
    return Link(link_words(count), edition) if count else None


def link_to_altered(here: Here, sections: Iterable[LedgerSection]) -> Link | None:
    """Return the link to the list on the page itself; None where it is empty."""
    count = altered_count(sections)
    return Link(link_words(count), here.to(here.path, ALTERED)) if count else None


def supplied_note(context: Context, here: Here, report: QuarterReport) -> Markup | None:
    """Say on a report which figures came after it was published; None without any."""
    found = () if report.supplied is None else report.supplied.differences
    if not found:
        return None
    named = [_figure(context, here, report, one) for one in found[:MOST_NAMED]]
    gaps = {f"one{at}": words for at, words in enumerate(named)}
    edition = here.to(urls.edition(report.quarter), ALTERED)
    gaps["rest"] = link(more_figures(len(found) - len(named)), edition)
    return sentence(supplied_pattern(len(found), len(named)), gaps)


def _figure(context: Context, here: Here, report: QuarterReport, one: Difference) -> Markup:
    """Name a figure by its measure, with the way to that; of another quarter, by that, too."""
    quarter, known = one.quarter or report.quarter, context.measures.get(one.subject)
    name = one.subject if known is None else known.measure.name
    href = "" if known is None else here.to(urls.measure(one.subject))
    own = quarter == report.quarter
    return link(name if own else figure_of(name, quarter_label(quarter)), href)
