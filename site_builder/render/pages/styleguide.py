"""The style guide: every component and token, for whoever changes the look. Never published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from site_builder.model.contrast import contrast, shown
from site_builder.model.palette import PAIRS
from site_builder.render import urls
from site_builder.render.charts.specimen import specimen_chart
from site_builder.render.context import Context
from site_builder.render.markdown import link, sentence
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.views.glance import AtAGlance, Glance
from site_builder.render.views.parts import Link
from site_builder.render.views.styleguide import Specimens, StyleguidePage, Swatch
from site_builder.render.words import specimen_answers as answers
from site_builder.render.words import specimen_tables as tables
from site_builder.render.words import specimens as small
from site_builder.render.words.styleguide import (
    ANSWER,
    DARK,
    LIGHT,
    PARTS,
    SIZE_NAMES,
    SIZES,
    TITLE,
    needs,
)


def _example(name: str) -> Markup:
    return sentence(answers.FURTHEST, {"link": link(name, "#top")})


SPECIMENS = Specimens(
    shapes=small.SHAPES,
    set_by_post=small.SET_BY_POST,
    figures=small.FIGURES,
    trends=small.TRENDS,
    latest=(small.EARLIER, small.TODAY, None),
    sparks=small.SPARKS,
    bar=small.BAR,
    bar_label=small.BAR_LABEL,
    counts=small.COUNTS,
    tiles=small.TILES,
    card=small.CARD,
    items=small.ITEMS,
    dates=small.DATES,
    overall=small.OVERALL,
    answers=small.REMEDY,
    links=small.LINKS,
    previous=small.PREVIOUS,
    following=small.FOLLOWING,
    rows=tables.ROWS,
    caption=tables.CAPTION,
    quarters=(small.YEAR_AGO, small.BEFORE, small.NOW),
    actions=tables.ACTIONS,
    exception=tables.EXCEPTION,
    ledger=tables.LEDGER,
    side=tables.SIDE,
    marks=small.MARKS,
    verdicts=small.VERDICTS,
    at_a_glance=AtAGlance(
        off_track=Glance(answers.OFF_TRACK, _example(small.NOISE)),
        better=Glance(answers.BETTER, _example(small.BINS)),
        worse=Glance(answers.WORSE, _example(small.NOISE)),
        news=answers.NEWS,
    ),
    waiting=answers.WAITING,
    waiting_heading=answers.WAITING_HEADING,
    filters=answers.FILTERS,
    facts=answers.FACTS,
    key=answers.KEY,
    comment=answers.COMMENT,
    paragraph=answers.PARAGRAPH,
)


def styleguide(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the style guide, where an editor looks."""
    if not context.report.for_editors:
        return
    look = context.look
    palettes = (
        ("light", LIGHT, swatches(look.light)),
        ("dark", DARK, swatches({**look.light, **look.dark})),
    )
    links = (*((anchor, heading) for anchor, heading, _ in palettes), ("sizes", SIZES))
    view = StyleguidePage(
        heading=TITLE,
        answer=ANSWER,
        contents=tuple(Link(text, f"#{anchor}") for anchor, text in (*links, ("parts", PARTS))),
        palettes=palettes,
        sizes_heading=SIZES,
        parts_heading=PARTS,
        sizes=tuple(SIZE_NAMES.items()),
        example=SPECIMENS,
        chart=specimen_chart(context),
    )
    yield PageFile("styleguide", urls.STYLEGUIDE, TITLE, ANSWER, view, listed=False)


def swatches(colours: Mapping[str, str]) -> tuple[Swatch, ...]:
    """Return each colour with the contrast that it has with whatever it meets."""
    return tuple(
        Swatch(role, colour, tuple(_meets(role, colours))) for role, colour in colours.items()
    )


def _meets(role: str, colours: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for pair in PAIRS:
        if pair.front == role and pair.behind in colours:
            ratio = shown(contrast(colours[role], colours[pair.behind]))
            yield pair.behind, needs(ratio, str(pair.least))
