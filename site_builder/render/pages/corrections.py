"""The log of corrections: every published figure that has changed, what it was, and why."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.result import RevisionKind
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.corrections import CORRECTIONS as TABLE
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import FEED, PageFile, contact_link
from site_builder.render.pieces.corrections import CORRECTIONS, REVISIONS, changed_figure
from site_builder.render.urls import Here
from site_builder.render.views.corrections import ChangeGroup, CorrectionsPage
from site_builder.render.views.parts import Link
from site_builder.render.words.corrections import (
    MEANINGS,
    NONE_CORRECTED,
    NONE_REVISED,
    REPORT_ERROR,
    log_answer,
)

TITLE = "Corrections and revisions"
TRAIL = (("Archive", urls.ARCHIVE),)
_GROUPS = {
    RevisionKind.CORRECTION: (CORRECTIONS, "Corrections", NONE_CORRECTED),
    RevisionKind.REVISION: (REVISIONS, "Revisions", NONE_REVISED),
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
        feed=Link(FEED, here.to(urls.FEED), note="Atom"),
        download=Link(
            "The log as a table", here.to(urls.data_file(f"{TABLE.name}.csv")), note="CSV"
        ),
    )
    description = f"Published figures of {context.site.organisation} that have changed since."
    yield PageFile("corrections", here.path, TITLE, description, view, TRAIL)


def _group(context: Context, here: Here, kind: RevisionKind) -> ChangeGroup:
    anchor, heading, none = _GROUPS[kind]
    changes = (one for one in context.report.corrections if one.kind is kind)
    return ChangeGroup(
        anchor=anchor,
        heading=heading,
        meaning=MEANINGS[kind],
        caption=f"{heading}, newest first",
        rows=tuple(changed_figure(context, here, one) for one in changes),
        none=none,
    )
