"""A walk by keyboard alone over each kind of page: WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.7 and 2.4.11."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import PAGES

pytestmark = pytest.mark.browser

MARK_ALL = """() => {
    const isFolded = e => (e.tagName === 'SUMMARY' ? e.parentElement : e)
        .parentElement.closest('details:not([open])');
    const can = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    return Array.from(document.querySelectorAll(can))
        .filter(e => !e.disabled && e.checkVisibility() && !isFolded(e))
        .map((e, at) => { e.dataset.walked = at; return e.outerHTML.slice(0, 120); });
}"""
# Seen: it has an outline, and one of five points in it is not below something else.
WHERE = """() => {
    const element = document.activeElement;
    if (element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const seen = Array.from(element.getClientRects()).some(box =>
        [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].some(([x, y]) => {
            const hit = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
            return hit && (element.contains(hit) || hit.contains(element));
        }));
    return {
        at: element.dataset.walked, html: element.outerHTML.slice(0, 120), seen: seen,
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    };
}"""


# A key takes a browser some hundredths of a second; together these pages hold every component.
WALKS = (
    *((kind, 320) for kind in ("home", "chapter", "measures", "measure", "action")),
    *((kind, 1280) for kind in ("home", "measure")),
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # A reader who wants no motion: what has the focus is there at once.
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def _walk(page: Page, key: str) -> list[dict[str, Any]]:
    """Press a key until the focus leaves the page, or comes round; return what had the focus."""
    had: list[dict[str, Any]] = []
    while True:
        page.keyboard.press(key)
        now = page.evaluate(WHERE)
        if now is None or now in had:
            return had
        had.append(now)


@pytest.mark.parametrize(("kind", "width"), WALKS)
def test_everything_is_reached_and_seen_and_nothing_holds_the_focus(
    page: Page, http_site: str, kind: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(http_site + PAGES[kind])
    wanted = page.evaluate(MARK_ALL)
    forth = _walk(page, "Tab")
    assert 'class="skip"' in forth[0]["html"], "the way past the navigation comes first"
    assert [int(one["at"]) for one in forth] == list(range(len(wanted)))
    hidden = [one["html"] for one in forth if not one["seen"]]
    assert hidden == [], "something lies over what has the focus"
    assert [one["html"] for one in forth if not one["outlined"]] == []


def test_the_way_back_is_the_way_forth(page: Page, http_site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(http_site + PAGES["measure"])
    page.evaluate(MARK_ALL)
    forth = _walk(page, "Tab")
    back = _walk(page, "Shift+Tab")
    assert [one["at"] for one in back] == [one["at"] for one in reversed(forth)]
    assert [one["html"] for one in back if not one["seen"]] == []


def test_what_is_folded_up_opens_by_keyboard(page: Page, http_site: str) -> None:
    page.goto(http_site + PAGES["measure"])
    folded = page.locator("details:not([open]) > summary").first
    folded.evaluate("summary => { summary.parentElement.id = 'folded'; summary.focus(); }")
    page.keyboard.press("Enter")
    page.wait_for_selector("#folded[open]")
    page.keyboard.press("Space")
    page.wait_for_selector("#folded:not([open])")
