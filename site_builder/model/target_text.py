"""What is aimed at, in the one text that editions are compared by: written here, and read back.

`42`, `< 5`, `0.9 to 1.1`, `50 (floor 45)`, `forecast 120`, `last year (47)`, `to be set`. Another
kind of target needs a form in both directions; a test takes every kind there and back.
"""

from __future__ import annotations

import re
from decimal import Decimal

from site_builder.model.assessment import Aim
from site_builder.model.canonical import number_text
from site_builder.model.target import Sign, TargetKind

_NUMBER = r"-?\d+(?:\.\d+)?"
_FORMS = {
    TargetKind.POINT: rf"(?P<value>{_NUMBER})",
    TargetKind.INEQUALITY: rf"(?P<sign><=|>=|<|>)\s*(?P<value>{_NUMBER})",
    TargetKind.RANGE: rf"(?P<low>{_NUMBER}) to (?P<high>{_NUMBER})",
    TargetKind.FLOOR: rf"(?P<value>{_NUMBER}) \(floor (?P<floor>{_NUMBER})\)",
    TargetKind.FORECAST: rf"forecast (?P<value>{_NUMBER})",
    TargetKind.LAST_YEAR: rf"last year(?: \((?P<value>{_NUMBER})\))?",
    TargetKind.TO_BE_SET: "to be set",
    TargetKind.BASELINE: "none",
    TargetKind.NOT_HELD: "not held",
    TargetKind.WITHHELD: "withheld",
}
_READ = {kind: re.compile(form) for kind, form in _FORMS.items()}


def aim_text(aim: Aim) -> str:
    """Write what is aimed at: `42`, `< 5`, `0.9 to 1.1`, `50 (floor 45)`, `last year (47)`."""
    numbers = (aim.value, aim.low, aim.high, aim.floor)
    value, low, high, floor = ("" if one is None else number_text(one) for one in numbers)
    forms = {
        TargetKind.POINT: value,
        TargetKind.INEQUALITY: f"{aim.sign} {value}",
        TargetKind.RANGE: f"{low} to {high}",
        TargetKind.FLOOR: f"{value} (floor {floor})",
        TargetKind.FORECAST: f"forecast {value}",
        TargetKind.LAST_YEAR: f"{aim.kind} ({value})" if value else aim.kind.value,
    }
    return forms.get(aim.kind, aim.kind.value)


def read_aim(text: str) -> Aim | None:
    """Read what `aim_text` wrote; None for any other text. Quarters are not in it."""
    for kind, form in _READ.items():
        if match := form.fullmatch(text):
            return _aim(kind, match.groupdict())
    return None


def _aim(kind: TargetKind, held: dict[str, str | None]) -> Aim:
    value, low, high, floor = (
        None if (number := held.get(name)) is None else Decimal(number)
        for name in ("value", "low", "high", "floor")
    )
    sign = held.get("sign")
    return Aim(kind, value, low, high, floor=floor, sign=None if sign is None else Sign(sign))
