"""Without styles, scripts and pictures, as a text browser reads it, a page still makes sense."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.kinds import PAGES

pytestmark = pytest.mark.browser

BARE = """() => {
    document.querySelectorAll('link[rel=stylesheet], svg, img').forEach(e => e.remove());
    return document.body.innerText;
}"""
STATUS = r"((HG|LG|A|LR|HR) )?(High Green|Low Green|Green|Amber|Low Red|High Red|Red)"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def _read(page: Page, address: str) -> str:
    page.goto(address)
    return _on_one_line(page.evaluate(BARE))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _texts(found: Locator) -> list[str]:
    return [_on_one_line(text) for text in found.all_inner_texts()]


@pytest.mark.parametrize("kind", ["home", "chapter", "measure", "exceptions"])
def test_a_page_reads_from_the_way_in_over_the_answer_to_the_detail(
    page: Page, http_site: str, kind: str
) -> None:
    text = _read(page, http_site + PAGES[kind])
    pieces = ["Skip to the content", *_texts(page.locator("h1, main .answer, main h2"))]
    assert pieces[2].endswith("."), "the answer follows the title"
    at = 0
    for piece in pieces:
        found = text.find(piece, at)
        assert found >= 0, f"{piece!r} does not follow in {text[at : at + 400]!r}"
        at = found + len(piece)


def test_what_a_screen_reader_says_has_its_stops(page: Page, http_site: str) -> None:
    page.goto(f"{http_site}measures/council-homes-started/index.html")
    way = page.get_by_role("navigation", name="Breadcrumb").aria_snapshot()
    said = [line for line in way.splitlines() if "/url:" not in line]
    assert len(said) > 3
    assert not [line for line in said if "/" in line], said
    kicker = _on_one_line(page.locator(".kicker").evaluate("one => one.textContent"))
    assert kicker.endswith(", Headline"), kicker


def test_a_status_is_read_beside_its_measure(page: Page, http_site: str) -> None:
    text = _read(page, http_site + PAGES["home"])
    assert re.search(rf"Build a Better Harrow {STATUS}", text), "a priority"
    assert re.search(rf"New council homes started 27 Target 42 {STATUS}", text), (
        "a headline measure"
    )
    assert re.search(
        rf"{STATUS} New housing association homes completed 76 against a target of 149", text
    ), "what needs attention"


@pytest.mark.parametrize("kind", ["chapter", "measures", "year"])
def test_each_cell_of_a_table_has_its_row_and_its_column(
    page: Page, http_site: str, kind: str
) -> None:
    _read(page, http_site + PAGES[kind])
    tables = page.locator("main table.cards:not([hidden] *)").all()  # the one for an order waits
    assert tables
    for table in tables:
        lines: list[list[str]] = table.evaluate(
            "table => Array.from(table.rows, row => Array.from(row.cells, cell => cell.innerText))"
        )
        head, *rows = lines
        assert rows
        assert {len(row) for row in rows} == {len(head)}
        assert all(cell.strip() for row in lines for cell in row), "no cell is empty"
