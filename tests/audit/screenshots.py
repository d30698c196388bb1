"""`python -m tests.audit.screenshots [FOLDER]`: pictures of each kind of page, to be looked at.

Three widths, light and dark, forced colours, greyscale, and as printed. The folder is
`.ragstone/screenshots/` unless another is named; git ignores it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.async_api import Page

from tests.audit.browsing import Look, Scheme, visit
from tests.audit.server import serving
from tests.audit.sites import BUILT
from tests.browser.kinds import PAGES
from tests.conftest import ROOT

FOLDER = ROOT / ".ragstone" / "screenshots"
IN_GREY = "document.documentElement.style.filter = 'grayscale(1)'"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page is shown for a picture."""

    widths: tuple[int, ...]
    scheme: Scheme = "light"
    media: Literal["screen", "print"] = "screen"
    forced: bool = False
    grey: bool = False


MANNERS: Mapping[str, Manner] = {
    "light": Manner((320, 768, 1280)),
    "dark": Manner((320, 768, 1280), "dark"),
    "forced": Manner((320, 1280), forced=True),
    "grey": Manner((1280,), grey=True),
    "print": Manner((720,), media="print"),
}


def main(folder: Path) -> int:
    """Take every picture, and print how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    with serving(BUILT["real"]) as address:
        kinds = {address + path: kind.replace(" ", "-") for kind, path in PAGES.items()}
        taken = 0
        for name, manner in MANNERS.items():
            looks = [Look(page, width, manner.scheme) for page in kinds for width in manner.widths]

            async def take(
                page: Page, look: Look, name: str = name, manner: Manner = manner
            ) -> None:
                await page.emulate_media(
                    color_scheme=look.scheme,
                    media=manner.media,
                    forced_colors="active" if manner.forced else "none",
                )
                if manner.grey:
                    await page.evaluate(IN_GREY)
                path = folder / f"{kinds[look.address]}-{look.width}-{name}.png"
                await page.screenshot(path=path, full_page=True)

            taken += len(visit(looks, take))
    print(f"{taken} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER))
