"""Pages hold together as readers set them: narrow, enlarged, spaced out, without motion or colour.

WCAG 1.4.4 (resize text), 1.4.10 (reflow), 1.4.12 (text spacing), 2.3.3 (motion) and 1.4.1 (colour
is not all there is).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from site_builder.render.words.numbers import unbroken
from tests.browser.kinds import KEY_PAGES, PAGES
from tests.browser.words import WORDS_OVER_TWO_LINES

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
TALLEST_THAT_STAYS = """() => Array.from(document.querySelectorAll('body *'))
    .filter(e => !e.closest('thead'))
    .filter(e => ['sticky', 'fixed'].includes(getComputedStyle(e).position))
    .reduce((most, e) => Math.max(most, e.offsetHeight), 0)"""
HEADS_OF_CARDS = """() => Array.from(document.querySelectorAll('.cards thead'))
    .filter(e => e.offsetHeight > 1).map(e => e.outerHTML.slice(0, 120))"""
# Each status in sight: its word, and the lesser side of its shape in CSS pixels.
STATUSES = """() => Array.from(document.querySelectorAll('main .status'))
    .filter(e => e.checkVisibility() && e.getClientRects().length)
    .map(e => {
        const shape = e.querySelector('svg')?.getBoundingClientRect();
        return [e.innerText.trim(), shape ? Math.min(shape.width, shape.height) : 0];
    })"""
WIDE = "document.documentElement.scrollWidth"
ENLARGE = "document.documentElement.style.fontSize = '200%'"
# In CSS pixels: a drawing's own units times what it is scaled by.
LETTERS_OF_CHARTS = """() => Array.from(document.querySelectorAll('svg.chart text'))
    .map(e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a)"""
SIDES = "e => [e, e.parentElement].map(one => one.getBoundingClientRect().left)"
LEFT_SIDES = "all => all.map(e => Math.round(e.getBoundingClientRect().left))"
MOVES = """() => Array.from(document.querySelectorAll('*')).concat(document.documentElement)
    .filter(e => {
        const style = getComputedStyle(e);
        const takes = time => time.split(',').some(one => parseFloat(one) > .01);
        return takes(style.transitionDuration) || (style.animationName !== 'none')
            || style.scrollBehavior === 'smooth';
    }).map(e => e.tagName)"""


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    """A window of 1280 by 1024 pixels at 400% has 320 by 256 of CSS."""
    page = browser.new_page(viewport={"width": 320, "height": 256})
    yield page
    page.close()


@pytest.mark.parametrize("kind", PAGES)
def test_pages_reflow_at_four_times_their_size_and_spaced_out(
    narrow: Page, http_site: str, kind: str
) -> None:
    narrow.goto(http_site + PAGES[kind])
    assert narrow.evaluate(WIDE) <= 320
    room = "what stays on the screen leaves no room to read"
    assert narrow.evaluate(TALLEST_THAT_STAYS) <= 256 / 3, room
    assert narrow.evaluate(HEADS_OF_CARDS) == [], "heads of tables do not stay where rows are cards"
    narrow.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet]; }",
        SPACED_OUT,
    )
    spacing = "getComputedStyle(document.querySelector('main p')).wordSpacing"
    assert narrow.evaluate(spacing) != "0px"
    assert narrow.evaluate(WIDE) <= 320
    assert narrow.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("kind", PAGES)
def test_letters_of_twice_the_size_fit_into_the_narrowest_screen(
    narrow: Page, http_site: str, kind: str
) -> None:
    narrow.goto(http_site + PAGES[kind])
    assert narrow.evaluate(WORDS_OVER_TWO_LINES, 16) == [], "words and numbers stay in one piece"
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    before = narrow.evaluate(size)
    narrow.evaluate(ENLARGE)
    assert narrow.evaluate(size) >= before * 1.8
    assert narrow.evaluate(WIDE) <= 320
    assert narrow.evaluate(CUT_OFF) == []
    assert narrow.evaluate(WORDS_OVER_TWO_LINES, 8) == []


@pytest.mark.parametrize("kind", ["home", "chapter"])
def test_a_count_stands_beside_its_shape_in_letters_of_twice_the_size(
    narrow: Page, http_site: str, kind: str
) -> None:
    narrow.goto(http_site + PAGES[kind])
    narrow.evaluate(ENLARGE)
    counts = narrow.locator(".counts li:has(svg)").all()
    assert counts
    for one in counts:
        shape = one.locator("svg").bounding_box()
        words = one.locator("b").bounding_box()
        assert shape
        assert words
        assert shape["x"] + shape["width"] <= words["x"] + 1
        assert shape["y"] < words["y"] + words["height"]
        line = one.evaluate(
            "e => parseFloat(getComputedStyle(e.querySelector('a') || e).lineHeight)"
        )
        assert line >= 24 * 1.2, "lines of a link do not lie over each other"


def test_a_minus_stays_with_its_pounds_on_the_narrowest_screen(narrow: Page) -> None:
    """At every width that leaves room for some of the words before it."""
    sum_of_money = unbroken("\N{MINUS SIGN}£1.0m")
    narrow.set_content(f"<p style='font: 16px sans-serif'>Spent less: {sum_of_money}</p>")
    for width in range(60, 320):
        narrow.evaluate("width => { document.body.style.width = `${width}px`; }", width)
        assert narrow.evaluate(WORDS_OVER_TWO_LINES, 16) == [], width


@pytest.mark.parametrize("kind", ["measure", "chapter"])
def test_a_chart_is_as_wide_as_its_column_and_reads_like_the_text_around_it(
    browser: Browser, http_site: str, kind: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(http_site + PAGES[kind])
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        left, margin = page.locator("svg.chart").first.evaluate(SIDES)
        assert left == margin, "it starts where the text starts"
        sizes = page.evaluate(LETTERS_OF_CHARTS)
        assert sizes
        assert [size for size in sizes if not 11 <= size <= 18] == [], width
    page.close()


def test_the_names_in_a_list_behind_a_number_stand_in_line(
    browser: Browser, http_site: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(http_site + PAGES["quarter counts"])
    lists = page.locator(".list .items:has(.set-by-post)").all()
    assert lists
    for one in lists:
        for part in ("a", ".text"):
            sides = one.locator(part).evaluate_all(LEFT_SIDES)
            assert len(sides) > 1
            assert len(set(sides)) == 1, part
    page.close()


def test_what_is_being_done_stands_beside_the_chart_where_there_is_room(
    browser: Browser, http_site: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(http_site + PAGES["measure"])
    chart, remedy = (page.locator(one).bounding_box() for one in (".story .chart", ".remedy"))
    assert chart
    assert remedy
    assert remedy["x"] >= chart["x"] + chart["width"]
    assert remedy["y"] < chart["y"]
    page.close()


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
    statuses = page.evaluate(STATUSES)
    page.close()
    assert statuses
    assert [one for one in statuses if not one[0] or one[1] < 9] == []
