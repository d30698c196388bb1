"""What PyYAML complains of, in the words of somebody who has never heard of it.

Both of its parsers are covered: the one in C, and the slower one that is there without it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

QUOTE_OR_BLOCK = "put the text in quotes, or write it on the lines below the key after |"

_KEY_BEFORE = re.compile(r"""^[\s-]*(?:\{\s*)?[^\s"'#:{\[][^:]*:\s""")
_APOSTROPHE = re.compile(r"""^[\s-]*[^:]+:\s+'(?:.*'.*'|[^']*'\s*[^\s#,}\]])""")
_CURLY = re.compile(r"^[\s-]*(?:\{\s*)?[^\s\"'#:{\[][^:]*:\s+[\u2018-\u201f]")
_HYPHEN_ALONE = re.compile(r"^[\s-]*([^\s:#]+):\s+-\s*$")
_UNIT_SIGN = re.compile(r"^\s*unit:\s+%\s*$")
_LONE_KEY = re.compile(r"^\s*[a-z][a-z0-9_-]*\s*$")
_KEY_AND_TEXT = re.compile(r"^\s*(?:-\s+)?(?:[a-z][a-z0-9_-]*|\d{4}-\d\d(?: Q[1-4])?)(?=\s+\S)")
_NO_SPACE = re.compile(r"^\s*(?:-\s+)?(?:[A-Za-z_][\w-]*|\d{4}-\d\d(?: Q[1-4])?):\S")
_BRACKET = re.compile(r"^\s*([a-z0-9][a-z0-9_-]*(?: Q[1-4])?)(?=:?[{\[]|\s[{\[])")


@dataclass(frozen=True, slots=True)
class YamlError:
    """The parser's complaint; lines and columns count from 1."""

    problem: str
    at: tuple[int, int]
    context: str = ""
    started: tuple[int, int] | None = None
    opened: tuple[int, int] | None = None  # of a text in quotes over several lines that ends here


def is_colon_in_text(found: Problem) -> bool:
    """Say whether reading may go on as if the colon were not there."""
    return found.code == "colon-in-text"


def worded(error: YamlError, lines: list[str], path: str) -> Problem:
    """Return the complaint as a problem, at the line that the author has to change."""
    found = _worded(error, lines, path)
    # What is missing at the end is marked on the line after it, which is not there.
    if found.place.line > len(lines):
        return replace(found, place=Place(path, len(lines), len(lines[-1]) + 1))
    return found


def _worded(error: YamlError, lines: list[str], path: str) -> Problem:
    at_line, at_column = error.at
    line = lines[at_line - 1] if at_line <= len(lines) else ""
    place = Place(path, at_line, at_column)
    if error.opened is not None:
        return _closed_late(error.opened, place)
    if "mapping values are not allowed" in error.problem:
        return _colon(line, lines, place)
    if "quoted scalar" in error.context or "double-quoted" in error.context:
        return _quote(error, path, place)
    if "scanning an a" in error.context:  # an alias or an anchor
        place = Place(path, *(error.started or error.at))
    if "cannot start any token" in error.problem or "scanning an a" in error.context:
        sign = line[place.column - 1 :][:1]
        hint = "type percent" if _UNIT_SIGN.match(line) else QUOTE_OR_BLOCK
        return problem("yaml-syntax", place, f"a text may not start with {sign}", hint)
    if "could not find expected ':'" in error.problem:
        start = Place(path, *(error.started or error.at))
        found = _no_space(lines, place) or _no_space(lines, start) or _no_colon(lines, start)
        if found is not None:
            return found
    return _structure(error, line, path, place)


def _colon(line: str, lines: list[str], place: Place) -> Problem:
    if (match := _BRACKET.match(line)) is not None:
        return problem(
            "yaml-syntax",
            Place(place.path, place.line, match.end() + 1),
            "there is no colon and space before the bracket",
            f"type {match[1]}: {line[match.end() :].lstrip(': ')[:1]}",
        )
    before = line[: place.column - 1]
    if _CURLY.match(before):
        return problem(
            "colon-in-text",
            place,
            "a colon followed by a space, in text between curly quotation marks",
            'type straight quotation marks, " and ", which some programs turn into curly ones',
        )
    if _KEY_BEFORE.match(before + " ") and line[place.column - 1 :][:1] == ":":
        return problem(
            "colon-in-text",
            place,
            "a colon followed by a space, in text without quotes",
            QUOTE_OR_BLOCK,
        )
    above = _line_above(lines, place)
    missing = _no_colon(lines, above) if above is not None else None
    return (
        _no_space(lines, place)
        or missing
        or problem(
            "bad-indentation",
            place,
            "this line is neither a key of the group above nor its text",
            "line it up with the keys above; a text of several lines goes below its key after |",
        )
    )


def _no_space(lines: list[str], place: Place) -> Problem | None:
    """Find the key without a space after its colon, which the parser takes for text."""
    for number in (place.line, place.line - 1):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        if _NO_SPACE.match(line):
            return problem(
                "yaml-syntax",
                Place(place.path, number, line.index(":") + 1),
                "no space after the colon",
                "type a space after the colon of a key",
            )
    return None


def _line_above(lines: list[str], place: Place) -> Place | None:
    """Return the place of the line above, when this one is read as if it went on with it."""
    number = next((n for n in range(place.line - 1, 0, -1) if lines[n - 1].strip()), 0)
    before = next((line for line in reversed(lines[: max(0, number - 1)]) if line.strip()), "")
    least = _indent(lines[place.line - 1]) + before.rstrip().endswith(":")
    if not number or _indent(lines[number - 1]) >= least:
        return None
    return Place(place.path, number, _indent(lines[number - 1]) + 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _no_colon(lines: list[str], place: Place) -> Problem | None:
    """Find the key that stands alone on its line without a colon, where what follows needs one."""
    line = lines[place.line - 1]
    key = _KEY_AND_TEXT.match(line)
    if ":" not in line and key is not None:
        return problem(
            "yaml-syntax",
            Place(place.path, place.line, key.end() + 1),
            "there is no colon in this line, but keys stand below it",
            "type the key, a colon, a space and the value",
        )
    if not _LONE_KEY.match(line):
        return None
    return problem(
        "yaml-syntax",
        Place(place.path, place.line, len(line.rstrip()) + 1),
        f"there is no colon after {line.strip()}",
        f"type {line.strip()}:",
    )


def _closed_late(opened: tuple[int, int], place: Place) -> Problem:
    """Word a text in quotes that goes on over other keys, up to the next quotation mark."""
    return problem(
        "unclosed-quote",
        Place(place.path, *opened),
        f"a quotation mark is opened here and only closed in line {place.line}, before more text",
        "close it where the text ends, or write the text on the lines below the key after |",
    )


def _quote(error: YamlError, path: str, place: Place) -> Problem:
    if "escape" in error.problem:
        return problem(
            "yaml-syntax",
            place,
            "a backslash in double quotes has a meaning of its own",
            "use single quotes, or type the backslash twice",
        )
    line, column = error.started or error.at
    return problem(
        "unclosed-quote",
        Place(path, line, column),
        "a quotation mark is opened here and not closed",
        "close it, or write the text on the lines below the key after |",
    )


def _hyphen(key: str, place: Place) -> Problem:
    absent = "type no_figure: awaited (or another reason) in its place"
    hint = absent if key == "actual" else 'delete the line, or put the hyphen in quotes: "-"'
    return problem("yaml-syntax", place, f"{key}: a hyphen alone is no value", hint)


def _structure(error: YamlError, line: str, path: str, place: Place) -> Problem:
    """Word a line that does not fit in what is around it."""
    if (alone := _HYPHEN_ALONE.match(line)) is not None:
        return _hyphen(alone[1], place)
    if _APOSTROPHE.match(line):
        return problem(
            "unclosed-quote",
            place,
            "the quoted text ends before the line does",
            "inside single quotes type an apostrophe twice, or use double quotes",
        )
    if "flow" in error.context and error.started is not None:
        bracket = error.started
        return problem(
            "yaml-syntax",
            Place(path, *bracket),
            "a bracket is opened here and not closed as it should be",
            "close it; put text that starts with [ or { in quotes",
        )
    if line[: place.column - 1].strip():
        return problem(
            "yaml-syntax",
            place,
            "more follows where the value should have ended",
            "put the whole text in quotes, or write it on the lines below after |",
        )
    if "block" in error.context or "expected key" in error.problem:
        return problem(
            "bad-indentation",
            place,
            "this line does not line up with those above",
            "start the keys of one group in one column",
        )
    return problem(
        "yaml-syntax",
        place,
        "this line is not `key: value`",
        "type the key, a colon, a space and the value",
    )
