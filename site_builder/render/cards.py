"""The picture that stands for a report where one of its pages is shared, and the words of it.

Who shows such a picture asks for it by an absolute address, so a site that does not say its own has
none.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Mapping

from site_builder.model.chart import Card, CardPart
from site_builder.model.output import OutputFile
from site_builder.model.report import NO_RATING, QuarterReport
from site_builder.render import urls
from site_builder.render.charts.standalone import INK, PAPER, family_colours
from site_builder.render.context import Context
from site_builder.render.words.cards import card_sentence, card_status, counted, whole_words
from site_builder.render.words.times import quarter_in_full

MUTED = "#525d68"
UNRATED = "#c9ced3"  # of what has no rating
_FALLBACK = "grey"


def card_files(context: Context) -> Iterator[OutputFile]:
    """Write the picture of each report."""
    if context.site.address is None:
        return
    colours = family_colours(context.look)
    for report in context.report.reports:
        picture = context.draw(card(context, report, colours))
        yield OutputFile(urls.card(report.quarter), b64decode(picture))


def card(context: Context, report: QuarterReport, colours: Mapping[str, str]) -> Card:
    """Return what the picture of a report shows."""
    summary, family = report.summary, report.summary.overall.family
    return Card(
        id="card",
        organisation=context.site.organisation,
        title=context.site.title,
        heading=quarter_in_full(report.quarter),
        status=card_status(family),
        colour=colours[family.value if family else _FALLBACK],
        parts=tuple(
            CardPart(words, count, UNRATED if code == NO_RATING else colours[code])
            for code, count, words in counted(summary)
        ),
        whole=whole_words(summary),
        page=PAPER,
        ink=INK,
        muted=MUTED,
    )


def card_words(context: Context, report: QuarterReport) -> str:
    """Say what the picture of a report shows."""
    return card_sentence(context.site, report)
