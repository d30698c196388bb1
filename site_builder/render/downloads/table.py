"""What a table of a download is: its name, its columns with their meanings, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.model.assessment import MeasureHistory
from site_builder.render.context import Context
from site_builder.render.downloads.csv_file import Cell
from site_builder.render.narrative import Narrator
from site_builder.render.words.downloads.table import TableWords

Row = dict[str, Cell]


def always(_: Context) -> bool:
    """Say that a table belongs to every site."""
    return True


def of_each_measure(
    rows_of: Callable[[MeasureHistory], Iterator[Row]],
) -> Callable[[Context, Narrator], Iterator[Row]]:
    """Return the rows of a table that has those of one measure after those of another."""

    def rows(context: Context, _: Narrator) -> Iterator[Row]:
        for history in context.report.measures:
            yield from rows_of(history)

    return rows


@dataclass(frozen=True, slots=True)
class Table:
    """A download. Its columns are described once: for the data page and for the rows."""

    name: str  # of the file, without its ending, and of the list in ragstone.json
    words: TableWords
    rows: Callable[[Context, Narrator], Iterator[Row]]
    is_for: Callable[[Context], bool] = always  # sites without such data have no such file
    key: tuple[str, ...] = ()  # the columns that no two rows have alike; none where some may

    @property
    def title(self) -> str:
        """What the table is called."""
        return self.words.title

    @property
    def description(self) -> str:
        """What a row of it is, in one sentence."""
        return self.words.description

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """The name and the meaning of each column, in order."""
        return self.words.columns

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(name for name, _ in self.columns)
