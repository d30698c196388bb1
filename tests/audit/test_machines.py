"""The feed and the calendar as programs that are not ours read them."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import icalendar
import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def feeds(real_site: Path) -> tuple[ET.Element, ...]:
    paths = [real_site / "feed.xml", *sorted(real_site.glob("measures/*/feed.xml"))]
    assert len(paths) > 1
    return tuple(ET.parse(path).getroot() for path in paths)


def test_feeds_have_what_atom_requires(feeds: tuple[ET.Element, ...]) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    for feed in feeds:
        assert feed.tag == f"{ATOM}feed"
        for part in (feed, *feed.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                found = part.findall(ATOM + name)
                assert len(found) == 1, name
                assert (found[0].text or "").strip(), name
        has_author = feed.find(f"{ATOM}author/{ATOM}name") is not None
        entries = feed.findall(f"{ATOM}entry")
        assert has_author or all(e.find(f"{ATOM}author/{ATOM}name") is not None for e in entries)


def test_ids_are_addresses_that_stand_once(feeds: tuple[ET.Element, ...]) -> None:
    for feed in feeds:
        ids = [one.text or "" for one in feed.iter(f"{ATOM}id")]
        assert len(set(ids)) == len(ids)
        assert [one for one in ids if not re.match(r"(https?|urn|tag):", one)] == []
    of_feeds = [feed.findtext(f"{ATOM}id") for feed in feeds]
    assert len(set(of_feeds)) == len(of_feeds)


def test_dates_are_moments_with_their_zone(feeds: tuple[ET.Element, ...]) -> None:
    for feed in feeds:
        for name in ("updated", "published"):
            for one in feed.iter(ATOM + name):
                assert datetime.fromisoformat(one.text or "").tzinfo is not None


def test_the_calendar_is_read_by_another_program(real_site: Path) -> None:
    calendar = icalendar.Calendar.from_ical((real_site / "calendar.ics").read_bytes())
    assert calendar["VERSION"] == "2.0"
    events = calendar.walk("VEVENT")
    assert events
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event in events:
        assert str(event["SUMMARY"]).strip()
        assert event.decoded("DTSTART").year >= 2019
        assert event.errors == []
