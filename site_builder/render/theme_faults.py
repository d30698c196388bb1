"""What in a council's own theme would be passed over in silence: found before anything is made.

A block of another name than the template has that is extended is never shown, and neither is what
stands outside every block; a template of another name than any page asks for is never used; a
property of styles that nothing sets has no effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from jinja2 import Environment, TemplateError, nodes

from site_builder.model.theme import TEMPLATES, Theme, look_of
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.problems.suggest import did_you_mean, nearest
from site_builder.render.assets import CARD_PARTS, STYLE_PARTS
from site_builder.render.tokens import token_styles

REMEMBERED = 500  # templates, while `serve` runs
SHOWN = 60  # characters of a line that fit into a message

_USE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_SET = re.compile(r"(?:@property\s+|(?=--[\w-]+\s*:))(--[\w-]+)")
_REMARK_OR_TEXT = re.compile(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'", re.DOTALL)
_PARSER = Environment(autoescape=True)
_SHOWS_NOTHING = (nodes.Block, nodes.Macro, nodes.Assign, nodes.AssignBlock, nodes.ExprStmt)


@dataclass(frozen=True, slots=True)
class _File:
    """A file of a theme: its name in its folder, how it is shown, and what it holds."""

    name: str
    shown: str
    text: str


@dataclass(frozen=True, slots=True)
class _Outline:
    """A template as far as it tells what it is part of."""

    extends: str  # "" when it extends none
    top: tuple[tuple[str, int], ...]  # blocks that stand in no other, with their lines
    blocks: frozenset[str]
    asks_for: frozenset[str]  # other templates
    asks_for_any: bool = False  # by a name that is worked out while a page is made
    outside: tuple[int, ...] = ()  # lines of what a template that extends another would drop


_Folders = dict[str, dict[str, _File]]
"""The templates of each theme of a row, by theme and name."""


def theme_faults(themes: Sequence[Theme]) -> tuple[Problem, ...]:
    """Return what is wrong in the themes of the row but the last, which the others extend."""
    own = themes[:-1]
    if not own:
        return ()
    return (*_templates(own, themes), *_styles(own, themes))


def _templates(own: Sequence[Theme], themes: Sequence[Theme]) -> Iterator[Problem]:
    files = {theme.folder.name: _files(theme, TEMPLATES, "*.html") for theme in themes}
    mine = [one for theme in own for one in files[theme.folder.name].values()]
    asked = {name for one in mine for name in _outline(one.text).asks_for}
    any_may_be = any(_outline(one.text).asks_for_any for one in mine)
    for at, theme in enumerate(own):
        names = {name for other in themes[at + 1 :] for name in files[other.folder.name]}
        for one in files[theme.folder.name].values():
            yield from _blocks_without_use(one, at, files)
            yield from _dropped(one)
            named = {one.name, f"{theme.folder.name}/{one.name}"} & (names | asked)
            if not named and not any_may_be:
                hint = did_you_mean(one.name, names) or "delete it, or name it in a template"
                place = Place(one.shown)
                yield problem("stray-file", place, "no page asks for this template", hint)


def _files(theme: Theme, folder: str, pattern: str) -> dict[str, _File]:
    home = theme.folder / folder
    files: dict[str, _File] = {}
    for path in sorted(home.rglob(pattern)):
        name = path.relative_to(home).as_posix()
        text = path.read_text("utf-8", errors="replace")
        files[name] = _File(name, f"themes/{theme.folder.name}/{folder}/{name}", text)
    return files


@lru_cache(maxsize=REMEMBERED)
def _outline(text: str) -> _Outline:
    """Return what a template is made of; nothing of one that cannot be read, told where it is."""
    try:
        tree = _PARSER.parse(text)
    except TemplateError:
        return _Outline("", (), frozenset(), frozenset())
    kinds = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
    found = ((one, getattr(one, "template", None)) for one in tree.find_all(kinds))
    asking = [(one, name) for one, asked in found for name in _names(asked)]
    named = [(one, str(to.value)) for one, to in asking if isinstance(to, nodes.Const)]
    extends = next((name for one, name in named if isinstance(one, nodes.Extends)), "")
    top = tuple((one.name, one.lineno) for one in tree.body if isinstance(one, nodes.Block))
    blocks = frozenset(one.name for one in tree.find_all(nodes.Block))
    asks_for = frozenset(to for _, to in named)
    any_ = len(named) < len(asking)
    outside = tuple(_outside(tree.body)) if extends else ()
    return _Outline(extends, top, blocks, asks_for, any_, outside)


def _names(asked: object) -> Sequence[object]:
    """Return the names of which the first that is there is taken."""
    return asked.items if isinstance(asked, nodes.List | nodes.Tuple) else (asked,)


def _outside(body: Sequence[nodes.Node]) -> Iterator[int]:
    """Yield the line on which each stretch between blocks first has something to show.

    What stands before `extends` is shown; what is set, imported or made a macro shows nothing.
    """
    start = next((at for at, one in enumerate(body) if isinstance(one, nodes.Extends)), 0)
    told = False
    for one in body[start + 1 :]:
        if isinstance(one, nodes.Block):
            told = False
            continue
        line = next(_shown(one), None)
        if line is not None and not told:
            told = True
            yield line


def _shown(node: nodes.Node) -> Iterator[int]:
    """Yield the line of each thing to show that is in a part of a template, and in no block."""
    if isinstance(node, _SHOWS_NOTHING):
        return
    if isinstance(node, nodes.TemplateData):
        bare = node.data.lstrip()
        if bare:
            yield node.lineno + node.data[: len(node.data) - len(bare)].count("\n")
    elif isinstance(node, nodes.Include | nodes.Expr | nodes.CallBlock | nodes.FilterBlock):
        yield node.lineno
    else:
        parts = (getattr(node, name, None) for name in ("nodes", "body", "elif_", "else_"))
        for part in parts:
            for one in part or ():
                yield from _shown(one)


def _blocks_without_use(one: _File, at: int, files: _Folders) -> Iterator[Problem]:
    """Tell of blocks that the template that is extended does not have."""
    extends, known, seen = _outline(one.text).extends, set[str](), {one.shown}
    above = _extended(extends, at, files)
    while above is not None and above.shown not in seen:
        seen.add(above.shown)
        known |= _outline(above.text).blocks
        above = _extended(_outline(above.text).extends, 0, files)
    for name, number in _outline(one.text).top if known else ():
        if name not in known:
            line = one.text.split("\n")[number - 1]
            place = Place(one.shown, number, line.find(name) + 1)
            message = f"{extends} has no block {name}, so this would be shown nowhere"
            hint = did_you_mean(name, known) or f"look into {extends} for its name"
            yield replace(problem("bad-theme", place, message, hint), excerpt=line)


def _dropped(one: _File) -> Iterator[Problem]:
    """Tell of what stands outside every block of a template that extends another."""
    outline = _outline(one.text)
    for number in outline.outside:
        line = one.text.split("\n")[number - 1]
        bare = line.strip()
        said = bare if len(bare) <= SHOWN else f"{bare[:SHOWN]}…"
        place = Place(one.shown, number, len(line) - len(line.lstrip()) + 1)
        message = f"{said} stands outside every block, so it has no place in the page"
        hint = f"put it into a block that {outline.extends} has"
        yield replace(problem("bad-theme", place, message, hint), excerpt=line)


def _extended(name: str, at: int, files: _Folders) -> _File | None:
    """Find a template as the engine does: in the theme named, else in the first that has it."""
    theme, _, inside = name.partition("/")
    if inside and theme in files:
        return files[theme].get(inside)
    return next((row[name] for row in list(files.values())[at:] if name in row), None)


def _styles(own: Sequence[Theme], themes: Sequence[Theme]) -> Iterator[Problem]:
    """Tell of properties that no style sets, and of brackets that are not closed."""
    tokens = token_styles(look_of(tuple(themes)), lambda name: name)
    texts = (tokens, *(sheet.text for sheet in _sheets(themes)))
    known = {name for text in texts for name in _SET.findall(_REMARK_OR_TEXT.sub(_blanks, text))}
    for sheet in _sheets(own):
        bare = _REMARK_OR_TEXT.sub(_blanks, sheet.text)
        for use in _USE.finditer(bare):
            if use[1] not in known:
                near = nearest(use[1], known)
                hint = f"type var({near})" if near else "the roles are in the manual's reference"
                yield _at(sheet, use.start(1), f"no style sets {use[1]}", hint)
        opened = _not_closed(bare)
        if opened is not None:
            yield _at(sheet, opened, "this bracket has no other half", "type { and } in pairs")


def _sheets(themes: Sequence[Theme]) -> list[_File]:
    folders = ((theme, part) for theme in themes for part in (STYLE_PARTS, CARD_PARTS))
    return [one for theme, part in folders for one in _files(theme, part, "*.css").values()]


def _blanks(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _not_closed(text: str) -> int | None:
    """Return where a curly bracket stands that is not closed, or closes nothing."""
    open_: list[int] = []
    for found in re.finditer(r"[{}]", text):
        if found[0] == "{":
            open_.append(found.start())
        elif open_:
            open_.pop()
        else:
            return found.start()
    return open_[-1] if open_ else None


def _at(sheet: _File, offset: int, message: str, hint: str) -> Problem:
    before = sheet.text[:offset].split("\n")
    place = Place(sheet.shown, len(before), len(before[-1]) + 1)
    line = sheet.text.split("\n")[place.line - 1]
    return replace(problem("bad-theme", place, message, hint), excerpt=line)
