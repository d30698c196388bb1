"""The calendar: valid iCalendar, of shown reports alone, with ids that never change."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.model.moment import Showing, read_moment
from site_builder.model.narrative import ReportState
from site_builder.model.project import Project
from site_builder.render.calendar import fold
from tests.assess.builders import measure, narrative, project
from tests.render.made import BEFORE, NOW, rendered, tiny_project
from tests.showing import EDITOR, PUBLIC


def made(*, title: str = "How we are doing", **last: object) -> Project:
    """Return two reports; `last` changes the facts of the second one."""
    site = tiny_project().site.model_copy(update={"title": title})
    first, second = narrative(BEFORE), narrative(NOW)
    facts = second.facts.model_copy(update=last)
    return project(
        measure("bins"),
        results={BEFORE: {"bins": {"actual": "1"}}, NOW: {"bins": {"actual": "2"}}},
        reports=(first, replace(second, facts=facts)),
        of=site,
    )


WHEN_DUE = Showing(datetime(2020, 5, 14, 12, tzinfo=UTC))
DUE = date(2020, 5, 14)


def calendar(one: Project, showing: Showing = PUBLIC) -> str:
    return rendered(assess(one, showing))["calendar.ics"].decode()


def events(text: str) -> list[dict[str, str]]:
    """Unfold the calendar and return its events, each property by name."""
    lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    found: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and line not in {"END:VEVENT", "END:VCALENDAR", ""}:
            name, _, value = line.partition(":")
            assert name not in found[-1]
            found[-1][name] = value
    for event in found:
        assert {"UID", "DTSTAMP", "SUMMARY"} <= set(event)
    assert len({event["UID"] for event in found}) == len(found)
    return found


def test_reports_stand_on_their_days() -> None:
    first, second = events(calendar(made()))
    assert first["DTSTART;VALUE=DATE"] == second["DTSTART;VALUE=DATE"] == "20200201"
    assert first["DTEND;VALUE=DATE"] == "20200202"
    assert "Quarter 2\\, 2019/20" in second["SUMMARY"]
    assert second["URL"] == "https://performance.example.org/little-hampden/2019-20/q2/"


def test_a_report_with_a_time_stands_at_its_time() -> None:
    moment = read_moment("2020-07-01 09:30 Europe/London")
    event = events(calendar(made(publish_at=moment)))[-1]
    assert event["DTSTART"] == event["DTSTAMP"] == "20200701T083000Z"


def test_what_the_newest_report_announces_is_there_and_becomes_that_report() -> None:
    *_, due = events(calendar(made(next_due=DUE), WHEN_DUE))
    assert due["DTSTART;VALUE=DATE"] == "20200514"
    assert due["SUMMARY"].startswith("Next report due")
    earlier = narrative(BEFORE)
    facts = earlier.facts.model_copy(update={"next_due": DUE})
    alone = replace(made(), narratives=(replace(earlier, facts=facts),))
    announced = events(calendar(alone, WHEN_DUE))[-1]
    assert announced["UID"] == events(calendar(made()))[-1]["UID"]


def test_a_date_that_was_not_kept_is_not_offered_as_one_to_come() -> None:
    over = Showing(datetime(2020, 5, 15, tzinfo=UTC))
    files = rendered(assess(made(next_due=DUE), over), own_theme=True)
    assert len(events(files["calendar.ics"].decode())) == len((BEFORE, NOW))
    pages = {path for path in files if path.endswith(".html")}
    assert [path for path in pages if b"calendar.ics" in files[path]] == []


def test_a_draft_is_not_there_even_for_those_who_see_it() -> None:
    draft = made(state=ReportState.DRAFT, next_due=datetime(2031, 1, 1, tzinfo=UTC).date())
    for showing in (PUBLIC, EDITOR):
        text = calendar(draft, showing)
        assert len(events(text)) == 1
        assert "20310101" not in text


def test_a_report_that_waits_is_not_there_until_its_time() -> None:
    waiting = made(publish_at=read_moment("2030-01-01 09:30 Europe/London"))
    before, after = (datetime(2029 + year, 6, 1, tzinfo=UTC) for year in (0, 1))
    assert len(events(calendar(waiting, Showing(before)))) == 1
    assert "20300101" not in calendar(waiting, Showing(before))
    assert len(events(calendar(waiting, Showing(after)))) == 2
    assert "20300101" not in calendar(waiting, Showing(before, drafts=True))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a, b; c", "a\\, b\\; c"),
        ("a\\b", "a\\\\b"),
        ("a\nEND:VCALENDAR", "a\\nEND:VCALENDAR"),
        ("a\r\nb\x07", "a\\nb"),
    ],
)
def test_what_people_typed_stays_in_its_line(typed: str, written: str) -> None:
    text = calendar(made(title=typed))
    assert f"X-WR-CALNAME:{written}: publication dates\r\n" in text
    assert text.count("\r\nEND:VCALENDAR") == 1


@given(st.text(st.characters(blacklist_characters="\r\n", codec="utf-8"), max_size=300))
def test_long_lines_are_folded_and_unfold_to_what_they_were(line: str) -> None:
    parts = list(fold(line))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line


def test_no_date_comes_from_a_clock() -> None:
    assert calendar(made()) == calendar(made())
    stamps = {event["DTSTAMP"] for event in events(calendar(made()))}
    assert stamps == {"20200201T000000Z"}


@pytest.mark.parametrize("due", [None, DUE])
def test_pages_offer_the_calendar_only_when_a_date_is_to_come(due: date | None) -> None:
    files = rendered(assess(made(next_due=due), WHEN_DUE), own_theme=True)
    offering = {path for path, content in files.items() if b"calendar.ics" in content}
    pages = {path for path in offering if path.endswith(".html")}
    assert bool(pages) == (due is not None)
    if due is not None:
        assert {"index.html", "data/index.html", "archive/index.html"} <= pages
        footer = files["measures/index.html"].decode().partition('<footer class="site">')[2]
        assert '<a href="../calendar.ics">Publication dates for your calendar</a>' in footer
