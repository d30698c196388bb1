"""The sections of a ledger: how each is headed, and how its rows are counted.

The order of `SECTIONS` is the order of the page, of `ragstone diff`, and of the opening sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.render.words.numbers import listed

BETTER, WORSE, APART, RATED, UNRATED = "better", "worse", "apart", "rated", "unrated"
OVERALL, STATUSES, TARGETS, SET = "overall", "statuses", "targets", "targets-set"
DEFINITIONS, TITLES, PLACES, SCHEMES = "definitions", "titles", "places", "schemes"
FIGURES, SUPPLIED, ADDED, ENDED = "figures", "supplied", "added", "ended"
ACTIONS, DATES, NEW_ACTIONS, ENDED_ACTIONS = "actions", "dates", "new-actions", "ended-actions"
COMPLETED = "completed-actions"

_RATINGS, _STATUSES, _TITLES = "ratings", "statuses published before", "titles and numbers"
_FIGURES, _MEASURES, _ACTIONS = "figures published before", "the list of measures", "actions"


@dataclass(frozen=True, slots=True)
class SectionWords:
    """How a section is headed, what its columns say, and how its rows are counted."""

    key: str  # its anchor
    heading: str
    topic: str  # what it is part of, where the page says in what nothing changed
    one: str  # after the count: "target changed"
    many: str
    subject: str = "Measure"
    was: str = "Was"  # "" leaves the column out
    now: str = "Is now"
    why: str = "Why"
    note: str = ""


SECTIONS = (
    SectionWords(
        WORSE,
        "Ratings that got worse",
        _RATINGS,
        "rating got worse",
        "ratings got worse",
        was="then",
        now="now",
    ),
    SectionWords(
        BETTER,
        "Ratings that got better",
        _RATINGS,
        "rating got better",
        "ratings got better",
        was="then",
        now="now",
    ),
    SectionWords(
        APART,
        "Ratings that moved but cannot be compared",
        _RATINGS,
        "rating moved but cannot be compared",
        "ratings moved but cannot be compared",
        was="then",
        now="now",
        note="The earlier rating was given by another rule, or by another definition.",
    ),
    SectionWords(
        RATED,
        "Rated again, or for the first time",
        _RATINGS,
        "measure was rated again, or for the first time",
        "measures were rated again, or for the first time",
        was="Last rated",
        now="now",
        note="They had no rating in the report before.",
    ),
    SectionWords(
        UNRATED,
        "No rating now",
        _RATINGS,
        "measure has no rating now",
        "measures have no rating now",
        was="then",
        now="now",
        note="A rating was expected. The latest known rating still counts.",
    ),
    SectionWords(
        OVERALL,
        "Overall statuses",
        "overall statuses",
        "overall status moved",
        "overall statuses moved",
        subject="Of",
        was="then",
        now="now",
        why="",
    ),
    SectionWords(
        STATUSES,
        "Statuses published before",
        _STATUSES,
        "status published before changed",
        "statuses published before changed",
    ),
    SectionWords(TARGETS, "Targets", "targets", "target changed", "targets changed"),
    SectionWords(
        SET,
        "Targets set for the first time",
        "targets",
        "target was set for the first time",
        "targets were set for the first time",
        was="",
        now="Target",
        why="",
    ),
    SectionWords(
        DEFINITIONS, "Definitions", "definitions", "definition changed", "definitions changed"
    ),
    SectionWords(TITLES, "Titles", _TITLES, "title changed", "titles changed"),
    SectionWords(
        PLACES,
        "Numbers and priorities",
        _TITLES,
        "measure moved to another number or priority",
        "measures moved to another number or priority",
    ),
    SectionWords(
        SCHEMES,
        "Rating schemes",
        "rating schemes",
        "change of rating scheme",
        "changes of rating scheme",
        subject="Of",
    ),
    SectionWords(
        FIGURES,
        "Figures revised or corrected",
        _FIGURES,
        "figure was revised or corrected",
        "figures were revised or corrected",
    ),
    SectionWords(
        SUPPLIED,
        "Figures supplied since",
        _FIGURES,
        "figure was supplied late",
        "figures were supplied late",
    ),
    SectionWords(
        ADDED,
        "Measures added",
        _MEASURES,
        "measure was added",
        "measures were added",
        was="",
        now="First rating",
        why="What it is",
    ),
    SectionWords(
        ENDED,
        "Measures ended",
        _MEASURES,
        "measure ended",
        "measures ended",
        was="",
        now="",
        why="What became of it",
    ),
    SectionWords(
        COMPLETED,
        "Actions completed",
        _ACTIONS,
        "action was completed",
        "actions were completed",
        subject="Action",
        was="then",
        now="now",
        why="",
    ),
    SectionWords(
        ACTIONS,
        "Actions with another status",
        _ACTIONS,
        "action has another status",
        "actions have another status",
        subject="Action",
        was="then",
        now="now",
        why="",
    ),
    SectionWords(
        DATES,
        "Actions with another date",
        _ACTIONS,
        "action has another date",
        "actions have another date",
        subject="Action",
        was="Was due",
        now="Is due",
        why="",
    ),
    SectionWords(
        NEW_ACTIONS,
        "Actions added",
        _ACTIONS,
        "action was added",
        "actions were added",
        subject="Action",
        was="",
        now="Status",
        why="",
    ),
    SectionWords(
        ENDED_ACTIONS,
        "Actions no longer reported",
        _ACTIONS,
        "action is no longer reported",
        "actions are no longer reported",
        subject="Action",
        was="Last status",
        now="",
        why="",
    ),
)
"""Every kind of change that a reader is told of, in order."""


def unchanged_words(present: Sequence[str]) -> str:
    """Say in what nothing changed; "" where something did in everything. `present`: section keys.

    Source: product: a ledger that leaves a heading out leaves its reader to guess.
    """
    changed = {one.topic for one in SECTIONS if one.key in present}
    topics = dict.fromkeys(one.topic for one in SECTIONS)
    still = [topic for topic in topics if topic not in changed]
    return f"Nothing changed in: {listed(still)}." if still and changed else ""
