"""Direction of travel: better, worse or no clear change against one earlier figure, or why not.

Source: rules, section 3. Independent of the status. The measure's own figures come in as `Known`,
oldest first; which of the two comparators is the measure's own is for `measures` to choose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from site_builder.assess.breaks import redefined_between
from site_builder.assess.exact import difference
from site_builder.model.assessment import Absence, AbsenceCode
from site_builder.model.fields import Withheld
from site_builder.model.measure import CompareWith, GoodIs, Measure, PeriodType
from site_builder.model.movement import Direction, Movement, NoDirection
from site_builder.model.quarter import Quarter

Range = tuple[Decimal, Decimal]
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Known:
    """A quarter in which the measure has a figure, or one that is withheld."""

    quarter: Quarter
    figure: Decimal | Withheld
    interval: Range | None = None  # confidence interval of a survey's estimate


@dataclass(frozen=True, slots=True)
class Lost:
    """A quarter to compare with that has no figure, and why it has none."""

    quarter: Quarter
    why: NoDirection = NoDirection.NOT_HELD
    interval: None = None


def from_previous(
    measure: Measure, now: Known | None, previous: Known | Lost | None, aim: Range | None
) -> Movement:
    """Compare with the measure's last earlier figure: the one before in its own rhythm.

    Where that one is not held, an older one does not stand in for it.

    Refused for a cumulative measure: a year to date grows by itself and falls back in Q1.
    """
    cumulative = measure.period_type is PeriodType.CUMULATIVE
    if cumulative and now is not None and not isinstance(now.figure, Withheld):
        return Movement(CompareWith.PREVIOUS, None, NoDirection.CUMULATIVE)
    return _movement(CompareWith.PREVIOUS, measure, now, previous, aim)


def from_year_ago(
    measure: Measure, now: Known | None, year_ago: Known | Lost | None, aim: Range | None
) -> Movement:
    """Compare with the figure of the same quarter a year before; None: no earlier one exists."""
    return _movement(CompareWith.YEAR_AGO, measure, now, year_ago, aim)


def _movement(
    comparator: CompareWith,
    measure: Measure,
    now: Known | None,
    earlier: Known | Lost | None,
    aim: Range | None,
) -> Movement:
    """Refuse where there is nothing fair to compare; otherwise say which way it moved."""
    if now is None:
        return Movement(comparator, None, NoDirection.NO_FIGURE)
    if isinstance(now.figure, Withheld):
        return Movement(comparator, None, NoDirection.WITHHELD)
    if earlier is None:
        return Movement(comparator, None, NoDirection.NO_EARLIER)
    found = earlier.quarter
    figure = _comparable(measure, now, earlier)
    if isinstance(figure, NoDirection):
        return Movement(comparator, None, figure, compared_with=found)
    verdict: Direction | NoDirection = NoDirection.OVERLAP
    if not overlapping(now.interval, earlier.interval):
        verdict = direction_of(measure, now.figure, figure, aim)
    refusal = verdict if isinstance(verdict, NoDirection) else None
    direction = verdict if isinstance(verdict, Direction) else None
    amount = difference(now.figure, figure)
    return Movement(comparator, direction, refusal, figure, found, amount)


def _comparable(measure: Measure, now: Known, earlier: Known | Lost) -> Decimal | NoDirection:
    """Return the earlier figure, or why it may not be compared with.

    A withheld figure lends no direction to the next period: it is not skipped.
    """
    if isinstance(earlier, Lost):
        return earlier.why
    if isinstance(earlier.figure, Withheld):
        return NoDirection.WITHHELD
    redefined = redefined_between(measure, earlier.quarter, now.quarter)
    return NoDirection.REDEFINED if redefined else earlier.figure


def lost(quarter: Quarter, absence: Absence | None) -> Lost:
    """Return a quarter to compare with that has no figure, for the reason of its absence."""
    why = NoDirection.NOT_SUPPLIED if absence is None else _GONE.get(absence.code)
    return Lost(quarter, why or NoDirection.NOT_SUPPLIED)


def overlapping(one: Range | None, other: Range | None) -> bool:
    """Say whether two estimates may be of the same value: their intervals share one, ends included.

    Without an interval of both nothing is known of their error, and they are compared as they are.
    """
    if one is None or other is None:
        return False
    return one[0] <= other[1] and other[0] <= one[1]


def direction_of(
    measure: Measure, now: Decimal, earlier: Decimal, aim: Range | None
) -> Direction | NoDirection:
    """Say which way a figure moved. A change within the dead band is no change."""
    dead_band = NOTHING if measure.no_change_within is None else measure.no_change_within.value
    if measure.good_is is GoodIs.IN_RANGE:
        return _towards_range(now, earlier, aim, dead_band)
    change = difference(now, earlier)
    if change.copy_abs() <= dead_band:
        return Direction.SAME
    rose, fell = _WORDS[measure.good_is]
    return rose if change > 0 else fell


def _towards_range(
    now: Decimal, earlier: Decimal, aim: Range | None, dead_band: Decimal
) -> Direction | NoDirection:
    """Nearer to the range of the later quarter is better; both figures are held against it.

    Within the range no place is better than another: moved there, the direction is unclear.
    """
    if difference(now, earlier).copy_abs() <= dead_band:
        return Direction.SAME
    if aim is None:
        return NoDirection.NO_RANGE
    gap_now, gap_earlier = _gap(now, aim), _gap(earlier, aim)
    if not gap_now and not gap_earlier:
        return NoDirection.UNCLEAR
    if difference(gap_now, gap_earlier).copy_abs() <= dead_band:
        return Direction.SAME
    return Direction.BETTER if gap_now < gap_earlier else Direction.WORSE


def _gap(figure: Decimal, aim: Range) -> Decimal:
    """Return how far a figure is outside a range; 0 inside, ends included."""
    low, high = aim
    return max(difference(low, figure), difference(figure, high), NOTHING)


_GONE: Mapping[AbsenceCode, NoDirection] = MappingProxyType(
    {
        AbsenceCode.NOT_HELD: NoDirection.NOT_HELD,
        AbsenceCode.NOT_DUE: NoDirection.NOT_DUE,
        AbsenceCode.NO_SURVEY: NoDirection.NOT_ASKED,
        AbsenceCode.NEW: NoDirection.NOT_REPORTED,
        AbsenceCode.NOT_STARTED: NoDirection.NOT_REPORTED,
        AbsenceCode.UNDEFINED: NoDirection.NOT_REPORTED,
        AbsenceCode.ENDED: NoDirection.NOT_REPORTED,
        AbsenceCode.NOT_IN_PLAN: NoDirection.NOT_REPORTED,
    }
)
"""What an absence means for whoever would compare with it. Any other was due and is missing."""

_WORDS: Mapping[GoodIs, tuple[Direction, Direction]] = MappingProxyType(
    {
        GoodIs.HIGHER: (Direction.BETTER, Direction.WORSE),
        GoodIs.LOWER: (Direction.WORSE, Direction.BETTER),
        GoodIs.NEITHER: (Direction.INCREASED, Direction.DECREASED),
    }
)
"""What a rise and a fall mean."""
