"""What is said of a table of a download: a heading, a sentence, and the meaning of each column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of one table. Names of columns are code, the same in every language."""

    title: str
    description: str
    columns: tuple[tuple[str, str], ...]  # name and meaning, in the order of the file
