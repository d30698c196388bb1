"""The feed: valid Atom, of reports and changed figures, from the report alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from site_builder.assess.report import assess
from site_builder.model.moment import read_moment
from site_builder.model.project import Project
from site_builder.render.feeds import MOST
from site_builder.render.urls import may_be_framed
from tests.assess.builders import Results, measure, narrative, project
from tests.render.made import NOW, rendered, tiny_project
from tests.showing import PUBLIC

ATOM = "{http://www.w3.org/2005/Atom}"
BEFORE = "2019-20 Q1"
HOSTILE = "</summary><script>alert(1)</script> & ]]> \x07\ufffe"
ADDRESS = "https://performance.example.org/little-hampden/"


def change(was: str, when: str, kind: str = "correction", reason: str = "Miscounted") -> object:
    return {"from": was, "date": when, "kind": kind, "reason": reason}


def made(results: Results, *names: str, address: str | None = ADDRESS) -> Project:
    site = tiny_project().site.model_copy(update={"address": address})
    reports = tuple(narrative(quarter) for quarter in (BEFORE, NOW))
    return project(*map(measure, names), results=results, reports=reports, of=site)


def feed_of(one: Project) -> ET.Element:
    return parsed(rendered(assess(one, PUBLIC))["feed.xml"])


def parsed(document: bytes) -> ET.Element:
    """Parse a feed, and check what RFC 4287 asks of every feed and entry."""
    feed = ET.fromstring(document)
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert (found.text or "").strip(), name
        assert urlsplit(text(element, "id")).scheme, "an id is absolute"
        assert datetime.fromisoformat(text(element, "updated")).tzinfo is not None
        alternates = [link for link in element.findall(f"{ATOM}link") if link.get("href")]
        assert len([link for link in alternates if link.get("rel") == "alternate"]) == 1
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None  # or each entry would need one
    assert len({text(entry, "id") for entry in entries}) == len(entries)
    moments = [text(entry, "updated") for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert text(feed, "updated") == moments[0]
    assert len(entries) <= MOST
    return feed


def text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def entries(feed: ET.Element) -> list[ET.Element]:
    return feed.findall(f"{ATOM}entry")


CORRECTED: Results = {
    BEFORE: {"bins": {"actual": "4"}},
    NOW: {"bins": {"actual": "7", "revised": [change("6", "2020-03-01")]}},
}


def test_reports_and_corrections_are_announced_newest_first() -> None:
    correction, now, before = entries(feed_of(made(CORRECTED, "bins")))
    assert [text(one, "title") for one in (correction, now, before)] == [
        "Corrected: bins, Q2 2019/20",
        "Plan: Quarter\u00a02, 2019/20",
        "Plan: Quarter\u00a01, 2019/20",
    ]
    assert text(correction, "summary") == "bins in Q2 2019/20 was 6, is now 7. Miscounted."
    assert text(now, "summary").startswith("The one priority")
    assert text(correction, "id") == f"{ADDRESS}corrections/#bins-2019-20-q2-1"
    assert text(now, "id") == f"{ADDRESS}2019-20/q2/"
    kinds = (one.find(f"{ATOM}category") for one in (correction, now))
    assert [kind.get("term") for kind in kinds if kind is not None] == ["correction", "report"]


def test_a_report_is_dated_by_the_moment_of_its_publication() -> None:
    one = made({NOW: {"bins": {"actual": "7"}}}, "bins")
    last = one.narratives[-1]
    moment = read_moment("2020-02-01 09:30 Europe/London")
    facts = last.facts.model_copy(update={"publish_at": moment})
    timed = replace(one, narratives=(*one.narratives[:-1], replace(last, facts=facts)))
    first, second = entries(feed_of(timed))
    assert text(first, "updated") == datetime(2020, 2, 1, 9, 30, tzinfo=UTC).isoformat()
    assert text(second, "updated") == datetime(2020, 2, 1, tzinfo=UTC).isoformat()


def test_the_revisions_of_a_day_are_announced_together() -> None:
    names = [f"bins-{number}" for number in range(14)]
    revised = {
        name: {"actual": "7", "revised": [change("6", "2020-03-01", "revision")]} for name in names
    }
    one, *_ = entries(feed_of(made({NOW: revised}, *names)))
    assert text(one, "title") == "Revised: 14 figures"
    assert text(one, "summary").count("was 6, is now 7") == 12
    assert text(one, "summary").endswith("Two more are in the log.")
    assert text(one, "id") == f"{ADDRESS}corrections/#revisions-2020-03-01"
    alone, *_ = entries(feed_of(made({NOW: {"bins-1": revised["bins-1"]}}, "bins-1")))
    assert text(alone, "title") == "Revised: bins-1, Q2 2019/20"


def test_a_site_without_an_address_has_ids_that_never_change() -> None:
    feed = feed_of(made(CORRECTED, "bins", address=None))
    ids = [text(feed, "id"), *(text(one, "id") for one in entries(feed))]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)
    assert len(set(ids)) == len(ids)
    changed = {**CORRECTED, BEFORE: {"bins": {"actual": "5"}}}
    again = feed_of(made(changed, "bins", address=None))
    assert ids == [text(again, "id"), *(text(one, "id") for one in entries(again))]
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert "corrections/index.html#bins-2019-20-q2-1" in links
    assert "2019-20/q2/index.html" in links


def test_what_people_typed_stays_text() -> None:
    results = {
        NOW: {"bins": {"actual": "7", "revised": [change("6", "2020-03-01", reason=HOSTILE)]}}
    }
    document = rendered(assess(made(results, "bins"), PUBLIC))["feed.xml"]
    first, *_ = entries(parsed(document))
    summary = first.find(f"{ATOM}summary")
    assert summary is not None
    assert (summary.get("type"), "<script>" in (summary.text or "")) == ("html", False)
    assert "&lt;script&gt;" in (summary.text or ""), "it is HTML, in which this is text"
    assert b"\x07" not in document


def test_the_feed_has_the_newest_entries_only() -> None:
    days = [f"2021-0{month}-{day:02d}" for month in range(1, 4) for day in range(1, 21)]
    revised = [change(str(number), day) for number, day in enumerate(days)]
    feed = feed_of(made({NOW: {"bins": {"actual": "99", "revised": revised}}}, "bins"))
    assert len(entries(feed)) == MOST
    assert text(feed, "updated").startswith("2021-03-20")


def test_a_withheld_value_is_not_announced() -> None:
    results = {NOW: {"bins": {"actual": "[c]", "revised": [change("31337", "2020-03-01")]}}}
    document = rendered(assess(made(results, "bins"), PUBLIC))["feed.xml"]
    assert b"31337" not in document
    assert b"31,337" not in document


def test_every_page_leads_to_the_feed() -> None:
    files = rendered(assess(made(CORRECTED, "bins"), PUBLIC), own_theme=True)
    for path, content in files.items():
        if path.endswith(".html") and not may_be_framed(path):
            assert re.search(
                rb'<link rel="alternate" type="application/atom\+xml" [^>]*feed\.xml"', content
            ), path
    for path in ("corrections/index.html", "data/index.html"):
        assert b'<a href="../feed.xml"' in files[path], path


def test_no_date_of_the_feed_comes_from_a_clock() -> None:
    feed = feed_of(made(CORRECTED, "bins"))
    dates = {
        element.text for name in ("updated", "published") for element in feed.iter(f"{ATOM}{name}")
    }
    assert {str(day)[:10] for day in dates} == {"2020-03-01", "2020-02-01"}
