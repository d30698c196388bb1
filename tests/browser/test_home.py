"""The home page answers on the first screen, and each of its numbers leads to a list as long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 1280, 800
ANSWERS = ("What is off track", "What got better", "What got worse", "New in this report")
LENGTH_OF_LIST = """(anchor) => {
    const target = document.getElementById(anchor);
    const part = target.closest('section');
    const table = part.querySelector('table');
    if (part.matches('[aria-labelledby]') && table) return table.tBodies[0].rows.length;
    const blocks = part.querySelectorAll('article').length;
    return blocks || part.querySelectorAll('.items > li').length;
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    yield context.new_page()
    context.close()


def bottom(page: Page, selector: str) -> float:
    box = page.locator(selector).last.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def test_the_four_answers_stand_on_the_first_screen(page: Page, http_site: str) -> None:
    page.goto(http_site)
    cards = page.locator(".glance")
    assert [cards.nth(at).locator("h3").inner_text() for at in range(4)] == list(ANSWERS)
    assert bottom(page, "main .answer") < HEIGHT
    for at in range(4):
        box = cards.nth(at).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= HEIGHT, ANSWERS[at]
    heights = {round(cards.nth(at).bounding_box()["height"]) for at in range(4)}  # type: ignore[index] # seen above
    assert len(heights) == 1, "the four answers are of one height"


def test_on_a_phone_the_first_screen_says_how_we_are_doing_and_what_is_off_track(
    browser: Browser, http_site: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(http_site)
    first = page.locator(".glance").first.bounding_box()
    context.close()
    assert first is not None
    assert first["y"] + first["height"] <= 844


def test_every_number_of_the_home_page_leads_to_a_list_of_that_length(
    page: Page, http_site: str
) -> None:
    page.goto(http_site)
    links = page.eval_on_selector_all(
        "main a[href*='#']", "all => all.map(one => [one.getAttribute('href'), one.innerText])"
    )
    counted = [(href, found[0]) for href, text in links if (found := re.findall(r"^\d+", text))]
    assert len(counted) > 30
    lengths: dict[str, dict[str, int]] = {}
    for href, number in counted:
        address, anchor = urljoin(http_site, href).split("#")
        if address not in lengths:
            lengths[address] = {}
        lengths[address][anchor] = int(number)
    for address, expected in lengths.items():
        page.goto(address)
        for anchor, number in expected.items():
            assert page.evaluate(LENGTH_OF_LIST, anchor) == number, f"{address}#{anchor}"


def test_the_cards_of_priorities_are_aligned(page: Page, http_site: str) -> None:
    page.goto(http_site)
    cards = page.locator(".scopes > li")
    for inside in (".status", ".bar", ".standing"):
        tops = {
            round(cards.nth(at).locator(inside).first.bounding_box()["y"])  # type: ignore[index] # it is shown
            for at in range(cards.count())
        }
        assert len(tops) == 1, inside


def test_headline_measures_without_a_figure_open_on_demand(page: Page, real_site: Path) -> None:
    page.goto((real_site / "index.html").as_uri())
    folded = page.locator("details.waiting")
    assert not folded.locator("li").first.is_visible()
    folded.locator("summary").click()
    assert folded.locator("li").first.is_visible()
    number = re.match(r"\d+", folded.locator("summary").inner_text())
    assert number is not None
    assert folded.locator("li").count() == int(number[0])


def test_a_long_page_keeps_its_contents_in_sight_on_a_wide_screen(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}key/index.html")
    page.mouse.wheel(0, 3000)
    page.wait_for_function("() => scrollY > 1500")
    box = page.locator(".beside > .contents").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < HEIGHT


def test_the_archive_says_what_each_cell_is_on_a_phone(browser: Browser, http_site: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{http_site}archive/index.html")
    labels = page.eval_on_selector_all(
        ".archive tbody tr:first-child td",
        "all => all.map(one => getComputedStyle(one, '::before').content)",
    )
    context.close()
    assert labels
    assert all(re.search(r"[A-Z]", one) for one in labels), labels
