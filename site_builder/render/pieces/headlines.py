"""Headline measures: a tile for each with a figure, a list of those without."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.assessment import Assessment
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.chips import latest_view
from site_builder.render.pieces.figures import absence_words
from site_builder.render.pieces.marks import mark_notes
from site_builder.render.pieces.rows import tile
from site_builder.render.urls import Here
from site_builder.render.views.glance import Headlines, Waiting
from site_builder.render.words.home import waiting_heading


def headlines(context: Context, here: Here, found: Iterable[Assessment]) -> Headlines | None:
    """Return those of a quarter's measures that are headlines; None where none is."""
    lead = [one for one in found if one.measure.headline]
    tiles = tuple(tile(context, here, one) for one in lead if one.actual is not None)
    without = tuple(_waiting(context, here, one) for one in lead if one.actual is None)
    marks = mark_notes(here, (one.figure for one in tiles))
    return Headlines(tiles, marks, without, waiting_heading(len(without))) if lead else None


def _waiting(context: Context, here: Here, one: Assessment) -> Waiting:
    return Waiting(
        title=one.measure.name,
        href=here.to(urls.measure(one.measure.id)),
        why=absence_words(context, one),
        latest=latest_view(context, one),
    )
