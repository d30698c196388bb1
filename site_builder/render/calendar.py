"""calendar.ics: when reports were published and when the next one is due (iCalendar, RFC 5545).

Made of shown reports alone: of a report that waits for its time, nothing but the date that an
earlier one has announced, and that only until the day is over: a date that was not kept is not one
to come. All stamps are the reports' own, so the same sources give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from site_builder.model.output import OutputFile
from site_builder.model.quarter import Quarter
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.feeds import published_at
from site_builder.render.words import calendar as words
from site_builder.render.words.lifecycle import watermark
from site_builder.render.xml_text import clean

_LONGEST = 75  # bytes of a line, after which it is folded
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def calendar(context: Context, _: Sequence[str]) -> Iterator[OutputFile]:
    """Write the calendar: each published report, then the day on which the next one is due."""
    site = context.site
    reports = _published_reports(context)
    name = _text(words.calendar_name(site.title))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_text(site.organisation)}//{_text(site.title)}//{words.LANGUAGE}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
    ]
    for report in reports:
        lines += _published(context, report)
    if day := _to_come(context):
        lines += _due(context, reports[-1], day)
    lines.append("END:VCALENDAR")
    folded = (part for line in lines for part in fold(line))
    yield OutputFile(urls.CALENDAR, "".join(f"{line}\r\n" for line in folded).encode())


def has_dates_to_come(context: Context) -> bool:
    """Say whether the calendar holds more than the past: only then do pages offer it."""
    return _to_come(context) is not None


def _published_reports(context: Context) -> tuple[QuarterReport, ...]:
    return tuple(one for one in context.report.reports if not watermark(one.release))


def _to_come(context: Context) -> date | None:
    """Return the day on which the newest report says that the next one is due, until it is over."""
    reports = _published_reports(context)
    day = reports[-1].narrative.facts.next_due if reports else None
    now = context.report.as_of
    return None if day is None or (now is not None and day < now.date()) else day


def _published(context: Context, report: QuarterReport) -> Iterator[str]:
    facts = report.narrative.facts
    title = words.published_title(report.plan.title, report.quarter)
    where = urls.canonical(context.site.address, urls.report(report.quarter))
    when = _day(facts.published)
    if facts.publish_at is not None:
        when = (f"DTSTART:{_moment(facts.publish_at.utc)}",)
    yield from _event(_uid(context, report.quarter), published_at(report), when, title, where)


def _due(context: Context, latest: QuarterReport, day: date) -> Iterator[str]:
    """Yield the next report. It takes the place that its own event will have, so it moves there."""
    title = words.due_title(context.site.title)
    where = urls.canonical(context.site.address, urls.ARCHIVE)
    upcoming = latest.quarter.plus(1)
    yield from _event(_uid(context, upcoming), published_at(latest), _day(day), title, where)


def _event(
    uid: str, stamp: datetime, when: tuple[str, ...], title: str, where: str
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{_moment(stamp)}"
    yield from when
    yield f"SUMMARY:{_text(title)}"
    if where:
        yield f"URL:{where}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(context: Context, quarter: Quarter) -> str:
    """Return a report's id: made of whose site it is and of the quarter, so it never changes."""
    site = context.site
    whose = site.address or site.organisation
    return uuid5(NAMESPACE_URL, f"ragstone-report:{whose}/{quarter.slug}").hex


def _day(day: date) -> tuple[str, ...]:
    """Return the lines of a whole day; its end is the day after, which is left out."""
    after = day + timedelta(days=1)
    return f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"


def _moment(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Escape a text: what people typed stays within its line."""
    return clean(text).translate(_ESCAPED)


def fold(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 bytes; every part but the first starts with a blank.

    No character is torn, as a part is measured in bytes and cut between characters.
    """
    part = ""
    for character in line:
        if len((part + character).encode()) > _LONGEST:
            yield part
            part = " "
        part += character
    yield part
