"""How far two colours stand apart, and the nearest that do: the only importer of coloraide.

It is loaded at the first question: that costs more than a whole build of a small site, and most
builds have none to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coloraide import Color

Needed = tuple[str, Decimal]
"""A colour that another one meets, and the least contrast that the two need."""

_STEPS = 400  # of lightness that are tried: two of them are one and the same colour to the eye
_METHOD = "wcag21"


@cache
def _colour(text: str) -> Color:
    from coloraide import Color  # noqa: PLC0415  # see above

    return Color(text)


@cache
def contrast(one: str, other: str) -> Decimal:
    """Return the contrast ratio of two colours by WCAG 2, from 1 to 21, not rounded."""
    return Decimal(_colour(one).contrast(_colour(other), method=_METHOD))


def shown(ratio: Decimal) -> str:
    """Return a ratio with one decimal, cut off: what fails must not look as if it passed."""
    return f"{ratio.quantize(Decimal('0.1'), rounding=ROUND_DOWN)}:1"


def passes(colour: str, needed: Sequence[Needed]) -> bool:
    """Say whether a colour has the contrast that it needs with every other."""
    return all(contrast(colour, other) >= least for other, least in needed)


def apart(one: str, other: str) -> float:
    """Return how different two colours look, by CIEDE2000: 1 is the least that is seen."""
    return _colour(one).delta_e(_colour(other), method="2000")


def nearest_passing(colour: str, needed: Sequence[Needed]) -> str | None:
    """Return the colour nearest to this one that has the contrast needed; None when none has.

    Hue stays, and as much of the chroma as the screen can show; only the lightness is searched, in
    OKLCH, where equal steps look equal. Every candidate is judged as it would be typed.
    """
    if passes(colour, needed):
        return colour
    start = _colour(colour).convert("oklch")
    lightness = float(start["lightness"])
    by_distance = sorted(
        (step / _STEPS for step in range(_STEPS + 1)), key=lambda one: abs(one - lightness)
    )
    for one in by_distance:
        candidate = start.clone().set("lightness", one).convert("srgb").fit(method="oklch-chroma")
        typed = candidate.to_string(hex=True)
        if passes(typed, needed):
            return typed
    return None
