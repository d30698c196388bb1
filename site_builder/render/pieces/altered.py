"""What has changed in a report since it was published, as sections of rows for its pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_builder.model.ledger import Because, Changed, Difference
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.ledger import sections_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.urls import Here
from site_builder.render.views.ledger import LedgerSection
from site_builder.render.views.parts import Link
from site_builder.render.words.altered import link_words

ALTERED = "since"
"""The anchor of what has changed, on the page of the edition and on that of changes."""


def altered_sections(
    context: Context, here: Here, report: QuarterReport
) -> tuple[LedgerSection, ...]:
    """Return what has changed since; no section where nothing has, or nothing was frozen."""
    if report.altered is None:
        return ()
    found = sections_of(Telling(context, report.altered), here)
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
