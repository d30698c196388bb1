"""The latest known rating and its age, by the table in `cases/latest.md`."""

from __future__ import annotations

import pytest

from tests.assess.histories import assessed, measure_of
from tests.assess.tables import Row, rows

TARGETS = dict.fromkeys(("2017-18", "2018-19", "2019-20"), "10")


@pytest.mark.parametrize("row", rows("latest.md"), ids=str)
def test_the_latest_rating_is_the_one_that_the_table_says(row: Row) -> None:
    found = assessed(measure_of("", targets=TARGETS), row["history"], row["at"]).latest
    words = ("", "", "")
    if found is not None:
        words = (found.rating.band.code, str(found.quarter), str(found.age))
    assert words == (row["latest"], row["from"], row["age"]), row["because"]
