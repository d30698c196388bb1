"""How a rating moved since the report before, and why: from what the two reports published.

Compared is with the rating of the report before; where it had none, with the latest one known
then, so that a measure that reports once a year is told of when it does. Bands of one scheme
compare; across another scheme, other bands or another definition nothing is called better or worse.
Source: product, "Change ledger"; rules, sections 1 and 3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.assess.breaks import redefined_between
from site_builder.model.assessment import AbsenceCode, StatusSource
from site_builder.model.canonical import HIDDEN
from site_builder.model.edition import Edition, FigureAsPublished, MeasureAsPublished
from site_builder.model.ledger import Course, RatingMove, Why
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.scheme import Scheme

_NOTHING_EXPECTED = frozenset(
    {
        AbsenceCode.NOT_DUE,
        AbsenceCode.NO_SURVEY,
        AbsenceCode.IN_ARREARS,
        AbsenceCode.NEW,
        AbsenceCode.NOT_STARTED,
        AbsenceCode.ENDED,
        AbsenceCode.NOT_IN_PLAN,
    }
)
"""Absences by the measure's rhythm or life, which take nothing away from a reader."""


@dataclass(frozen=True, slots=True)
class _Rated:
    """A published rating and its quarter."""

    quarter: Quarter
    figure: FigureAsPublished


def move_of(
    measure: Measure, old: Edition, new: Edition, schemes: Mapping[str, Scheme]
) -> RatingMove | None:
    """Return how a measure's rating moved between two editions; None where it did not.

    `schemes` are today's, by id.
    """
    before, after = old.measures.get(measure.id), new.measures.get(measure.id)
    then = _latest(before, old.quarter)
    now = None if after is None else after.figures.get(str(new.quarter))
    if now is None or now.status is None:
        was_rated = then is not None and then.quarter == old.quarter
        return _without(then, now) if was_rated else None
    if then is None:
        return RatingMove(Course.FIRST, (), now=now)
    move = _Move(measure, old, new, then, now)
    return None if move.stayed else _moved(move, schemes)


def _latest(measure: MeasureAsPublished | None, upto: Quarter) -> _Rated | None:
    """Return the newest rating published up to a quarter, in whatever order they are held."""
    if measure is None:
        return None
    rated = (
        _Rated(Quarter.parse(quarter), figure)
        for quarter, figure in measure.figures.items()
        if figure.status is not None
    )
    known = (one for one in rated if one.quarter <= upto)
    return max(known, key=lambda one: one.quarter, default=None)


def _without(then: _Rated | None, now: FigureAsPublished | None) -> RatingMove:
    """Say of a measure without a rating now whether one was to be expected."""
    was, since = (then.figure, then.quarter) if then is not None else (None, None)
    absent = now is None or now.actual in (None, HIDDEN)
    why = (Why.ABSENT,) if absent else (Why.UNRATED,)
    not_due = now is None or now.absence in _NOTHING_EXPECTED
    return RatingMove(Course.NOT_DUE if not_due else Course.LOST, why, was, now, since)


@dataclass(frozen=True, slots=True)
class _Move:
    """A rating then and one now, with where they were published."""

    measure: Measure
    old: Edition
    new: Edition
    then: _Rated
    now: FigureAsPublished

    @property
    def returned(self) -> bool:
        """Whether the report before had no rating of the measure."""
        return self.then.quarter < self.old.quarter

    @property
    def stayed(self) -> bool:
        """Whether the report before gave the same rating by the same scheme."""
        same = self.then.figure.status == self.now.status and self.same_scheme
        return same and self.same_bands and not self.returned

    @property
    def same_scheme(self) -> bool:
        """Whether both were rated by one scheme."""
        return self.then.figure.scheme == self.now.scheme

    @property
    def same_bands(self) -> bool:
        """Whether that scheme said the same both times; of one scheme only."""
        name = self.now.scheme or ""
        return self.old.schemes.get(name) in (None, self.new.schemes.get(name))

    @property
    def redefined(self) -> bool:
        """Whether the definition has changed in between."""
        was, is_ = self.old.measures[self.measure.id], self.new.measures[self.measure.id]
        recorded = redefined_between(self.measure, self.then.quarter, self.new.quarter)
        return recorded or was.definition != is_.definition


def _moved(move: _Move, schemes: Mapping[str, Scheme]) -> RatingMove:
    steps = _steps(move, schemes)
    return RatingMove(
        _course(move, steps),
        tuple(_reasons(move)) or (Why.UNKNOWN,),
        move.then.figure,
        move.now,
        move.then.quarter,
        steps,
    )


def _course(move: _Move, steps: int | None) -> Course:
    if steps:
        return Course.BETTER if steps > 0 else Course.WORSE
    return Course.AGAIN if steps == 0 and move.returned else Course.APART


def _steps(move: _Move, schemes: Mapping[str, Scheme]) -> int | None:
    """Return how many bands better the rating is; None where the two do not compare."""
    scheme = schemes.get(move.now.scheme or "")
    if scheme is None or move.redefined or not (move.same_scheme and move.same_bands):
        return None
    codes = [band.code for band in scheme.bands]
    was, now = move.then.figure.status, move.now.status
    if was not in codes or now not in codes:
        return None
    return codes.index(was) - codes.index(now)


def _reasons(move: _Move) -> Iterator[Why]:
    """Return what differs between the two ratings, in the order in which it is told."""
    was, now = move.then.figure, move.now
    yield from _set_by_hand(was, now)
    if not move.same_scheme:
        yield Why.SCHEME
    elif not move.same_bands:
        yield Why.BANDS
    if move.redefined:
        yield Why.DEFINITION
    if was.actual != now.actual and None not in (was.actual, now.actual):
        yield Why.FIGURE
    if was.target != now.target:
        yield Why.TARGET
    if move.returned:
        yield Why.RETURNED


def _set_by_hand(was: FigureAsPublished, now: FigureAsPublished) -> Iterator[Why]:
    if now.source == StatusSource.OVERRIDE:
        yield Why.SET
    elif was.source == StatusSource.OVERRIDE:
        yield Why.LIFTED
    elif now.source == StatusSource.JUDGEMENT:
        yield Why.JUDGED
