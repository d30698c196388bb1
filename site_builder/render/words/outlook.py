"""The outlook to the year's end in words: what is left to do, and where it leads by arithmetic.

A measure for information has neither good nor bad: its words compare and do not judge.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from site_builder.model.assessment import Assessment, Outlook
from site_builder.model.measure import Measure
from site_builder.model.outlook import RunRate, Standing
from site_builder.model.target import TargetKind
from site_builder.render.words.bands import points
from site_builder.render.words.numbers import capital, decimals_held, in_words, telling_apart
from site_builder.render.words.targets import actual_words, in_full, places_for, shown, target_words
from site_builder.render.words.times import year_label

CAUTION = "This is arithmetic, not a promise: it takes every quarter to be like those so far."
NOTHING = Decimal(0)
LARGE = Decimal(100)
"""Of a quotient from here on nobody needs more decimals than the figure has."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences are made of: a measure's way to its year-end target."""

    measure: Measure
    outlook: Outlook
    rate: RunRate
    base: int  # decimals at which figure and target of the quarter are shown

    @property
    def beats(self) -> bool:
        """Whether the target is last year's figure, which equalling does not meet."""
        return self.outlook.aim.kind is TargetKind.LAST_YEAR

    @property
    def target(self) -> str:
        """The target as the object of a sentence."""
        ends = [in_full(self.measure, end) for end in (self.rate.low, self.rate.high)]
        if self.beats:
            return f"last year's figure of {ends[0]}"
        if self.outlook.aim.kind is TargetKind.RANGE:
            return f"the year-end range of {ends[0]} to {ends[1]}"
        return f"the year-end target of {ends[0]}"

    def is_fine(self, value: Decimal) -> bool:
        """Say whether a quotient needs a decimal more: not in money, nor where it is large."""
        in_money = self.measure.unit.prefix != ""
        return decimals_held(value) > self.base and abs(value) < LARGE and not in_money

    def size(self, value: Decimal, more: int = 0) -> str:
        """Write the size of a difference, never as 0 when it is not: `12 points`, `£60`.

        `more`: decimals beyond those of the figure where the number has them, for quotients.
        """
        places = self.base + (more if self.is_fine(value) else 0)
        apart = telling_apart((abs(value), NOTHING), places)
        return points(abs(value), apart, self.measure.unit)

    def rates(self, low: str, high: str) -> str:
        """Say a rate, or two, for the quarters to come."""
        left = self.rate.left
        both = low if low == high else f"{low} to {high}"
        if left == 1:
            return f"{both} in the one quarter to come"
        return f"{both} per quarter in the {in_words(left)} quarters to come"


def outlook_sentence(one: Assessment) -> str:
    """Say what is left to do, the rate that it takes, and where the rate so far leads."""
    told = _told(one)
    if told is None:
        return ""
    rate = told.rate
    so_far = _signed(told, rate.so_far)
    leads = f"So far it has been {so_far} per quarter; at that rate the year would end at"
    return f"{_SENTENCES[rate.standing](told)} {leads} {_projection(told)}."


def outlook_rows(one: Assessment) -> tuple[tuple[str, str], ...]:
    """Return the same as a small table, in the order in which it is worked out."""
    told = _told(one)
    if told is None:
        return ()
    rate, standing = told.rate, told.rate.standing
    left, each = _LABELS[standing]
    rows = (
        ("Year-end target", target_words(told.measure, told.outlook.aim, _places_of_target(told))),
        (
            f"Figure after {rate.elapsed} of {rate.elapsed + rate.left} quarters",
            actual_words(one),
        ),
        (left, _left(told, rate.to_low, rate.to_high)),
        (each, _left(told, rate.low_per_quarter, rate.high_per_quarter, more=1) if each else ""),
        ("So far, per quarter", _signed(told, rate.so_far)),
        ("Straight projection to the year end", _projection(told)),
    )
    return tuple((label, text) for label, text in rows if text)


def _told(one: Assessment) -> Told | None:
    outlook = one.outlook
    if outlook is None or outlook.run_rate is None:
        return None
    return Told(one.measure, outlook, outlook.run_rate, places_for(one))


def _signed(told: Told, value: Decimal) -> str:
    minus = "minus " if value < 0 else ""
    return f"{minus}{told.size(value, more=1)}"


def _projection(told: Told) -> str:
    """Write the projection so that it never looks like a target that it does not reach."""
    rate = told.rate
    places = told.base + (1 if told.is_fine(rate.projection) else 0)
    apart = telling_apart((rate.projection, rate.low, rate.high), places)
    return shown(told.measure, rate.projection, apart)


def _places_of_target(told: Told) -> int:
    ends = (told.rate.low, told.rate.high)
    return max(told.measure.decimals, *map(decimals_held, ends))


def _left(told: Told, low: Decimal, high: Decimal, more: int = 0) -> str:
    """Write what is left: to both ends of a range that is still to be reached, else to one."""
    standing = told.rate.standing
    if standing is Standing.BELOW:
        return f"{told.size(low, more)} to {told.size(high, more)}"
    return told.size(high, more)


def _to_do(told: Told) -> str:
    rate, end = told.rate, year_label(told.outlook.year_end)
    than, reach = ("more than ", "beat") if told.beats else ("", "reach")
    each = f"{than}{told.size(rate.low_per_quarter, more=1)}"
    left = capital(f"{than}{told.size(rate.to_low)}")
    more = "" if told.beats else " more"
    return (
        f"{left}{more} by the end of {end} would {reach} {told.target}: {told.rates(each, each)}."
    )


def _level(told: Told) -> str:
    end = year_label(told.outlook.year_end)
    return f"The figure is level with {told.target}: any more by the end of {end} would beat it."


def _reached(told: Told) -> str:
    beyond = told.rate.to_low
    if told.beats:
        return f"{capital(told.target)} is beaten already, by {told.size(beyond)}."
    spare = f"with {told.size(beyond)} to spare" if beyond else "exactly"
    return f"{capital(told.target)} is reached already, {spare}."


def _room(told: Told) -> str:
    left, each = told.size(told.rate.to_high), told.size(told.rate.high_per_quarter, more=1)
    if told.beats:
        limit = f"There is room for less than {left} more if {told.target} is to be beaten"
        return f"{limit}: less than {told.rates(each, each)}."
    limit = f"There is room for {left} more before {told.target} is exceeded"
    return f"{limit}: {told.rates(each, each)}."


def _used_up(told: Told) -> str:
    beaten = ", which is to be beaten" if told.beats else ""
    return f"There is no room for more: the figure has come to {told.target}{beaten}."


def _exceeded(told: Told) -> str:
    return f"{capital(told.target)} is exceeded already, by {told.size(told.rate.to_high)}."


def _below(told: Told) -> str:
    rate, end = told.rate, year_label(told.outlook.year_end)
    each = (told.size(rate.low_per_quarter, more=1), told.size(rate.high_per_quarter, more=1))
    left = f"{told.size(rate.to_low)} to {told.size(rate.to_high)}"
    return f"{left} more by the end of {end} would end in {told.target}: {told.rates(*each)}."


def _within(told: Told) -> str:
    left = told.rate.to_high
    room = f"with room for {told.size(left)} more" if left else "at its upper end"
    return f"The figure is in {told.target} already, {room}."


def _above(told: Told) -> str:
    return f"The figure is above {told.target} already, by {told.size(told.rate.to_high)}."


def _information(told: Told) -> str:
    left = told.rate.to_high
    if not left:
        return f"The figure is at {told.target}."
    side = "below" if left > 0 else "above"
    return f"The figure is {told.size(left)} {side} {told.target}."


_SENTENCES: Mapping[Standing, Callable[[Told], str]] = MappingProxyType(
    {
        Standing.TO_DO: _to_do,
        Standing.LEVEL: _level,
        Standing.REACHED: _reached,
        Standing.ROOM: _room,
        Standing.USED_UP: _used_up,
        Standing.EXCEEDED: _exceeded,
        Standing.BELOW: _below,
        Standing.WITHIN: _within,
        Standing.ABOVE: _above,
        Standing.INFORMATION: _information,
    }
)
_LABELS: Mapping[Standing, tuple[str, str]] = MappingProxyType(
    {
        Standing.TO_DO: ("Still to do", "Needed in each quarter to come"),
        Standing.LEVEL: ("Ahead of last year by", ""),
        Standing.REACHED: ("Beyond the target by", ""),
        Standing.ROOM: ("Room left", "Room in each quarter to come"),
        Standing.USED_UP: ("Room left", ""),
        Standing.EXCEEDED: ("Over the target by", ""),
        Standing.BELOW: ("Still to do", "Needed in each quarter to come"),
        Standing.WITHIN: ("Room left", "Room in each quarter to come"),
        Standing.ABOVE: ("Over the range by", ""),
        Standing.INFORMATION: ("Between figure and target", ""),
    }
)
"""What is left is called, and what it is for each quarter to come; "" where that says nothing."""
