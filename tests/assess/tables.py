"""Reads the tables of cases in `cases/*.md`, so that they can be read and corrected as prose."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: the heading above it, its line in the file, its cells by column."""

    heading: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """Return a cell's text; "" when the table has no such column."""
        return self.cells.get(column, "")

    def __str__(self) -> str:
        """Name the case in pytest's output."""
        return f"line-{self.line}"


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Return every row of every table of a file, in order."""
    found: list[Row] = []
    heading, columns = "", tuple[str, ...]()
    for number, line in enumerate((CASES / name).read_text("utf-8").splitlines(), start=1):
        if line.startswith("#"):
            heading = line.lstrip("# ").strip()
        if not line.startswith("|"):
            columns = ()
            continue
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        if not columns:
            columns = cells
        elif set(line) - set("|-: "):
            assert len(cells) == len(columns), f"{name}:{number} has {len(cells)} cells"
            found.append(Row(heading, number, dict(zip(columns, cells, strict=True))))
    assert found, f"{name} has no table"
    return tuple(found)


def by_heading(name: str) -> dict[str, tuple[Row, ...]]:
    """Return the rows of each table of a file."""
    every = rows(name)
    return {
        heading: tuple(row for row in every if row.heading == heading)
        for heading in dict.fromkeys(row.heading for row in every)
    }
