"""The second theme in a browser: sound at every width, light and dark, on paper, in few colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from site_builder.assess.report import assess
from site_builder.load.theme import load_themes
from site_builder.render.site import render
from tests.browser.words import WORDS_OVER_TWO_LINES
from tests.render.made import TINY, stand_in_chart, tiny_project
from tests.showing import EDITOR

pytestmark = pytest.mark.browser

# `make audit` has axe look at every page of the invented council, which is in the second theme.
WIDTHS = {"light": (320, 1280), "dark": (768,)}
PAGES = (
    "2019-20/q2/index.html",
    "measures/temporary-accommodation-cost/index.html",  # a long figure: £1,210.00
    "styleguide/index.html",
)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("quayside")
    themes = load_themes(TINY, "quayside").themes
    for file in render(assess(tiny_project(), EDITOR), themes, stand_in_chart):
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return root


def opened(
    browser: Browser, site: Path, path: str, width: int = 1280, scheme: str = "light"
) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto((site / path).as_uri())
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(
    browser: Browser, quayside: Path, path: str, scheme: str
) -> None:
    page = opened(browser, quayside, path, scheme=scheme)
    for width in WIDTHS[scheme]:
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, f"{width}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        if "styleguide" not in path:  # which shows the largest letters for their own sake
            assert page.evaluate(WORDS_OVER_TWO_LINES, 16) == [], width
    page.set_viewport_size({"width": 320, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_the_style_guide_shows_the_form_that_a_script_puts_in(
    browser: Browser, quayside: Path
) -> None:
    page = opened(browser, quayside, "styleguide/index.html")
    form = page.locator("#part-filters form.filter")
    assert form.is_visible()
    assert form.get_by_role("searchbox").is_visible()
    page.close()


def test_the_navigation_marks_the_section_and_nothing_else_in_few_colours(
    browser: Browser, quayside: Path
) -> None:
    page = opened(browser, quayside, "measures/homes-started/index.html")
    page.emulate_media(forced_colors="active")
    lines = page.eval_on_selector_all(
        "header.site nav a",
        "all => all.map(a => [a.ariaCurrent, getComputedStyle(a).borderBottomWidth])",
    )
    assert [current for current, _ in lines if current] == ["true"]
    assert all(width == ("4px" if current else "0px") for current, width in lines)
    page.close()


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}])
def test_the_logo_keeps_the_ground_that_it_was_drawn_for(
    browser: Browser, quayside: Path, media: dict[str, str]
) -> None:
    page = opened(browser, quayside, "index.html")
    page.emulate_media(**media)  # type: ignore[arg-type]  # one of the two above
    ground = "img => getComputedStyle(img).backgroundColor"
    assert page.eval_on_selector(".brand img", ground) == "rgb(59, 42, 120)"
    assert page.eval_on_selector(".brand img", "img => img.naturalWidth > 0")
    page.close()


def test_a_focus_on_the_band_is_framed_in_the_colour_of_its_text(
    browser: Browser, quayside: Path
) -> None:
    page = opened(browser, quayside, "index.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    frame = "getComputedStyle(document.activeElement).boxShadow"
    assert "rgb(255, 255, 255)" in page.evaluate(frame)
    page.close()
