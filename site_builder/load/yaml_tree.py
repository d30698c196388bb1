"""Text to tree, by PyYAML's parser: the only importer of yaml.

The tree is built from the parser's events, never constructed: text stays text, and what could
harm or mislead (anchors, aliases, merge keys, tags, duplicate keys, deep nesting) is refused where
it stands. Whatever is wrong comes back as problems; nothing is raised. `yaml_words` words what the
parser complains of; what the values mean is left to `schema`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from site_builder.load.tree import Items, Mapping, Node, Pair, Scalar
from site_builder.load.yaml_words import YamlError, is_colon_in_text, worded
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 20
MENDED_AT_MOST = 50
NO_VALUE = frozenset({"", "~", "null", "Null", "NULL"})
OTHER_COLON = "\N{MODIFIER LETTER COLON}"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Tree:
    """What could be read of a text. `root` is None when nothing could, or nothing was there."""

    root: Node | None
    problems: tuple[Problem, ...]
    colons: tuple[Problem, ...]  # in unquoted text; read on past
    broken: Problem | None  # why the rest could not be read
    text: str  # with other signs for those colons


class _StopError(Exception):
    """The rest of the file cannot be read, for the reason given."""

    def __init__(self, reason: Problem) -> None:
        super().__init__(reason.message)
        self.reason = reason


def read_tree(text: str, path: str) -> Tree:
    """Read one YAML document. A colon in unquoted text is noted and read on past."""
    colons: list[Problem] = []
    while True:
        grower = _Grower(path)
        found = _grow(grower, text)
        if found is None:
            return Tree(grower.root, tuple(grower.problems), tuple(colons), None, text)
        if not is_colon_in_text(found) or len(colons) == MENDED_AT_MOST:
            return Tree(None, tuple(grower.problems), tuple(colons), found, text)
        colons.append(found)
        text = _without_colon(text, found.place)


def _grow(grower: _Grower, text: str) -> Problem | None:
    error = _parse(grower, text)
    return worded(error, text.split("\n"), grower.path) if isinstance(error, YamlError) else error


def _parse(grower: _Grower, text: str) -> YamlError | Problem | None:
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            grower.take(event)
    except _StopError as stop:
        return stop.reason
    except yaml.MarkedYAMLError as error:
        started = None if error.context_mark is None else _spot(error.context_mark)
        at = _spot(error.problem_mark)
        opened = grower.opened if grower.closed_in == at[0] else None
        return YamlError(error.problem or "", at, error.context or "", started, opened)
    except yaml.YAMLError as error:
        return YamlError(str(error).split("\n", maxsplit=1)[0], (1, 1))
    return None


def _without_colon(text: str, place: Place) -> str:
    """Put a letter that only looks like a colon in its place, so that columns stay right."""
    lines = text.split("\n")
    line, at = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = line[:at] + OTHER_COLON + line[at + 1 :]
    return "\n".join(lines)


@dataclass(slots=True)
class _Open:
    """A list or group whose end has not come yet."""

    line: int
    column: int
    is_mapping: bool
    is_refused: bool
    children: list[Node | None] = field(default_factory=list)  # None: refused, already noted


@dataclass(slots=True)
class _Grower:
    """Builds the tree from the parser's events, without recursion."""

    path: str
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    open_: list[_Open] = field(default_factory=list)
    documents: int = 0
    opened: tuple[int, int] | None = None  # where the last text in quotes over several lines starts
    closed_in: int = 0  # the line in which it ends

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, yaml.AliasEvent):
            self._note_alias(event, f"*{event.anchor}")
            self._add(None)
        elif isinstance(event, yaml.NodeEvent):
            self._check_node(event)
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            group = self.open_.pop()
            closed = self._closed(group)
            self._add(None if group.is_refused else closed)

    def _take_node(self, event: yaml.NodeEvent) -> None:
        line, column = _spot(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            nothing = event.value in NO_VALUE if not event.style else not event.value
            text = None if nothing else event.value
            last_line, after = _spot(event.end_mark)
            after = after if not event.style else 0
            if event.style in ("'", '"') and last_line > line:
                self.opened, self.closed_in = (line, column), last_line
            scalar = Scalar(text, line, column, max(line, last_line), after)
            self._add(None if event.anchor is not None else scalar)
            return
        if len(self.open_) == DEEPEST:
            raise _StopError(
                problem(
                    "too-deep",
                    Place(self.path, line, column),
                    f"nested more than {DEEPEST} levels deep",
                    "check the brackets, and the spaces before the keys",
                )
            )
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.open_.append(_Open(line, column, is_mapping, event.anchor is not None))

    def _start_document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _StopError(
                problem(
                    "several-documents",
                    Place(self.path, *_spot(event.start_mark)),
                    "a second YAML document starts here",
                    "use one file for each, and delete the ---",
                )
            )

    def _check_node(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor is not None:
            self._note_alias(event, f"&{event.anchor}")
        if tag is not None:
            self._note(
                "yaml-tag",
                event,
                f"{_short(tag)} is a YAML tag",
                "put text that starts with ! in quotes",
            )

    def _note_merge_key(self, place: Place) -> None:
        if not self._has_noted("merge-key"):
            self._note_at("merge-key", place, "<< is a YAML merge key", "write the keys out here")

    def _has_noted(self, code: str) -> bool:
        """Of aliases and the like the first is enough: a bomb of them would bury the rest."""
        return any(one.code == code for one in self.problems)

    def _note_alias(self, event: yaml.NodeEvent, written: str) -> None:
        if not self._has_noted("alias"):
            self._note(
                "alias",
                event,
                f"{_short(written)} is a YAML anchor or alias",
                "write the value out; put text that starts with & or * in quotes",
            )

    def _note(self, code: str, event: yaml.Event, message: str, hint: str) -> None:
        self._note_at(code, Place(self.path, *_spot(event.start_mark)), message, hint)

    def _note_at(self, code: str, place: Place, message: str, hint: str) -> None:
        self.problems.append(problem(code, place, message, hint))

    def _add(self, node: Node | None) -> None:
        if self.open_:
            self.open_[-1].children.append(node)
        else:
            self.root = node

    def _closed(self, group: _Open) -> Node:
        if group.is_mapping:
            pairs = tuple(self._pairs(group.children))
            return Mapping(pairs, group.line, group.column)
        items = tuple(child for child in group.children if child is not None)
        return Items(items, group.line, group.column)

    def _pairs(self, children: list[Node | None]) -> Iterator[Pair]:
        seen: dict[str, Scalar] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not self._is_good_key(key, seen):
                continue
            assert isinstance(key, Scalar)  # noqa: S101  # narrowed by the line above
            seen[key.text or ""] = key
            if value is not None:
                yield Pair(key, value)

    def _stop_at_bracket(self, key: str, place: Place) -> None:
        """Refuse `name {title: …}` and `name:{title: …}`, where the bracket is part of the key."""
        name, bracket, _ = key.partition("{" if "{" in key else "[")
        if bracket and name.strip(" :"):
            raise _StopError(
                problem(
                    "yaml-syntax",
                    Place(self.path, place.line, place.column + len(name.rstrip(" :"))),
                    "there is no colon and space before the bracket",
                    f"type {name.strip(' :')}: {bracket}",
                )
            )

    def _is_good_key(self, key: Node | None, seen: dict[str, Scalar]) -> bool:
        if key is None:
            return False
        place = Place(self.path, key.line, key.column)
        if isinstance(key, Scalar) and key.after and key.text:
            self._stop_at_bracket(key.text, place)
        if not isinstance(key, Scalar) or key.text is None:
            self._note_at(
                "yaml-syntax",
                place,
                "a key must be a word or an id",
                "put text that starts with { in quotes",
            )
        elif key.text == "<<":
            self._note_merge_key(place)
        elif key.text in seen:
            first = seen[key.text]
            self._note_at(
                "duplicate-key",
                place,
                f"{_short(key.text)} is given twice: first on line {first.line}",
                "delete the wrong one",
            )
        else:
            return True
        return False


def _spot(mark: yaml.error.Mark | yaml._yaml.Mark | None) -> tuple[int, int]:
    """Line and column from 1; the parser counts from 0, and leaves the mark out now and then."""
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _short(text: str) -> str:
    longest = 60
    return text if len(text) <= longest else text[:longest] + "…"
