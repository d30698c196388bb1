"""What the files record of a change, worded in one way everywhere: kind, reason, approval."""

from __future__ import annotations

from datetime import date

from site_builder.model.result import RevisionKind
from site_builder.render.words.numbers import capital
from site_builder.render.words.times import day

DONE = {RevisionKind.CORRECTION: "Corrected", RevisionKind.REVISION: "Revised"}
"""What was done to a value, by the kind of its entry."""


def done_on(kind: RevisionKind, when: date) -> str:
    """Say what was done, and when: `Corrected on 1 February 2020`."""
    return f"{DONE[kind]} on {day(when)}"


def reason_words(reason: str) -> str:
    """Write a recorded reason as a sentence; "" where none was given."""
    words = capital(reason.strip())
    return words if not words or words.endswith((".", "!", "?")) else f"{words}."


def approved_words(approved: str | None) -> str:
    """Say in a sentence who approved a change; "" where nobody is named."""
    words = signed_words(approved, None)
    return f"{words}." if words else ""


def signed_words(approved: str | None, when: date | None) -> str:
    """Say who approved a change, and when: `Approved by Cabinet, 11 April 2019`; "" for neither."""
    by = (approved or "").strip().removesuffix(".")
    on = day(when) if when else ""
    return f"Approved by {', '.join(filter(None, (by, on)))}" if by else on
