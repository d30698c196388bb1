"""Every page in a browser: axe, links and anchors, what is asked for, what is too wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any
from urllib.parse import unquote, urldefrag

from playwright.async_api import Page

from tests.audit.browsing import Look, Scheme, visit
from tests.audit.findings import Findings
from tests.audit.sites import Site
from tests.browser.kinds import OF_SAMPLE, PAGES

WIDTHS = (320, 768, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# Only violations are wanted, and no style sheet is fetched anew. The size of targets (2.5.8) is
# off unless asked for.
RUN_AXE = """chosen => axe.run(document, {
    resultTypes: ['violations'], preload: false, elementRef: false,
    ...(chosen ? {runOnly: chosen} : {rules: {'target-size': {enabled: true}}}),
})"""
# All that a dark look can change; it is the page of the light look in every other way.
OF_COLOUR = ("color-contrast", "link-in-text-block")
KINDS = {"real": PAGES, "sample": OF_SAMPLE}
# Its page has the parts of `chapter counts`, a thousand of them: once is enough.
LOOKED_AT_ONCE = frozenset({"quarter counts"})
READ = """() => ({
    links: Array.from(document.querySelectorAll('[href], [src]'))
        .filter(e => e.rel !== 'canonical').map(e => e.href || e.src),
    anchors: Array.from(document.querySelectorAll('[id]')).map(e => e.id),
    wide: document.documentElement.scrollWidth,
})"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look at a page has shown."""

    look: Look
    violations: tuple[str, ...]
    links: frozenset[str]
    anchors: frozenset[str]
    wide: int  # CSS pixels


def check_pages(sites: Sequence[Site]) -> Findings:
    """Look at every page once, and at each kind of page at three widths in light and dark."""
    seen = visit(sorted(set(_looks(sites)), key=str), _see)
    violations = [f"{one.look}: {said}" for one in seen for said in one.violations]
    too_wide = [f"{one.look}: is {one.wide} px wide" for one in seen if one.wide > one.look.width]
    dead = list(_dead_links(seen, sites))
    pages = {one.look.address for one in seen}
    figures = {
        **{f"pages, {site.name}": str(len(site.pages)) for site in sites},
        "pages looked at": str(len(pages)),
        "looks with axe": str(len(seen)),
        "violations": str(len(violations)),
        "pages wider than the screen": str(len(too_wide)),
        "links": str(len({link for one in seen for link in one.links})),
        "dead links or anchors": str(len(dead)),
    }
    return Findings((*violations, *too_wide, *dead), figures)


def _looks(sites: Sequence[Site]) -> Iterator[Look]:
    for site in sites:
        yield from (Look(site.address + path) for path in site.pages)
    for site in sites:
        for kind, path in KINDS.get(site.name, {}).items():
            for width in () if kind in LOOKED_AT_ONCE else WIDTHS:
                yield from (Look(site.address + path, width, scheme) for scheme in SCHEMES)


async def _see(page: Page, look: Look) -> Seen:
    await page.evaluate(AXE)
    chosen = list(OF_COLOUR) if look.scheme == "dark" else None
    axe: dict[str, Any] = await page.evaluate(RUN_AXE, chosen)
    read: dict[str, Any] = await page.evaluate(READ)
    violations = tuple(
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html']} ({len(one['nodes'])} in all)"
        for one in axe["violations"]
    )
    return Seen(
        look, violations, frozenset(read["links"]), frozenset(read["anchors"]), read["wide"]
    )


def _dead_links(seen: Iterable[Seen], sites: Sequence[Site]) -> Iterator[str]:
    """Yield each link into a site that leads to no file, or to no place in its page."""
    anchors = {one.look.address: one.anchors for one in seen}
    links = {link: one.look.address for one in seen for link in one.links}
    for link, source in sorted(links.items()):
        address, anchor = urldefrag(link)
        site = next(site for site in sites if source.startswith(site.address))
        if not address.startswith(site.address):
            if address.startswith(site.server):
                yield f"{source}: {link} leads out of the site"
            continue
        path = site.folder / unquote(address.removeprefix(site.address))
        if not path.is_file():
            yield f"{source}: {link} leads to no file"
        elif anchor and unquote(anchor) not in anchors.get(address, frozenset()):
            yield f"{source}: {link} leads to no place in that page"
