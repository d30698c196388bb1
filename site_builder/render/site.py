"""From a `Report` to the files of the site: the entry point of the stage, and what goes into it.

Everything the site holds is in the lists below; to add a page or a file, write a small function
and name it there. Nothing is decided here and nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from site_builder.model.chart import ChartSpec
from site_builder.model.output import OutputFile
from site_builder.model.report import Report
from site_builder.model.theme import Theme, look_of
from site_builder.problems.problem import Problem
from site_builder.render.assets import Assets, assets_of
from site_builder.render.badges import badge_files
from site_builder.render.calendar import calendar
from site_builder.render.cards import card_files
from site_builder.render.charts.standalone import chart_files
from site_builder.render.context import Context, Draw, context_of
from site_builder.render.downloads.datasets import catalogue
from site_builder.render.downloads.editions import archived_files
from site_builder.render.downloads.files import data_files, measure_files
from site_builder.render.feeds import feed
from site_builder.render.frame import frame_of
from site_builder.render.hosting.headers_file import headers_file
from site_builder.render.machines import no_jekyll, robots, sitemap
from site_builder.render.measure_feeds import measure_feeds
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.actions import action_pages, actions
from site_builder.render.pages.archive import archive
from site_builder.render.pages.builder import Builder
from site_builder.render.pages.changes import changes
from site_builder.render.pages.chapter import chapters
from site_builder.render.pages.corrections import corrections
from site_builder.render.pages.counts import counts
from site_builder.render.pages.data import data
from site_builder.render.pages.edition import editions
from site_builder.render.pages.exceptions import exceptions
from site_builder.render.pages.glossary import glossary
from site_builder.render.pages.home import home
from site_builder.render.pages.key import key
from site_builder.render.pages.latest import latest
from site_builder.render.pages.measure import measure_pages
from site_builder.render.pages.measure_embed import measure_cards
from site_builder.render.pages.measures import measures
from site_builder.render.pages.missing import not_found
from site_builder.render.pages.offices import office_pages, offices
from site_builder.render.pages.priorities import priorities
from site_builder.render.pages.quarter import quarters
from site_builder.render.pages.search import search
from site_builder.render.pages.styleguide import styleguide
from site_builder.render.pages.text import texts
from site_builder.render.pages.years import years
from site_builder.render.templates import BadThemeError, Templates

PAGES: tuple[tuple[str, Builder], ...] = (
    ("home", home),
    ("reports", quarters),
    ("changes since the report before", changes),
    ("chapters", chapters),
    ("lists behind the counts", counts),
    ("measures", measures),
    ("each measure", measure_pages),
    ("actions", actions),
    ("each action", action_pages),
    ("key", key),
    ("data", data),
    ("archive", archive),
    ("frozen editions", editions),
    ("corrections", corrections),
    ("pages written by hand", texts),
    ("page not found", not_found),
    ("exceptions", exceptions),
    ("years", years),
    ("priorities", priorities),
    ("portfolios and directorates", offices),
    ("each portfolio and directorate", office_pages),
    ("glossary", glossary),
    ("addresses of the newest report", latest),
    ("search", search),
    ("the card of each measure", measure_cards),
    ("style guide, for editors", styleguide),
)

DATA: tuple[tuple[str, Callable[[Context, Narrator], Iterator[OutputFile]]], ...] = (
    ("downloads", data_files),
    ("each measure's data", measure_files),
    ("each measure's feed", measure_feeds),
    ("each measure's chart", chart_files),
    ("files of frozen editions", archived_files),
)

MACHINES: tuple[tuple[str, Callable[[Context, Sequence[str]], Iterator[OutputFile]]], ...] = (
    ("robots.txt", robots),
    ("sitemap.xml", sitemap),
    (".nojekyll", no_jekyll),
    ("feed.xml", feed),
    ("calendar.ics", calendar),
    ("data/catalog.jsonld", catalogue),
)


def render(report: Report, themes: tuple[Theme, ...], draw: Draw) -> tuple[OutputFile, ...]:
    """Return every file of the site, sorted by path.

    `draw` turns a chart's specification into an inline `<svg>`; it is asked once for each chart.
    """
    context = replace(context_of(report, once(draw)), look=look_of(themes))
    templates, assets = Templates(themes), assets_of(themes)
    narrator = Narrator(context)
    data = [file for _, build in DATA for file in build(context, narrator)]
    context = replace(context, sizes={file.path: len(file.content) for file in data})
    pages = [page for _, build in PAGES for page in build(context, narrator)]
    files = [*assets.files, *data, *card_files(context)]
    files += badge_files(context, templates)
    files += _filled(pages, context, templates, assets)
    addresses = [one.address for one in pages if one.listed and not one.canonical]  # others lead on
    files.extend(file for _, build in MACHINES for file in build(context, addresses))
    files.append(headers_file(file.path for file in files))
    return tuple(sorted(files, key=lambda file: file.path))


def _filled(
    pages: Sequence[PageFile], context: Context, templates: Templates, assets: Assets
) -> list[OutputFile]:
    """Fill each page's template. Raises BadThemeError with all that is wrong in them."""
    files: list[OutputFile] = []
    faults: dict[Problem, None] = {}
    for page in pages:
        frame = frame_of(context, assets, page)
        try:
            files.append(OutputFile(page.address, templates.render(page.kind, frame, page.view)))
        except BadThemeError as error:
            faults.update(dict.fromkeys(error.problems))
    if faults:
        raise BadThemeError(*faults)
    return files


def once(draw: Draw) -> Draw:
    """Return the same drawing function, asked once for each chart."""
    drawn: dict[ChartSpec, str] = {}

    def remembered(spec: ChartSpec) -> str:
        if spec not in drawn:
            drawn[spec] = draw(spec)
        return drawn[spec]

    return remembered
