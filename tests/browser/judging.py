"""A page that axe looks at: what every test of it asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

HEIGHT = 900


@contextmanager
def judged(browser: Browser, width: int, scheme: str) -> Iterator[Page]:
    """Give a page that axe may be put into as a script, which no page of a reader's has.

    At the end axe finds nothing in what is open, and nothing is wider than the window.
    """
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    try:
        page = context.new_page()
        yield page
        found = Axe().run(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
    finally:
        context.close()
    assert found.violations_count == 0, found.generate_report()
    assert wide <= width, f"the page is {wide} pixels wide"
