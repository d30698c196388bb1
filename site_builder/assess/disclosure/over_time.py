"""What readers had of a family quarter by quarter: what is decided for one is settled for the next.

A number that was shown stays shown: what a later quarter would tell of earlier ones is kept back of
that quarter. An edition, once published, can therefore stand as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.disclosure.sums import Board, Family
from site_builder.model.quarter import Quarter


def in_time(board: Board, family: Family) -> Iterator[tuple[Quarter, Family]]:
    """Yield each quarter, oldest first, with what could be added up when it was published."""
    groups = [
        (max(board.cells[one].key[1] for one in group.cells), group) for group in family.groups
    ]
    series = [[(board.cells[row[0]].key[1], row) for row in year] for year in family.series]
    quarters = {quarter for quarter, _ in groups} | {when for year in series for when, _ in year}
    for quarter in sorted(quarters):
        years = (tuple(row for when, row in year if when <= quarter) for year in series)
        yield (
            quarter,
            Family(
                tuple(group for when, group in groups if when <= quarter),
                tuple(year for year in years if year),
            ),
        )
