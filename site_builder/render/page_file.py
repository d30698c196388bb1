"""A page before it meets a template."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.report import QuarterReport
from site_builder.render.downloads.json_file import Json


@dataclass(frozen=True, slots=True)
class PageFile:
    """One page: which template, what it shows, and where it lies."""

    kind: str  # name of the template without its ending
    address: str
    title: str
    description: str  # for search engines, in one sentence
    view: object
    trail: tuple[tuple[str, str], ...] = ()  # pages above it below home: text and address
    report: QuarterReport | None = None  # the report whose figures it shows
    short: str = ""  # its name below the pages above it; "" when the title will do
    canonical: str = ""  # the address that it leads on to; "" for a page that stands for itself
    feed: str = ""  # the address of a feed of its own; "" when it has none
    dataset: Json = None  # what search engines for data read of it
    standing: str = ""  # how what it is about stands, for the search; "" for what has no status
    found_by: str = ""  # words by which the search finds it besides its own
    script: str = ""  # a script of its own in the theme; "" when it has none
    listed: bool = True  # in the sitemap; not what only editors see
    language: str = ""  # of its title and words, where it is not the site's
