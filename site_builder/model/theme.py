"""A theme: a folder of templates and static files, and the colours that it gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Id, Record

FIGURE_CLASSES = ("actual", "big", "detail", "why-of-it")
"""Classes that a theme gives to what holds a figure: in a row, large on its own page, what it was
worked out from, and a sentence that begins with it. `verify` looks for withheld numbers there, so a
theme keeps them."""
LABEL = "data-label"
"""Attribute of a cell that names its column, a quarter where each has a column of its own."""

_COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")


def read_colour(raw: object) -> str:
    """Read `#1d70b8`; nothing else can reach a style sheet."""
    if isinstance(raw, str) and _COLOUR.match(raw):
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


class Colours(Record):
    """Colours by role, for light and for dark surroundings. Roles are the theme's own."""

    light: dict[Id, Colour] = {}
    """Colours on a light page."""
    dark: dict[Id, Colour] = {}
    """Colours on a dark page."""


class ThemeFile(Record):
    """What `theme.yaml` holds."""

    title: str
    """The theme's name."""
    extends: Id | None = None
    """The theme whose templates and static files are used where this one has none."""
    colours: Colours = Colours()
    """Colours; those of the theme extended hold where this one says nothing."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and where it lies. The first of a row of themes wins, file by file."""

    folder: Path
    file: ThemeFile
