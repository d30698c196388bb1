"""Every address of the site, and links between its pages. No other module builds an address.

An address is the path of a file below the output folder, always to its `index.html`, and a link is
the way to the site's root followed by the address. So the same bytes work from disk, at the root
of a domain and below a path.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from site_builder.model import output
from site_builder.model.quarter import Quarter
from site_builder.model.result import FIGURE

HOME = "index.html"
MEASURES = "measures/index.html"
ACTIONS = "actions/index.html"
KEY = "key/index.html"
DATA = "data/index.html"
ARCHIVE = "archive/index.html"
PRIORITIES = "priorities/index.html"
GLOSSARY = "glossary/index.html"
CORRECTIONS = "corrections/index.html"
STYLEGUIDE = "styleguide/index.html"
NOT_FOUND = output.NOT_FOUND
SEARCH = "search/index.html"
SEARCH_ENGINE = f"{output.SEARCH_FOLDER}/"
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
FEED = "feed.xml"
CALENDAR = "calendar.ics"
CATALOGUE = "data/catalog.jsonld"
LATEST_REPORT = "latest/index.html"
NO_JEKYLL = ".nojekyll"
HEADERS = "_headers"

BUILT_IN = {
    "home": HOME,
    "measures": MEASURES,
    "actions": ACTIONS,
    "key": KEY,
    "data": DATA,
    "archive": ARCHIVE,
    "priorities": PRIORITIES,
    "corrections": CORRECTIONS,
    "latest": LATEST_REPORT,
    "search": SEARCH,
}
"""Pages that the site always has, by the name that `page:<name>` links use."""

# Groups of lists on a counts page.
FAMILIES = "status"
LATEST = "latest-rating"
THIS_QUARTER = "this-quarter"
MOVEMENT = "direction-of-travel"
ACTION_STATUSES = "actions"
OVERALL = "overall"
RATED = "rated"
AGES = "age-of-rating"

INDEX = "index.html"
"""The file that servers show where only its folder is asked for."""
ANY = "[^/]+"
"""Any name, as a regular expression: `measure(ANY)` fits the address of every measure's page."""
_OFFICES = {"portfolio": "portfolios", "directorate": "directorates"}
_NOT_IN_ANCHORS = re.compile(r"[^a-z0-9]+")


def report(quarter: Quarter) -> str:
    """Return the address of a quarter's report."""
    return f"{_quarter_folder(quarter)}/{INDEX}"


def chapter(quarter: Quarter, priority: str) -> str:
    """Return the address of a priority's chapter in a report."""
    return f"{_quarter_folder(quarter)}/{priority}/{INDEX}"


def exceptions(quarter: Quarter) -> str:
    """Return the address of what a report has to answer for."""
    return f"{_quarter_folder(quarter)}/exceptions/{INDEX}"


def year(quarter: Quarter) -> str:
    """Return the address of the reporting year that a quarter lies in."""
    return f"{quarter.written_year}/{INDEX}"


def office(kind: str, name: str) -> str:
    """Return the address of what a portfolio or a directorate answers for; `kind` says which."""
    return f"{_OFFICES[kind]}/{name}/{INDEX}"


def office_index(kind: str) -> str:
    """Return the address of the list of all portfolios, or of all directorates."""
    return f"{_OFFICES[kind]}/{INDEX}"


def office_counts(kind: str, name: str) -> str:
    """Return the address of the lists behind the counts of a portfolio or a directorate."""
    return f"{_OFFICES[kind]}/{name}/counts/{INDEX}"


def counts(quarter: Quarter, priority: str | None = None) -> str:
    """Return the address of the lists behind the counts of a report, or of one priority in it."""
    scope = f"/{priority}" if priority else ""
    return f"{_quarter_folder(quarter)}{scope}/counts/{INDEX}"


def latest_chapter(priority: str) -> str:
    """Return the address that always leads to a priority's chapter in the newest report."""
    return f"latest/{priority}/{INDEX}"


def card(quarter: Quarter) -> str:
    """Return the address of the picture that stands for a report where its pages are shared."""
    return f"{_quarter_folder(quarter)}/card.png"


def changes(quarter: Quarter) -> str:
    """Return the address of what changed since the report before."""
    return f"{_quarter_folder(quarter)}/changes/{INDEX}"


def measure(measure_id: str) -> str:
    """Return the address of a measure's page."""
    return f"measures/{measure_id}/{INDEX}"


def measure_file(measure_id: str, name: str) -> str:
    """Return the address of a file beside a measure's page: `data.csv`, `chart.svg`."""
    return f"measures/{measure_id}/{name}"


def measure_feed(measure_id: str) -> str:
    """Return the address of the feed of a measure."""
    return measure_file(measure_id, FEED)


def measure_card(measure_id: str) -> str:
    """Return the address of the small page of a measure that other sites show in a frame."""
    return f"measures/{measure_id}/card/{INDEX}"


def measure_badge(measure_id: str) -> str:
    """Return the address of the small picture of a measure that other sites show."""
    return measure_file(measure_id, "badge.svg")


def is_of_measure(address: str) -> bool:
    """Say whether a page is a measure's own."""
    return re.fullmatch(measure(ANY), address) is not None


def may_be_framed(address: str) -> bool:
    """Say whether any site may show a page in a frame: that of a card only."""
    return re.fullmatch(measure_card(ANY), address) is not None


def action(action_id: str) -> str:
    """Return the address of an action's page."""
    return f"actions/{action_id}/{INDEX}"


def page(slug: str) -> str:
    """Return the address of a page written by hand."""
    return f"{slug}/{INDEX}"


def data_file(name: str) -> str:
    """Return the address of a download."""
    return f"data/{name}"


def edition(quarter: Quarter) -> str:
    """Return the address of the page of a frozen edition."""
    return f"archive/{quarter.slug}/{INDEX}"


def edition_file(quarter: Quarter, name: str) -> str:
    """Return the address of a file of a frozen edition."""
    return f"archive/{quarter.slug}/{name}"


def static(name: str) -> str:
    """Return the address of a file of the theme."""
    return f"static/{name}"


def anchor(*parts: str) -> str:
    """Return an id for use in a page, made of words: `latest-hg`, `this-quarter-not-due`."""
    return _NOT_IN_ANCHORS.sub("-", "-".join(parts).lower()).strip("-")


def tally_anchor(group: str, code: str) -> str:
    """Return the anchor of one list of a counts page."""
    return anchor(group, code)


def figure_anchor(quarter: Quarter) -> str:
    """Return the anchor, on a measure's page, of every value that its figure has had."""
    return anchor("revised", quarter.slug)


def change_anchor(measure_id: str, quarter: Quarter, step: int, of: str = FIGURE) -> str:
    """Return the anchor of one change of a figure in the log: later changes do not move it."""
    beside = () if of == FIGURE else (of,)
    return anchor(measure_id, quarter.slug, *beside, str(step))


def canonical(site: str | None, address: str) -> str:
    """Return the absolute address, without `index.html`; "" when the site does not say its own."""
    if site is None:
        return ""
    shown = "" if address == HOME else address.removesuffix(INDEX)
    return site + quote(shown)


def fed(site: str | None, address: str, at: str = "", root: str = "") -> str:
    """Return a link as a feed names it: absolute where the site says its own address.

    Without one it is relative to the feed; `root` leads from there to the root of the site.
    """
    fragment = f"#{at}" if at else ""
    return f"{canonical(site, address) or root + address}{fragment}"


def permanent(site: str | None, owner: str, address: str, at: str = "") -> str:
    """Return the id of something in a feed, which has to be absolute and never to change.

    With the site's address it is that of the page. Without one it is a URN made of whose site it is
    and of the page's path, so that every build of every copy gives the same one.
    """
    named = fed(site, address, at)
    return named if site else uuid5(NAMESPACE_URL, f"ragstone:{quote(owner)}/{named}").urn


def mail(to: str, subject: str) -> str:
    """Return a link that opens a message with its subject filled in."""
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}"


@dataclass(frozen=True, slots=True)
class Here:
    """The page that links start from."""

    path: str
    root: str

    def to(self, address: str, at: str = "") -> str:
        """Return the link to an address, and to an anchor in it."""
        fragment = f"#{at}" if at else ""
        if fragment and address == self.path:
            return fragment
        return f"{self.root}{address}{fragment}"


def here(path: str) -> Here:
    """Return the starting point of a page's links."""
    return Here(path, "../" * path.count("/") or "./")


def anywhere(path: str, site: str | None) -> Here:
    """Return the starting point of a page that is shown at any depth: the one for what is missing.

    Its links start at the path of the site's own address. A site that does not say its address gets
    links from the root of the site: right on disk and for a missing address at the top level.
    """
    return Here(path, urlsplit(site).path if site else "./")


def _quarter_folder(quarter: Quarter) -> str:
    return f"{quarter.written_year}/q{quarter.number}"
