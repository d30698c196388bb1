"""The security policy that each page carries, and what no file may do: cookies, code in drawings.

The policy is what holds where a server sends no headers. Source: domain, section 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.links import Site
from site_builder.verify.page import Element, Page, read_page

_POLICY = "content-security-policy"
_FORBIDS_ALL = re.compile(r"(^|;)\s*default-src\s+'none'\s*(;|$)", re.IGNORECASE)
_LOOSE = re.compile(r"'unsafe-inline'|'unsafe-eval'|\*|https?:|//", re.IGNORECASE)
_ACTS = frozenset({"base", "img", "link", "script", "style"})
_COOKIE = re.compile(rb"document\s*\.\s*cookie|\bcookieStore\b")
_RUNS_IN_DRAWINGS = frozenset({"script", "foreignobject", "iframe", "object", "embed"})


def pages_carry_their_policy(site: Site) -> Iterator[Problem]:
    """Yield pages whose policy is missing, comes after what it is to govern, or is loose."""
    for page in site.pages:
        for words in _faults(page):
            hint = 'the theme\'s page starts its head with content="{{ frame.policy }}"'
            yield problem("page-without-policy", Place(page.path), words, hint)


def _faults(page: Page) -> Iterator[str]:
    acted = False
    for element in page.elements:
        if _is_policy(element):
            said = element.get("content")
            if acted:
                yield "the page loads something before its security policy"
            if not _FORBIDS_ALL.search(said) or _LOOSE.search(said):
                yield f"the page's security policy allows too much: {said!r}"
            return
        acted = acted or element.name in _ACTS
    yield "the page has no security policy"


def _is_policy(element: Element) -> bool:
    return element.name == "meta" and element.get("http-equiv").lower() == _POLICY


def nothing_sets_cookies(site: Site) -> Iterator[Problem]:
    """Yield scripts and pages that could keep something about a reader."""
    for file in site.files:
        if file.path.endswith((".js", ".mjs")) and _COOKIE.search(file.content):
            yield problem("cookie", Place(file.path), "the script reads or sets cookies")
    for page in site.pages:
        for element in page.named("meta"):
            if element.get("http-equiv").lower() == "set-cookie":
                yield problem("cookie", Place(page.path), "the page sets a cookie")


def drawings_are_still(site: Site) -> Iterator[Problem]:
    """Yield drawings that, opened on their own, would run code or load something from elsewhere."""
    for file in site.files:
        if not file.path.lower().endswith(".svg"):
            continue
        for element in read_page(file.path, file.content).elements:
            if element.name in _RUNS_IN_DRAWINGS or any(
                name.startswith("on") and name.isalpha() for name in element.attributes
            ):
                message = f"the drawing has code, or a foreign part, in <{element.name}>"
                yield problem("inline-code", Place(file.path), message, "take it out")
            for name in ("href", "xlink:href"):
                address = element.get(name)
                if address and not address.startswith(("#", "data:image/")):
                    message = f"the drawing loads {address!r}"
                    yield problem("third-party", Place(file.path), message, "take it out")
