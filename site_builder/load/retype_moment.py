"""What somebody most likely meant by a time that does not say its day, hour and zone.

A hint only: nothing that is guessed here is ever used as data.
"""

from __future__ import annotations

import re
from datetime import date, time

from pydantic_core import PydanticCustomError

from site_builder.load.retype import day_hint
from site_builder.model.moment import read_moment

USUAL_ZONE = "Europe/London"
_SAMPLE = f"type day, time and zone: 2020-01-16 09:30 {USUAL_ZONE}"
_HALF = r"([ap])\.?m\b\.?"
_TIME = re.compile(
    rf"(?<![\d./-])(\d{{1,2}})(?:[:.](\d{{2}})(?::\d{{2}})?\s*(?:{_HALF})?|\s*{_HALF})(?![\d./-])",
    re.IGNORECASE,
)
_LONGEST_DAY = 3  # words: 16 January 2020
_WORDS = 12  # of a text that is looked at: a whole paragraph is no time


def moment_hint(typed: str) -> str:
    """Say how to type a time: 16/01/2020 9.30am is 2020-01-16 09:30 Europe/London."""
    found = _TIME.search(typed)
    if found is None:
        day = _day(typed)
        return _SAMPLE if day is None else f"add time and zone: {day} 09:30 {USUAL_ZONE}"
    rest = f"{typed[: found.start()]} {typed[found.end() :]}"
    day, at = _day(rest), _on_24_hours(found)
    if day is None or at is None:
        return _SAMPLE
    meant = f"{day} {at:%H:%M} {_zone(rest)}"
    if _can_be_read(meant):
        return f"type {meant}"
    return "the clocks are changed at that time, so that it is skipped or comes twice: type another"


def _day(text: str) -> date | None:
    """Return the first day that is named, in whatever form."""
    words = text.replace(",", " ").replace("T ", " ").split()[:_WORDS]
    for start in range(len(words)):
        for count in (_LONGEST_DAY, 1):
            hint = day_hint(" ".join(words[start : start + count]))
            try:
                return date.fromisoformat(hint.removeprefix("type "))
            except ValueError:
                continue
    return None


def _on_24_hours(found: re.Match[str]) -> time | None:
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or found[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _zone(text: str) -> str:
    """Return the zone that is named, where there is one of that name."""
    for word in text.split()[:_WORDS]:
        if _can_be_read(f"2020-01-16 12:00 {word}"):
            return word
    return USUAL_ZONE


def _can_be_read(moment: str) -> bool:
    try:
        read_moment(moment)
    except PydanticCustomError:
        return False
    return True
