"""The real site as readers meet it: in a browser, narrow and wide, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.judging import judged
from tests.browser.kinds import KEY_PAGES, PAGES, QUARTER

pytestmark = pytest.mark.browser

NARROW, WIDE = 320, 1280
HEIGHT = 900


FOCUS_IS_SEEN = """() => {
    const element = document.activeElement;
    if (element === document.body) return true;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.outlineStyle !== 'none' && box.width > 0 && box.top >= 0
        && box.bottom <= innerHeight;
}"""


@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "light"), (WIDE, "dark")])
@pytest.mark.parametrize("kind", KEY_PAGES)
def test_axe_finds_nothing(  # `make audit` has it look at every page
    browser: Browser, http_site: str, kind: str, width: int, scheme: str
) -> None:
    with judged(browser, width, scheme) as page:
        page.goto(http_site + KEY_PAGES[kind])


@pytest.mark.parametrize("kind", PAGES)
def test_pages_work_from_disk_without_a_word_on_the_console(
    page: Page, real_site: Path, kind: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((real_site / PAGES[kind]).as_uri())
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip()
    styled = page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth !== 'none'")
    loaded = page.evaluate("document.styleSheets.length")
    assert styled or loaded
    assert said == []


def test_no_page_asks_anything_of_a_third_party(page: Page, http_site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES.values():
        page.goto(http_site + path)
    assert asked
    assert [url for url in asked if not url.startswith(http_site)] == []
    assert page.context.cookies() == []


def test_a_reader_walks_from_home_to_a_measure_and_back_on_disk(
    page: Page, real_site: Path
) -> None:
    page.goto((real_site / "index.html").as_uri())
    page.get_by_role("main").get_by_role("link", name="Build a Better Harrow").first.click()
    assert page.url.endswith(f"/{QUARTER}/build-a-better-harrow/index.html")
    page.get_by_role("main").get_by_role("link", name="new Council homes started").first.click()
    assert page.url.endswith("/measures/council-homes-started/index.html")
    assert "27 against a target of 42" in page.get_by_role("main").inner_text()
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link").first.click()
    assert page.url.endswith("/index.html")


def test_the_keyboard_reaches_the_content_first_and_every_focus_is_seen(
    page: Page, http_site: str
) -> None:
    page.goto(http_site + PAGES["chapter"])
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    assert first == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    for _ in range(40):
        page.keyboard.press("Tab")
        page.wait_for_function(FOCUS_IS_SEEN)  # Chromium glides to what has the focus


def test_everything_can_be_read_without_javascript(browser: Browser, http_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(http_site + PAGES["measures"])
    measures = 114
    assert page.locator("main tbody tr").count() == measures
    page.goto(http_site + PAGES["measure"])
    why = page.locator("details", has_text="Why High Red?")
    assert "35.7%" in why.first.inner_text()
    context.close()


def test_the_filter_narrows_the_measures_and_says_how_many_are_left(
    page: Page, http_site: str
) -> None:
    page.goto(http_site + PAGES["measures"])
    page.get_by_role("search", name="Measures").get_by_role("searchbox").fill("council homes")
    rows = page.locator("main tbody tr:visible")
    page.wait_for_function(
        "() => document.querySelectorAll('main tbody tr:not([hidden])').length < 10"
    )
    assert 0 < rows.count() < 10
    assert str(rows.count()) in page.get_by_role("status").first.inner_text()


def test_print_leaves_out_navigation_and_keeps_the_words_of_every_status(
    page: Page, http_site: str
) -> None:
    page.goto(http_site + PAGES["chapter"])
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Main").is_visible()
    assert page.get_by_text("High Red").first.is_visible()
