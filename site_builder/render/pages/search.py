"""The search page: a form for the search, and everything there is from A to Z for whoever has none.

The list needs no script: every measure, action, priority, office, page and term of the glossary,
and the words by which residents look for a measure (its `tags`), as in the index of a book.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.measure import Measure
from site_builder.model.report import Office
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.glossary import term_ids
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.letters import by_letter
from site_builder.render.urls import Here
from site_builder.render.views.parts import Link
from site_builder.render.views.search import Entry, Letter, SearchPage
from site_builder.render.words import frame
from site_builder.render.words.exceptions import TITLE as EXCEPTIONS
from site_builder.render.words.numbers import capital
from site_builder.render.words.offices import HEADINGS
from site_builder.render.words.search import (
    ACTION,
    DESCRIPTION,
    MEASURE,
    NARROWED,
    OFFICES,
    PAGE,
    PRIORITY,
    SEE,
    SIGNS,
    TERM,
    TITLE,
    index_link,
    title_with_results,
)

SCRIPT = "search.js"


def search(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the search page."""
    here = urls.here(urls.SEARCH)
    letters = tuple(
        Letter(letter, urls.anchor("letter", letter), entries)
        for letter, entries in by_letter(_entries(context, here), lambda one: one.text, SIGNS)
    )
    view = SearchPage(
        heading=TITLE,
        narrowed=NARROWED,
        results_title=title_with_results(context.site.title),
        engine=here.to(urls.SEARCH_ENGINE),
        contents=tuple(Link(one.letter, f"#{one.anchor}") for one in letters),
        letters=letters,
        indexes=tuple(
            Link(index_link(title), here.to(address))
            for title, address in ((frame.MEASURES, urls.MEASURES), (frame.ACTIONS, urls.ACTIONS))
        ),
    )
    description = DESCRIPTION.format(organisation=context.site.organisation)
    yield PageFile("search", here.path, TITLE, description, view, script=SCRIPT)


def _entries(context: Context, here: Here) -> Iterator[Entry]:
    """Yield everything there is to go to, each with its kind, and the words that lead to it."""
    found = (
        *_measures_and_actions(context),
        *_people_and_priorities(context),
        *_pages(context),
    )
    yield from (Entry(title, here.to(address), kind) for title, address, kind in found)
    for term, anchor in term_ids(term for term, _ in context.report.project.glossary).items():
        yield Entry(capital(term), here.to(urls.GLOSSARY, anchor), TERM)
    yield from _words(context, here)


def _words(context: Context, here: Here) -> Iterator[Entry]:
    """Yield each word that residents use, with the measures that have it, by their names.

    A word is left out where all its measures begin with it: there it would say nothing new.
    """
    tagged = ((capital(tag), measure) for measure in _measures(context) for tag in measure.tags)
    found: dict[str, tuple[str, dict[str, str]]] = {}
    for word, measure in tagged:
        _, leads = found.setdefault(word.casefold(), (word, {}))
        leads[measure.name] = here.to(urls.measure(measure.id))
    for key, (word, leads) in found.items():
        if not all(name.casefold().startswith(key) for name in leads):
            names = sorted(leads, key=str.casefold)
            yield Entry(word, note=SEE, see=tuple(Link(name, leads[name]) for name in names))


def _measures(context: Context) -> Iterator[Measure]:
    """Yield the measures that have a page which speaks of the latest report."""
    for measure in (one.measure for one in context.report.measures):
        if context.assessment(measure.id, context.latest.quarter) is not None:
            yield measure


def _measures_and_actions(context: Context) -> Iterator[tuple[str, str, str]]:
    for measure in _measures(context):
        yield measure.name, urls.measure(measure.id), MEASURE
    for history in context.report.actions:
        if history.assessments:
            yield history.action.name, urls.action(history.action.id), ACTION


def _people_and_priorities(context: Context) -> Iterator[tuple[str, str, str]]:
    latest = context.latest
    for priority in (chapter.priority for chapter in latest.chapters):
        yield priority.title, urls.chapter(latest.quarter, priority.id), PRIORITY
    for office in context.report.answerable:
        yield office.title, urls.office(office.office.value, office.id), OFFICES[office.office]


def _pages(context: Context) -> Iterator[tuple[str, str, str]]:
    latest, known = context.latest.quarter, context.pages
    pages = (
        (frame.LATEST, urls.report(latest)),
        (EXCEPTIONS, urls.exceptions(latest)),
        (frame.PRIORITIES, urls.PRIORITIES),
        (frame.MEASURES, urls.MEASURES),
        (frame.ACTIONS, urls.ACTIONS),
        (frame.KEY, urls.KEY),
        (frame.DATA, urls.DATA),
        (frame.ARCHIVE, urls.ARCHIVE),
        (frame.CORRECTIONS, urls.CORRECTIONS),
        (HEADINGS[Office.PORTFOLIO], known.get("portfolios", "")),
        (HEADINGS[Office.DIRECTORATE], known.get("directorates", "")),
        (frame.GLOSSARY, known.get("glossary", "")),
    )
    yield from ((title, address, PAGE) for title, address in pages if address)
    for page in context.report.project.pages:
        yield page.facts.title, urls.page(page.slug), PAGE
