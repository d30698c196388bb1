"""What is told of a record that is not sound: each fault once, and none for another's sake."""

from __future__ import annotations

import pytest
from pydantic import Field

from site_builder.load.documents import yaml_file
from site_builder.load.schema import read_record
from site_builder.model.fields import Record


class Entry(Record):
    """An entry of the list."""

    title: str


class Lists(Record):
    """A list that needs entries."""

    pair: tuple[Entry, ...] = Field(min_length=2)
    other: str | None = None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pair: []\n", ["1 pair needs at least 2 entries"]),
        ("pair: [{title: A}]\n", ["1 pair needs at least 2 entries"]),
        ("pair: [{title: A}]\nother: []\n", ["1 pair needs", "2 other must be"]),
        ("pair: [{titel: A}]\n", ["1 titel is not a key", "1 title is needed"]),
        ("pair: [{title: A}, {title: B}]\n", []),
    ],
)
def test_a_list_is_too_short_by_itself_or_only_for_the_entries_that_are_wrong(
    text: str, told: list[str]
) -> None:
    read = yaml_file(text, "a.yaml")
    assert read.document is not None
    found = read_record(Lists, read.document, "a").problems
    words = sorted(f"{one.place.line} {one.message}" for one in found)
    assert len(words) == len(told)
    assert all(one.startswith(start) for one, start in zip(words, told, strict=True)), words
