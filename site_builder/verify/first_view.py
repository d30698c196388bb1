"""What a browser needs for its first view of a page: how much, in how many requests, in what time.

A server may send ten packets before it hears that the first has come: about 14 KB (RFC 6928). What
a page opens with has to fit into them, so that a reader far away sees it after one round trip; the
style sheet comes in the next. Source: look, budgets.
"""

from __future__ import annotations

import gzip
import posixpath
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.links import Link, Site, target_of
from site_builder.verify.page import Page

_KB = 1024
_ONE_TRIP = 14_000  # bytes: ten packets of 1,460, less the headers of the answer
_MOST_REQUESTS = 6  # with the page itself
_HEAVIEST = (
    (re.compile(r"^measures/[^/]+/index\.html$"), 35 * _KB),
    (re.compile(r""), 80 * _KB),
)
"""Compressed: the page's budget, those of style and script, and a little for pictures."""
_OPENS = re.compile(r"<h2[\s>]", re.IGNORECASE)
_MAIN = re.compile(r"<main[\s>]", re.IGNORECASE)
_AS_SENT = frozenset({".gif", ".ico", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".woff2"})
_STYLE_ADDRESS = re.compile(rb"""url\(\s*["']?([^"')]+)""", re.IGNORECASE)


def first_views_are_fast(site: Site) -> Iterator[Problem]:
    """Yield pages whose first view comes late: too much, too many requests, or made to wait."""
    contents = {file.path: file.content for file in site.files}
    needs = {page.path: _loaded(page, site.links[page.path], contents) for page in site.pages}
    sizes = {path: _size(path, contents[path]) for path in frozenset().union(*needs.values())}
    for page in site.pages:
        place, loaded = Place(page.path), needs[page.path]
        if len(loaded) + 1 > _MOST_REQUESTS:
            message = f"the first view takes {len(loaded) + 1} requests: at most {_MOST_REQUESTS}"
            yield problem("slow-first-view", place, message)
        yield from _too_heavy(page, contents[page.path], sum(sizes[one] for one in loaded))
        yield from _opens_late(page, contents[page.path])
        for script in page.named("script"):
            if "src" in script.attributes and not {"defer", "async"} & script.attributes.keys():
                message = f"the page waits for the script {script.get('src')!r}"
                yield problem("slow-first-view", place, message, "give the <script> defer")


def _loaded(page: Page, links: Sequence[Link], contents: dict[str, bytes]) -> frozenset[str]:
    """Return the files that a browser asks for before it shows a page, with those of its styles."""
    own = {path for link in links if (path := _path(link, page, contents))}
    own.discard(page.path)
    return frozenset(own | {one for path in own for one in _of_style(path, contents[path])}) & (
        contents.keys()
    )


def _path(link: Link, page: Page, contents: dict[str, bytes]) -> str:
    if not link.loads or link.later:
        return ""
    found = target_of(page.path, link.address.partition("#")[0].partition("?")[0])
    return found if found in contents else ""


@lru_cache(maxsize=64)  # few style sheets, many pages
def _of_style(path: str, content: bytes) -> tuple[str, ...]:
    if not path.endswith(".css"):
        return ()
    folder = posixpath.dirname(path)
    found = (one.decode("utf-8", errors="replace") for one in _STYLE_ADDRESS.findall(content))
    return tuple(posixpath.normpath(posixpath.join(folder, one)) for one in found)


def _too_heavy(page: Page, content: bytes, beside: int) -> Iterator[Problem]:
    most = next(most for kind, most in _HEAVIEST if kind.search(page.path))
    if len(content) + beside <= most:  # compressing does not make it larger
        return
    size = len(gzip.compress(content, mtime=0)) + beside
    if size > most:
        message = f"the first view takes {size / _KB:.1f} KB compressed: at most {most // _KB} KB"
        yield problem("slow-first-view", Place(page.path), message)


def _opens_late(page: Page, content: bytes) -> Iterator[Problem]:
    """Yield a page whose opening, down to the first heading below its title, takes two trips."""
    text = content.decode("utf-8", errors="replace")
    main = _MAIN.search(text)
    opens = _OPENS.search(text, main.end() if main else 0)
    opening = text[: opens.start() if opens else len(text)].encode("utf-8")
    if len(opening) <= _ONE_TRIP:
        return
    size = len(gzip.compress(opening, mtime=0))
    if size > _ONE_TRIP:
        message = (
            f"the page's opening, down to its second heading, takes {size / _KB:.1f} KB compressed:"
            f" one round trip brings {_ONE_TRIP / _KB:.1f} KB"
        )
        yield problem("slow-first-view", Place(page.path), message)


def _size(path: str, content: bytes) -> int:
    if posixpath.splitext(path)[1] in _AS_SENT:
        return len(content)
    return len(gzip.compress(content, mtime=0))
