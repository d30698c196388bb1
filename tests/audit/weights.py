"""How heavy pages are for a reader: compressed bytes, and what the first view asks for."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.async_api import Page, Request

from tests.audit.browsing import Look, visit
from tests.audit.findings import Findings
from tests.audit.server import compressed
from tests.audit.sites import Site
from tests.browser.kinds import KEY_PAGES

LARGEST_PAGE, LARGEST_MEASURE = 60 * 1024, 15 * 1024  # compressed bytes: the budgets of the design
LARGEST_STYLES, LARGEST_SCRIPT = 12 * 1024, 6 * 1024
MOST_REQUESTS = 4  # page, styles, script, icon


def check_weights(sites: Sequence[Site]) -> Findings:
    """Weigh every page; count what the first view of the key pages of the real site asks for."""
    figures: dict[str, str] = {}
    wrong: list[str] = []
    real = sites[0]
    for kind, path in KEY_PAGES.items():
        figures[kind] = _kilobytes(len(compressed(real.folder / path)))
    for site in sites:
        weights = {path: len(compressed(site.folder / path)) for path in site.pages}
        largest = max(weights, key=weights.__getitem__)
        figures[f"largest page, {site.name}"] = f"{_kilobytes(weights[largest])}: {largest}"
        wrong += [
            f"{site.name}/{path}: {_kilobytes(weight)} compressed"
            for path, weight in weights.items()
            if weight > (LARGEST_MEASURE if _is_measure(path) else LARGEST_PAGE)
        ]
    for ending, most in ((".css", LARGEST_STYLES), (".js", LARGEST_SCRIPT)):
        for file in (real.folder / "static").glob(f"ragstone.*{ending}"):
            weight = len(compressed(file))
            figures[f"ragstone{ending}"] = _kilobytes(weight)
            if weight > most:
                wrong.append(f"{file.name}: {_kilobytes(weight)} compressed")
    asked = visit([Look(real.address + path) for path in KEY_PAGES.values()], _requests)
    figures["requests on first view"] = str(max(asked))
    if max(asked) > MOST_REQUESTS:
        wrong.append(f"a first view asks for {max(asked)} files")
    return Findings(tuple(wrong), figures)


def _is_measure(path: str) -> bool:
    folders = path.split("/")
    return folders[0] == "measures" and len(folders) == len(("measures", "id", "index.html"))


def _kilobytes(count: int) -> str:
    return f"{count / 1024:.1f} KB"


async def _requests(page: Page, look: Look) -> int:
    """Return how many files a reader's browser asks for who comes with nothing kept."""
    browser = page.context.browser
    assert browser is not None
    context = await browser.new_context(viewport={"width": look.width, "height": 900})
    fresh = await context.new_page()
    asked: list[Request] = []
    fresh.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - it is marked
    await fresh.goto(look.address, wait_until="networkidle")
    await context.close()
    return len(asked)
