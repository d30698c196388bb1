"""The note below a table that says what the marks in it mean, so that none has to be guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.render import urls
from site_builder.render.urls import Here
from site_builder.render.views.parts import Figure, MarkNote
from site_builder.render.words.marks import marks_explained
from site_builder.render.words.states import CONFIDENTIAL, MARKERS, REVISED

KEY_OF_MARKS = "marks"  # anchor in the key


def mark_notes(
    here: Here, figures: Iterable[Figure], *, revised_at: str = ""
) -> tuple[MarkNote, ...]:
    """Return each mark that these figures carry once, with what it means and where to read more.

    `revised_at` is the link for revised figures; without it, the log of corrections.
    """
    return notes_of(here, (mark for one in figures for mark in one.marks), revised_at)


def chart_marks(history: Iterable[Assessment]) -> Iterator[tuple[str, str]]:
    """Yield the marks that a chart of a history shows: those of figures, and `[c]` for withheld."""
    for one in history:
        yield from marks_explained(one)
        if one.absence is not None and one.absence.code is AbsenceCode.SUPPRESSED:
            yield CONFIDENTIAL, dict(MARKERS)[CONFIDENTIAL]


def notes_of(
    here: Here, marks: Iterable[tuple[str, str]], revised_at: str = ""
) -> tuple[MarkNote, ...]:
    """Return the notes of marks as printed, `[r]`, each with what it means where it stands."""
    found = frozenset(marks)
    key = here.to(urls.KEY, KEY_OF_MARKS)
    log = revised_at or here.to(urls.CORRECTIONS)
    return tuple(
        MarkNote(mark, meaning, log if mark == REVISED else key)
        for mark, _ in MARKERS
        for meaning in sorted(meaning for one, meaning in found if one == mark)
    )
