"""A theme: a folder of templates, styles and static files, and the tokens that shape them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, NoReturn

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Id, Record
from site_builder.model.palette import Colours

FIGURE_CLASSES = ("actual", "big", "detail", "why-of-it")
"""Classes that a theme gives to what holds a figure: in a row, large on its own page, what it was
worked out from, and a sentence that begins with it. `verify` looks for withheld numbers there, so a
theme keeps them."""
LABEL = "data-label"
"""Attribute of a cell that names its column, a quarter where each has a column of its own."""

TEMPLATES, STATIC = "templates", "static"
"""Folders of a theme: what pages are made with, and what is published as it is."""

SMALLEST_RATIO, LARGEST_RATIO = Decimal("1.1"), Decimal("1.35")
LONGEST_LINE = 80  # characters of a line in header or footer

_RATIO = re.compile(r"\d\.\d{1,3}", re.ASCII)
_FONT = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*\.[a-z0-9]+")


def _refuse(message: str, raw: object) -> NoReturn:
    raise PydanticCustomError("bad-theme", "{text} {wrong}", {"text": repr(raw), "wrong": message})


def read_font(raw: object) -> str:
    """Read the name of a family of fonts: letters, digits, and single spaces or hyphens."""
    if isinstance(raw, str) and len(raw) <= LONGEST_LINE and _FONT.fullmatch(raw):
        return raw
    _refuse("is not the name of a font such as Georgia or Segoe UI", raw)


def read_ratio(raw: object) -> Decimal:
    """Read by how much each step of the scale is larger than the one below it."""
    if isinstance(raw, str) and _RATIO.fullmatch(raw):
        ratio = Decimal(raw)
        if SMALLEST_RATIO <= ratio <= LARGEST_RATIO:
            return ratio
    _refuse(f"is not a number from {SMALLEST_RATIO} to {LARGEST_RATIO}", raw)


def _file_reader(endings: tuple[str, ...]) -> PlainValidator:
    def read(raw: object) -> str:
        if isinstance(raw, str) and _FILE.fullmatch(raw) and raw.endswith(endings):
            return raw
        _refuse(f"is not the name of a file that ends in {' or '.join(endings)}", raw)

    return PlainValidator(read)


def read_line(raw: object) -> str:
    """Read one short line of text."""
    if isinstance(raw, str) and 0 < len(raw.strip()) <= LONGEST_LINE and raw.isprintable():
        return raw.strip()
    _refuse(f"is not one line of at most {LONGEST_LINE} characters", raw)


def read_address(raw: object) -> str:
    """Read where a link of the footer leads: to a page elsewhere, or to a mailbox."""
    if isinstance(raw, str) and re.fullmatch(r"(https://|mailto:)[^\s<>\"']+", raw):
        return raw
    _refuse("is not an address that starts with https:// or mailto:", raw)


def _text(description: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description, "examples": [example]})


FontName = Annotated[str, PlainValidator(read_font), _text("a font's name", "Georgia")]
Ratio = Annotated[Decimal, PlainValidator(read_ratio), _text("a number", "1.2")]
Picture = Annotated[str, _file_reader((".svg", ".png")), _text("a file", "logo.svg")]
FontFile = Annotated[str, _file_reader((".woff2",)), _text("a file", "fonts/own.woff2")]
Line = Annotated[str, PlainValidator(read_line), _text("one line", "Performance")]
Address = Annotated[str, PlainValidator(read_address), _text("an address", "https://example.org/")]


class Font(Record):
    """A font that the theme brings along, so that no reader's browser asks another site for it."""

    family: FontName
    """The name by which `text` or `headings` call it."""
    file: FontFile
    """Its file in the theme's folder `static`."""
    weight: int = Field(default=400, ge=100, le=900)
    """How bold the letters in this file are: 400 is usual, 700 bold."""
    italic: bool = False
    """Whether they slant."""


class Type(Record):
    """Letters and their sizes. The first font of a list that a reader has is used."""

    text: tuple[FontName, ...] = ()
    """Fonts of text, best first."""
    headings: tuple[FontName, ...] = ()
    """Fonts of headings and large figures, best first."""
    size: int | None = Field(default=None, ge=16, le=20)
    """Size of text in pixels, for readers who have not set their own."""
    ratio: Ratio | None = None
    """By how much each size is larger than the one below it, from 1.1 to 1.35."""
    fonts: tuple[Font, ...] = ()
    """Fonts that the theme brings along."""


class Logo(Record):
    """The picture in the header, beside the name."""

    file: Picture
    """Its file in the theme's folder `static`."""
    words: Line | None = None
    """What it says to those who cannot see it. Leave it out where the name beside it says that."""
    width: int = Field(ge=16, le=400)
    """Its width in pixels."""
    height: int = Field(ge=16, le=120)
    """Its height in pixels."""


class FooterLine(Record):
    """A line or link at the end of every page."""

    text: Line
    """What it says."""
    link: Address | None = None
    """Where it leads."""


class ThemeFile(Record):
    """What `theme.yaml` holds."""

    title: str
    """The theme's name."""
    extends: Id | None = None
    """The theme whose templates and static files are used where this one has none."""
    name: Line | None = None
    """What the header says; left out, the site's title."""
    logo: Logo | None = None
    """A picture in the header."""
    footer: tuple[FooterLine, ...] | None = None
    """Lines and links at the end of every page, besides the site's own."""
    type: Type = Type()
    """Letters and their sizes."""
    corners: int | None = Field(default=None, ge=0, le=24)
    """How round the corners of cards are, in pixels; 0 is square."""
    colours: Colours = Colours()
    """Colours; those of the theme extended hold where this one says nothing."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and where it lies. The first of a row of themes wins, file by file."""

    folder: Path
    file: ThemeFile


@dataclass(frozen=True, slots=True)
class Look:
    """The tokens of a row of themes put together: the nearest theme that gives one decides."""

    light: dict[str, str]  # colours by role
    dark: dict[str, str]
    text: tuple[str, ...]
    headings: tuple[str, ...]
    size: int | None  # pixels
    ratio: Decimal | None
    corners: int | None  # pixels
    fonts: tuple[Font, ...]  # of every theme of the row
    name: str
    logo: Logo | None
    footer: tuple[FooterLine, ...]

    def side(self, name: str) -> dict[str, str]:
        """Return the colours for `light` or `dark` surroundings."""
        return self.light if name == "light" else self.dark


def look_of(themes: tuple[Theme, ...]) -> Look:
    """Put the tokens of a row of themes together."""
    files = [theme.file for theme in themes]
    light, dark = {}, {}
    for file in reversed(files):
        light.update(file.colours.light.roles())
        dark.update(file.colours.dark.roles())
    return Look(
        light=light,
        dark=dark,
        text=next((one.type.text for one in files if one.type.text), ()),
        headings=next((one.type.headings for one in files if one.type.headings), ()),
        size=next((one.type.size for one in files if one.type.size is not None), None),
        ratio=next((one.type.ratio for one in files if one.type.ratio is not None), None),
        corners=next((one.corners for one in files if one.corners is not None), None),
        fonts=tuple(font for one in files for font in one.type.fonts),
        name=next((one.name for one in files if one.name is not None), ""),
        logo=next((one.logo for one in files if one.logo is not None), None),
        footer=next((one.footer for one in files if one.footer is not None), ()),
    )


PLAIN = look_of(())
"""The look of no theme at all."""
