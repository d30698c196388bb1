"""What a table of a download is: its name, its columns with their meanings, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.render.context import Context
from site_builder.render.downloads.csv_file import Cell
from site_builder.render.narrative import Narrator

Row = dict[str, Cell]


def always(_: Context) -> bool:
    """Say that a table belongs to every site."""
    return True


@dataclass(frozen=True, slots=True)
class Table:
    """A download. Its columns are described once, here: for the data page and for the rows."""

    name: str  # of the file, without its ending, and of the list in ragstone.json
    title: str
    description: str
    columns: tuple[tuple[str, str], ...]  # name and meaning, in order
    rows: Callable[[Context, Narrator], Iterator[Row]]
    is_for: Callable[[Context], bool] = always  # sites without such data have no such file
    key: tuple[str, ...] = ()  # the columns that no two rows have alike; none where some may

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(name for name, _ in self.columns)
