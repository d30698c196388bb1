"""The priorities of the plan in force, with status and counts from the latest report."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.scope import dates_of, priority_cards
from site_builder.render.views.offices import PrioritiesPage, PriorityRow
from site_builder.render.words import descriptions
from site_builder.render.words.frame import PRIORITIES as TITLE
from site_builder.render.words.scope import in_quarter, priorities_sentence


def priorities(context: Context, narrator: Narrator) -> Iterator[PageFile]:
    """Build the list of priorities."""
    report = context.latest
    here = urls.here(urls.PRIORITIES)
    families = [chapter.summary.overall.family for chapter in report.chapters]
    cards = priority_cards(context, here, report)
    named = (chapter.priority for chapter in report.chapters)
    view = PrioritiesPage(
        heading=TITLE,
        answer=in_quarter(report.quarter, priorities_sentence(families)),
        dates=dates_of(context, report),
        priorities=tuple(
            PriorityRow(
                urls.anchor("priority", str(card.number)),
                card,
                narrator.comment_at(here, one.summary, report.quarter, one.id),
                tuple(objective.title for objective in one.objectives),
            )
            for card, one in zip(cards, named, strict=True)
        ),
    )
    description = descriptions.priorities(context.site.organisation)
    yield PageFile("priorities", here.path, TITLE, description, view, report=report)
