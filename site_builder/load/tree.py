"""What a file holds, each value with its place: the tree that `yaml_tree` grows from text.

Scalars are text; the models decide what the text means. Lines and columns count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem, Severity

Plain = str | None | list["Plain"] | dict[str, "Plain"]
"""A tree without places, as the models read it."""

Loc = tuple[str | int, ...]
"""A path in a tree: keys and positions in lists, as pydantic gives it."""


LOST_KEY = "[lost]"
"""The last part of a path to something lost whose key could not be read either."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value of text; None when nothing is given.

    `last_line` is where its source ends; `after` is the column after it, for text without quotes
    (0 for all other).
    """

    text: str | None
    line: int
    column: int
    last_line: int
    after: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A key and its value."""

    key: Scalar
    value: Node

    @property
    def name(self) -> str:
        """The key's text."""
        return self.key.text or ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A group of keys and values, in the order of the file."""

    pairs: tuple[Pair, ...]
    line: int
    column: int
    by_name: dict[str, Pair] = field(init=False, repr=False, compare=False)  # never changed

    def __post_init__(self) -> None:
        """Index the pairs; of two with one name the first counts."""
        found = {pair.name: pair for pair in reversed(self.pairs)}
        object.__setattr__(self, "by_name", found)


Node = Scalar | Items | Mapping


def plain(node: Node) -> Plain:
    """Return the tree without its places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {pair.name: plain(pair.value) for pair in node.pairs}


def scalars(node: Node) -> tuple[Scalar, ...]:
    """Return every value of text in a tree, in the order of the file, keys left out."""
    if isinstance(node, Scalar):
        return (node,)
    children = node.items if isinstance(node, Items) else tuple(p.value for p in node.pairs)
    return tuple(scalar for child in children for scalar in scalars(child))


@dataclass(frozen=True)  # not slotted: it keeps what is asked for at every load
class Document:
    """A file that was read: its path in the project, its lines, and its tree.

    `lost` says where something could not be read: that it is not there is no mistake of its own.
    """

    path: str
    lines: tuple[str, ...]
    root: Mapping
    lost: frozenset[Loc] = frozenset()

    @cached_property
    def texts(self) -> tuple[Scalar, ...]:
        """Every value of text in the file, in order, keys left out."""
        return scalars(self.root)

    def has_lost_part(self, loc: Loc) -> bool:
        """Say whether something in the group at `loc`, or all of it, could not be read."""
        return any(one[: len(loc)] == loc for one in self.lost)

    def may_lack(self, loc: Loc) -> bool:
        """Say whether what is at `loc` may be there all the same, where nobody could read it."""
        steps = (loc[: end + 1] for end in range(len(loc)))
        return self.has_lost_part(loc) or any(
            step in self.lost or ((*step[:-1], LOST_KEY) in self.lost and self._at(step) is None)
            for step in steps
        )

    def place(self, loc: Loc = (), *, of_key: bool = False) -> Place:
        """Return the place of the value at `loc`; of the nearest parent when it is not there.

        A value that is itself a group or list is shown at its key, where its name stands.
        """
        node: Node = self.root
        spot: Scalar | Items | Mapping = node
        for part in loc:
            pair = _pair(node, part)
            if pair is not None:
                node = pair.value
                is_text = isinstance(node, Scalar) and node.text is not None
                spot = node if is_text and not (of_key and part == loc[-1]) else pair.key
            elif isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
                node = spot = node.items[part]
            elif part == "[key]":
                return self._place_of_key(loc[: loc.index(part)])
        return Place(self.path, spot.line, spot.column)

    def place_of_text(self, loc: Loc, text: str) -> Place:
        """Return the place of a text, or of a key, within what is at `loc`; else of all of it."""
        node = self._at(loc)
        for scalar in scalars(node) if node is not None else ():
            if scalar.text == text:
                return Place(self.path, scalar.line, scalar.column)
        if text in self.keys(loc):
            return self.place((*loc, text), of_key=True)
        return self.place(loc)

    def typed(self, loc: Loc) -> Loc:
        """Return `loc` without the place in a list that was typed as one text."""
        if isinstance(loc[-1], int) and isinstance(self._at(loc[:-1]), Scalar):
            return loc[:-1]
        return loc

    def keys(self, loc: Loc) -> tuple[str, ...]:
        """Return the keys of the group at `loc`, none when there is no group."""
        node = self._at(loc)
        return tuple(pair.name for pair in node.pairs) if isinstance(node, Mapping) else ()

    def _at(self, loc: Loc) -> Node | None:
        node: Node | None = self.root
        for part in loc:
            node = _child(node, part)
        return node

    def _place_of_key(self, loc: Loc) -> Place:
        return self.place(loc, of_key=True)

    def excerpt(self, place: Place) -> str:
        """Return the line at a place, empty when the place is the whole file."""
        return self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""

    def problem(
        self,
        code: str,
        where: Loc | Place,
        message: str,
        hint: str = "",
        severity: Severity | None = None,
    ) -> Problem:
        """Make a problem at a path in the tree, or at a place, with the line as its excerpt."""
        place = where if isinstance(where, Place) else self.place(where)
        return replace(problem(code, place, message, hint, severity), excerpt=self.excerpt(place))


def _child(node: Node | None, part: str | int) -> Node | None:
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    pair = _pair(node, part) if node is not None else None
    return pair.value if pair is not None else None


def _pair(node: Node, part: str | int) -> Pair | None:
    if not isinstance(node, Mapping):
        return None
    return node.by_name.get(part) if isinstance(part, str) else None
