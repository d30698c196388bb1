"""What the picture of a report says, and the same in words for those who do not see it."""

from __future__ import annotations

from site_builder.model.report import NO_RATING, QuarterReport, Summary
from site_builder.model.scheme import Family
from site_builder.model.site import Site
from site_builder.render.words.numbers import listed, plural
from site_builder.render.words.roll_up import NO_STATUS
from site_builder.render.words.scope import FAMILY_NAMES, FAMILY_PHRASES
from site_builder.render.words.times import quarter_in_full

_APART = {"blue": "blue", "grey": "grey", NO_RATING: "not rated"}
"""Shorter words than on pages, which have room to explain."""


def card_status(family: Family | None) -> str:
    """Say the overall status: `Overall status: Amber`."""
    return f"Overall status: {FAMILY_NAMES[family]}" if family else NO_STATUS


def counted(summary: Summary) -> tuple[tuple[str, int, str], ...]:
    """Return the counts by family of the latest known rating: code, count and words."""
    return tuple(
        (tally.code, tally.count, _APART.get(tally.code) or FAMILY_PHRASES[tally.code])
        for tally in summary.latest_families
        if tally.count
    )


def whole_words(summary: Summary) -> str:
    """Say what the counts are of."""
    return f"of {plural(len(summary.measures), 'measure')}, by latest known rating"


def card_sentence(site: Site, report: QuarterReport) -> str:
    """Say in sentences what the picture shows."""
    summary = report.summary
    counts = listed(f"{count} {words}" for _, count, words in counted(summary))
    parts = (
        f"{site.organisation}: {site.title}, {quarter_in_full(report.quarter)}.",
        f"{card_status(summary.overall.family)}.",
        f"{plural(len(summary.measures), 'measure')}: {counts}." if counts else "",
    )
    return " ".join(part for part in parts if part)
