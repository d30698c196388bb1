"""Lists from A to Z: under which letter a title stands, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def by_letter(
    items: Iterable[T], title: Callable[[T], str], other: str
) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Yield each letter with what begins with it; `other`, first, is for the rest.

    Capital and small letters are the same.
    """

    def letter(item: T) -> str:
        first = title(item)[:1].upper()
        return first if first.isalpha() else ""

    def place(item: T) -> tuple[str, str, str]:
        return letter(item), title(item).casefold(), title(item)

    for found, members in groupby(sorted(items, key=place), key=letter):
        yield found or other, tuple(members)
