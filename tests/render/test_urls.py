"""Links work wherever the site lies."""

from __future__ import annotations

import posixpath

import pytest

from site_builder.model.quarter import Quarter
from site_builder.render import urls

QUARTER = Quarter.parse("2019-20 Q2")
ADDRESSES = [
    urls.HOME,
    urls.report(QUARTER),
    urls.chapter(QUARTER, "homes"),
    urls.counts(QUARTER),
    urls.counts(QUARTER, "homes"),
    urls.exceptions(QUARTER),
    urls.year(QUARTER),
    urls.office("portfolio", "a"),
    urls.office_counts("directorate", "a"),
    urls.measure("a"),
    urls.action("a"),
    urls.KEY,
    urls.page("about"),
    urls.NOT_FOUND,
]


@pytest.mark.parametrize("start", ADDRESSES)
@pytest.mark.parametrize("end", ADDRESSES)
def test_a_link_leads_from_every_page_to_every_page(start: str, end: str) -> None:
    href = urls.here(start).to(end)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(start), href)) == end
    assert not href.startswith("/")
    assert href.endswith(".html")


def test_a_link_within_a_page_is_an_anchor_alone() -> None:
    assert urls.here(urls.KEY).to(urls.KEY, "bands") == "#bands"
    assert urls.here(urls.HOME).to(urls.KEY, "bands") == "./key/index.html#bands"


def test_addresses_are_as_promised() -> None:
    assert urls.chapter(QUARTER, "homes") == "2019-20/q2/homes/index.html"
    assert urls.counts(QUARTER) == "2019-20/q2/counts/index.html"
    assert urls.exceptions(QUARTER) == "2019-20/q2/exceptions/index.html"
    assert urls.year(QUARTER) == "2019-20/index.html"
    assert urls.office("portfolio", "a") == "portfolios/a/index.html"
    assert urls.office_counts("directorate", "a") == "directorates/a/counts/index.html"
    assert urls.measure_file("a", "data.csv") == "measures/a/data.csv"


@pytest.mark.parametrize(
    ("site", "link"),
    [
        (None, "./key/index.html"),
        ("https://example.org/", "/key/index.html"),
        ("https://example.org/a/b/", "/a/b/key/index.html"),
    ],
)
def test_the_page_for_what_is_missing_links_from_the_sites_own_path(
    site: str | None, link: str
) -> None:
    assert urls.anywhere(urls.NOT_FOUND, site).to(urls.KEY) == link


def test_a_site_without_an_address_has_no_canonical_links() -> None:
    assert urls.canonical(None, urls.KEY) == ""
    assert urls.canonical("https://example.org/a/", urls.KEY) == "https://example.org/a/key/"
    assert urls.canonical("https://example.org/a/", urls.HOME) == "https://example.org/a/"
    assert urls.canonical("https://example.org/", "404.html") == "https://example.org/404.html"


def test_a_message_has_its_subject_filled_in() -> None:
    found = urls.mail("a@example.org", "Problem & more?")
    assert found == "mailto:a@example.org?subject=Problem%20%26%20more%3F"


def test_a_feed_names_pages_absolutely_where_the_site_says_its_address() -> None:
    address, site = "corrections/index.html", "https://example.org/performance/"
    assert urls.fed(site, address, "revisions") == f"{site}corrections/#revisions"
    assert urls.fed(None, address, "revisions") == "corrections/index.html#revisions"
    assert urls.permanent(site, "Council", address) == f"{site}corrections/"


def test_an_id_without_an_address_depends_on_the_owner_and_the_page_alone() -> None:
    first = urls.permanent(None, "Council", "2019-20/q2/index.html")
    assert first == "urn:uuid:530a9bb0-958e-5db2-bae6-1ba505e58c31"
    assert first != urls.permanent(None, "Another council", "2019-20/q2/index.html")
    assert first != urls.permanent(None, "Council", "2019-20/q2/index.html", "part")


def test_anchors_of_changed_figures_are_those_of_their_quarter() -> None:
    assert urls.figure_anchor(Quarter(2019, 2)) == "revised-2019-20-q2"
    assert urls.change_anchor("bins", Quarter(2019, 2), 3) == "bins-2019-20-q2-3"
