"""The status that a figure was first published with, where its report reads otherwise today."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.assessment import Assessment
from site_builder.model.canonical import number_of
from site_builder.model.ledger import Changed, Difference
from site_builder.model.report import Report
from site_builder.render.words.facts import made_of
from site_builder.render.words.numbers import lower_first
from site_builder.render.words.published import figure_pair, target_text
from site_builder.render.words.targets import actual_words, named_target, places_for


@dataclass(frozen=True, slots=True)
class First:
    """A status as its report first gave it, and what it was made of; what may not be told is ""."""

    code: str
    name: str
    figure: str
    target: str

    @property
    def grounds(self) -> str:
        """Say what the status was made of: ` (41 against 60)`; "" where that may not be told."""
        return made_of(self.figure, self.target)


def first_published(report: Report, one: Assessment) -> First | None:
    """Return the status that the frozen report of the quarter gave; None where it is as today."""
    altered = next((each.altered for each in report.reports if each.quarter == one.quarter), None)
    every = () if altered is None else altered.differences
    found = {
        each.what: each
        for each in every
        if (each.subject, each.quarter, each.part) == (one.measure.id, one.quarter, "")
    }
    status = found.get(Changed.STATUS)
    if status is None or not status.old:
        return None
    return First(
        status.old,
        _name(report, one, status.old),
        _figure(one, found.get(Changed.FIGURE)),
        _target(one, found.get(Changed.TARGET)),
    )


def _name(report: Report, one: Assessment, code: str) -> str:
    """Name a band of the scheme that rates the figure now; of others, if one alone has the code."""
    own = () if one.rating is None else one.rating.scheme.bands
    others = (band for scheme in report.project.site.schemes.values() for band in scheme.bands)
    return next((band.name for band in (*own, *others) if band.code == code), code)


def _figure(one: Assessment, changed: Difference | None) -> str:
    if changed is None:
        return actual_words(one) if one.actual is not None else ""
    if number_of(changed.old) is None:
        return ""
    return figure_pair(one.measure, changed.old, changed.new)[0]


def _target(one: Assessment, changed: Difference | None) -> str:
    if changed is not None:
        return lower_first(target_text(one.measure, changed.old)) if changed.old else ""
    return lower_first(named_target(one.measure, one.aim, places_for(one))[1])
