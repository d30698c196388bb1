"""Shares with parts: which measures show no group."""

from __future__ import annotations

from site_builder.assess.disclosure.shares import without_group
from tests.assess.builders import measure

PARTS = {"by": "Side", "of": {"a": "A", "b": "B"}}


def test_what_adds_up_a_share_with_parts_shows_no_group_either() -> None:
    measures = (
        measure("by-ward", about_people="yes", unit="percent", parts=PARTS),
        measure("year", about_people="yes", unit="percent", total_of="by-ward"),
        measure("other", about_people="yes", unit="percent"),
        measure("other-year", about_people="yes", unit="percent", total_of="other"),
    )
    assert without_group(measures) == {"by-ward", "year"}


def test_nor_does_what_is_added_up_by_one() -> None:
    measures = (
        measure("quarter", about_people="yes", unit="percent"),
        measure("year", about_people="yes", unit="percent", total_of="quarter", parts=PARTS),
    )
    assert without_group(measures) == {"quarter", "year"}


def test_counts_and_measures_of_no_people_are_left_alone() -> None:
    measures = (
        measure("count", about_people="yes", parts=PARTS),
        measure("roads", about_people="no", unit="percent", parts=PARTS),
        measure("alone", about_people="yes", unit="days"),
    )
    assert without_group(measures) == frozenset()
