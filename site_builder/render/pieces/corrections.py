"""A change of a published figure as pages show it, and the banner of a report that has some."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.assessment import Assessment
from site_builder.model.corrections import Correction
from site_builder.model.report import PLAN, Summary
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.rows import chapter_row
from site_builder.render.urls import Here
from site_builder.render.views.corrections import ChangedFigure, Corrected
from site_builder.render.views.parts import Link
from site_builder.render.words.corrections import (
    KINDS,
    banner_label,
    change_sentence,
    overall_change,
    since_published,
    status_change,
    was_and_is,
)
from site_builder.render.words.numbers import capital
from site_builder.render.words.pages import SEE_REVISED, more_in_the_log
from site_builder.render.words.records import approved_words, done_on, reason_words
from site_builder.render.words.times import day, quarter_label

MOST_IN_BANNER = 5
CORRECTIONS, REVISIONS = "corrections", "revisions"
"""Anchors of the two parts of the log."""


def changes_among(context: Context, shown: Iterable[Assessment]) -> tuple[Correction, ...]:
    """Return the changes of these figures since they were published, newest first."""
    found = [
        change for one in shown for change in context.changed.get((one.measure.id, one.quarter), ())
    ]
    found.sort(key=lambda change: (change.date, change.step), reverse=True)
    return tuple(found)


def changed_figure(context: Context, here: Here, one: Correction) -> ChangedFigure:
    """Return one change, with links to the measure and to the chapter that has the figure."""
    own, status = urls.measure(one.measure.id), status_change(one)
    return ChangedFigure(
        anchor=urls.change_anchor(one.measure.id, one.quarter, one.step, one.of),
        kind=KINDS[one.kind],
        when=day(one.date),
        done=done_on(one.kind, one.date),
        measure=Link(one.measure.name, here.to(own, urls.figure_anchor(one.quarter))),
        quarter=quarter_link(context, here, one),
        told=was_and_is(one),
        status=status,
        change=change_sentence(one),
        status_sentence=capital(f"{status}." if status else ""),
        reason=reason_words(one.reason),
        approved=approved_words(one.approved),
    )


def quarter_link(context: Context, here: Here, one: Correction) -> Link:
    """Return the quarter, as a link to the chapter that lists the measure then."""
    assessed = context.assessment(one.measure.id, one.quarter)
    row = chapter_row(context, here, assessed) if assessed else ""
    return Link(quarter_label(one.quarter), row)


def banner(
    context: Context, here: Here, shown: Iterable[Assessment], summary: Summary
) -> Corrected | None:
    """Return the banner of a report or a chapter; None where no figure of it has changed."""
    what = "report" if summary.scope == PLAN else "chapter"
    return _banner(context, here, shown, what, _overall(context, summary))


def page_banner(context: Context, here: Here, shown: Iterable[Assessment]) -> Corrected | None:
    """Return the banner of a page that shows figures of reports and has no overall status."""
    return _banner(context, here, shown, "page", "")


def _banner(
    context: Context, here: Here, shown: Iterable[Assessment], what: str, overall: str
) -> Corrected | None:
    changes = changes_among(context, shown)
    if not changes:
        return None
    corrected = tuple(one for one in changes if one.is_correction)
    revised = tuple(one for one in changes if not one.is_correction)
    rest = len(corrected) - MOST_IN_BANNER
    log = urls.CORRECTIONS
    return Corrected(
        label=banner_label(what),
        corrections=tuple(changed_figure(context, here, one) for one in corrected[:MOST_IN_BANNER]),
        more=Link(more_in_the_log(rest), here.to(log, CORRECTIONS)) if rest > 0 else None,
        revisions=since_published(revised, what=what) if revised else "",
        revised=Link(SEE_REVISED, here.to(log, REVISIONS)) if revised else None,
        overall=overall,
    )


def _overall(context: Context, summary: Summary) -> str:
    found = (
        overall_change(one)
        for one in context.report.restated
        if (one.quarter, one.scope) == (summary.quarter, summary.scope)
    )
    return next(found, "")
