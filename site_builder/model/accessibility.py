"""The accessibility statement: what the council says of how far everyone can use its site.

Source: domain, section 5.1 (the regulations of 2018 and their model statement). Nothing in it is
made up by the software: how far the site complies, and why not further, is the council's to say.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Day, Markdown, Record, as_typed
from site_builder.model.site import Contact
from site_builder.model.wcag import CRITERIA


def read_criterion(raw: object) -> str:
    """Read the number of a success criterion of WCAG 2.2 at level A or AA."""
    if isinstance(raw, str) and raw.strip() in CRITERIA:
        return raw.strip()
    raise PydanticCustomError(
        "unknown-word",
        "{text} is not the number of a success criterion of WCAG 2.2 at level A or AA,"
        " such as 1.4.10",
        {"text": as_typed(raw)},
    )


def _as_tuple(raw: object) -> object:
    return (raw,) if isinstance(raw, str) else raw


Criterion = Annotated[
    str,
    PlainValidator(read_criterion),
    WithJsonSchema({"type": "string", "enum": list(CRITERIA)}),
]
Criteria = Annotated[tuple[Criterion, ...], BeforeValidator(_as_tuple)]


class Compliance(StrEnum):
    """How far the site meets level AA of WCAG 2.2. Who chooses it answers for it."""

    FULLY = "fully"
    PARTIALLY = "partially"
    NOT = "not"


class Reason(StrEnum):
    """Why something is not accessible; the regulations know these three."""

    NON_COMPLIANCE = "non-compliance"
    BURDEN = "disproportionate burden"
    OUTSIDE = "outside scope"


class Nation(StrEnum):
    """Where the public body is: another commission enforces the regulations in each."""

    GREAT_BRITAIN = "Great Britain"
    NORTHERN_IRELAND = "Northern Ireland"


class Barrier(Record):
    """Something on the site that not everyone can use."""

    what: Markdown
    """What some people cannot use, whom it keeps out, and what they can do instead."""
    reason: Reason
    """Why it is as it is."""
    criteria: Criteria = ()
    """The success criteria of WCAG 2.2 that it does not meet."""
    fixed_by: Day | None = None
    """The day by which it will be put right."""


class AccessibilityTest(Record):
    """A test of the site."""

    date: Day
    """When it was tested, or last tested where that is done again and again."""
    by: str
    """Who tested it: a post, a team, a firm."""
    how: Markdown
    """Which pages were tested, and with what."""


class Statement(Record):
    """An accessibility statement, in the order of the model statement."""

    covers: Markdown | None = None
    """What the statement is about, where that is not simply this website."""
    public_body: bool = True
    """Whether a public body runs the site, so that the regulations of 2018 hold for it."""
    compliance: Compliance
    """How far the site meets level AA of WCAG 2.2."""
    problems: tuple[Barrier, ...] = ()
    """What is not accessible, and why."""
    contact: Contact | None = None
    """Who helps people who cannot use something; left out, the contact of the site."""
    reply_within: str | None = None
    """How soon they answer, such as 10 working days."""
    nation: Nation = Nation.GREAT_BRITAIN
    """Where the public body is, as that decides who enforces the regulations."""
    tests: tuple[AccessibilityTest, ...] = Field(min_length=1)
    """How the site was tested, newest first."""
    prepared: Day
    """When the statement was written."""
    reviewed: Day
    """When somebody last went through all of it."""
