"""All examples, under the names by which the template of the style guide asks for them."""

from __future__ import annotations

from site_builder.render.specimens import answers, parts, tables
from site_builder.render.views.styleguide import Specimens

SPECIMENS = Specimens(
    shapes=parts.SHAPES,
    set_by_post=parts.SET_BY_POST,
    figures=parts.FIGURES,
    trends=parts.TRENDS,
    latest=(parts.EARLIER, parts.TODAY, None),
    sparks=parts.SPARKS,
    bar=parts.BAR,
    bar_label=parts.BAR_LABEL,
    counts=parts.COUNTS,
    tiles=parts.TILES,
    card=parts.CARD,
    items=parts.ITEMS,
    dates=parts.DATES,
    overall=parts.OVERALL,
    answers=parts.REMEDY,
    links=parts.LINKS,
    previous=parts.PREVIOUS,
    following=parts.FOLLOWING,
    scorecard=tables.SCORECARD,
    actions=tables.ACTIONS,
    exception=tables.EXCEPTION,
    ledger=tables.LEDGER,
    side=tables.SIDE,
    marks=parts.MARKS,
    verdicts=parts.VERDICTS,
    at_a_glance=answers.AT_A_GLANCE,
    headlines=answers.HEADLINES,
    last_figure=answers.LAST_FIGURE,
    filters=answers.FILTERS,
    facts=answers.FACTS,
    key=answers.KEY,
    comment=answers.COMMENT,
    paragraph=answers.PARAGRAPH,
)
