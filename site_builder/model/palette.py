"""The colours of a theme by role, and which of them meet on a page.

A role is a custom property of the style sheet: `amber-edge` is `--amber-edge`. Every theme has the
same roles, so that what meets what is known, and contrast can be computed before a page is made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Record

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_colour(raw: object) -> str:
    """Read `#1d70b8`; nothing else can reach a style sheet."""
    if isinstance(raw, str) and _COLOUR.fullmatch(raw):
        return raw
    raise PydanticCustomError(
        "bad-theme",
        "{text} is not a colour such as '#1d70b8', quotes included",
        {"text": repr(raw)},
    )


Colour = Annotated[
    str,
    PlainValidator(read_colour),
    WithJsonSchema({"type": "string", "description": "a colour", "examples": ["#1d70b8"]}),
]


class Palette(Record):
    """Colours by role; those of the theme extended hold where this one says nothing."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    page: Colour | None = None
    """Behind everything."""
    ground: Colour | None = None
    """Behind cards and the row of pages below the header."""
    ink: Colour | None = None
    """Text."""
    muted: Colour | None = None
    """Lesser text."""
    rule: Colour | None = None
    """Thin lines that only part one thing from the next."""
    edge: Colour | None = None
    """Lines that mean something, such as the frame of a field."""
    link: Colour | None = None
    """Links, and the line of a chart."""
    focus: Colour | None = None
    """The frame of what has the keyboard's focus."""
    brand: Colour | None = None
    """The bands of header and footer."""
    on_brand: Colour | None = None
    """Text and links on these bands."""
    accent: Colour | None = None
    """The mark of the page that you are on, and the line above cards."""
    green: Colour | None = None
    """Statuses on target."""
    amber: Colour | None = None
    """Statuses just off target."""
    amber_edge: Colour | None = None
    """The line around amber, dark enough against the page."""
    red: Colour | None = None
    """Statuses off target."""
    blue: Colour | None = None
    """Statuses of their own kind, such as complete."""
    grey: Colour | None = None
    """No status."""
    on_status: Colour | None = None
    """Text on green, red, blue and grey."""
    on_amber: Colour | None = None
    """Text on amber."""
    signal_better: Colour | None = None
    """Statistical reading: a signal for the better."""
    signal_worse: Colour | None = None
    """Statistical reading: a signal for the worse."""
    signal_moved: Colour | None = None
    """Statistical reading: a signal that is neither."""

    def roles(self) -> dict[str, str]:
        """Return the colours given, by role."""
        return self.model_dump(by_alias=True, exclude_none=True)


ROLES = tuple(field.alias or name for name, field in Palette.model_fields.items())
"""Every role there is."""


class Colours(Record):
    """Colours by role, for light and for dark surroundings."""

    light: Palette = Palette()
    """Colours on a light page."""
    dark: Palette = Palette()
    """Colours on a dark page."""


SIDES = ("light", "dark")
"""The surroundings that colours are given for."""

OWN = ("brand", "link", "accent")
"""The roles that make a site look like the council's: without one of them, it looks like ours."""

TEXT, SHAPE = Decimal("4.5"), Decimal(3)
"""Least contrast: of text (WCAG 1.4.3), and of shapes and lines that mean something (1.4.11)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two roles that meet on a page: the one in front, the one behind, and what that needs."""

    front: str
    behind: str
    least: Decimal


def _pairs(fronts: str, behinds: str, least: Decimal) -> tuple[Pair, ...]:
    return tuple(Pair(front, one, least) for front in fronts.split() for one in behinds.split())


PAIRS = (
    *_pairs("ink muted link", "page ground", TEXT),
    *_pairs("on-brand", "brand", TEXT),
    *_pairs("on-status", "green red blue grey", TEXT),
    *_pairs("on-amber", "amber", TEXT),
    *_pairs("green red", "page ground", TEXT),  # the words of a direction of travel
    *_pairs("signal-better signal-worse signal-moved", "page ground", TEXT),
    *_pairs("edge accent amber-edge blue grey", "page ground", SHAPE),
)
"""Every pair of roles that the styles put on or beside one another.

`focus` is in none: within the frame of that colour there always lies one of `ink`, on the bands of
header and footer one of `on-brand`, which stand out from what they stand on.
"""


def other_of(role: str, pair: Pair) -> str:
    """Return what a role meets in a pair."""
    return pair.behind if role == pair.front else pair.front


def needed(
    role: str, pairs: Sequence[Pair], colours: Mapping[str, str]
) -> tuple[tuple[str, Decimal], ...]:
    """Return the colours that a role meets in some pairs, each with the least contrast."""
    return tuple(
        (colours[other_of(role, pair)], pair.least)
        for pair in pairs
        if role in (pair.front, pair.behind) and other_of(role, pair) in colours
    )
