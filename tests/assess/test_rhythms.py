"""When measures report and what they are then compared with, by `cases/rhythms.md`."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from site_builder.model.quarter import Quarter
from site_builder.model.rhythm import read_rhythm
from site_builder.render.words.labels import rhythm
from tests.assess.builders import measure
from tests.assess.histories import assessed
from tests.assess.tables import Row, by_heading
from tests.assess.test_direction import in_words

DUE, REFUSED, PREVIOUS = by_heading("rhythms.md").values()


def typed(text: str) -> object:
    """Return what YAML makes of a cell: a list of quarters, or a text."""
    return text.strip("[]").split(", ") if text.startswith("[") else text


@pytest.mark.parametrize("row", DUE, ids=str)
def test_a_figure_is_due_in_the_quarters_that_the_table_says(row: Row) -> None:
    found = read_rhythm(typed(row["reports"]))
    two_years = [Quarter(2018, 1).plus(step) for step in range(8)]
    due = [f"{one.year % 100} Q{one.number}" for one in two_years if found.is_due(one)]
    assert (", ".join(due), rhythm(found)) == (row["due"], row["in words"])


@pytest.mark.parametrize("row", REFUSED, ids=str)
def test_anything_else_is_refused_with_what_to_type(row: Row) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_rhythm(typed(row["reports"]))
    assert row["said"] in caught.value.message()


@pytest.mark.parametrize("row", PREVIOUS, ids=str)
def test_the_previous_report_follows_the_measures_own_rhythm(row: Row) -> None:
    one = measure(reports=typed(row["reports"]))
    found = assessed(one, row["history"], row["at"])
    assert in_words(found.from_previous) == row["previous"], row["because"]
