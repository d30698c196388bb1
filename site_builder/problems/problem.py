"""A problem is a value: what is wrong, where, and what to type instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """error: nothing is built. warning: built, but an officer should look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where: a path relative to the project, and a 1-based line and column (0: whole file)."""

    path: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `code` is stable and has an entry in the manual."""

    code: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""  # what to type instead
    excerpt: str = ""  # the line itself, without its end
    about: tuple[str, ...] = ()  # all ids it is about, where its message names only the first
