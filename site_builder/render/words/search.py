"""Words of the search: what kind of page a result is, how it stands, and names in the A to Z."""

from __future__ import annotations

from site_builder.model.report import Office
from site_builder.render.words.frame import whole_title
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import lower_first

TITLE = INTERFACE.search
DESCRIPTION = "Search the pages of {organisation}, or find what you look for from A to Z."

EVERYTHING = INTERFACE.everything_from_a_to_z

MISSING = "Page not found"
MISSING_WORDS = "There is no page at this address."

MEASURE = "Measure"
ACTION = "Action"
REPORT = "Report"
PAGE = "Page"
PRIORITY = "Priority"
TERM = "Glossary"
SEE = "see"
"""Between a word of the A to Z and the measures that it leads to, as in the index of a book."""
OFFICES = {Office.PORTFOLIO: "Portfolio", Office.DIRECTORATE: "Directorate"}
OFFICE = "Portfolio or directorate"

NO_RATING = "No rating"
SIGNS = "Numbers and signs"
"""Where the A to Z keeps titles that do not begin with a letter."""

NARROWED = (("measures", "Measures only"), ("others", "Everything but measures"))
"""What a search can be narrowed to. More kinds to choose from would be more than one filter: see
`site_builder.search`."""

_OF_TEMPLATES = {
    "measure": MEASURE,
    "action": ACTION,
    "office": OFFICE,
    **dict.fromkeys(("quarter", "chapter", "exceptions", "changes", "year"), REPORT),
    **dict.fromkeys(
        ("home", "measures", "actions", "priorities", "offices", "key", "glossary", "data"), PAGE
    ),
    **dict.fromkeys(("archive", "edition", "corrections", "text"), PAGE),
}
"""Pages that lead on, lists behind counts, and the search itself are not there: nobody looks for
them."""


def kind_of(template: str) -> str:
    """Return the kind of a page by the name of its template; "" of what no search finds."""
    return _OF_TEMPLATES.get(template, "")


def title_with_results(site_title: str) -> str:
    """Name the page of the search while it shows results, with a gap for what was found.

    It is what is heard first, and what a bookmark is called.
    """
    return whole_title("{said}", whole_title(TITLE, site_title))


def index_link(title: str) -> str:
    """Word the link to an index, as one way to go on: `look through all measures`."""
    return f"look through all {lower_first(title)}"


def standing(status: str, quarter: str) -> str:
    """Say how a measure or an action stands, and when: "High Red in Q2 2019/20"."""
    return f"{status} in {quarter}"


def report_for(quarter: str) -> str:
    """Name the report of a quarter."""
    return f"Report for {quarter}"
