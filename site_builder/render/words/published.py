"""Values as an edition holds them, written for readers: figures, targets, and names of parts."""

from __future__ import annotations

import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

from site_builder.model.assessment import AbsenceCode
from site_builder.model.canonical import number_of
from site_builder.model.fields import Withheld, read_figure
from site_builder.model.measure import Measure
from site_builder.model.target import Sign
from site_builder.render.words.numbers import decimals_held, format_plain, telling_apart
from site_builder.render.words.states import ABSENCES
from site_builder.render.words.targets import in_full, inequality, shown

WITHHELD = "Withheld"
NO_TARGET = "None"
_NUMBER = r"(-?\d+(?:\.\d+)?)"
_SIGNED = re.compile(rf"(<=|>=|<|>)\s*{_NUMBER}")
_FORMS = (
    (re.compile(rf"{_NUMBER} to {_NUMBER}"), "{} to {}"),
    (re.compile(rf"{_NUMBER} \(floor {_NUMBER}\)"), "{} (floor {})"),
    (re.compile(rf"forecast {_NUMBER}"), "{} (forecast)"),
    (re.compile(rf"last year \({_NUMBER}\)"), "Better than {} (last year)"),
)
"""Targets with numbers as an edition writes them, and as readers do."""
_WORDS = {
    "": NO_TARGET,
    "none": "None on purpose (baseline)",
    "to be set": "To be set",
    "not held": "Not held",
    "last year": "Better than last year",
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
    if text == Withheld.CONFIDENTIAL.value:
        return WITHHELD
    known = {code.value: words.name for code, words in ABSENCES.items()}
    return known.get(text, text) or ABSENCES[AbsenceCode.MISSING].name


def target_text(measure: Measure, text: str) -> str:
    """Write a target of an edition, or as a recorded change names it: `42`, `under 5`, `To be set`.

    Words that are no target of any kind are given as they were typed.
    """
    typed = text.strip()
    if match := _SIGNED.fullmatch(typed):
        return inequality(Sign(match[1]), in_full(measure, Decimal(match[2])))
    for form, words in _FORMS:
        if match := form.fullmatch(typed):
            return words.format(*(in_full(measure, Decimal(one)) for one in match.groups()))
    try:
        return in_full(measure, read_figure(typed).value)
    except PydanticCustomError:
        return _WORDS.get(typed, typed)


def part_name(measure: Measure, part: str) -> str:
    """Name what a difference is of, beside the figure itself: `Numerator`, `Mill Lane`."""
    if not part.startswith(PART):
        return _COUNTED.get(part, part)
    name = part.removeprefix(PART)
    titles = {} if measure.parts is None else dict(measure.parts.of)
    return titles.get(name, name)
