"""Slips of a line that can be put right in one way only, so that nothing has to be left out.

What is put right here is never used as data: a file with such a line is an error all the same. It
only lets the rest of the file, and the line itself, be checked in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from site_builder.load.outline import DASH, DEEPEST, KEY, MARK, above, indent_of, is_key_alone
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

_NAME = r"[a-z0-9][a-z0-9_-]*(?: Q[1-4])?"
_LONE_KEY = re.compile(rf"^\s*{_NAME}\s*$")
_NO_SPACE = re.compile(rf"^\s*(?:-\s+)?{_NAME}:(?=[^\s:/])")
_HYPHEN_ALONE = re.compile(rf"^(\s*(?:-\s+)?{_NAME}:\s+)-\s*$")
_NO_COLON = re.compile(rf"^\s*{_NAME}(?=\s[{{\[])")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A text to try: its lines, those that were moved, and the problem if it is another line's.

    `shifts` is as in `tabs.Shifted`. `sure`: nothing else can have been meant by the line.
    """

    lines: list[str]
    shifts: dict[int, tuple[int, int]] = field(default_factory=dict)
    found: Problem | None = None
    sure: bool = False


def repaired(lines: list[str], at: int, found: Problem) -> Iterator[Attempt]:
    """Yield the text with the line, or with one above it, put right."""
    line = lines[at]
    if found.code == "several-documents":
        yield Attempt(_with(lines, at, ""), sure=True)
    if _LONE_KEY.match(line):
        yield Attempt(_with(lines, at, f"{line.rstrip()}:"), sure=True)
    for pattern, sign in ((_NO_SPACE, " "), (_NO_COLON, ":")):
        match = pattern.match(line)
        if match is not None:
            after = match.end()
            whole = f"{line[:after]}{sign}{line[after:]}"
            yield Attempt(_with(lines, at, whole), {at + 1: (after, 1)}, sure=True)
    hyphen = _HYPHEN_ALONE.match(line)
    if hyphen is not None:
        yield Attempt(_with(lines, at, f"{hyphen[1]}{MARK}"), sure=True)
    if found.place.column > indent_of(line) + 1 and found.code != "bad-indentation":
        return  # where the line starts is not what is wrong
    yield from _header_moved(lines, at)
    yield from _first_moved(lines, at, found)
    yield from _above_moved(lines, at, found)


def _header_moved(lines: list[str], at: int) -> Iterator[Attempt]:
    """Yield the text with an item, or a key with a group below it, moved to where it fits both."""
    own = indent_of(lines[at])
    below = next((indent_of(line) for line in lines[at + 1 :] if line.strip()), 0)
    if DASH.match(lines[at]) is not None:
        items = {level.indent for _, level in above(lines, at, DEEPEST) if level.is_item}
        for indent in sorted(items - {own}, key=lambda one: abs(one - own)):
            if KEY.match(lines[at]) is None or indent in {below, below - 2}:
                yield _moved(lines, at, indent)
    if not is_key_alone(lines[at]):
        return
    fitting = {
        level.indent
        for _, level in above(lines, at, DEEPEST)
        if level.indent < below and not level.is_item
    }
    for indent in sorted(fitting, key=lambda one: (abs(one - own), -one)):
        yield _moved(lines, at, indent)


def _above_moved(lines: list[str], at: int, found: Problem) -> Iterator[Attempt]:
    """Yield the text with the key above moved to where the line, and others before, stand."""
    own = indent_of(lines[at])
    key = next((number for number, level in above(lines, at) if level.indent < own), None)
    if key is None or KEY.match(lines[key]) is None or DASH.match(lines[key]) is not None:
        return
    between = [line for line in lines[key + 1 : at] if line.strip()]
    fits = indent_of(between[0]) > own if between else not is_key_alone(lines[key])
    earlier = next((line for line in reversed(lines[:key]) if line.strip()), "")
    opens = is_key_alone(earlier) and indent_of(earlier) < own
    if fits and (opens or own in {level.indent for _, level in above(lines, key, DEEPEST)}):
        yield _blamed(lines, key, own, found)


def _first_moved(lines: list[str], at: int, found: Problem) -> Iterator[Attempt]:
    """Yield the text with the first line of a group lined up with the second, which is right."""
    first = next((number for number in range(at - 1, -1, -1) if lines[number].strip()), None)
    if first is None:
        return
    while indent_of(lines[first]) > indent_of(lines[at]) < indent_of(lines[first - 1]) and first:
        first -= 1
    before = next((line for line in reversed(lines[:first]) if line.strip()), "")
    dashes = DASH.match(lines[first]) is not None
    if before and not before.rstrip().endswith(":") and not dashes:
        return
    both = dashes and DASH.match(lines[at]) is not None
    key = KEY.match(lines[first])
    level = indent_of(lines[first]) if both or key is None else len(key[1])
    indent = indent_of(lines[first]) + indent_of(lines[at]) - level
    if level != indent_of(lines[at]) and indent >= 0:
        yield _blamed(lines, first, indent, found)


def _blamed(lines: list[str], at: int, indent: int, found: Problem) -> Attempt:
    """Return the text with another line moved than the one where reading stopped, and say so."""
    told = problem(
        "bad-indentation",
        Place(found.place.path, at + 1, indent_of(lines[at]) + 1),
        "this line does not line up with those around it",
        "start the keys of one group in one column",
    )
    return replace(_moved(lines, at, indent), found=told)


def _moved(lines: list[str], at: int, indent: int) -> Attempt:
    """Return the text with one line moved to another indentation."""
    line = " " * indent + lines[at].lstrip()
    return Attempt(_with(lines, at, line), {at + 1: (0, indent - indent_of(lines[at]))})


def _with(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], line, *lines[at + 1 :]]
