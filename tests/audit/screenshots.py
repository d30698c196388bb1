"""`python -m tests.audit.screenshots [FOLDER]`: pictures of each kind of page, to be looked at.

Three widths, light and dark, forced colours, greyscale, text at twice its size; and as printed: a
PDF of A4 sheets. Of the invented council, only what the repository's own site has not: its kinds
of page, and the second theme. The folder is `.ragstone/screenshots/` unless another is named; git
ignores it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import FloatRect, Page

from tests.audit.browsing import Look, Scheme, visit
from tests.audit.pages import KINDS
from tests.audit.server import serving
from tests.audit.sites import BUILT, NotBuiltError
from tests.conftest import ROOT

FOLDER = ROOT / ".ragstone" / "screenshots"
IN_GREY = "document.documentElement.style.filter = 'grayscale(1)'"
ENLARGED = "document.documentElement.style.fontSize = '200%'"
TALLEST = 12_000  # CSS pixels of a picture: what follows looks like what went before
SHEET = 794  # A4 in CSS pixels


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page is shown for a picture."""

    widths: tuple[int, ...]
    scheme: Scheme = "light"
    forced: bool = False
    script: str = ""  # what a reader does to the page: a filter for grey, letters twice as large
    on_paper: bool = False


MANNERS: Mapping[str, Manner] = {
    "light": Manner((320, 768, 1280)),
    "dark": Manner((320, 768, 1280), "dark"),
    "forced": Manner((320, 1280), forced=True),
    "grey": Manner((1280,), script=IN_GREY),
    "enlarged": Manner((320, 1280), script=ENLARGED),
    "print": Manner((SHEET,), on_paper=True),
}


def main(folder: Path) -> int:
    """Take every picture, and print how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        taken = sum(take_pictures(BUILT[site], KINDS[site], folder) for site in KINDS)
    except NotBuiltError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{taken} pictures in {folder}")
    return 0


def take_pictures(site: Path, kinds: Mapping[str, str], folder: Path) -> int:
    """Take each manner's pictures of the pages of a built site; return how many."""
    if not (site / "index.html").is_file():
        message = f"{site} is not there: `make site sample` builds it."
        raise NotBuiltError(message)
    with serving(site) as address:
        names = {address + path: kind.replace(" ", "-") for kind, path in kinds.items()}
        return sum(len(_in_manner(name, names, folder)) for name in MANNERS)


def _in_manner(manner_name: str, names: Mapping[str, str], folder: Path) -> Sequence[Path]:
    manner = MANNERS[manner_name]

    async def take(page: Page, look: Look) -> Path:
        path = folder / f"{names[look.address]}-{look.width}-{manner_name}.png"
        await page.emulate_media(
            color_scheme=look.scheme, forced_colors="active" if manner.forced else "none"
        )
        if manner.on_paper:
            path = path.with_suffix(".pdf")
            await page.pdf(path=path, prefer_css_page_size=True)
            return path
        if manner.script:
            await page.evaluate(manner.script)
        height = min(TALLEST, await page.evaluate("document.documentElement.scrollHeight"))
        part = FloatRect(x=0, y=0, width=look.width, height=height)
        await page.screenshot(path=path, full_page=True, clip=part)
        return path

    return visit(
        (Look(page, width, manner.scheme) for page in names for width in manner.widths), take
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER))
