"""What the template of an accessibility statement sees."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.parts import Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, which a link may end."""

    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is not accessible, or a test: what people wrote of it, and the facts."""

    words: Markup | None
    facts: str  # "" where there are none


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a section, with its list."""

    id: str
    heading: str
    paragraphs: tuple[Paragraph, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the statement."""

    id: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementPage:
    """An accessibility statement: what people wrote, then the parts that the law asks for."""

    heading: str
    summary: str
    covers: Markup | None
    body: Markup
    sections: tuple[Section, ...]
