"""The feed of the site (Atom, RFC 4287): each report, and what has changed in published figures.

The only importer of feedgenerator. Entries are made of the report alone and of no clock, so the
same sources give the same bytes. A further feed is another list of entries handed to `document`:
`measure_feeds` has one for each measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from itertools import groupby

from feedgenerator import Atom1Feed

from site_builder.model.corrections import Correction
from site_builder.model.output import OutputFile
from site_builder.model.report import QuarterReport
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.diff import sentences_of
from site_builder.render.pieces.altered import ALTERED, altered_sections, beside_figures
from site_builder.render.pieces.corrections import REVISIONS
from site_builder.render.pieces.scope import report_answer
from site_builder.render.words.altered import feed_title
from site_builder.render.words.feeds import (
    change_summary,
    change_title,
    revisions_summary,
    revisions_title,
    site_feed_title,
)
from site_builder.render.words.lifecycle import watermark
from site_builder.render.words.pages import report_title
from site_builder.render.xml_text import clean

MOST = 50  # entries: a reader that asks once a year still misses little


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to announce."""

    when: datetime
    title: str
    summary: str
    kind: str  # report, correction, revision, change: by which readers may filter
    address: str  # of the page to read
    at: str = ""  # its anchor there
    own: str = ""  # the anchor that its id is made of, where that is another


def feed(context: Context, _: Sequence[str]) -> Iterator[OutputFile]:
    """Write the feed of the whole site, newest entry first."""
    every = (*_reports(context), *_corrections(context), *_revisions(context), *_altered(context))
    title = site_feed_title(context.site.title)
    yield OutputFile(urls.FEED, document(context, urls.FEED, title, every, of=urls.HOME))


def _reports(context: Context) -> Iterator[Entry]:
    for report in reversed(context.report.reports):
        title = report_title(report.plan.title, report.quarter)
        address = urls.report(report.quarter)
        answer = report_answer(urls.here(address), report).striptags()
        mark = watermark(report.release)
        titled = f"{mark}. {title}" if mark else title
        yield Entry(published_at(report), titled, answer, "report", address)


def published_at(report: QuarterReport) -> datetime:
    """Return when a report was published: its moment, or the start of its day (UTC)."""
    facts = report.narrative.facts
    return _midnight(facts.published) if facts.publish_at is None else facts.publish_at.utc


def _corrections(context: Context) -> Iterator[Entry]:
    for one in context.report.corrections:
        if one.is_correction:
            yield change_entry(one)


def change_entry(one: Correction) -> Entry:
    """Return the entry of one change of a published figure."""
    return Entry(
        _midnight(one.date),
        change_title(one),
        change_summary(one),
        one.kind.value,
        urls.CORRECTIONS,
        urls.change_anchor(one.measure.id, one.quarter, one.step, one.of),
    )


def _revisions(context: Context) -> Iterator[Entry]:
    """Yield an entry for each day: a whole list of figures is confirmed at once."""
    revised = (one for one in context.report.corrections if not one.is_correction)
    for day, group in groupby(revised, key=_day_of):
        changes = tuple(group)
        yield Entry(
            _midnight(day),
            revisions_title(changes),
            revisions_summary(changes),
            "revision",
            urls.CORRECTIONS,
            REVISIONS,
            urls.anchor(REVISIONS, day.isoformat()),
        )


def _altered(context: Context) -> Iterator[Entry]:
    """Yield an entry for each report of which more has changed since than figures.

    Figures have entries of their own. A change recorded without a date is as old as the report.
    """
    for report in context.report.reports:
        news = beside_figures(report)
        if not news:
            continue
        address = urls.edition(report.quarter)
        sections = altered_sections(context, urls.here(address), report)
        told = [sentence for one in sections for sentence in sentences_of(one)]
        dates = [one.explanation.date for one in news if one.explanation and one.explanation.date]
        when = _midnight(max(dates)) if dates else published_at(report)
        title = feed_title(report_title(report.plan.title, report.quarter))
        yield Entry(when, title, " ".join(told), "change", address, ALTERED)


def _day_of(one: Correction) -> date:
    return one.date


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def document(
    context: Context, address: str, title: str, entries: Iterable[Entry], *, of: str
) -> bytes:
    """Return a feed's bytes; `of` is the page that it follows.

    Entries of one moment keep the order in which they come.
    """
    site, root = context.site, "../" * address.count("/")
    newest = sorted(entries, key=lambda entry: entry.when, reverse=True)[:MOST]
    made = Atom1Feed(
        title=clean(title),
        link=urls.fed(site.address, of, root=root),
        description=clean(site.summary),
        language=site.language,
        author_name=clean(site.organisation),
        feed_url=urls.fed(site.address, address, root=root),
        feed_guid=urls.permanent(site.address, site.organisation, address),
        feed_copyright=clean(f"{site.licence.attribution} {site.licence.name}."),
    )
    for entry in newest:
        made.add_item(
            title=clean(entry.title),
            link=urls.fed(site.address, entry.address, entry.at, root),
            description=escape(clean(entry.summary), quote=False),  # a summary is read as HTML
            unique_id=urls.permanent(
                site.address, site.organisation, entry.address, entry.own or entry.at
            ),
            pubdate=entry.when,
            updateddate=entry.when,
            categories=(entry.kind,),
        )
    return f"{made.writeString('utf-8')}\n".encode()
