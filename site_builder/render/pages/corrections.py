"""The log of corrections: every published figure that has changed, what it was, and why."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.result import RevisionKind
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.corrections import CORRECTIONS as TABLE
from site_builder.render.frame import contact_link
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.corrections import CORRECTIONS, REVISIONS, changed_figure
from site_builder.render.urls import Here
from site_builder.render.views.corrections import ChangeGroup, CorrectionsPage
from site_builder.render.views.parts import Link
from site_builder.render.words import descriptions, frame
from site_builder.render.words import pages as words
from site_builder.render.words.corrections import (
    MEANINGS,
    NONE_CORRECTED,
    NONE_REVISED,
    REPORT_ERROR,
    log_answer,
)
from site_builder.render.words.feeds import FEED
from site_builder.render.words.pages import CORRECTIONS as TITLE

TRAIL = ((frame.ARCHIVE, urls.ARCHIVE),)
_GROUPS = {
    RevisionKind.CORRECTION: (CORRECTIONS, words.CORRECTED, NONE_CORRECTED),
    RevisionKind.REVISION: (REVISIONS, words.REVISED, NONE_REVISED),
}


def corrections(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the log."""
    here = urls.here(urls.CORRECTIONS)
    view = CorrectionsPage(
        heading=TITLE,
        answer=log_answer(context.report.corrections),
        groups=tuple(_group(context, here, kind) for kind in _GROUPS),
        error=REPORT_ERROR,
        contact=contact_link(context, here.path),
        feed=Link(FEED, here.to(urls.FEED), note=words.ATOM),
        download=Link(
            words.LOG_AS_A_TABLE,
            here.to(urls.data_file(f"{TABLE.name}.csv")),
            note=words.TABLE_FORMAT,
        ),
    )
    description = descriptions.corrections(context.site.organisation)
    yield PageFile("corrections", here.path, TITLE, description, view, TRAIL)


def _group(context: Context, here: Here, kind: RevisionKind) -> ChangeGroup:
    anchor, heading, none = _GROUPS[kind]
    changes = (one for one in context.report.corrections if one.kind is kind)
    return ChangeGroup(
        anchor=anchor,
        heading=heading,
        meaning=MEANINGS[kind],
        caption=words.newest_first(heading),
        rows=tuple(changed_figure(context, here, one) for one in changes),
        none=none,
    )
