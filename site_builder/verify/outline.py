"""The outline that people who do not see a page move by: headings in order, and landmarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.links import Site
from site_builder.verify.page import Element, Page

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def headings_are_in_order(site: Site) -> Iterator[Problem]:
    """Yield headings that skip a level on the way down, such as a fourth below a second."""
    for page in site.pages:
        level = 0
        for heading in page.named(*HEADINGS):
            below, level = level, HEADINGS.index(heading.name) + 1
            if below and level > below + 1:
                named = f" {heading.get('id')!r}" if heading.get("id") else ""
                message = f"the heading{named} is of level {level}, below one of level {below}"
                hint = f"make it one of level {below + 1}"
                yield problem("skipped-heading", Place(page.path), message, hint)


def landmarks_are_named(site: Site) -> Iterator[Problem]:
    """Yield pages that have not exactly one main part, or several navigations without own names."""
    for page in site.pages:
        parts = sum(1 for _ in page.named("main"))
        if parts != 1:
            message = f"the page has {parts or 'no'} main parts (<main>): it needs one"
            yield problem("page-without-landmarks", Place(page.path), message)
        names = Counter(_name(one, page) for one in page.named("nav"))
        if names.total() > 1:
            for name, times in names.items():
                if not name or times > 1:
                    which = f"{times} navigations are named {name!r}" if name else "one has no name"
                    message = f"the page has {names.total()} navigations (<nav>), and {which}"
                    yield problem("page-without-landmarks", Place(page.path), message)


def _name(element: Element, page: Page) -> str:
    return element.get("aria-label") or (
        element.get("aria-labelledby")
        if page.anchors.issuperset(element.get("aria-labelledby").split())
        else ""
    )
