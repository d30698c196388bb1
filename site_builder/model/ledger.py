"""What differs between two editions, and how each difference is explained.

`assess` finds differences; `render` words them, for the page of changes, for `ragstone diff` and
for the log of corrections; `audits.published_values` refuses those without an explanation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model.change import ChangeKind
from site_builder.model.edition import FigureAsPublished
from site_builder.model.quarter import Quarter


class Changed(StrEnum):
    """What differs. The page has an order of its own: see `render.words.ledger_sections`."""

    FIGURE = "figure"  # a figure that had been published (subject: measure, of one quarter)
    SUPPLIED = "supplied"  # a figure where there was none, or only the reason for none
    RATING = "rating"  # the status of the reported quarter beside that of the report before
    STATUS = "status"  # a status that had been published, of one quarter
    TARGET = "target"  # a target that had been published, of one quarter
    DEFINITION = "definition"
    METHOD = "method"  # its words alone
    TITLE = "title"
    SCHEME = "scheme"  # the id of the scheme that rates a measure
    BANDS = "bands"  # what a scheme itself says (subject: scheme)
    PRIORITY = "priority"
    NUMBER = "number"
    ADDED = "added"
    ENDED = "ended"
    ACTION_STATUS = "action status"
    ACTION_DUE = "action due"
    ACTION_ADDED = "action added"
    ACTION_ENDED = "action ended"
    OVERALL = "overall"  # subject: scope


RECORDED_AS = {
    ChangeKind.TARGET: Changed.TARGET,
    ChangeKind.DEFINITION: Changed.DEFINITION,
    ChangeKind.TITLE: Changed.TITLE,
    ChangeKind.SCHEME: Changed.SCHEME,
    ChangeKind.STATUS: Changed.STATUS,
    ChangeKind.WORDING: Changed.METHOD,
}
"""What differs by each kind of entry of `changes:`."""

KIND_OF = {what: kind for kind, what in RECORDED_AS.items()}
"""The kind of entry of `changes:` that speaks of what differs, where there is one."""

FOR_GOOD = frozenset({Changed.FIGURE, Changed.BANDS, *KIND_OF})
"""What one edition says and a later one has to say as well, or to explain."""


class Because(StrEnum):
    """What explains a difference: a record in the files, or what follows from one."""

    REVISION = "revision"
    CORRECTION = "correction"
    CHANGE = "change"  # a line of `changes:`
    LIFE = "life"  # `since`, `until`, `replaced_by`
    FOLLOWS = "follows"  # a status that follows from an explained figure, target or scheme
    PROTECTED = "protected"  # not shown exactly any more: rounded, or left out, to protect people
    NEW = "new"  # a later quarter's own figure or status: nothing published was altered


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a difference came about, as recorded in the files."""

    because: Because
    reason: str = ""
    approved: str = ""  # the post or body
    date: date | None = None


class Course(StrEnum):
    """Where a rating went since the report before, beside the latest one known then."""

    BETTER = "better"
    WORSE = "worse"
    APART = "apart"  # the two do not compare: another scheme, other bands, another definition
    AGAIN = "again"  # not rated in the report before; now rated as it was when last rated
    FIRST = "first"  # never rated before
    LOST = "lost"  # a rating was to be expected, and there is none
    NOT_DUE = "not due"  # nothing was to be expected: it keeps its latest known rating


class Why(StrEnum):
    """What moved a rating, or took it away. Several may hold at once."""

    FIGURE = "figure"
    TARGET = "target"
    SCHEME = "scheme"  # rated by another scheme
    BANDS = "bands"  # by the same scheme, which says something else
    DEFINITION = "definition"
    SET = "set"  # a post has set the status now
    LIFTED = "lifted"  # a post had set the status before; the rule has decided now
    JUDGED = "judged"  # by judgement, both times
    ABSENT = "absent"  # there is no figure now
    RETURNED = "returned"  # there was no figure in the report before
    UNRATED = "unrated"  # there is a figure, and nothing to rate it by
    UNKNOWN = "unknown"  # nothing that is published tells


@dataclass(frozen=True, slots=True)
class RatingMove:
    """How a rating moved from the report before to this one, and why."""

    course: Course
    why: tuple[Why, ...]
    was: FigureAsPublished | None = None  # as rated then; None: never rated
    now: FigureAsPublished | None = None
    since: Quarter | None = None  # the quarter of `was`; older than the report before for AGAIN
    steps: int | None = None  # bands, better is positive; None: they do not compare


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a scorecard that no measure of it has, between the others."""

    priority: str  # "" where one row of numbers runs through all priorities
    first: int
    last: int  # the same where one number is left out
    had: tuple[str, ...] = ()  # ids of the measures that had them: ended, or now elsewhere


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. `old` and `new` are as in an `Edition`; empty where there was or is none."""

    what: Changed
    subject: str  # id of a measure, an action, a scheme or a scope
    old: str
    new: str
    quarter: Quarter | None = None  # of a figure, a status, a target
    part: str = ""  # where it is one part's figure, or a numerator: `part:<id>`, `numerator`, …
    explanation: Explanation | None = None  # None: nothing in the files explains it
    move: RatingMove | None = None  # of a RATING


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that differs between two editions."""

    old: Quarter
    new: Quarter
    differences: tuple[Difference, ...]
    frozen: bool  # the old edition is frozen, so that "nothing else changed" is a checked statement
    gaps: tuple[Gap, ...] = ()  # of the newer edition, new or old: each report tells them
