"""Files that a theme's tokens name: they are there, and its pictures are nothing but pictures.

An SVG that is shown by `<img>` runs nothing. But it has an address of its own, and opened there it
could run a script in the site's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.parsers import expat

from site_builder.load.tree import Document, Loc
from site_builder.model.theme import STATIC, Theme
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.problems.suggest import did_you_mean

_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_GROUPS = ("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style")
_LETTERS = ("text", "tspan", "textPath")
_PAINT = ("linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker")
_ELEMENTS = frozenset((*_GROUPS, *_SHAPES, *_LETTERS, *_PAINT))
_SVG, _HTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"
_OUTSIDE = re.compile(r"(?:url|src)\((?!\s*[\"']?#)|image-set\(|@import|\\", re.IGNORECASE)
"""An address that leads out of the picture; CSS could hide one behind a backslash."""
_LOADED = "something that it loads from elsewhere"


def tokens_have_files(themes: Sequence[Theme], documents: Sequence[Document]) -> Iterator[Problem]:
    """Yield tokens that name a file which no theme of the row has in its folder `static`."""
    for at, (theme, document) in enumerate(zip(themes, documents, strict=True)):
        homes = [one.folder / STATIC for one in themes[at:]]
        for loc, name in _named(theme):
            if not any((home / name).is_file() for home in homes):
                message = f"there is no file {name} in the theme's folder {STATIC}"
                hint = did_you_mean(name, _there(homes)) or f"put it into {STATIC}"
                yield document.problem("bad-theme", loc, message, hint)


def _named(theme: Theme) -> Iterator[tuple[Loc, str]]:
    if theme.file.logo is not None:
        yield ("logo", "file"), theme.file.logo.file
    for at, font in enumerate(theme.file.type.fonts):
        yield ("type", "fonts", at, "file"), font.file


def _there(homes: Sequence[Path]) -> Iterator[str]:
    for home in homes:
        yield from (one.relative_to(home).as_posix() for one in home.rglob("*") if one.is_file())


def pictures_are_pictures(project: Path, folder: Path) -> Iterator[Problem]:
    """Yield what else than a drawing is in the SVG files of a theme of the project."""
    if not folder.is_relative_to(project):
        return
    for path in sorted((folder / STATIC).rglob("*")):
        if path.suffix.lower() != ".svg":
            continue
        found = list(dict.fromkeys(_found(path.read_bytes())))
        if found:
            message = f"the picture holds {', '.join(found)}"
            hint = "save it as plain SVG, without scripts and links"
            place = Place(path.relative_to(project).as_posix())
            yield problem("bad-theme", place, message, hint)


def _found(content: bytes) -> Iterator[str]:
    """Yield in words what a drawing does not need. A document type could hide anything."""
    found: list[str] = []
    words: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = lambda *_: found.append("a document type")
    parser.ProcessingInstructionHandler = lambda target, _: found.append(f"<?{target}?>")
    parser.CharacterDataHandler = words.append
    parser.StartElementHandler = lambda name, attributes: found.extend(_wrong(name, attributes))
    try:
        parser.Parse(content, True)  # noqa: FBT003  # expat takes no name for it
    except expat.ExpatError as error:
        yield f"a mistake in line {error.lineno}, so that it is no SVG"
    yield from found
    if _OUTSIDE.search("".join(words)):
        yield _LOADED


def _wrong(name: str, attributes: dict[str, str]) -> Iterator[str]:
    namespace, _, element = name.rpartition(" ")
    if namespace == _HTML or (namespace in {_SVG, ""} and element not in _ELEMENTS):
        yield f"<{element}>"  # what drawing programs keep for themselves is in names of their own
    for key, value in attributes.items():
        attribute = key.rpartition(" ")[2]
        if attribute.lower().startswith("on"):
            yield f"the attribute {attribute}"
        if attribute == "href" and not value.startswith("#"):
            yield "a link out of it"
        if _OUTSIDE.search(value):
            yield _LOADED
