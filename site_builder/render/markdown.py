"""Markdown to safe HTML: the only importer of markdown-it-py and nh3.

HTML in the source stays text; links lead to https, mail, pages of the site and anchors only;
images are left out. nh3 cleans what comes out once more, as a second wall. What a reference
`[[…]]` resolves to, and where a page lies, is told by the caller.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape
from mdit_py_plugins.deflist import deflist_plugin

from site_builder.model.narrative import REFERENCE
from site_builder.render.glossary import explained, term_ids
from site_builder.render.markup import link
from site_builder.render.safe_html import ATTRIBUTES, LOWEST, NUMBER_CLASS, TAGS, TOP
from site_builder.render.urls import Here, anchor

NOBODY_TYPES = "\uffff"  # no character: `load` refuses it, and Markdown knows no other way to it
ROOT = f"https://root.invalid/{NOBODY_TYPES}"
"""Stands for the way to the site's root until a page asks."""
_PAGE = "page:"
_SAFE_LINK = re.compile(r"(https://|mailto:|page:|#)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a reference says: text, the link on its first part, and words after it."""

    text: str
    address: str = ""
    after: str = ""


Resolve = Callable[[str], Resolved | None]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body of text, still to be told where the page lies that shows it."""

    html: str
    headings: tuple[tuple[str, str], ...]  # anchor and text of the top headings

    def at(self, here: Here) -> Markup:
        """Return the HTML with links that work from a page."""
        root = str(escape(here.root))
        return Markup(self.html.replace(f'"{ROOT}', f'"{root}'))  # noqa: S704 (cleaned above)

    @property
    def text(self) -> str:
        """Return the words alone, on one line: for downloads and the terminal."""
        return " ".join(html.unescape(nh3.clean(self.html, tags=set())).split())


@dataclass(slots=True)
class _Reading:
    """What is known while one body is read; lives as long as that body."""

    resolve: Resolve
    pages: Mapping[str, str]
    glossary: Sequence[tuple[str, str]]
    top: int
    taken: set[str]
    numbers: dict[str, int] = field(default_factory=dict)  # the last one given to a heading's words
    headings: list[tuple[str, str]] = field(default_factory=list)


class Markdown:
    """Reads Markdown. Made once; holds no state between texts."""

    def __init__(self) -> None:
        """Set up the parser: CommonMark, tables, definition lists, references."""
        reader = MarkdownIt("commonmark", {"html": False, "typographer": False})
        reader.enable("table").use(deflist_plugin)
        reader.validateLink = _is_safe_link  # type: ignore[method-assign] # its way
        reader.inline.ruler.before("link", "reference", _reference_rule)
        reader.core.ruler.push("links", _links_rule)
        reader.core.ruler.push("tables", _tables_rule)
        reader.core.ruler.push("headings", _headings_rule)
        reader.core.ruler.push("glossary", _glossary_rule)
        reader.add_render_rule("reference", _render_reference)
        reader.add_render_rule("image", _render_image)
        self._reader = reader

    def render(  # noqa: PLR0913 (each says one thing about the text)
        self,
        text: str,
        resolve: Resolve,
        *,
        pages: Mapping[str, str],
        glossary: Sequence[tuple[str, str]] = (),
        top: int = TOP,
        taken: frozenset[str] = frozenset(),
    ) -> Rendered:
        """Return the HTML of a text. Headings start at `top`; `taken` are ids that a page uses.

        `pages` are the addresses that `page:` links may lead to, by name. Terms of the glossary
        are explained in brackets where they first stand.
        """
        reading = _Reading(resolve, pages, glossary, top, set(taken))
        typed = text.replace(NOBODY_TYPES, "\N{REPLACEMENT CHARACTER}")
        made = self._reader.render(typed, {"reading": reading})
        clean = nh3.clean(
            made,
            tags=set(TAGS),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            allowed_classes={"th": {NUMBER_CLASS}, "td": {NUMBER_CLASS}},
            url_schemes={"https", "mailto"},
            link_rel=None,
        )
        return Rendered(clean.strip(), tuple(reading.headings))


def _is_safe_link(url: str) -> bool:
    return _SAFE_LINK.match(url.strip()) is not None


def _reading(env: EnvType) -> _Reading:
    reading = env["reading"]
    if not isinstance(reading, _Reading):
        raise TypeError(reading)
    return reading


def _reference_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (the parser's form)
    """Turn `[[…]]` into a token with its resolved words; leave what does not resolve as it is.

    The parser looks for the end of a link's words silently, and takes no links among them; so a
    reference is brackets to it then, and words without a link of their own afterwards.
    """
    match = REFERENCE.match(state.src, state.pos)
    resolved = _reading(state.env).resolve(match[1]) if match and not silent else None
    if match is None or resolved is None:
        return False
    token = state.push("reference", "", 0)
    token.content = str(_resolved_html(resolved, linked=state.linkLevel == 0))
    state.pos = match.end()
    return True


def _resolved_html(resolved: Resolved, *, linked: bool) -> Markup:
    address = ROOT + resolved.address if linked and resolved.address else ""
    return link(resolved.text, address) + escape(resolved.after)


def _render_reference(
    _: RendererHTML, tokens: Sequence[Token], at: int, __: OptionsDict, ___: EnvType
) -> str:
    return tokens[at].content


def _render_image(
    _: RendererHTML, tokens: Sequence[Token], at: int, __: OptionsDict, ___: EnvType
) -> str:
    """Leave the picture out and keep the words that stand for it."""
    return str(escape(tokens[at].content))


def _links_rule(state: StateCore) -> None:
    """Point `page:<name>` links at their pages; a page that is not there leaves a plain word."""
    pages = _reading(state.env).pages
    for block in state.tokens:
        opened: list[bool] = []
        for token in block.children or ():
            if token.type == "link_open":
                href = str(token.attrs.get("href", ""))
                name, _, fragment = href.removeprefix(_PAGE).partition("#")
                lost = href.startswith(_PAGE) and name not in pages
                opened.append(lost)
                if href.startswith(_PAGE) and not lost:
                    suffix = f"#{fragment}" if fragment else ""
                    token.attrs["href"] = f"{ROOT}{pages[name]}{suffix}"
            lost = bool(opened) and opened[-1]
            if token.type in ("link_open", "link_close") and lost:
                token.hidden, token.tag = True, "span"
            if token.type == "link_close":
                opened.pop()


def _tables_rule(state: StateCore) -> None:
    """Give column heads their scope, and numbers a class: a style of its own is not allowed."""
    for token in state.tokens:
        if token.type in ("th_open", "td_open"):
            style = str(token.attrs.pop("style", ""))
            if "right" in style:
                token.attrs["class"] = NUMBER_CLASS
        if token.type == "th_open":
            token.attrs["scope"] = "col"


def _headings_rule(state: StateCore) -> None:
    """Start headings at the level asked for, leave no level out, and give each an id."""
    reading = _reading(state.env)
    above: list[int] = []  # levels as typed, of the headings that this one stands under
    for index, token in enumerate(state.tokens):
        if token.type != "heading_open":
            continue
        typed = int(token.tag[1])
        above = [*(level for level in above if level < typed), typed]
        level = min(reading.top - 1 + len(above), LOWEST)
        closing = state.tokens[index + 2]  # a heading is its start, its words and its end
        words = _words(state.tokens[index + 1])
        token.attrs["id"] = _free(anchor(words) or "section", reading)
        token.tag = closing.tag = f"h{level}"
        if level == reading.top:
            reading.headings.append((str(token.attrs["id"]), words))


def _words(inline: Token) -> str:
    """Return the words of a heading as they are read."""
    parts = []
    for child in inline.children or ():
        if child.type == "reference":
            parts.append(html.unescape(nh3.clean(child.content, tags=set())))
        elif child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return "".join(parts)


def _free(wanted: str, reading: _Reading) -> str:
    """Return an id that is not taken yet, with a number where the words come again."""
    name, number = wanted, reading.numbers.get(wanted, 1)
    while name in reading.taken:
        number += 1
        name = f"{wanted}-{number}"
    reading.numbers[wanted] = number
    reading.taken.add(name)
    return name


def _glossary_rule(state: StateCore) -> None:
    """Explain each term of the glossary where it first stands in running text, and link it."""
    reading = _reading(state.env)
    waiting = dict(reading.glossary)
    skip = False
    for block in state.tokens:
        if block.type in ("heading_open", "heading_close"):
            skip = block.type == "heading_open"
        if skip or not waiting:
            continue
        inside = 0
        children: list[Token] = []
        for child in block.children or ():
            inside += child.nesting if child.type in ("link_open", "link_close") else 0
            plain = child.type == "text" and not inside
            children += _explained(child, waiting, reading) if plain else [child]
        if block.children is not None:
            block.children = children


def _explained(text: Token, waiting: dict[str, str], reading: _Reading) -> list[Token]:
    """Return a text with its terms as links to the glossary, each with its meaning in brackets."""
    parts: list[Token] = []
    for words, term in explained(text.content, waiting):
        word = Token("text", "", 0, content=words)
        if term and "glossary" in reading.pages:
            href = f"{ROOT}{reading.pages['glossary']}#{term_ids(dict(reading.glossary))[term]}"
            parts += [Token("link_open", "a", 1, attrs={"href": href}), word]
            parts.append(Token("link_close", "a", -1))
        else:
            parts.append(word)
    return parts
