"""What the lines of a YAML text start, by their indentation alone: keys, items and their groups.

This is for texts that cannot be parsed, where nothing but the look of the lines is left to go by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = "\ue000"
"""Stands for what was taken out: a letter for private use, without meaning, which YAML allows."""

DEEPEST = 1000  # columns: no key stands deeper
KEY = re.compile(r"^((?:\s|-\s)*)([A-Za-z0-9][\w.-]*(?: Q[1-4])?):(?!//)")
DASH = re.compile(r"^(\s*)-(\s+|$)")


@dataclass(frozen=True, slots=True)
class Level:
    """Something that a line starts: a key or an item, its indentation, and what marks its loss."""

    indent: int
    mark: str
    is_item: bool = False


def levels_of(line: str, at: int) -> tuple[Level, ...]:
    """Return what a line starts, the innermost first: the key after a dash, then the item."""
    indent = indent_of(line)
    levels: list[Level] = []
    key, dash = KEY.match(line), DASH.match(line)
    if key is not None:
        levels.append(Level(len(key[1]), f"{key[1]}{key[2]}: {MARK}"))
    if dash is not None:
        levels.append(Level(indent, f"{dash[1]}- {MARK}", is_item=True))
    return tuple(levels) or (Level(indent, f"{' ' * indent}{MARK}{at}{MARK}: {MARK}"),)


def above(lines: list[str], at: int, limit: int | None = None) -> Iterator[tuple[int, Level]]:
    """Yield what stands above a line, each less deep than the one before and than `limit`.

    Without a limit these are the groups around the line, the innermost first.
    """
    limit = indent_of(lines[at]) if limit is None else limit
    is_item = DASH.match(lines[at]) is not None
    for number in range(at - 1, -1, -1):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for level in levels_of(line, number):
            holds_items = is_item and level.indent == limit and DASH.match(line) is None
            if level.indent < limit or holds_items:
                yield number, level
                limit, is_item = level.indent, level.is_item
        if limit == 0 and not is_item:
            return


def indent_of(line: str) -> int:
    """Return how many spaces stand before the text of a line."""
    return len(line) - len(line.lstrip())


def is_key_alone(line: str) -> bool:
    """Say whether a line is a key whose value stands below it."""
    key = KEY.match(line)
    return key is not None and "-" not in key[1] and not line[key.end() :].strip()
