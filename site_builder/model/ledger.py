"""What differs between two editions, and how each difference is explained.

`assess` finds differences; `render` words them, for the page of changes, for `ragstone diff` and
for the log of corrections; `audit_editions` refuses those without an explanation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model.quarter import Quarter


class Changed(StrEnum):
    """What differs. The order is the order of the page."""

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


class Because(StrEnum):
    """What explains a difference: a record in the files, or what follows from one."""

    REVISION = "revision"
    CORRECTION = "correction"
    CHANGE = "change"  # a line of `changes:`
    LIFE = "life"  # `since`, `until`, `replaced_by`
    FOLLOWS = "follows"  # a status that follows from an explained figure, target or scheme
    NEW = "new"  # a later quarter's own figure or status: nothing published was altered


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a difference came about, as recorded in the files."""

    because: Because
    reason: str = ""
    approved: str = ""  # the post or body
    date: date | None = None


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


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that differs between two editions, in the order of the page."""

    old: Quarter
    new: Quarter
    differences: tuple[Difference, ...]
    frozen: bool  # the old edition is frozen, so that "nothing else changed" is a checked statement
    gaps: tuple[int, ...] = ()  # numbers of the scorecard that no measure has, between the others
