"""The view of the filters above a table. A script puts them there; nothing is missing without."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose from a list. `name` is the row's fact, and its name in the address."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]  # value and words; the first, "", is for all


@dataclass(frozen=True, slots=True)
class Filters:
    """What rows can be narrowed to and ordered by. Rows carry the same names as their facts."""

    heading: str  # what is filtered: "Measures"
    find: str  # label of the field for words
    choices: tuple[Choice, ...]  # the last, called `order`, is in which order
    ticks: tuple[tuple[str, str], ...]  # name and label of what is either so or not
    every: str  # "{total} measures"
    some: str  # "{shown} of {total} measures"
    none: str


Facts = tuple[tuple[str, str], ...]
"""What a row says of itself to the filters: name and value; blanks part several values."""
