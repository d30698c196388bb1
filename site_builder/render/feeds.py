"""The feed of the site (Atom, RFC 4287): each report, and what has changed in published figures.

The only importer of feedgenerator. Entries are made of the report alone and of no clock, so the
same sources give the same bytes. A further feed, such as one of a measure, is another list of
entries handed to `_document`.
"""

from __future__ import annotations

import re
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
from site_builder.render.page_file import FEED
from site_builder.render.pieces.corrections import REVISIONS
from site_builder.render.pieces.scope import report_answer
from site_builder.render.words.feeds import (
    change_summary,
    change_title,
    revisions_summary,
    revisions_title,
)
from site_builder.render.words.lifecycle import watermark
from site_builder.render.words.times import quarter_in_full

MOST = 50  # entries: a reader that asks once a year still misses little
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to announce."""

    when: datetime
    title: str
    summary: str
    kind: str  # report, correction, revision: by which readers may filter
    address: str  # of the page to read
    at: str = ""  # its anchor there
    own: str = ""  # the anchor that its id is made of, where that is another


def feed(context: Context, _: Sequence[str]) -> Iterator[OutputFile]:
    """Write the feed of the whole site, newest entry first."""
    every = (*_reports(context), *_corrections(context), *_revisions(context))
    yield OutputFile(urls.FEED, _document(context, urls.FEED, every))


def _reports(context: Context) -> Iterator[Entry]:
    for report in reversed(context.report.reports):
        title = f"{report.plan.title}: {quarter_in_full(report.quarter)}"
        address = urls.report(report.quarter)
        answer = report_answer(urls.here(address), report).striptags()
        mark = watermark(report.release)
        titled = f"{mark}. {title}" if mark else title
        yield Entry(_published(report), titled, answer, "report", address)


def _published(report: QuarterReport) -> datetime:
    facts = report.narrative.facts
    return _midnight(facts.published) if facts.publish_at is None else facts.publish_at.utc


def _corrections(context: Context) -> Iterator[Entry]:
    for one in context.report.corrections:
        if one.is_correction:
            yield Entry(
                _midnight(one.date),
                change_title(one),
                change_summary(one),
                "correction",
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


def _day_of(one: Correction) -> date:
    return one.date


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _document(context: Context, address: str, entries: Iterable[Entry]) -> bytes:
    """Return the feed's bytes. Entries of one moment keep the order in which they come."""
    site = context.site
    newest = sorted(entries, key=lambda entry: entry.when, reverse=True)[:MOST]
    made = Atom1Feed(
        title=_clean(f"{site.title}: {FEED.lower()}"),
        link=urls.fed(site.address, urls.HOME),
        description=_clean(site.summary),
        language=site.language,
        author_name=_clean(site.organisation),
        feed_url=urls.fed(site.address, address),
        feed_guid=urls.permanent(site.address, site.organisation, address),
        feed_copyright=_clean(f"{site.licence.attribution} {site.licence.name}."),
    )
    for entry in newest:
        made.add_item(
            title=_clean(entry.title),
            link=urls.fed(site.address, entry.address, entry.at),
            description=escape(_clean(entry.summary), quote=False),  # a summary is read as HTML
            unique_id=urls.permanent(
                site.address, site.organisation, entry.address, entry.own or entry.at
            ),
            pubdate=entry.when,
            updateddate=entry.when,
            categories=(entry.kind,),
        )
    return f"{made.writeString('utf-8')}\n".encode()


def _clean(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _NOT_IN_XML.sub("", text)
