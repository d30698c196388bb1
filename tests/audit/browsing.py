"""Visits pages in one Chromium, several at a time, so that hundreds take minutes."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from playwright.async_api import Browser, Page, Route, async_playwright

from tests.browser.provision import browser_path

HEIGHT = 900
AT_A_TIME = max(2, os.cpu_count() or 2)
Scheme = Literal["light", "dark"]
T = TypeVar("T")

_LEADS_ON = re.compile(rb'<meta http-equiv="refresh"[^>]*>')


@dataclass(frozen=True, slots=True)
class Look:
    """A page as it is to be looked at."""

    address: str
    width: int = 1280  # CSS pixels
    scheme: Scheme = "light"

    def __str__(self) -> str:
        return f"{self.address} at {self.width} px, {self.scheme}"


def visit(looks: Iterable[Look], do: Callable[[Page, Look], Awaitable[T]]) -> Sequence[T]:
    """Open each page and return what `do` makes of it, in any order."""
    return asyncio.run(_visit(list(looks), do))


async def _visit(looks: list[Look], do: Callable[[Page, Look], Awaitable[T]]) -> list[T]:
    # Chromium refuses to run as root inside its sandbox; the pages are our own.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=arguments)
        looks.sort(key=lambda look: (look.width, look.scheme))
        share = [looks[start::AT_A_TIME] for start in range(AT_A_TIME)]
        found = await asyncio.gather(*(_worker(browser, part, do) for part in share))
        await browser.close()
    return [one for part in found for one in part]


async def _worker(
    browser: Browser, looks: list[Look], do: Callable[[Page, Look], Awaitable[T]]
) -> list[T]:
    found = []
    # Tools are put into the pages as scripts, which readers' pages forbid.
    context = await browser.new_context(bypass_csp=True)
    await context.route("**/latest/**", _without_leading_on)
    page = await context.new_page()
    for look in looks:
        await page.set_viewport_size({"width": look.width, "height": HEIGHT})
        await page.emulate_media(color_scheme=look.scheme)
        await page.goto(look.address)
        found.append(await do(page, look))
    await context.close()
    return found


async def _without_leading_on(route: Route) -> None:
    """Give the browser a page that stays: one that leads on at once could not be looked at."""
    response = await route.fetch()
    await route.fulfill(response=response, body=_LEADS_ON.sub(b"", await response.body()))
