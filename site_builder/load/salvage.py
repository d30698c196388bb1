"""Reading on past a line that is not YAML, so that it hides no other mistake in its file.

A line is repaired where there is one way to do it. Otherwise the smallest part of the file that
holds it is taken out and a mark left in its place: first the line itself with what stands deeper
below it, then the group around it, and so on outwards. What was taken out is remembered as lost:
nobody complains that it is not there. Lines keep their numbers, and attempts are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from site_builder.load.outline import DASH, DEEPEST, KEY, MARK, Level, above, indent_of, levels_of
from site_builder.load.repairs import Attempt, repaired
from site_builder.load.tree import LOST_KEY, Items, Loc, Mapping, Node, Pair, Scalar
from site_builder.load.yaml_tree import OTHER_COLON, Tree, read_tree
from site_builder.load.yaml_words import is_colon_in_text
from site_builder.problems.problem import Problem

ATTEMPTS = 300
LETTERS_READ = 10_000_000  # in all attempts together: a long file has fewer

_Choice = tuple[Attempt, Tree]


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


@dataclass(slots=True)
class _Reader:
    """Reads attempts, as long as any are left."""

    path: str
    left: int

    def better(self, attempts: Iterator[Attempt], than: Problem) -> Iterator[_Choice]:
        """Yield the attempts with which reading goes on."""
        for attempt in attempts:
            if self.left == 0:
                return
            self.left -= 1
            tree = read_tree("\n".join(attempt.lines), self.path)
            if _goes_on(attempt, tree.broken, than):
                yield attempt, tree


def salvage(text: str, path: str) -> Salvaged:
    """Read a text, past whatever in it is not YAML."""
    tree = read_tree(text, path)
    told = list(tree.colons)
    shifts: dict[int, tuple[int, int]] = {}
    reader = _Reader(path, max(10, min(ATTEMPTS, LETTERS_READ // (len(text) + 1))))
    while tree.broken is not None:
        choice = _choice(tree.text.split("\n"), tree.broken, reader)
        if choice is None:
            return Salvaged(None, (*told, tree.broken), tree.problems, shifts=shifts)
        attempt, read = choice
        told += (attempt.found or tree.broken, *read.colons)
        shifts |= attempt.shifts
        tree = read
    lost: list[Loc] = []
    root = tree.root
    if root is not None and len(told) > len(tree.colons):
        root = _without_marks(root, (), lost)
    if root is not None and any(map(is_colon_in_text, told)):
        root = _with_colons(root)
    return Salvaged(root, tuple(told), tree.problems, frozenset(lost), shifts)


def _choice(lines: list[str], found: Problem, reader: _Reader) -> _Choice | None:
    """Return the text to go on with: of repairs and the smallest loss, that which reads furthest.

    A larger loss is a last resort, since it hides what stands in it.
    """
    at = found.place.line - 1
    if not 0 <= at < len(lines):
        return None
    choices = list(reader.better(repaired(lines, at, found), found))
    sure = [choice for choice in choices if choice[0].sure]
    choices = sure or choices
    if not sure and not any(tree.broken is None for _, tree in choices):
        smallest = next(reader.better(_without_line(lines, at), found), None)
        choices += [smallest] if smallest is not None else []
        choices.sort(key=lambda choice: choice[0].found is not None)  # other lines' faults last
    if choices:
        return max(choices, key=lambda choice: _reach(choice[1], len(lines)))
    groups = (_taken_out(lines, number, level) for number, level in above(lines, at))
    return next(reader.better(groups, found), None)


def _reach(tree: Tree, end: int) -> int:
    return end if tree.broken is None else tree.broken.place.line


def _goes_on(attempt: Attempt, now: Problem | None, before: Problem) -> bool:
    """Say whether reading goes on behind the line, or a repair shows a slip in the one above."""
    if now is None or now.place.line > before.place.line:
        return True
    return attempt.sure and now.place.line == before.place.line - 1 and now.code == "yaml-syntax"


def _without_line(lines: list[str], at: int) -> Iterator[Attempt]:
    """Yield the text with the line taken out, and with it what stands deeper below."""
    for level in levels_of(lines[at], at):
        yield _taken_out(lines, at, level)
    yield from _lined_up(lines, at)


def _lined_up(lines: list[str], at: int) -> Iterator[Attempt]:
    """Yield the text with the line taken out as part of one of the groups above it."""
    dashed = DASH.match(lines[at]) is not None
    own, header = indent_of(lines[at]), lines[at].rstrip().endswith(":")
    below = next((indent_of(line) for line in lines[at + 1 :] if line.strip()), 0)
    levels = sorted(
        {level.indent: level for _, level in reversed(list(above(lines, at, DEEPEST)))}.values(),
        key=lambda one: (
            one.is_item != dashed,
            header and one.indent >= below,
            abs(one.indent - own),
            -one.indent,
        ),
    )
    key = KEY.match(lines[at])
    for level in levels:
        name = f"{MARK}{at}{MARK}{key[2] if key is not None else ''}"
        mark = " " * level.indent + (f"- {MARK}" if level.is_item else f"{name}: {MARK}")
        deepest = level.indent - 1 if header and below == level.indent else level.indent
        until = deepest if header else max(own, level.indent)
        yield _taken_out(lines, at, Level(until, mark, level.is_item))


def _taken_out(lines: list[str], start: int, level: Level) -> Attempt:
    """Return the text with a mark in place of one and of what belongs to it."""
    end = start + 1
    while end < len(lines):
        line = lines[end]
        same = indent_of(line) == level.indent
        goes_on = line.lstrip().startswith(("]", "}")) or (not level.is_item and DASH.match(line))
        if line.strip() and indent_of(line) <= level.indent and not (same and goes_on):
            break
        end += 1
    nothing = [""] * (end - start - 1)
    return Attempt([*lines[:start], level.mark, *nothing, *lines[end:]])


def _with_colons(node: Node) -> Node:
    """Return a tree in which colons stand where reading needed another sign for them."""
    if isinstance(node, Scalar):
        text = node.text and node.text.replace(OTHER_COLON, ":")
        return replace(node, text=text)
    if isinstance(node, Items):
        return replace(node, items=tuple(map(_with_colons, node.items)))
    pairs = (Pair(pair.key, _with_colons(pair.value)) for pair in node.pairs)
    return Mapping(tuple(pairs), node.line, node.column)


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
