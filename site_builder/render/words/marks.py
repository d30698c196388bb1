"""The marks that a figure carries, `[p]` and `[r]`, and what each means beside that figure."""

from __future__ import annotations

from site_builder.model.assessment import Assessment, Flag
from site_builder.model.result import RevisionKind
from site_builder.render.words.states import MARKERS, REVISED

CORRECTED = "Corrected: an error in the published figure was put right."
FLAG_MARKS = {Flag.PROVISIONAL: "p", Flag.REVISED: "r", Flag.BREAK: "b"}


def marks(assessment: Assessment) -> tuple[str, ...]:
    """Return the letters of the marks that a figure carries: `p`, `r`, `b`."""
    return tuple(FLAG_MARKS[flag] for flag in assessment.flags if flag in FLAG_MARKS)


def marks_explained(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Return the marks that a figure carries as printed, `[p]`, each with what it means."""
    meanings = {**dict(MARKERS), REVISED: changed_meaning(assessment)}
    return tuple((mark, meanings[mark]) for mark in marks_shown(assessment))


def changed_meaning(assessment: Assessment) -> str:
    """Say what `[r]` means beside a figure: whether it was wrong, or better data came in."""
    return CORRECTED if was_corrected(assessment) else dict(MARKERS)[REVISED]


def was_corrected(assessment: Assessment) -> bool:
    """Say whether a figure has changed since it was published because it was wrong."""
    changes = assessment.result.revised_in_order if assessment.result else ()
    return any(one.kind is RevisionKind.CORRECTION for one in changes)


def marks_shown(assessment: Assessment) -> tuple[str, ...]:
    """Return the marks that a figure carries as printed: `[p]`."""
    return tuple(f"[{letter}]" for letter in marks(assessment))


def marked(text: str, assessment: Assessment) -> str:
    """Write words about a quarter with the marks of its figure after them: `Q2 2019/20 [r]`."""
    return " ".join((text, *marks_shown(assessment)))
