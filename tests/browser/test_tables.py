"""Tables stay tables for those who hear them, also where a narrow screen shows them as cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NARROW, WIDE = 320, 1280
MEASURES = "measures/index.html"
ROLES = ("table", "row", "columnheader", "rowheader", "cell")
ROLES_SAID = "document.querySelectorAll('main table [role], main table[role]').length"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": WIDE, "height": 900})
    yield page
    page.close()


def _heard(page: Page) -> dict[str, int]:
    """How often each role of tables is in what Chromium tells assistive technology."""
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    counts = Counter(node["role"]["value"] for node in told["nodes"] if not node["ignored"])
    return {role: counts[role] for role in ROLES}


@pytest.mark.parametrize("scripts", [True, False])
def test_a_table_shown_as_cards_is_heard_as_a_table(
    browser: Browser, http_site: str, *, scripts: bool
) -> None:
    heard = []
    for width in (NARROW, WIDE):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts
        )
        page = context.new_page()
        page.goto(http_site + MEASURES)
        if scripts:  # it lays out a few rows at a time
            page.wait_for_function("() => !document.querySelector('tbody tr:not(.laid-out)')")
        heard.append(_heard(page))
        context.close()
    narrow, wide = heard
    assert narrow == wide
    assert all(narrow.values())


def test_roles_are_said_as_long_as_the_layout_is_not_a_tables(page: Page, http_site: str) -> None:
    page.goto(http_site + MEASURES)
    assert page.evaluate(ROLES_SAID) == 0
    page.set_viewport_size({"width": NARROW, "height": 900})
    page.wait_for_function(f"() => {ROLES_SAID} > 0")
    first_row = page.locator("main tbody tr").first
    assert first_row.get_attribute("role") == "row"
    assert first_row.locator("th").get_attribute("role") == "rowheader"
    assert {cell.get_attribute("role") for cell in first_row.locator("td").all()} == {"cell"}
    assert page.locator("main thead th").first.get_attribute("role") == "columnheader"
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.wait_for_function(f"() => {ROLES_SAID} === 0")
