"""What a measure's page offers to other sites, and the card that they show in a frame."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import Measure
from site_builder.render import badges, urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.measure_life import is_over, shown_of
from site_builder.render.pieces.chips import latest_view
from site_builder.render.pieces.figures import figure_line, figure_view, last_figure, trend_view
from site_builder.render.pieces.pictures import sparkline
from site_builder.render.pieces.rows import recent
from site_builder.render.urls import Here
from site_builder.render.views.embed import Embed, MeasureCard
from site_builder.render.words import embed as words
from site_builder.render.words.life import over_words
from site_builder.render.words.times import quarter_label

FRAME_WIDTH, FRAME_HEIGHT = 340, 500
"""Of a card's frame, in pixels; a card that needs more scrolls."""


def embed(context: Context, here: Here, measure: Measure) -> Embed:
    """Return the codes that show a measure on another site."""
    known = context.site.address
    page, card, badge = (
        urls.canonical(known or words.ADDRESS, address)
        for address in (
            urls.measure(measure.id),
            urls.measure_card(measure.id),
            urls.measure_badge(measure.id),
        )
    )
    title, alternative = _title(context, measure), words.badge_words(measure)
    return Embed(
        heading=words.HEADING,
        explained=words.EXPLAINED,
        no_address="" if known else words.NO_ADDRESS,
        card=here.to(urls.measure_card(measure.id)),
        card_title=title,
        card_code=words.card_code(card, title, FRAME_WIDTH, FRAME_HEIGHT),
        card_width=FRAME_WIDTH,
        card_height=FRAME_HEIGHT,
        badge=here.to(urls.measure_badge(measure.id)),
        badge_words=alternative,
        badge_code=words.badge_code(page, badge, alternative, badges.HEIGHT),
        badge_height=badges.HEIGHT,
    )


def measure_cards(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the card of each measure that has a page. Search engines are led on to that page."""
    for history in context.report.measures:
        now = context.assessment(history.measure.id, context.latest.quarter)
        if now is not None:
            yield _page(context, history, now)


def _page(context: Context, history: MeasureHistory, now: Assessment) -> PageFile:
    measure, shown = history.measure, shown_of(history, now)
    here = urls.here(urls.measure_card(measure.id))
    line = f"{measure.name}, {quarter_label(shown.quarter)}: {figure_line(context, shown)}."
    return PageFile(
        "measure_card",
        here.path,
        measure.name,
        line,
        _card(context, here, now, shown),
        report=context.reports.get(shown.quarter, context.latest),
        canonical=urls.measure(measure.id),
    )


def _card(context: Context, here: Here, now: Assessment, shown: Assessment) -> MeasureCard:
    measure, latest = shown.measure, latest_view(context, shown)
    figure, last = figure_view(context, shown, shown.quarter), last_figure(context, shown)
    told = latest and latest.age and not (last and last.figure.quarter == latest.quarter)
    compared = shown.actual is not None and shown.movement.direction is not None
    return MeasureCard(
        heading=measure.name,
        href=here.to(urls.measure(measure.id)),
        figure=figure,
        last=last,
        marks=tuple(dict.fromkeys((*figure.marks, *(last.figure.marks if last else ())))),
        latest=latest if told else None,
        trend=trend_view(measure, shown.movement) if compared else None,
        spark=sparkline(recent(context, shown)),
        note=over_words(now, context.latest.plan) if is_over(now) else "",
    )


def _title(context: Context, measure: Measure) -> str:
    return words.card_title(measure, context.site.title)
