"""An id that holds for good, or ids by the quarter from which each holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from site_builder.model.by_period import read_id_by_period
from site_builder.model.quarter import Quarter

quarters = st.builds(Quarter, st.integers(2000, 2030), st.integers(1, 4))


def test_an_id_alone_holds_in_every_quarter() -> None:
    clean = read_id_by_period("clean")
    assert clean.at(Quarter(1999, 1)) == clean.at(Quarter(2050, 4)) == "clean"
    assert (clean.ids, clean.starts, str(clean)) == (("clean",), (), "clean")


def test_ids_hold_each_from_its_quarter_on_in_whatever_order_they_are_typed() -> None:
    ids = read_id_by_period({"2023-24 Q1": "green", "2019-20 Q1": "clean"})
    found = [ids.at(Quarter(2018, 1)), ids.at(Quarter(2022, 4)), ids.at(Quarter(2023, 1))]
    assert found == ["clean", "clean", "green"]
    assert (ids.ids, ids.starts) == (("clean", "green"), (Quarter(2023, 1),))
    assert str(ids) == "green"


@given(st.dictionaries(quarters, st.sampled_from(("a", "b", "c")), min_size=1), quarters)
def test_the_newest_id_that_has_begun_holds(typed: dict[Quarter, str], quarter: Quarter) -> None:
    begun = [start for start in typed if start <= quarter]
    expected = typed[max(begun)] if begun else typed[min(typed)]
    written = {str(start): name for start, name in typed.items()}
    assert read_id_by_period(written).at(quarter) == expected


@pytest.mark.parametrize("typed", ["", "Clean", [], {}, ["clean"], {"2019-20": "a"}, {"2019": ""}])
def test_anything_else_is_refused(typed: object) -> None:
    with pytest.raises(PydanticCustomError):
        read_id_by_period(typed)


def test_before_the_first_entry_begins_nothing_is_chosen_yet() -> None:
    typed = read_id_by_period({"2019-20 Q2": "three"})
    assert typed.begun_at(Quarter.parse("2019-20 Q1")) is None
    assert typed.begun_at(Quarter.parse("2019-20 Q2")) == "three"
    assert read_id_by_period("three").begun_at(Quarter.parse("1999-00 Q1")) == "three"
