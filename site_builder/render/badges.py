"""The badge of each measure: a small picture that other sites show, in the theme's colours.

No style sheet reaches a picture on another site, so it brings its colours, and its own ground: it
reads alike on a light page and on a dark one. It is laid out here and drawn by the theme's template
`badge.svg`; every line of text has its width from here, so that no font makes it overflow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.assessment import Assessment
from site_builder.model.lettering import width_in_ems
from site_builder.model.lifecycle import Release
from site_builder.model.output import OutputFile
from site_builder.render import urls
from site_builder.render.charts.standalone import FALLBACK
from site_builder.render.context import Context
from site_builder.render.pages.measure_life import shown_of
from site_builder.render.pieces.chips import grey_status, rating_status
from site_builder.render.templates import Templates
from site_builder.render.views.embed import Badge, Line
from site_builder.render.views.parts import Status
from site_builder.render.words import embed as words
from site_builder.render.words.lifecycle import stamp
from site_builder.render.words.times import quarter_label

HEIGHT = 44  # pixels, as all that follow
_EDGE = 10
_SHAPE, _BEHIND = 16, 6  # the size of the shape, and what is free behind it
_MOST = 26  # ems of a line: a longer one is cut, and the title has it in full
_CUT = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class _Lettering:
    """How the two lines of either half are set."""

    y: int  # of the baseline
    size: int
    weight: int
    stretch: float  # how much wider than usual letters of this weight are


_FIRST, _SECOND = _Lettering(19, 13, 700, 1.08), _Lettering(35, 11, 400, 1)
_ROLES = {
    **FALLBACK,
    "page": "#ffffff",
    "ground": "#f4f1ea",
    "ink": "#1b2430",
    "muted": "#525d68",
    "edge": "#7d7a70",
    "amber-edge": "#8a5a00",
    "on-status": "#ffffff",
    "on-amber": "#1b2430",
}
"""Colours for a theme that does not name them."""


def badge_files(context: Context, templates: Templates) -> Iterator[OutputFile]:
    """Write the badge of each measure that has a page."""
    colours = {**_ROLES, **context.look.light}
    for history in context.report.measures:
        now = context.assessment(history.measure.id, context.latest.quarter)
        if now is not None:
            shown = shown_of(history, now)
            picture = templates.draw("badge", badge(context, shown, colours))
            yield OutputFile(urls.measure_badge(history.measure.id), picture)


def badge(context: Context, one: Assessment, colours: Mapping[str, str]) -> Badge:
    """Lay out the badge of a measure in a quarter."""
    status = _status(one)
    quarter, release = quarter_label(one.quarter), context.latest.release
    name = _line(one.measure.name, _EDGE, _FIRST)
    when = _line(_dated(quarter, release), _EDGE, _SECOND)
    split = max(name.width, when.width) + 2 * _EDGE
    before = _EDGE + _SHAPE + _BEHIND
    actual = _line(words.figure_or_none(one), split + before, _FIRST)
    named = _line(words.status_in_short(one), split + before, _SECOND)
    rest = before + max(actual.width, named.width) + _EDGE
    paint = _paint(status, colours, absent=one.absence is not None)
    return Badge(
        title=words.badge_title(one, context.site.title),
        quarter=quarter,
        width=split + rest,
        height=HEIGHT,
        split=split,
        rest=rest,
        name=name,
        when=when,
        actual=actual,
        status=named,
        shape=status.shape,
        shape_x=split + _EDGE,
        shape_y=(HEIGHT - _SHAPE) // 2,
        shape_size=_SHAPE,
        ground=colours["ground"],
        ink=colours["ink"],
        muted=colours["muted"],
        edge=colours["edge"],
        plate=paint.plate,
        plate_ink=paint.ink,
        shape_fill=paint.shape if status.filled else "none",
        shape_stroke=paint.plate if status.filled else paint.shape,
    )


def _status(one: Assessment) -> Status:
    """Return the chip that lends its shape and colours: of no figure, that of the latest rating."""
    rating = one.rating or (one.latest.rating if one.unrated is None and one.latest else None)
    return rating_status(rating) if rating is not None else grey_status("")


def _dated(quarter: str, release: Release) -> str:
    """Name the quarter; before its report is public with the stamp that every page has."""
    return f"{stamp(release)}: {quarter}" if stamp(release) else quarter


@dataclass(frozen=True, slots=True)
class _Paint:
    """The colours of the plate, of the text on it, and of a shape: all of it, or its outline."""

    plate: str
    ink: str
    shape: str


def _paint(status: Status, colours: Mapping[str, str], *, absent: bool) -> _Paint:
    """Return the colours of a status; beside no figure it is an old one, and does not shout."""
    colour, amber = colours[status.family], status.family == "amber"
    if status.filled and not absent:
        on = colours["on-amber" if amber else "on-status"]
        return _Paint(colour, on, on)
    edge = colours["amber-edge"] if amber else colour
    return _Paint(colours["page"], colours["ink"], edge)


def _line(text: str, x: int, how: _Lettering) -> Line:
    shown = text
    while width_in_ems(shown) > _MOST:
        shown = shown.removesuffix(_CUT)[:-1].rstrip() + _CUT
    width = round(width_in_ems(shown) * how.size * how.stretch)
    return Line(shown, x, how.y, how.size, how.weight, width)
