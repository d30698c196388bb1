"""What every page must have, and must not: title and language, words for images, no inline code."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.links import Site
from site_builder.verify.page import Element, Page

_DATA_BLOCK = "application/ld+json"  # data: never run, so the security policy lets it be
_ENDS_A_BLOCK = re.compile("[<>&\u2028\u2029]")


def pages_say_what_they_are(site: Site) -> Iterator[Problem]:
    """Yield pages without a language, a title, or exactly one main heading."""
    for page in site.pages:
        place = Place(page.path)
        if not page.title:
            yield problem("page-without-title", place, "the page has no <title>")
        headings = sum(1 for _ in page.named("h1"))
        if headings != 1:
            message = f"the page has {headings or 'no'} main headings (<h1>): it needs one"
            yield problem("page-without-title", place, message)
        if not any(html.get("lang") for html in page.named("html")):
            yield problem("page-without-language", place, "the page has no language (<html lang>)")


def ids_are_unique(site: Site) -> Iterator[Problem]:
    """Yield ids that one page has twice."""
    for page in site.pages:
        if len(page.anchors) < len(page.ids):
            for name, times in Counter(page.ids).items():
                if times > 1:
                    message = f"the id {name!r} stands on {times} elements"
                    yield problem("duplicate-anchor", Place(page.path), message)


def images_have_words(site: Site) -> Iterator[Problem]:
    """Yield images and drawings that a screen reader could neither read out nor pass over."""
    for page in site.pages:
        for image in page.named("img"):
            if not image.get("alt") and not _is_decoration(image):
                message = f"the image {image.get('src')!r} has no text"
                yield problem("image-without-text", Place(page.path), message)
        for drawing in page.named("svg"):
            if not _is_decoration(drawing) and not _has_name(drawing, page):
                message = f"a drawing (<svg class={drawing.get('class')!r}>) has no name"
                hint = 'role="img" with aria-labelledby or aria-label, or aria-hidden="true"'
                yield problem("image-without-text", Place(page.path), message, hint)


def _is_decoration(element: Element) -> bool:
    return element.get("aria-hidden") == "true" or element.get("role") in {"presentation", "none"}


def _has_name(drawing: Element, page: Page) -> bool:
    if drawing.get("role") != "img":
        return False
    labels = drawing.get("aria-labelledby").split()
    return bool(drawing.get("aria-label") or (labels and page.anchors.issuperset(labels)))


def code_stays_in_files(site: Site) -> Iterator[Problem]:
    """Yield script and style written into a page: the site's security policy would refuse them."""
    for page in site.pages:
        for words in dict.fromkeys((*_inline(page), *_scripts(page))):
            hint = "move it into a file of the theme"
            yield problem("inline-code", Place(page.path), f"the page has {words}", hint)


def _inline(page: Page) -> Iterator[str]:
    for element in page.elements:
        if element.name == "style":
            yield "a <style> element"
        for name in element.attributes:
            if name == "style" or (name.startswith("on") and name.isalpha()):
                yield f"{'an' if name[0] in 'aeio' else 'a'} {name}= attribute on <{element.name}>"


def _scripts(page: Page) -> Iterator[str]:
    """Yield scripts without a file. A block of JSON-LD is data: see the next check."""
    for element, _ in page.scripts:
        if "src" in element.attributes:
            continue
        if element.get("type").lower() != _DATA_BLOCK:
            yield "a <script> element without a file"


def data_blocks_are_data(site: Site) -> Iterator[Problem]:
    """Yield blocks of JSON-LD that are anything but JSON, or that HTML could end."""
    for page in site.pages:
        for element, text in page.scripts:
            if element.get("type").lower() == _DATA_BLOCK and not _is_data(text):
                message = "the page has a block of JSON-LD that is not JSON, or holds <, > or &"
                hint = "write these signs as \\u003c, \\u003e and \\u0026"
                yield problem("inline-code", Place(page.path), message, hint)


def _is_data(text: str) -> bool:
    """Say whether a text is JSON in which nothing could be read as HTML."""
    if _ENDS_A_BLOCK.search(text):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
