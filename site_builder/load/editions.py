"""The frozen editions in `content/editions/`: read, and proved to be as they were written.

They are JSON that nobody edits, so a file is compared with the text that its own content makes,
digest and all: what is not equal was altered by hand. Nothing here raises for what a file holds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.load.files import Kind
from site_builder.load.merge_marks import unmerged
from site_builder.model.canonical import edition_text
from site_builder.model.edition import FORMAT, Edition
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.load.files import Found
    from site_builder.model.quarter import Quarter
    from site_builder.problems.problem import Problem

LARGEST = 20_000_000  # bytes: a hundred measures over thirty years take under 2 MB
_RESTORE = "restore the file from git; a correction goes into the results, under `revised`"


@dataclass(frozen=True, slots=True)
class Frozen:
    """The editions, oldest first, and what is wrong with the others."""

    editions: tuple[Edition, ...]
    problems: tuple[Problem, ...]


class _BadEditionError(Exception):
    """The file is no edition; the message says why, and the hint what to do."""

    def __init__(self, message: str, hint: str = _RESTORE) -> None:
        super().__init__(message)
        self.hint = hint


def read_editions(root: Path, files: Iterable[Found]) -> Frozen:
    """Read every frozen edition of a project."""
    editions: dict[Quarter, Edition] = {}
    problems: list[Problem] = []
    for found in files:
        if found.kind is not Kind.EDITION or found.quarter is None:
            continue
        try:
            content = _content(root / found.path)
            both = unmerged(content, found.path)
            if both is not None:
                problems.append(replace(both.problem, hint=_RESTORE))
                continue
            edition = _named(_edition(content), found.quarter, editions)
            editions[edition.quarter] = edition
        except _BadEditionError as wrong:
            problems.append(problem("bad-edition", Place(found.path), str(wrong), wrong.hint))
    return Frozen(tuple(editions[quarter] for quarter in sorted(editions)), tuple(problems))


def _named(edition: Edition, quarter: Quarter, others: Iterable[Quarter]) -> Edition:
    """Return the edition if its file has its name, and no other is of its quarter."""
    if str(edition.quarter) != str(quarter):
        message = f"this is the frozen edition of {edition.quarter}, and its name says otherwise"
        raise _BadEditionError(message)
    if edition.quarter in others:
        message = f"there are two frozen editions of {edition.quarter}"
        raise _BadEditionError(message)
    return edition


def _content(path: Path) -> str:
    try:
        with path.open("rb") as handle:
            content = handle.read(LARGEST + 1)
        if len(content) > LARGEST:
            message = "the file is larger than 20 MB"
            raise _BadEditionError(message)
        return content.decode("utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        message = "the file cannot be read as UTF-8 text"
        raise _BadEditionError(message) from None


def _edition(text: str) -> Edition:
    """Return the edition of a file's text. Raises _BadEditionError where it is none, or altered."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        message = "this is not JSON, as a frozen edition is"
        raise _BadEditionError(message) from None
    if not isinstance(raw, dict):
        message = "this is not the JSON of a frozen edition"
        raise _BadEditionError(message)
    form = raw.get("format")
    if isinstance(form, int) and form > FORMAT:
        message = f"this frozen edition has format {form}; this Ragstone knows those up to {FORMAT}"
        raise _BadEditionError(message, "use the newer Ragstone that wrote it")
    try:
        edition = Edition.model_validate({key: raw[key] for key in raw if key != "digest"})
        written = edition_text(edition)
    except (ValueError, RecursionError):  # also pydantic's, and half a character
        message = "this does not hold what a frozen edition holds"
        raise _BadEditionError(message) from None
    if written != text:
        message = "a frozen edition was edited by hand: its content does not fit its digest"
        raise _BadEditionError(message)
    return edition
