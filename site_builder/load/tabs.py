"""Tabs, which YAML does not allow before a key: told once for each file, then read as spaces.

A tab before a key stands for as many spaces as make the line fit between its neighbours, so that
it hides nothing else in the file. Whatever is found later is put back to the columns of the file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.load.outline import DASH, KEY, indent_of
from site_builder.load.tree import Items, Mapping, Pair, Scalar
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place

if TYPE_CHECKING:
    from site_builder.load.tree import Node
    from site_builder.problems.problem import Problem

WIDTHS = (2, 4, 8)  # what a tab stands for in editors


@dataclass(frozen=True, slots=True)
class Shifted:
    """A text in which lines were moved: `shifts` says which, after what column, and how far."""

    text: str
    shifts: dict[int, tuple[int, int]]

    def moved(self, more: dict[int, tuple[int, int]]) -> Shifted:
        """Return the text as it was moved further."""
        both = dict(self.shifts)
        for line, (after, by) in more.items():
            both[line] = (0, by + both[line][1]) if line in both else (after, by)
        return Shifted(self.text, both)

    def place(self, place: Place) -> Place:
        """Return a place in the file itself."""
        return replace(place, column=self._column(place.line, place.column))

    def node(self, node: Node) -> Node:
        """Return a tree with the places of the file itself."""
        return self._moved(node) if self.shifts else node

    def _moved(self, node: Node) -> Node:
        column = self._column(node.line, node.column)
        if isinstance(node, Scalar):
            after = self._column(node.last_line, node.after) if node.after else 0
            return replace(node, column=column, after=after)
        if isinstance(node, Items):
            items = tuple(self._moved(item) for item in node.items)
            return Items(items, node.line, column)
        pairs = tuple(Pair(self._key(pair.key), self._moved(pair.value)) for pair in node.pairs)
        return Mapping(pairs, node.line, column)

    def _key(self, key: Scalar) -> Scalar:
        return replace(key, column=self._column(key.line, key.column))

    def _column(self, line: int, column: int) -> int:
        after, by = self.shifts.get(line, (0, 0))
        return max(1, column - by) if column > after else column


def tab_problem(lines: tuple[str, ...], path: str) -> Problem | None:
    """Tell of tabs, once for a file; a tab before a key is shown rather than an earlier one."""
    found = [number for number, line in enumerate(lines, start=1) if "\t" in line]
    if not found:
        return None
    others = len(found) - 1
    more = f" (and in {others} more line{'s' if others > 1 else ''})" if others else ""
    first = next((number for number in found if _leads(lines[number - 1])), found[0])
    place = Place(path, first, lines[first - 1].index("\t") + 1)
    words = f"there is a tab in this line{more}"
    return problem("tab", place, words, "type spaces: two for each level")


def without_tabs(lines: tuple[str, ...]) -> Shifted:
    """Read tabs as spaces: one for each, but as many as fit for those before a key."""
    done: list[str] = []
    shifts: dict[int, tuple[int, int]] = {}
    for at, line in enumerate(lines):
        if not _leads(line):
            done.append(line.replace("\t", " "))
            continue
        rest = line.lstrip()
        width = _width(line, done, lines[at + 1 :])
        shifts[at + 1] = (0, width - (len(line) - len(rest)))
        done.append(" " * width + rest.replace("\t", " "))
    return Shifted("\n".join(done), shifts)


def _leads(line: str) -> bool:
    """Say whether a tab stands before the text of a line."""
    return "\t" in line[: len(line) - len(line.lstrip())] and not line.isspace()


def _width(line: str, above: list[str], below: tuple[str, ...]) -> int:
    """Return the indentation that a line with a tab before its text was meant to have."""
    before = [one for one in above if one.strip()]
    last = before[-1] if before else ""
    stands, opened = _stands(last), _opens(last)
    known = {_stands(one) for one in before} | {indent_of(one) for one in before}
    lead = line[: len(line) - len(line.lstrip())]
    widths = [len(lead.expandtabs(width)) for width in WIDTHS]
    fitting = [w for w in widths if (w > indent_of(last) if opened else w in known and w <= stands)]
    following = next((one for one in below if one.strip()), "")
    if not fitting:
        return indent_of(last) + 2 if opened else stands
    if "\t" in following:
        return fitting[0]
    if _opens(line):
        return max((w for w in fitting if w < indent_of(following)), default=fitting[0])
    same = _beside(line, following)
    if same > indent_of(last) if opened else same == stands:
        return same
    return min(fitting, key=lambda w: _distance(w, line, last, following))


def _distance(width: int, line: str, last: str, following: str) -> tuple[bool, int]:
    """Say how far a line would stand from its neighbour: the lower is the better."""
    if DASH.match(line) is not None or _opens(last) or line.rstrip().endswith("}"):
        coming = _beside(line, following)
        return width < coming, abs(width - coming)
    return False, abs(width - _stands(last))


def _beside(line: str, following: str) -> int:
    """Return where a line stands if what follows is beside it, or belongs to it as to an item."""
    item = DASH.match(line) is not None and DASH.match(following) is None
    return indent_of(following) - 2 * item


def _stands(line: str) -> int:
    """Return the column of a line's key: after the dash, where there is one."""
    key = KEY.match(line)
    return len(key[1]) if key is not None else indent_of(line)


def _opens(line: str) -> bool:
    """Say whether what follows a line stands deeper: a key without a value, or a text below it."""
    return line.rstrip().endswith((":", "|", ">", "|-", ">-"))
