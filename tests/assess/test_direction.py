"""Direction of travel, by the tables in `cases/direction.md` and `cases/comparators.md`."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.assess.direction import direction_of
from site_builder.model.movement import Direction, Movement, NoDirection
from tests.assess.builders import measure
from tests.assess.histories import assessed, measure_of
from tests.assess.tables import Row, rows

PAIRS, HISTORIES = rows("direction.md"), rows("comparators.md")


def in_words(movement: Movement) -> str:
    """Word a movement as the tables do."""
    compared = "" if movement.compared_with is None else f", {movement.compared_with}"
    if movement.direction is None:
        assert movement.refusal is not None
        return f"({movement.refusal.value}{compared})"
    return f"{movement.direction.value}{compared}, {movement.amount}"


@pytest.mark.parametrize("row", PAIRS, ids=str)
def test_two_figures_move_the_way_that_the_table_says(row: Row) -> None:
    within = {"no_change_within": row["within"]} if row["within"] else {}
    low, _, high = row["range"].partition(" to ")
    ends = (Decimal(low), Decimal(high or low)) if low else None
    one = measure(good_is=row["good is"], **within)
    found = direction_of(one, Decimal(row["now"]), Decimal(row["earlier"]), ends)
    words = f"({found.value})" if isinstance(found, NoDirection) else found.value
    assert words == row["direction"], row["because"]


@pytest.mark.parametrize("row", HISTORIES, ids=str)
def test_a_figure_is_compared_with_what_the_table_says(row: Row) -> None:
    found = assessed(measure_of(row["measure"]), row["history"], row["at"])
    compared = (in_words(found.from_previous), in_words(found.from_year_ago))
    assert compared == (row["previous"], row["year ago"]), row["because"]


@pytest.mark.parametrize("row", HISTORIES, ids=str)
def test_the_measure_shows_its_own_comparator_first(row: Row) -> None:
    found = assessed(measure_of(row["measure"]), row["history"], row["at"])
    assert found.movement.comparator.value == row["own"]
    assert found.movement in (found.from_previous, found.from_year_ago)


def test_the_range_of_the_later_quarter_decides() -> None:
    targets = {
        "2019-20 Q1": {"range": ["0.9", "1.1"]},
        "2019-20 Q2": {"range": ["0.95", "1.05"]},
    }
    one = measure(good_is="in-range", targets=targets)
    found = assessed(one, "2019-20 Q1: 0.92; 2019-20 Q2: 0.94", "2019-20 Q2")
    assert in_words(found.movement) == "better, 2019-20 Q1, 0.02"


def test_the_tables_cover_every_direction_and_every_refusal() -> None:
    columns = [row["direction"] for row in PAIRS]
    columns += [row[column] for row in HISTORIES for column in ("previous", "year ago")]
    words = {cell.strip("()").partition(",")[0] for cell in columns}
    assert words == {*(one.value for one in Direction), *(one.value for one in NoDirection)}
