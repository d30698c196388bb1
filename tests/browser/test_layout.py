"""Pages hold together as readers set them: narrow, enlarged, spaced out, without motion or colour.

WCAG 1.4.10 (reflow), 1.4.12 (text spacing), 2.3.3 (motion) and 1.4.1 (colour is not all there is).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KEY_PAGES, PAGES

pytestmark = pytest.mark.browser

# What WCAG 1.4.12 asks a page to bear.
SPACED_OUT = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""
# Text that is cut off by its own box, or that another box hides. What is there only for those who
# hear the page is clipped on purpose.
CUT_OFF = """() => Array.from(document.querySelectorAll('main *, header *, footer *'))
    .filter(e => {
        const style = getComputedStyle(e);
        if (style.clipPath !== 'none' || style.position === 'absolute') return false;
        if (!['hidden', 'clip'].includes(style.overflowX)) return false;
        if (e.closest('svg')) return false;
        return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
    }).map(e => e.outerHTML.slice(0, 120))"""
WIDE = "document.documentElement.scrollWidth"
MOVES = """() => Array.from(document.querySelectorAll('*')).concat(document.documentElement)
    .filter(e => {
        const style = getComputedStyle(e);
        const takes = time => time.split(',').some(one => parseFloat(one) > .01);
        return takes(style.transitionDuration) || (style.animationName !== 'none')
            || style.scrollBehavior === 'smooth';
    }).map(e => e.tagName)"""


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    yield page
    page.close()


@pytest.mark.parametrize("kind", PAGES)
def test_text_can_be_spaced_out_on_the_narrowest_screen(
    narrow: Page, http_site: str, kind: str
) -> None:
    narrow.goto(http_site + PAGES[kind])
    assert narrow.evaluate(WIDE) <= 320
    narrow.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet]; }",
        SPACED_OUT,
    )
    assert (
        narrow.evaluate("getComputedStyle(document.querySelector('main p')).wordSpacing") != "0px"
    )
    assert narrow.evaluate(WIDE) <= 320
    assert narrow.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("kind", PAGES)
def test_pages_reflow_at_four_times_their_size(browser: Browser, http_site: str, kind: str) -> None:
    """At 400% a window of 1280 by 1024 pixels has 320 by 256 of CSS."""
    page = browser.new_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page.goto(http_site + PAGES[kind])
    wide = page.evaluate(WIDE)
    sticky = page.evaluate(
        "Array.from(document.querySelectorAll('body *')).filter(e => !e.closest('thead')"
        " && ['sticky', 'fixed'].includes(getComputedStyle(e).position))"
        ".reduce((most, e) => Math.max(most, e.offsetHeight), 0)"
    )
    hidden_heads = page.evaluate(
        "Array.from(document.querySelectorAll('.cards thead')).every(e => e.offsetHeight <= 1)"
    )
    page.close()
    assert wide <= 320
    assert sticky <= 256 / 3, "what stays on the screen leaves no room to read"
    assert hidden_heads, "heads of tables do not stay where rows are cards"


@pytest.mark.parametrize("kind", KEY_PAGES)
def test_nothing_moves_for_readers_who_want_no_motion(
    browser: Browser, http_site: str, kind: str
) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(http_site + KEY_PAGES[kind])
    moving = page.evaluate(MOVES)
    page.close()
    assert moving == []


@pytest.mark.parametrize("forced", [True, False])
@pytest.mark.parametrize("kind", ["home", "chapter", "measure", "exceptions", "year", "key"])
def test_a_status_is_a_shape_and_a_word_whatever_the_colours(
    browser: Browser, http_site: str, kind: str, *, forced: bool
) -> None:
    page = browser.new_page(
        viewport={"width": 1280, "height": 900}, forced_colors="active" if forced else "none"
    )
    page.goto(http_site + PAGES[kind])
    statuses = page.locator("main .status:visible").all()
    assert statuses
    for status in statuses:
        assert status.inner_text().strip(), "the word"
        shape = status.locator("svg").first.bounding_box()
        assert shape is not None, "the shape"
        assert min(shape["width"], shape["height"]) >= 9
    page.close()
