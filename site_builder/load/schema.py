"""A tree against a model: the record, or as much of it as is sound, and every problem at once.

What is wrong in one field must not hide what is wrong elsewhere, so the unsound parts are cut
out of a copy until the rest makes a record. Such a record serves only to check links: a project
with an error is never built.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from site_builder.load.shapes import shape_hint
from site_builder.load.tree import Document, Loc, Plain, plain
from site_builder.load.wording import worded
from site_builder.model.fields import Record
from site_builder.problems.problem import Problem

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

R = TypeVar("R", bound=Record)
ROUNDS = 100
_START = re.compile(r"[-£]{0,2}\d{1,3}", re.ASCII)
_THREE_DIGITS = re.compile(r"\d{3}(?:\.\d+)?%?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Placed(Generic[R]):
    """A record, the id that its file's name gives, and the file that it was read from."""

    id: str
    value: R
    document: Document
    unsound: frozenset[Loc] = frozenset()  # what was cut out: not to be complained of again


@dataclass(frozen=True, slots=True)
class Reading(Generic[R]):
    """What could be read: None when too little was sound."""

    record: Placed[R] | None
    problems: tuple[Problem, ...]


def read_record(
    model: type[R],
    document: Document,
    name: str,
    given: dict[str, Plain] | None = None,
    instead: dict[str, Plain] | None = None,
) -> Reading[R]:
    """Read a document as a record. `given` holds fields that are not typed in the file.

    `instead` holds what stands in for fields that are not sound, so that the rest is checked.
    """
    typed = plain(document.root)
    assert isinstance(typed, dict)  # noqa: S101  # a document's root is a mapping
    given = given or {}
    tree: dict[str, Plain] = {**typed, **given}
    value, found = _validate(model, tree)
    twice = typed.keys() & given.keys()
    problems = (*_said_twice(document, twice), *_problems(model, document, found))
    cut: set[Loc] = set(document.lost)
    for _ in range(ROUNDS):
        if value is not None or found is None:
            break
        locs = [_mend(tree, error["loc"], instead or {}) for error in found.errors()]
        cut.update(locs)
        if () in locs:
            return Reading(None, problems)
        value, found = _validate(model, tree)
    if value is None:
        return Reading(None, problems)
    return Reading(Placed(name, value, document, frozenset(cut)), problems)


def _said_twice(document: Document, keys: Iterable[str]) -> Iterator[Problem]:
    """Yield what is typed although the file's name says it."""
    for key in sorted(keys):
        place = document.place((key,), of_key=True)
        message = f"{key} is not typed: the file's name says it"
        yield document.problem("unknown-key", place, message, "delete this line")


def _validate(model: type[R], tree: dict[str, Plain]) -> tuple[R | None, ValidationError | None]:
    try:
        return model.model_validate(tree), None
    except ValidationError as error:
        return None, error


def _problems(
    model: type[Record], document: Document, found: ValidationError | None
) -> tuple[Problem, ...]:
    if found is None:
        return ()
    errors = found.errors()
    return tuple(
        _problem(model, document, error)
        for error in errors
        if not _is_of_what_was_lost(error, document) and not _is_of_its_entries(error, errors)
    )


def _is_of_its_entries(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Say whether a list is called too short only because its entries are wrong, as is told."""
    loc = error["loc"]
    return error["type"] == "too_short" and any(
        other["loc"][: len(loc)] == loc for other in errors if len(other["loc"]) > len(loc)
    )


def _is_of_what_was_lost(error: ErrorDetails, document: Document) -> bool:
    """Say whether an error only follows from what could not be read, which has been told."""
    if error["type"] == "missing":
        return document.may_lack(error["loc"])
    return error["type"] != "extra_forbidden" and document.has_lost_part(error["loc"])


def _problem(model: type[Record], document: Document, error: ErrorDetails) -> Problem:
    loc = document.typed(error["loc"])
    error = {**error, "loc": loc}
    words = worded(error, keys_at(model, loc))
    if error["type"] == "missing" and loc[-1] in document.keys(loc[:-1]):
        return document.problem(words.code, loc, f"{loc[-1]} has no value", "give it one")
    if words.code == "unknown-key" and (number := _cut_by_commas(document, loc)):
        hint = f"inside curly brackets a comma ends the number: type {number}"
        return document.problem(words.code, document.place(loc, of_key=True), words.message, hint)
    hint = words.hint
    if words.code == "wrong-kind":
        in_list = isinstance(loc[-1], int)
        shape = shape_hint(kind_at(model, loc), str(loc[-1]), error["input"], in_list=in_list)
        hint = shape or hint
    place = document.place(loc, of_key=words.code == "unknown-key")
    if words.about is not None:
        place = document.place_of_text(loc, words.about)
    return document.problem(words.code, place, words.message, hint)


def _cut_by_commas(document: Document, loc: Loc) -> str:
    """Return the number that was meant by `{actual: 221,300}`, where 300 is read as a key.

    "" when the key at `loc` is no such part of a number.
    """
    if not _THREE_DIGITS.fullmatch(str(loc[-1])):
        return ""
    group = _at(plain(document.root), loc[:-1])
    if not isinstance(group, dict):
        return ""
    number, has_key = "", False
    for key, value in group.items():
        if value is None and _THREE_DIGITS.fullmatch(key):
            number, has_key = f"{number}{key}", has_key or key == loc[-1]
        elif has_key:
            break
        else:
            number = value if isinstance(value, str) and _START.fullmatch(value) else ""
    return number if has_key and number != loc[-1] else ""


def _mend(tree: dict[str, Plain], loc: Loc, instead: dict[str, Plain]) -> Loc:
    """Put what stands in for a field in its place, or else cut out what is there."""
    if len(loc) == 1 and loc[0] in instead:
        tree[str(loc[0])] = instead[str(loc[0])]
        return loc
    return _cut(tree, loc)


def _cut(tree: dict[str, Plain], loc: Loc) -> Loc:
    """Take out of the tree what is at `loc`, or the nearest group that holds it.

    A list goes as a whole: without one of its items the others would be looked for in the wrong
    place. Returns what was cut; nothing (an empty path) when that is the whole tree.
    """
    path = tuple(part for part in loc if part != "[key]")
    kept = next((at for at, part in enumerate(path) if isinstance(part, int)), len(path))
    path = path[:kept]
    while path:
        holder = _at(tree, path[:-1])
        if isinstance(holder, dict) and path[-1] in holder:
            del holder[str(path[-1])]
            return path
        path = path[:-1]
    return ()


def _at(tree: Plain, path: Loc) -> Plain:
    for part in path:
        tree = tree.get(str(part)) if isinstance(tree, dict) else None
    return tree


def keys_at(model: type[Record], loc: Loc) -> tuple[str, ...]:
    """Return the keys that the group around `loc` may have, for a suggestion."""
    return _keys(kind_at(model, loc[:-1]))


def kind_at(model: type[Record], loc: Loc) -> object:
    """Return what the value at `loc` has to be, bare of checks; None where nobody can tell."""
    kind: object = model
    for part in loc:
        kind = _inner(kind, part)
    return kind


def _keys(kind: object) -> tuple[str, ...]:
    if isinstance(kind, type) and issubclass(kind, Record):
        return tuple(field.alias or name for name, field in kind.model_fields.items())
    return ()


def _inner(kind: object, part: str | int) -> object:
    """Return the kind of what is at one step into a record, a list or a group."""
    if isinstance(kind, type) and issubclass(kind, Record):
        for name, field in kind.model_fields.items():
            if part in (field.alias, name):
                return _bare(field.annotation)
        return None
    arguments = get_args(kind)
    if get_origin(kind) is dict and len(arguments) == len(("key", "value")):
        return _bare(arguments[1])
    return _bare(arguments[0]) if get_origin(kind) is tuple and arguments else None


def _bare(kind: object) -> object:
    """Take off Annotated and `| None`."""
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind = get_args(kind)[0]
        elif origin in (Union, types.UnionType):
            kind = next(one for one in get_args(kind) if one is not type(None))
        else:
            return kind
