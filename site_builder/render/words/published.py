"""Values as an edition holds them, written for readers: figures, targets, and names of parts."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from site_builder.model.assessment import AbsenceCode, Aim
from site_builder.model.canonical import HIDDEN, number_of
from site_builder.model.fields import read_figure
from site_builder.model.measure import Measure
from site_builder.model.target import TargetKind
from site_builder.model.target_text import read_aim
from site_builder.render.words.numbers import decimals_held, format_plain, telling_apart
from site_builder.render.words.states import ABSENCES
from site_builder.render.words.targets import NO_NUMBER, in_full, inequality, shown

WITHHELD = NO_NUMBER[TargetKind.WITHHELD]
NO_TARGET = "None"
_NUMBERS = {
    TargetKind.POINT: "{value}",
    TargetKind.RANGE: "{low} to {high}",
    TargetKind.FLOOR: "{value} (floor {floor})",
    TargetKind.FORECAST: "{value} (forecast)",
    TargetKind.LAST_YEAR: "Better than {value} (last year)",
}
_COUNTED = {"numerator": "Numerator", "denominator": "Denominator", "rate": "Rate"}
PART = "part:"


def figure_pair(measure: Measure, old: str, new: str, part: str = "") -> tuple[str, str]:
    """Write two figures of a measure so that they can be told apart; `part` as in a difference."""
    values = [value for value in (number_of(old), number_of(new)) if value is not None]
    if part in _COUNTED:  # a number of its own, which is not in the measure's unit
        places = max((decimals_held(value) for value in values), default=0)
        old, new = (_plain(text, places) for text in (old, new))
        return old, new
    places = telling_apart(values, measure.decimals)
    return _figure(measure, old, places), _figure(measure, new, places)


def _plain(text: str, places: int) -> str:
    value = number_of(text)
    return _absent(text) if value is None else format_plain(value, places)


def _figure(measure: Measure, text: str, places: int) -> str:
    value = number_of(text)
    return _absent(text) if value is None else shown(measure, value, places)


def _absent(text: str) -> str:
    """Word what stands where there is no number: withheld, or why there is none."""
    if text == HIDDEN:
        return WITHHELD
    known = {code.value: words.name for code, words in ABSENCES.items()}
    return known.get(text, text) or ABSENCES[AbsenceCode.MISSING].name


def target_text(measure: Measure, text: str) -> str:
    """Write a target of an edition, or as a recorded change names it: `42`, `under 5`, `To be set`.

    Words that are no target of any kind are given as they were typed.
    """
    typed = text.strip()
    aim = read_aim(typed)
    if aim is not None:
        return _aim(measure, aim)
    try:
        return in_full(measure, read_figure(typed).value)
    except PydanticCustomError:
        return typed or NO_TARGET


def is_number_target(text: str) -> bool:
    """Say whether a target of an edition holds a number, and is not a word alone."""
    aim = read_aim(text)
    return aim is not None and (aim.value is not None or aim.low is not None)


def _aim(measure: Measure, aim: Aim) -> str:
    named = {"value": aim.value, "low": aim.low, "high": aim.high, "floor": aim.floor}
    held = {name: in_full(measure, one) for name, one in named.items() if one is not None}
    if not held:
        return NO_NUMBER[aim.kind]
    if aim.sign is not None:
        return inequality(aim.sign, held["value"])
    return _NUMBERS[aim.kind].format(**held)


def part_name(measure: Measure, part: str) -> str:
    """Name what a difference is of, beside the figure itself: `Numerator`, `Mill Lane`."""
    if not part.startswith(PART):
        return _COUNTED.get(part, part)
    name = part.removeprefix(PART)
    titles = {} if measure.parts is None else dict(measure.parts.of)
    return titles.get(name, name)
