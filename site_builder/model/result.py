"""A quarter's results: `measures/results/<quarter>.yaml`, one entry per measure or action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticKnownError

from site_builder.model.action import ActionStatus
from site_builder.model.fields import (
    Day,
    Figure,
    FigureField,
    FigureOrWithheld,
    Id,
    Markdown,
    QuarterField,
    Record,
    Withheld,
    read_day,
)
from site_builder.model.interval import IntervalField
from site_builder.model.outlook import Forecast
from site_builder.model.parts import PartFigures


class NoFigure(StrEnum):
    """Reasons for an absent figure that an editor may declare (rules, section 2)."""

    NO_SURVEY = "no-survey"
    AWAITED = "awaited"
    UNDEFINED = "undefined"
    NOT_HELD = "not-held"
    IN_ARREARS = "in-arrears"


class RevisionKind(StrEnum):
    """revision: an expected change from better data. correction: an error put right."""

    REVISION = "revision"
    CORRECTION = "correction"


FIGURE = "actual"
"""What a revision is of where it names nothing: the figure itself."""
BESIDE = ("numerator", "denominator", "rate")
"""Numbers beside a figure; a revision may be of one of them, or of a part."""


class Revision(Record):
    """A figure, or a number beside it, that was published and has since changed."""

    of: Id = FIGURE
    """What changed: numerator, denominator, rate, or the id of a part; else the figure."""

    from_: FigureOrWithheld = Field(alias="from")
    """The number as it was published before; [c] when that is withheld."""
    date: Day
    """When it changed."""
    kind: RevisionKind
    """revision or correction."""
    reason: str
    """Why it changed."""
    approved: str | None = None
    """Who approved the change: a post or a body."""


class NoDate(StrEnum):
    """What an action's date was where the report gave none."""

    NONE = "none"


ActionSaid = ActionStatus | date | NoDate


def read_action_said(raw: object) -> ActionSaid:
    """Read a status, such as `red`, a date or `none`."""
    if isinstance(raw, date) or (isinstance(raw, str) and raw[:1].isdigit()):
        return read_day(raw)
    if raw == NoDate.NONE.value:
        return NoDate.NONE
    for status in ActionStatus:
        if raw == status.value:
            return status
    raise PydanticKnownError("enum", {"expected": _SAID})


_SAID = ", ".join(f"'{word.value}'" for word in (*ActionStatus, *NoDate))
ActionSaidField = Annotated[
    ActionSaid,
    PlainValidator(read_action_said),
    WithJsonSchema({"type": "string", "description": "a status, a date or none"}),
]


class ActionRevision(Record):
    """How an action was said to stand when the report was published, and does not any more."""

    from_: ActionSaidField = Field(alias="from")
    """What was published before: its status, or its date; `none` where it had no date."""
    date: Day
    """When it changed."""
    kind: RevisionKind
    """revision or correction."""
    reason: str
    """Why it changed."""
    approved: str | None = None
    """Who approved the change: a post or a body."""


class StatusOverride(Record):
    """A status set by a post, with its reason (product: accountable override)."""

    is_: str = Field(alias="is")
    """Code of the band published."""
    reason: str
    """Why it differs from the rule, where the published rating comes from, or, in a scheme by
    judgement, what it is judged by."""
    by: str
    """The post that set it."""
    date: Day
    """When it was set."""


class Result(Record):
    """One measure in one quarter, as its owner returned it."""

    actual: FigureOrWithheld | None = None
    """The figure; [c] when it is withheld and not stored."""
    interval: IntervalField | None = None
    """Confidence interval of a survey's estimate; it holds the figure."""
    numerator: FigureField | None = None
    """The part, for a percentage or rate."""
    denominator: FigureField | None = None
    """The whole, for a percentage or rate."""
    rate: FigureField | None = None
    """A rate published beside the figure; the rating goes by the figure."""
    parts: PartFigures = {}
    """The figures of the measure's parts, in its unit; [c] when one is withheld."""
    no_figure: NoFigure | None = None
    """Why there is no figure."""
    provisional: bool = False
    """The figure may still change: marked [p]."""
    comment: Markdown | None = None
    """What the figure means, in one paragraph."""
    cause: Markdown | None = None
    """Why a measure is red."""
    action: Markdown | None = None
    """What is being done about it."""
    owner: str | None = None
    """The post that does it."""
    due: Day | None = None
    """By when."""
    status: StatusOverride | None = None
    """A status that differs from the rule's, or a published rating whose figure is not held."""
    forecast: Forecast | None = None
    """The figure that the owner expects at the end of the year."""
    revised: tuple[Revision, ...] = ()
    """Earlier values of the figure, and of the numbers beside it."""

    @property
    def revised_in_order(self) -> tuple[Revision, ...]:
        """Its earlier values by date, oldest first; those of one day in the order typed."""
        return self.revised_of(FIGURE)

    def revised_of(self, of: str) -> tuple[Revision, ...]:
        """Return the earlier values of one of its numbers in the same order."""
        own = (entry for entry in self.revised if entry.of == of)
        return tuple(sorted(own, key=lambda entry: entry.date))

    def number(self, of: str) -> Figure | Withheld | None:
        """Return the number that a revision's `of` names, as it is now."""
        beside = {FIGURE: self.actual, **{name: getattr(self, name) for name in BESIDE}}
        return beside[of] if of in beside else self.parts.get(of)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Each change of the figure, oldest first: what it became is what the next one replaced."""
        return self.steps_of(FIGURE)

    @property
    def revised_numbers(self) -> tuple[str, ...]:
        """What has been revised, each once: `actual` for the figure, or a number beside it."""
        return tuple(dict.fromkeys(entry.of for entry in self.revised))

    def steps_of(self, of: str) -> tuple[Step, ...]:
        """Return each change of one of its numbers in the same way."""
        entries = self.revised_of(of)
        values = (*(entry.from_ for entry in entries), self.number(of))
        pairs = zip(entries, pairwise(values), strict=True)
        return tuple(Step(entry, entry.from_, after) for entry, (_, after) in pairs)


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a published number, and the values on both sides of it."""

    entry: Revision
    before: Figure | Withheld
    after: Figure | Withheld | None  # None: there is no figure today


@dataclass(frozen=True, slots=True)
class TypedText:
    """A text that somebody typed with a result: its name for people, and its keys in the file."""

    name: str  # "comment", "status reason"
    where: tuple[str | int, ...]
    text: str


def texts_of(result: Result) -> tuple[TypedText, ...]:
    """Return every text typed with a result, in the order of its fields."""
    found: list[tuple[tuple[str | int, ...], str | None]] = [
        (("comment",), result.comment),
        (("cause",), result.cause),
        (("action",), result.action),
        (("status", "reason"), result.status.reason if result.status else None),
        (("forecast", "reason"), result.forecast.reason if result.forecast else None),
        *((("revised", at, "reason"), one.reason) for at, one in enumerate(result.revised)),
    ]
    return tuple(TypedText(" ".join(map(str, where)), where, text) for where, text in found if text)


class NoUpdate(StrEnum):
    """Reasons for an absent text of an update that an editor may declare."""

    NOT_HELD = "not-held"


class ActionUpdate(Record):
    """One action in one quarter."""

    status: ActionStatus
    """How it stands."""
    update: Markdown | None = None
    """What was done."""
    no_update: NoUpdate | None = None
    """Why there is no text: one was published, but this archive does not hold it."""
    due: Day | None = None
    """A new date by which it is to be complete."""
    revised: tuple[ActionRevision, ...] = ()
    """What the report said of it before, where that was wrong."""


class QuarterResults(Record):
    """All results of one quarter."""

    quarter: QuarterField
    """The quarter they speak of; the file's name says the same."""
    results: dict[Id, Result] = {}
    """Results by measure id."""
    actions: dict[Id, ActionUpdate] = {}
    """Updates by action id."""
