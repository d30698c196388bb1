"""Counts of a scope, each with the list behind it (rules, section 4).

Every tuple of tallies holds each measure, or each action, exactly once: the parts add up to the
whole. The status made from them belongs to `roll_up`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.model.action import ActionStatus
from site_builder.model.assessment import (
    AbsenceCode,
    ActionAssessment,
    Assessment,
    Rating,
    Unrated,
)
from site_builder.model.movement import Direction, NoDirection
from site_builder.model.report import EARLIER, NO_DIRECTION, NO_RATING, THIS_QUARTER, Tally
from site_builder.model.scheme import Band, Family, Scheme

_Status = tuple[str, str, str]  # code, name and family, by which a reader tells bands apart

_REASONS = (*(one.value for one in Unrated), *(one.value for one in AbsenceCode))
_BY_FAMILY = (Family.BLUE, Family.GREEN, Family.AMBER, Family.RED, Family.GREY)
_MOVES = (
    Direction.BETTER.value,
    Direction.SAME.value,
    Direction.WORSE.value,
    Direction.INCREASED.value,
    Direction.DECREASED.value,
    NO_DIRECTION,
)


def by_latest(assessments: Iterable[Assessment], scheme: Scheme) -> tuple[Tally, ...]:
    """Count by band of the latest known rating; without one, by why there is none."""
    pairs = [(one.latest.rating if one.latest else None, one) for one in assessments]
    return _by_rating(pairs, scheme)


def by_this_quarter(assessments: Iterable[Assessment], scheme: Scheme) -> tuple[Tally, ...]:
    """Count by band of this quarter's own rating; without one, by why there is none."""
    return _by_rating([(one.rating, one) for one in assessments], scheme)


def by_family(assessments: Iterable[Assessment]) -> tuple[Tally, ...]:
    """Count by the family in which the latest known rating counts, then what has none.

    A blue or grey band that counts as none of green, amber and red is counted in its own colour.
    """
    codes = {one.measure.id: _family_code(one) for one in assessments}
    return _tallies(codes, (*(family.value for family in Family), NO_RATING))


def by_age(assessments: Iterable[Assessment]) -> tuple[Tally, ...]:
    """Count by whether the latest known rating is this quarter's own, then what has none."""
    codes = {one.measure.id: _age_code(one) for one in assessments}
    return _tallies(codes, (THIS_QUARTER, EARLIER, NO_RATING))


def by_movement(assessments: Iterable[Assessment]) -> tuple[Tally, ...]:
    """Count by direction of travel against each measure's own comparator."""
    codes = {
        one.measure.id: one.movement.direction.value if one.movement.direction else NO_DIRECTION
        for one in assessments
    }
    return _tallies(codes, _MOVES)


def by_refusal(assessments: Iterable[Assessment]) -> tuple[Tally, ...]:
    """Count those without a direction of travel by why they have none."""
    refusals = [(one.measure.id, one.movement.refusal) for one in assessments]
    codes = {name: refusal.value for name, refusal in refusals if refusal is not None}
    return _tallies(codes, tuple(refusal.value for refusal in NoDirection))


def by_status(actions: Iterable[ActionAssessment]) -> tuple[Tally, ...]:
    """Count actions by status."""
    codes = {one.action.id: one.status.value for one in actions}
    return _tallies(codes, tuple(status.value for status in ActionStatus))


def _by_rating(pairs: list[tuple[Rating | None, Assessment]], scheme: Scheme) -> tuple[Tally, ...]:
    """Order: the bands of the quarter's scheme, those of other schemes, then the reasons.

    Where there are several schemes, their bands stand together by family. Schemes may give one
    code to two statuses: those are counted apart, each under its own name.
    """
    schemes = (scheme, *(rating.scheme for rating, _ in pairs if rating is not None))
    ordered = [band for one in schemes for band in one.bands]
    if any(one != scheme for one in schemes):
        ordered.sort(key=_family_rank)
    bands = {_status(band): band for band in ordered}
    ids: dict[_Status, list[str]] = {status: [] for status in bands}
    reasons: dict[str, str] = {}
    for rating, one in pairs:
        if rating is None:
            reasons[one.measure.id] = _reason(one)
        else:
            ids[_status(rating.band)].append(one.measure.id)
    rated = (
        Tally(bands[status].code, tuple(listed), bands[status])
        for status, listed in ids.items()
        if listed
    )
    return (*rated, *_tallies(reasons, _REASONS))


def _family_rank(band: Band) -> int:
    return _BY_FAMILY.index(band.counted_as or band.family)


def _status(band: Band) -> _Status:
    return band.code, band.name, band.family.value


def _reason(one: Assessment) -> str:
    if one.unrated is not None:
        return one.unrated.value
    return AbsenceCode.MISSING.value if one.absence is None else one.absence.code.value


def _family_code(one: Assessment) -> str:
    if one.latest is None:
        return NO_RATING
    band = one.latest.rating.band
    return (band.counted_as or band.family).value


def _age_code(one: Assessment) -> str:
    if one.latest is None:
        return NO_RATING
    return EARLIER if one.latest.age else THIS_QUARTER


def _tallies(codes: Mapping[str, str], order: Iterable[str]) -> tuple[Tally, ...]:
    """Return a tally for each code that occurs, in the order given; ids keep their own order."""
    ids: dict[str, list[str]] = {code: [] for code in order}
    for item, code in codes.items():
        ids[code].append(item)
    return tuple(Tally(code, tuple(listed)) for code, listed in ids.items() if listed)
