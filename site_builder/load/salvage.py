"""Reading on past a line that is not YAML, so that it hides no other mistake in its file.

A line is repaired where there is one way to do it. Otherwise the smallest part of the file that
holds it is taken out and a mark left in its place: first the line itself with what stands deeper
below it, then the group around it, and so on outwards. What was taken out is remembered as lost:
nobody complains that it is not there. Lines keep their numbers, and attempts are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from site_builder.load.tree import LOST_KEY, Items, Loc, Mapping, Node, Pair, Scalar
from site_builder.load.yaml_tree import read_tree
from site_builder.problems.problem import Place, Problem

MARK = "\ue000"
"""Stands for what was taken out: a letter for private use, without meaning, which YAML allows."""

ATTEMPTS = 150
DEEPEST = 1000  # columns: no key stands deeper
LETTERS_READ = 10_000_000  # in all attempts together: a long file has fewer

_KEY = re.compile(r"^((?:\s|-\s)*)([A-Za-z0-9][\w.-]*(?: Q[1-4])?):(?!//)")
_NO_SPACE = re.compile(r"^\s*[a-z][a-z0-9_]*:(?=[^\s:/])")
_DASH = re.compile(r"^(\s*)-(\s+|$)")
_LONE_KEY = re.compile(r"^\s*[a-z][a-z0-9_-]*\s*$")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """As much of a text as could be read, and where something is lost.

    `told` is why reading stopped on the way, `problems` is what was found in the text as `shifts`
    says that it was moved.
    """

    root: Node | None
    told: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    lost: frozenset[Loc] = frozenset()
    shifts: dict[int, tuple[int, int]] = field(default_factory=dict)  # as in `tabs.Shifted`


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A text to try: the lines, a line that was moved, and the problem if it is another's."""

    lines: list[str]
    shifts: dict[int, tuple[int, int]] = field(default_factory=dict)
    found: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Level:
    """Something that a line starts: a key or an item, its indentation, and what marks its loss."""

    indent: int
    mark: str


def salvage(text: str, path: str) -> Salvaged:
    """Read a text, past whatever in it is not YAML."""
    tree = read_tree(text, path)
    told = list(tree.colons)
    shifts: dict[int, tuple[int, int]] = {}
    left = max(10, min(ATTEMPTS, LETTERS_READ // (len(text) + 1)))
    while tree.broken is not None:
        better = None
        for attempt in islice(_mended(tree.text.split("\n"), tree.broken), left):
            left -= 1
            read = read_tree("\n".join(attempt.lines), path)
            if _is_better(attempt, read.broken, tree.broken):
                better = (attempt, read)
                break
        if better is None:
            return Salvaged(None, (*told, tree.broken), tree.problems, shifts=shifts)
        attempt, read = better
        told += (attempt.found or tree.broken, *read.colons)
        shifts |= attempt.shifts
        tree = read
    lost: list[Loc] = []
    root = tree.root
    if root is not None and len(told) > len(tree.colons):
        root = _without_marks(root, (), lost)
    return Salvaged(root, tuple(told), tree.problems, frozenset(lost), shifts)


def _is_better(attempt: _Attempt, now: Problem | None, before: Problem) -> bool:
    """Say whether reading goes on behind the line, or a repair shows a slip in the one above."""
    if now is None or now.place.line > before.place.line:
        return True
    nothing_lost = all(MARK not in line for line in attempt.lines[before.place.line - 1 :])
    return nothing_lost and now.place.line == before.place.line - 1 and now.code == "yaml-syntax"


def _mended(lines: list[str], found: Problem) -> Iterator[_Attempt]:
    """Yield the text with the line repaired, or with ever more around it taken out."""
    at = found.place.line - 1
    if not 0 <= at < len(lines):
        return
    yield from _repaired(lines, at, found)
    for level in _levels(lines[at], at):
        yield _taken_out(lines, at, level)
    yield from _lined_up(lines, at)
    for above, level in _above(lines, at):
        yield _taken_out(lines, above, level)


def _repaired(lines: list[str], at: int, found: Problem) -> Iterator[_Attempt]:
    """Yield the text with what is plainly meant: what stands in the line stays."""
    line = lines[at]
    if found.code == "several-documents":
        yield _Attempt(_with(lines, at, ""))
    if _LONE_KEY.match(line):
        yield _Attempt(_with(lines, at, f"{line.rstrip()}:"))
    if (match := _NO_SPACE.match(line)) is not None:
        colon = match.end()
        spaced = f"{line[:colon]} {line[colon:]}"
        yield _Attempt(_with(lines, at, spaced), {at + 1: (colon, 1)})
    own = _indent(line)
    above = next((number for number, level in _above(lines, at) if level.indent < own), None)
    if found.code != "bad-indentation":
        return
    if above is not None and _is_key_alone(lines[above]) and above + 1 < at:
        earlier = {level.indent for _, level in _above(lines, above, DEEPEST)}
        if own in earlier and _indent(lines[above + 1]) > own:
            place = Place(found.place.path, above + 1, _indent(lines[above]) + 1)
            moved = _moved(lines, above, own)
            yield replace(moved, found=replace(found, place=place))


def _lined_up(lines: list[str], at: int) -> Iterator[_Attempt]:
    """Yield the text with the line moved to, or taken out as part of, a group above it."""
    own, header = _indent(lines[at]), lines[at].rstrip().endswith(":")
    below = next((_indent(line) for line in lines[at + 1 :] if line.strip()), 0)
    levels = sorted(
        {level.indent: level for _, level in reversed(list(_above(lines, at, DEEPEST)))}.values(),
        key=lambda one: (header and one.indent >= below, abs(one.indent - own), -one.indent),
    )
    key = _KEY.match(lines[at])
    for level in levels:
        item = level.mark.lstrip().startswith("-")
        if _is_key_alone(lines[at]) and level.indent < below and not item:
            yield _moved(lines, at, level.indent)
        name = f"{MARK}{at}{MARK}{key[2] if key is not None else ''}"
        mark = " " * level.indent + (f"- {MARK}" if item else f"{name}: {MARK}")
        deepest = level.indent - 1 if header and below == level.indent else level.indent
        until = deepest if header else max(own, level.indent)
        yield _taken_out(lines, at, _Level(until, mark))


def _is_key_alone(line: str) -> bool:
    key = _KEY.match(line)
    return key is not None and "-" not in key[1] and not line[key.end() :].strip()


def _moved(lines: list[str], at: int, indent: int) -> _Attempt:
    """Return the text with one line moved to another indentation."""
    line = " " * indent + lines[at].lstrip()
    return _Attempt(_with(lines, at, line), {at + 1: (0, indent - _indent(lines[at]))})


def _with(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], line, *lines[at + 1 :]]


def _levels(line: str, at: int) -> tuple[_Level, ...]:
    """Return what a line starts, the innermost first: the key after a dash, then the item."""
    indent = _indent(line)
    levels: list[_Level] = []
    key, dash = _KEY.match(line), _DASH.match(line)
    if key is not None:
        levels.append(_Level(len(key[1]), f"{key[1]}{key[2]}: {MARK}"))
    if dash is not None:
        levels.append(_Level(indent, f"{dash[1]}- {MARK}"))
    return tuple(levels) or (_Level(indent, f"{' ' * indent}{MARK}{at}{MARK}: {MARK}"),)


def _above(lines: list[str], at: int, limit: int | None = None) -> Iterator[tuple[int, _Level]]:
    """Yield what stands above a line, each less deep than the one before and than `limit`.

    Without a limit these are the groups around the line, the innermost first.
    """
    limit = _indent(lines[at]) if limit is None else limit
    is_item = _DASH.match(lines[at]) is not None
    for number in range(at - 1, -1, -1):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for level in _levels(line, number):
            holds_items = is_item and level.indent == limit and _DASH.match(line) is None
            if level.indent < limit or holds_items:
                yield number, level
                limit, is_item = level.indent, _DASH.match(level.mark) is not None
        if limit == 0 and not is_item:
            return


def _taken_out(lines: list[str], start: int, level: _Level) -> _Attempt:
    """Return the text with a mark in place of one and of what belongs to it."""
    end = start + 1
    is_item = _DASH.match(level.mark) is not None
    while end < len(lines):
        line = lines[end]
        same = _indent(line) == level.indent
        goes_on = line.lstrip().startswith(("]", "}")) or (not is_item and _DASH.match(line))
        if line.strip() and _indent(line) <= level.indent and not (same and goes_on):
            break
        end += 1
    nothing = [""] * (end - start - 1)
    return _Attempt([*lines[:start], level.mark, *nothing, *lines[end:]])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _without_marks(node: Node, loc: Loc, lost: list[Loc]) -> Node:
    """Return a tree without the marks, and note where they stood."""
    if isinstance(node, Scalar):
        if node.text is None or MARK not in node.text:
            return node
        lost.append(loc)
        return replace(node, text=None, after=0)
    if isinstance(node, Items):
        items: list[Node] = []
        for item in node.items:
            if isinstance(item, Scalar) and MARK in (item.text or ""):
                lost.append((*loc, LOST_KEY))
            else:
                items.append(_without_marks(item, (*loc, len(items)), lost))
        return replace(node, items=tuple(items))
    pairs: list[Pair] = []
    for pair in node.pairs:
        if MARK in pair.name:
            lost.append((*loc, pair.name.rpartition(MARK)[2] or LOST_KEY))
        else:
            pairs.append(Pair(pair.key, _without_marks(pair.value, (*loc, pair.name), lost)))
    return Mapping(tuple(pairs), node.line, node.column)
