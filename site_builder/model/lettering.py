"""How wide text is, estimated: of a drawing nobody knows in whose font it will be read.

An estimate, not a measurement: the font is the reader's, and a drawing's bytes must not depend on
the fonts of the machine that built it. It is on the generous side.
"""

from __future__ import annotations

import unicodedata

_NARROW = frozenset("iljtfrI.,:;'|!()[] ")
_WIDE = frozenset("mwMW%@\u2014\u2212+=")
_DIGIT = 0.64
_AVERAGE = 0.63


def width_in_ems(text: str) -> float:
    """Return a text's width as a multiple of its size."""
    return sum(map(_share, text))


def _share(character: str) -> float:
    if character in _NARROW:
        return 0.34
    if character.isdigit():
        return _DIGIT
    if character in _WIDE:
        return 0.9
    if not character.isalnum() and not character.isascii():
        return 0.8 if unicodedata.combining(character) == 0 else 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    return 0.7 if character.isupper() else _AVERAGE
