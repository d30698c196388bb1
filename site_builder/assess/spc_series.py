"""Which figures an XmR chart reads, or why there is none to read (rules, section 7).

They are consecutive periods of the measure's own rhythm, cut into segments where it was rebased.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.model.change import ChangeKind
from site_builder.model.measure import Measure, PeriodType
from site_builder.model.quarter import Quarter
from site_builder.model.rhythm import Rhythm, RhythmKind
from site_builder.model.spc import NoReading, SegmentStart


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure and its quarter."""

    quarter: Quarter
    value: Decimal


@dataclass(frozen=True, slots=True)
class Series:
    """Figures in a row, oldest first, and the period without one that cut earlier ones off."""

    points: tuple[Reported, ...]
    gap: Quarter | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """The figures from one start to the next."""

    points: tuple[Reported, ...]
    start: SegmentStart
    reason: str
    baseline: int | None  # how many first points give mean and limits; None: all


def never_read(measure: Measure, assessments: Sequence[Assessment]) -> NoReading | None:
    """Say why a measure of this kind has no reading, however many figures it has."""
    if measure.period_type is PeriodType.CUMULATIVE:
        return NoReading.CUMULATIVE
    if not is_frequent(measure.reports):
        return NoReading.RARELY_REPORTED
    codes = {one.absence.code for one in assessments if one.absence is not None}
    return NoReading.WITHHELD if AbsenceCode.SUPPRESSED in codes else None


def is_frequent(rhythm: Rhythm) -> bool:
    """Say whether a measure reports by the calendar and at least twice a year."""
    if rhythm.kind in {RhythmKind.SURVEY, RhythmKind.BIENNIAL}:
        return False
    return rhythm.is_every_quarter or len(rhythm.numbers) > 1


def series_of(measure: Measure, assessments: Sequence[Assessment]) -> Series:
    """Return the figures in a row that end with the latest one.

    A period of the rhythm without a figure ends the row, whether or not the site has that quarter.
    Figures outside the rhythm do not count.
    """
    rhythm = measure.reports
    known = {
        one.quarter: one.actual
        for one in assessments
        if one.actual is not None and rhythm.is_due(one.quarter)
    }
    row: list[Reported] = []
    at = max(known, default=None)
    first = min(known, default=None)
    while at is not None and first is not None and at >= first:
        figure = known.get(at)
        if figure is None:
            return Series(tuple(reversed(row)), at)
        row.append(Reported(at, figure))
        at = _period_before(at, rhythm)
    return Series(tuple(reversed(row)))


def pieces_of(measure: Measure, points: Sequence[Reported]) -> tuple[Piece, ...]:
    """Cut figures into segments: one for each recorded rebase or change of definition.

    A start before the first figure makes no cut; a rebase there still says which points count.
    """
    starts = _starts(measure)
    pieces: list[Piece] = []
    ends = [start for start, _ in starts[1:]]
    for (start, piece), end in zip(starts, [*ends, None], strict=True):
        own = tuple(
            one
            for one in points
            if (start is None or one.quarter >= start) and (end is None or one.quarter < end)
        )
        if own and not pieces:
            pieces.append(Piece(own, SegmentStart.FIRST, "", piece.baseline))
        elif own:
            pieces.append(Piece(own, piece.start, piece.reason, piece.baseline))
    return tuple(pieces)


def _starts(measure: Measure) -> list[tuple[Quarter | None, Piece]]:
    """Return every start in order. Where a rebase and a new definition meet, the rebase is told."""
    found = {
        one.quarter: Piece((), SegmentStart.DEFINITION, one.reason, None)
        for one in measure.changes
        if one.what is ChangeKind.DEFINITION
    }
    for rebase in measure.rebases:
        found[rebase.quarter] = Piece((), SegmentStart.REBASE, rebase.reason, rebase.baseline)
    first = (None, Piece((), SegmentStart.FIRST, "", None))
    return [first, *sorted(found.items(), key=lambda start: start[0])]


def _period_before(quarter: Quarter, rhythm: Rhythm) -> Quarter:
    before = quarter.plus(-1)
    while not rhythm.is_due(before):
        before = before.plus(-1)
    return before
