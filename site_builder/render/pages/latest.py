"""Addresses that always lead to the newest report: pages that send their reader on at once.

They work on every host and without JavaScript. Search engines are told to keep the page that they
lead to, so they are in no map of the site.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import ForwardPage
from site_builder.render.words import pages as words
from site_builder.render.words.frame import LATEST


def latest(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build a page for the newest report and one for each of its chapters."""
    report = context.latest
    target = urls.report(report.quarter)
    yield _page(urls.LATEST_REPORT, target, LATEST, words.headed(report.plan.title, report.quarter))
    for chapter in report.chapters:
        priority = chapter.priority
        yield _page(
            urls.latest_chapter(priority.id),
            urls.chapter(report.quarter, priority.id),
            f"{LATEST}: {priority.title}",
            words.headed(priority.title, report.quarter),
        )


def _page(address: str, target: str, title: str, text: str) -> PageFile:
    view = ForwardPage(title, Link(text, urls.here(address).to(target)))
    description = words.leads_to(title, text)
    return PageFile("forward", address, title, description, view, canonical=target)
