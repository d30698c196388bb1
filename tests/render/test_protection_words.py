"""What a measure's page says of how its small numbers are protected."""

from __future__ import annotations

import pytest

from site_builder.model.disclosure import Disclosure
from site_builder.render.words.protection import small_numbers
from tests.assess.builders import measure

ROUNDED = "Numbers of people are rounded to the nearest"


@pytest.mark.parametrize(
    ("site", "own", "said"),
    [
        ({}, None, "A number of people below 5 is withheld."),
        ({"threshold": 10}, None, "A number of people below 10 is withheld."),
        ({"threshold": 10}, {"threshold": 3}, "A number of people below 3 is withheld."),
        ({"zeros": "withhold"}, None, "A number of people below 5 is withheld, and so is 0."),
        ({"zeros": "withhold"}, {"zeros": "show"}, "A number of people below 5 is withheld."),
        ({"rounding": 5}, None, f"A number of people below 5 is withheld. {ROUNDED} 5."),
        ({"rounding": 5}, {"rounding": 1}, "A number of people below 5 is withheld."),
        ({}, {"rounding": 10}, f"A number of people below 5 is withheld. {ROUNDED} 10."),
    ],
)
def test_the_page_says_how_small_numbers_are_protected(
    site: dict[str, object], own: dict[str, object] | None, said: str
) -> None:
    one = measure(about_people=True, disclosure=own)
    assert small_numbers(one, Disclosure.model_validate(site)) == said


def test_nothing_is_said_where_no_people_are_counted() -> None:
    assert small_numbers(measure(), Disclosure()) == ""
