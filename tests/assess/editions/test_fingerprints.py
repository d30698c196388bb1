"""What is part of the definition of a measure, and what is not."""

from __future__ import annotations

import pytest

from site_builder.assess.editions.fingerprints import definition_of
from tests.assess.builders import measure

PEOPLE = {"about_people": "yes"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"unit": "count"}, {"unit": "percent"}),
        (PEOPLE, {}),
    ],
)
def test_another_definition_has_another_fingerprint(
    before: dict[str, object], after: dict[str, object]
) -> None:
    assert definition_of(measure(**before)) != definition_of(measure(**after))


def test_words_are_no_part_of_a_definition() -> None:
    assert definition_of(measure(title="One")) == definition_of(measure(title="Two"))
