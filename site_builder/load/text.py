"""Bytes of a file to clean text, with every reason why they are none.

Windows line ends and a byte order mark are accepted and dropped.
"""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, replace

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

LARGEST = 1_000_000  # bytes
NOT_SHOWN = "\N{REPLACEMENT CHARACTER}"

# All that XML 1.0, and so SVG and feeds, cannot hold; line ends of other systems; and marks that
# turn the direction of text, with which a line can be made to read as something else.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class CleanText:
    """A file's text with line ends of one kind. None: it cannot be used at all."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def clean_text(content: bytes, path: str) -> CleanText:
    """Decode a file's bytes, and say what in them cannot be used."""
    if len(content) > LARGEST:
        found = problem("file-too-large", Place(path), "the file is larger than 1 MB", "split it")
        return CleanText(None, (found,))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return CleanText(None, (_not_utf_8(content, error.start, path),))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unseen = _UNSEEN.search(text)
    if unseen is None:
        return CleanText(text)
    return CleanText(_UNSEEN.sub(NOT_SHOWN, text), (_unseen(text, unseen, path),))


def _not_utf_8(content: bytes, at: int, path: str) -> Problem:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        message = "the file is saved as UTF-16 (Unicode), and not as UTF-8"
        return problem("not-utf-8", Place(path), message, "save it again with the encoding UTF-8")
    before = content[:at].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    place = _place(before, path)
    rest = content[at:].split(b"\n", maxsplit=1)[0].rstrip(b"\r")
    meant = content[at : at + 1].decode("windows-1252", errors="replace")
    line = before.split("\n")[-1] + rest.decode("windows-1252", errors="replace")
    found = problem(
        "not-utf-8",
        place,
        "the file is not saved as UTF-8 text",
        f"save it again with the encoding UTF-8 (the sign here is probably {meant})",
    )
    return replace(found, excerpt=_UNSEEN.sub(NOT_SHOWN, line))


def _unseen(text: str, match: re.Match[str], path: str) -> Problem:
    place = _place(text[: match.start()], path)
    number = ord(match.group())
    name = unicodedata.name(match.group(), "a control character")
    found = problem(
        "control-character",
        place,
        f"there is an invisible character here (U+{number:04X}, {name.lower()})",
        "delete it and type the text anew",
    )
    line = text.split("\n")[place.line - 1]
    return replace(found, excerpt=_UNSEEN.sub(NOT_SHOWN, line))


def _place(before: str, path: str) -> Place:
    """Return the place after the given text."""
    lines = before.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").split("\n")
    return Place(path, len(lines), len(lines[-1]) + 1)
