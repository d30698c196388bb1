"""Links and resources: what leads nowhere, and what leads out of the site."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from site_builder.model.output import NOT_FOUND, OutputFile
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.page import Element, Page

_NAVIGATION = {"a": "href", "area": "href"}
_RESOURCES = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_LOADING_RELATIONS = frozenset(
    {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}
)
_CSS_OUTSIDE = re.compile(
    rb"""(?:url\(\s*["']?|(?:@import|[(,])\s*["'])\s*(?:https?:|//)[^"')\s]*""", re.IGNORECASE
)
_CSS_INSIDE = re.compile(
    rb"""(?:url\(\s*["']?|@import\s*["'])(?!\s*(?:[a-z][a-z0-9+.-]*:|//|#))([^"')]+)""",
    re.IGNORECASE,
)
_ALLOWED_OUTSIDE = frozenset({"https", "mailto"})


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page; `loads`: the browser fetches it without being asked."""

    address: str
    loads: bool
    later: bool = False  # fetched when it comes near, or when the reader acts


@dataclass(frozen=True, slots=True)
class Site:
    """The planned files as links see them."""

    files: Sequence[OutputFile]
    pages: tuple[Page, ...]
    paths: frozenset[str]
    anchors: dict[str, frozenset[str]]  # by page; never changed
    links: dict[str, tuple[Link, ...]]  # by page, each once; never changed


def site_of(files: Sequence[OutputFile], pages: tuple[Page, ...]) -> Site:
    """Index the files for the checks."""
    anchors = {page.path: page.anchors for page in pages}
    links = {page.path: tuple(dict.fromkeys(links_of(page))) for page in pages}
    return Site(files, pages, frozenset(file.path for file in files), anchors, links)


def links_lead_somewhere(site: Site) -> Iterator[Problem]:
    """Yield every link that leads to nothing, or out of the site by a way that is not allowed."""
    for page in site.pages:
        for link in site.links[page.path]:
            yield from _check(link, page, site)


def links_of(page: Page) -> Iterator[Link]:
    """Yield every address on a page."""
    for element in page.elements:
        if element.name in _NAVIGATION and _NAVIGATION[element.name] in element.attributes:
            yield Link(element.get("href"), loads=False)
        elif element.name == "link" and "href" in element.attributes:
            relations = set(element.get("rel").lower().split())
            later = "prefetch" in relations
            loads = bool(relations & _LOADING_RELATIONS)
            yield Link(element.get("href"), loads=loads, later=later)
        elif element.name == "meta" and element.get("http-equiv").lower() == "refresh":
            _, _, address = element.get("content").partition("=")  # "0; url=../"
            yield Link(address.strip(), loads=True)  # nobody is asked, so not out of the site
        elif element.name == "form" and element.get("action"):
            yield Link(element.get("action"), loads=True, later=True)  # what is typed goes there
        else:
            yield from _resources(element)


def _resources(element: Element) -> Iterator[Link]:
    later = element.get("loading").lower() == "lazy"
    for name in _RESOURCES.get(element.name, ()):
        value = element.get(name)
        if name == "srcset":
            parts = (part.split() for part in value.split(","))
            yield from (Link(part[0], loads=True, later=later) for part in parts if part)
        elif value:
            yield Link(value, loads=True, later=later)


def _check(link: Link, page: Page, site: Site) -> Iterator[Problem]:
    place = Place(page.path)
    try:
        parts = urlsplit(link.address)
    except ValueError:
        yield problem("dead-link", place, f"{link.address!r} is not an address")
        return
    if link.loads and parts.scheme == "data":
        return
    if parts.scheme or parts.netloc:
        yield from _check_outside(link, parts.scheme.lower(), place)
        return
    if page.path == NOT_FOUND and parts.path.startswith("/"):
        # Shown for any address, so its links start at the path that the site says it has.
        if parts.path.removeprefix(_base_of(page, site)) not in site.paths:
            yield problem("dead-link", place, f"the link {link.address!r} leads to nothing")
        return
    if parts.path.startswith("/"):
        message = f"the link {link.address!r} starts at the root of the domain"
        yield problem("dead-link", place, message, "link relative to the page")
        return
    target = target_of(page.path, parts.path)
    if target not in site.paths:
        yield problem("dead-link", place, f"the link {link.address!r} leads to nothing")
    elif not _has_anchor(target, unquote(parts.fragment), site):
        yield problem(
            "dead-anchor",
            place,
            f"the link {link.address!r} names a part that {target} does not have",
        )


def _base_of(page: Page, site: Site) -> str:
    """Return the path of the site: the one below which most of a page's links name a file."""
    bases: Counter[str] = Counter()
    for link in site.links[page.path]:
        parts = urlsplit(link.address).path.split("/")
        starts = range(1, len(parts)) if not parts[0] else ()
        bases.update(
            "/".join(parts[:start]) + "/"
            for start in starts
            if "/".join(parts[start:]) in site.paths
        )
    return max(bases, key=lambda base: (bases[base], base), default="/")


def _check_outside(link: Link, scheme: str, place: Place) -> Iterator[Problem]:
    if link.loads:
        message = f"the page loads {link.address!r} from elsewhere"
        yield problem("third-party", place, message, "put a copy into the theme's static files")
    elif scheme not in _ALLOWED_OUTSIDE:
        hint = "start the address with https:// (or mailto:)"
        yield problem("bad-link", place, f"the link {link.address!r} is not https", hint)


def target_of(page: str, path: str) -> str:
    """Return the file that a relative address names; a path out of the site starts with `..`."""
    if not path:
        return page
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))


def _has_anchor(target: str, fragment: str, site: Site) -> bool:
    """Say whether a part of a page exists; other files are not looked into."""
    anchors = site.anchors.get(target)
    return not fragment or fragment == "top" or anchors is None or fragment in anchors


def styles_stay_at_home(site: Site) -> Iterator[Problem]:
    """Yield what a style sheet loads from elsewhere, or in vain."""
    for file in site.files:
        if file.path.endswith(".css"):
            for found in _CSS_OUTSIDE.finditer(file.content):
                words = found[0].decode("utf-8", errors="replace")
                message = f"the style sheet loads {words!r} from elsewhere"
                yield problem("third-party", Place(file.path), message)
            for address in dict.fromkeys(_CSS_INSIDE.findall(file.content)):
                named = address.decode("utf-8", errors="replace").strip()
                if (
                    target_of(file.path, named.partition("#")[0].partition("?")[0])
                    not in site.paths
                ):
                    message = f"the style sheet loads {named!r}, which is not there"
                    yield problem("dead-link", Place(file.path), message)
