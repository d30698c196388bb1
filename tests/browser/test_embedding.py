"""A measure on somebody else's site: the card in a frame on another origin, and the badge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import served
from tests.browser.judging import judged

pytestmark = pytest.mark.browser

NARROWEST, WIDEST, HEIGHT = 220, 600, 380
CARDS = {
    "rated": ("council-homes-started", "High Red"),
    "without a figure": ("net-new-homes-completed", "Latest known rating"),
    "set by a post": ("residents-able-to-influence-decisions", "differs from the rule"),
    "for information": ("total-crime-rate", "Information only"),
}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Another site, on an origin of its own: its address, and the folder with its pages."""
    root = tmp_path_factory.mktemp("elsewhere")
    with served(root) as port:
        yield f"http://localhost:{port}/", root


def shown_elsewhere(page: Page, elsewhere: tuple[str, Path], body: str) -> list[str]:
    """Open a page of the other site with this in it; return what the console says."""
    address, root = elsewhere
    text = f'<!doctype html><html lang="en"><title>News</title><main>{body}</main></html>'
    (root / "index.html").write_text(text, encoding="utf-8")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address)
    return [line for line in said if "favicon" not in line and "404" not in line]


@pytest.mark.parametrize("width", [NARROWEST, 340, WIDEST])
@pytest.mark.parametrize("kind", CARDS)
def test_a_card_in_a_frame_of_another_site_shows_and_fits(
    page: Page, http_site: str, elsewhere: tuple[str, Path], kind: str, width: int
) -> None:
    measure, words = CARDS[kind]
    card = f"{http_site}measures/{measure}/card/"
    frame = f'<iframe src="{card}" title="Card" width="{width}" height="{HEIGHT}"></iframe>'
    assert shown_elsewhere(page, elsewhere, frame) == []
    inside = page.frame_locator("iframe")
    assert inside.get_by_role("heading", level=1).is_visible()
    assert words in inside.locator("main").inner_text()
    wide = inside.locator("html").evaluate("html => [html.scrollWidth, html.clientWidth]")
    assert wide[0] <= wide[1], f"{wide[0]} pixels wide in a frame of {width}"
    # Styled: the style sheet of cards is on, though the frame stands on another origin.
    assert inside.locator("body").evaluate("body => getComputedStyle(body).display") == "flex"


def test_a_link_of_a_card_takes_the_whole_window(
    page: Page, http_site: str, elsewhere: tuple[str, Path]
) -> None:
    card = f"{http_site}measures/council-homes-started/card/"
    shown_elsewhere(page, elsewhere, f'<iframe src="{card}" title="Card"></iframe>')
    page.frame_locator("iframe").get_by_role("heading", level=1).get_by_role("link").click()
    page.wait_for_url("**/measures/council-homes-started/index.html")
    assert page.url.startswith(http_site)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", CARDS)
def test_axe_finds_nothing_in_a_card(
    browser: Browser, http_site: str, kind: str, scheme: str
) -> None:
    with judged(browser, NARROWEST, scheme) as page:
        page.goto(f"{http_site}measures/{CARDS[kind][0]}/card/")


def test_a_badge_shows_as_a_picture_on_another_site(
    page: Page, http_site: str, elsewhere: tuple[str, Path]
) -> None:
    badge = f"{http_site}measures/council-homes-started/badge.svg"
    shown_elsewhere(page, elsewhere, f'<img src="{badge}" alt="Homes started" height="44">')
    size = page.locator("img").evaluate("img => [img.naturalWidth, img.naturalHeight]")
    assert size[1] == 44
    assert size[0] > 100


def test_no_text_of_any_badge_leaves_its_plate(page: Page, real_site: Path) -> None:
    badges = sorted(real_site.glob("measures/*/badge.svg"))
    assert badges
    page.set_content("".join(path.read_text(encoding="utf-8") for path in badges))
    outside = page.evaluate(
        """() => [...document.querySelectorAll('body > svg')].flatMap(svg => {
            const whole = svg.getBoundingClientRect();
            const split = [...svg.querySelectorAll('rect')][1].getBoundingClientRect().left;
            return [...svg.querySelectorAll('text')].filter((text, at) => {
                const box = text.getBoundingClientRect();
                return at < 2 ? box.right > split : box.right > whole.right;
            }).map(text => text.textContent);
        })"""
    )
    assert outside == []


def test_the_measure_page_previews_both_with_its_own_policy(page: Page, http_site: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{http_site}measures/council-homes-started/index.html")
    for name in ("Card", "Badge"):
        page.locator(".embed summary", has_text=re.compile(f"^{name}$")).click()
    frame = page.frame_locator(".embed iframe")
    frame.get_by_role("heading", level=1).wait_for()
    page.wait_for_function("() => document.querySelector('.embed img').naturalWidth > 0")
    assert said == []
