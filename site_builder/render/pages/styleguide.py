"""The style guide: every component and token, for whoever changes the look. Never published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.model.contrast import contrast, shown
from site_builder.model.palette import PAIRS
from site_builder.render import urls
from site_builder.render.charts.specimen import specimen_chart
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.specimens.guide import SPECIMENS
from site_builder.render.views.parts import Link
from site_builder.render.views.styleguide import Palette, StyleguidePage, Swatch
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


def styleguide(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the style guide, where an editor looks."""
    if not context.report.for_editors:
        return
    look = context.look
    palettes = (
        Palette("light", LIGHT, swatches(look.light)),
        Palette("dark", DARK, swatches({**look.light, **look.dark})),
    )
    links = (
        *((one.anchor, one.heading) for one in palettes),
        ("sizes", SIZES),
        ("parts", PARTS),
    )
    view = StyleguidePage(
        heading=TITLE,
        answer=ANSWER,
        contents=tuple(Link(text, f"#{anchor}") for anchor, text in links),
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
