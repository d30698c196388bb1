"""Each kind of page on A4, as Chromium prints it: whole, numbered, readable without colour."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdf
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import PAGES

pytestmark = pytest.mark.browser

WIDTH_OF_TEXT = 688  # CSS pixels of A4's 210 mm without margins of 14 mm on both sides
HEIGHT_OF_TEXT = 994  # and of its 297 mm without 16 mm above and 18 mm below
NUMBER = re.compile(r"^(\d+) of (\d+)$", re.MULTILINE)
ADDRESS = "https://example.org/a"
FEWEST_LETTERS = 40  # a sheet with less is as good as blank
TOO_FAR_RIGHT = """width => Array.from(document.querySelectorAll('body *'))
    .filter(e => e.checkVisibility() && !e.closest('svg') && e.innerText
        && Array.from(e.getClientRects()).some(box => box.right > width + 1))
    .map(e => e.outerHTML.slice(0, 120))"""
HEADINGS = "Array.from(document.querySelectorAll('main :is(h2, h3)')).map(e => e.innerText.trim())"
STATUSES = "Array.from(document.querySelectorAll('main .status')).map(e => e.innerText.trim())"
# Long lists of links all print as one of them does.
PRINTED = (
    *("home", "quarter", "chapter", "chapter counts", "exceptions", "year", "measures", "measure"),
    *("actions", "action", "key", "corrections", "priorities", "portfolio", "data", "about"),
)
WITH_STATUSES = ("home", "quarter", "chapter", "exceptions", "year", "measure")
EMPTY_BELOW = """() => {
    const words = Array.from(document.querySelectorAll('main :is(p, li, dd, td)'))
        .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().bottom);
    return document.querySelector('main').getBoundingClientRect().bottom - Math.max(...words);
}"""
LINES = """all => all.map(e => {
    const range = document.createRange();
    range.selectNodeContents(e);
    return range.getClientRects().length;
})"""
ONLY_PICTURES = """() => {
    const section = document.querySelector('#pictures').parentElement.parentElement;
    section.querySelector('.prose').remove();
    document.querySelector('main').replaceChildren(document.createElement('div'), section);
}"""
BOXES = """all => all.map(e => {
    const { width, height } = e.getBoundingClientRect(), style = getComputedStyle(e);
    return { width, height, inside: style.breakInside, size: parseFloat(style.fontSize) };
})"""
LAID_OUT = "() => !document.querySelector('.filtered tbody tr:not(.laid-out)')"
AT_MAIN = "() => document.querySelector('main').getBoundingClientRect().top > -1"
SPLIT = """() => Array.from(document.querySelectorAll('main tr'))
    .filter(e => getComputedStyle(e).breakInside !== 'avoid').length"""


@dataclass(frozen=True, slots=True)
class Printed:
    """The sheets of a page: the text of each, without its number."""

    sheets: tuple[str, ...]
    headings: frozenset[str]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.sheets).split())


@pytest.fixture(scope="module")
def one_page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": WIDTH_OF_TEXT, "height": 1000})
    yield page
    page.close()


@pytest.fixture
def page(one_page: Page) -> Page:
    """One page for all, on paper whatever the test before it left."""
    one_page.emulate_media(media="print")
    return one_page


def _printed(page: Page, address: str) -> Printed:
    page.goto(address)
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    texts = [sheet.extract_text() for sheet in pdf.pages]
    for at, text in enumerate(texts, 1):
        assert (str(at), str(len(texts))) in NUMBER.findall(text), f"no number on sheet {at}"
    sheets = tuple(NUMBER.sub("", text).strip() for text in texts)
    return Printed(sheets, frozenset(page.evaluate(HEADINGS)))


@pytest.mark.parametrize("kind", PRINTED)
def test_a_page_prints_whole_on_numbered_sheets(page: Page, http_site: str, kind: str) -> None:
    printed = _printed(page, http_site + PAGES[kind])
    assert [sheet for sheet in printed.sheets if len(sheet) < FEWEST_LETTERS] == []
    ends = [sheet.splitlines()[-1].strip() for sheet in printed.sheets]
    assert [end for end in ends if end in printed.headings] == [], "a heading ends a sheet"
    assert page.evaluate(TOO_FAR_RIGHT, WIDTH_OF_TEXT) == []
    assert page.evaluate(SPLIT) == 0
    assert "Skip to" not in printed.text
    if kind in WITH_STATUSES:
        _has_statuses_in_words(page, printed)


def _has_statuses_in_words(page: Page, printed: Printed) -> None:
    squeezed = printed.text.replace(" ", "")
    words = page.evaluate(STATUSES)
    assert words
    lost = [word for word in words if re.sub(r"\s", "", word) not in squeezed]
    assert lost == [], "statuses are words on paper"


@pytest.mark.parametrize(("kind", "head"), [("measures", "Latest rating"), ("year", "So far")])
def test_the_head_of_a_long_table_is_on_each_of_its_sheets(
    page: Page, http_site: str, kind: str, head: str
) -> None:
    printed = _printed(page, http_site + PAGES[kind])
    first = next(at for at, sheet in enumerate(printed.sheets) if head in sheet)
    last = max(at for at, sheet in enumerate(printed.sheets) if "No comparison" in sheet)
    assert last > first, "the table goes over to another sheet"
    assert [at for at in range(first, last + 1) if head not in printed.sheets[at]] == []


def test_no_sheet_has_nothing_but_where_the_figures_come_from(page: Page, http_site: str) -> None:
    for kind in ("key", "chapter", "exceptions"):
        printed = _printed(page, http_site + PAGES[kind])
        first, *_, last = (" ".join(sheet.split()) for sheet in printed.sheets)
        assert "Open Government Licence" in first
        assert "Open Government Licence" not in last


def test_a_measure_has_its_figure_and_its_chart_on_the_first_sheet(
    page: Page, http_site: str
) -> None:
    printed = _printed(page, http_site + PAGES["measure"])
    assert "Why High Red?" in printed.sheets[0]
    assert "Quarter without a" in printed.sheets[0], "the key below the chart"


def test_lists_and_what_is_being_done_take_the_whole_width(page: Page, http_site: str) -> None:
    for kind, last in (("quarter", ".movers > :last-child"), ("measure", ".remedy")):
        page.goto(http_site + PAGES[kind])
        right = page.locator(last).evaluate("e => e.getBoundingClientRect().right")
        assert abs(right - WIDTH_OF_TEXT) < 2, kind
    page.goto(http_site + PAGES["exceptions"])
    lines = page.locator(".exception dt").evaluate_all(LINES)
    assert set(lines) == {1}, "a label breaks over two lines"


@pytest.mark.parametrize("kind", ["home", "quarter", "portfolios", "year"])
def test_each_scope_is_one_low_row_with_every_count_on_one_line(
    page: Page, http_site: str, kind: str
) -> None:
    page.goto(http_site + PAGES[kind])
    rows = page.locator(".scope").evaluate_all(BOXES)
    assert len(rows) >= 4
    for row in rows:
        assert abs(row["width"] - WIDTH_OF_TEXT) < 2, "as wide as the sheet"
        assert row["inside"] == "avoid"
    assert (
        sum(row["height"] for row in rows[:5]) < HEIGHT_OF_TEXT * 0.4
    )  # names of three lines included
    counts = page.locator(".scope .counts li").evaluate_all(BOXES)
    assert len(counts) >= 8
    assert max(one["height"] / one["size"] for one in counts) < 1.6, "a count breaks, or is spread"


@pytest.mark.parametrize("kind", ["home", "quarter", "year", "measures"])
def test_no_sheet_but_the_last_is_left_a_fifth_empty(page: Page, http_site: str, kind: str) -> None:
    page.goto(http_site + PAGES[kind])
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    left = [_empty_below(sheet) for sheet in pdf.pages]
    assert max(left[:-1]) < 0.2, left


def test_a_heading_of_pictures_stands_with_the_first_of_them(page: Page, http_site: str) -> None:
    """Wherever the sheet ends: what is above grows a little at a time."""
    page.goto(http_site + PAGES["quarter"])
    page.evaluate(ONLY_PICTURES)
    last = []
    for grown in range(500, 900, 20):
        page.locator("main > div:first-child").evaluate(
            "(e, by) => { e.style.height = `${by}px`; }", grown
        )
        pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        last.append(NUMBER.sub("", pdf.pages[0].extract_text()).strip().splitlines()[-1].strip())
    assert len(set(last)) > 1, "the pictures go over to the next sheet"
    assert "The plan in pictures" not in last


def _empty_below(sheet: pypdf.PageObject) -> float:
    """Return which part of a sheet stands empty between its last line and its number."""
    lines: list[float] = []

    def note(text: str, matrix: list[float], at: list[float], *_: object) -> None:
        if text.strip():
            lines.append(at[4] * matrix[1] + at[5] * matrix[3] + matrix[5])

    sheet.extract_text(visitor_text=note)
    number, lowest, *_ = sorted(set(lines))
    return (lowest - number) / float(sheet.mediabox.height)


def test_nothing_empty_follows_the_last_words(page: Page, http_site: str) -> None:
    """Else it takes a blank sheet, where the words end low on theirs."""
    for kind in ("quarter", "corrections", "measure"):
        page.goto(http_site + PAGES[kind])
        assert page.evaluate(EMPTY_BELOW) < 8, kind


def test_links_in_what_people_wrote_have_their_addresses(page: Page, http_site: str) -> None:
    page.goto(http_site + PAGES["about"])
    page.evaluate(
        "address => { const link = document.createElement('a'); link.href = address;"
        " link.textContent = 'a source'; document.querySelector('.prose p').append(link); }",
        ADDRESS,
    )
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = "".join(sheet.extract_text() for sheet in pdf.pages)
    assert f"a source ({ADDRESS})" in " ".join(text.split())


def test_the_way_back_to_the_top_is_on_screens_only(page: Page, http_site: str) -> None:
    for kind in ("measures", "actions", "year", "quarter counts", "search"):
        page.emulate_media(media="screen")
        page.goto(http_site + PAGES[kind])
        page.wait_for_function(LAID_OUT)  # rows that grow push the link from under the pointer
        way = page.locator(".to-top a[href='#main']").last
        assert way.is_visible(), kind
        way.click()
        page.wait_for_function(AT_MAIN)
        page.emulate_media(media="print")
        assert page.locator(".to-top:visible").count() == 0, kind


def test_good_and_bad_are_apart_in_grey(page: Page, http_site: str) -> None:
    """The bars of cards: 3 to 1 between the greys of a filled green and a filled red part."""
    page.goto(http_site + PAGES["home"])
    fill = "rect => getComputedStyle(rect).fill.match(/[0-9.]+/g).slice(0, 3).map(Number)"
    green, red = (
        _light(page.locator(f".bar rect.{family}.filled").first.evaluate(fill))
        for family in ("green", "red")
    )
    assert (max(green, red) + 0.05) / (min(green, red) + 0.05) >= 3


def _light(channels: list[float]) -> float:
    """Return the relative luminance of a colour: all that a grey printer keeps of it."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (one / 255 for one in channels)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
