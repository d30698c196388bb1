"""Moments as people type them, and which clock they go by."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pydantic_core import PydanticCustomError

from site_builder.model.moment import read_moment


@pytest.mark.parametrize(
    ("typed", "utc"),
    [
        ("2020-01-16 09:30 Europe/London", "2020-01-16T09:30"),
        ("2020-07-16 09:30 Europe/London", "2020-07-16T08:30"),  # summer time
        ("2020-01-16T09:30:00Z", "2020-01-16T09:30"),
        ("2020-01-16 09:30 UTC", "2020-01-16T09:30"),
        ("2020-01-16T09:30+01:00", "2020-01-16T08:30"),
        ("2020-03-29 02:30 Europe/London", "2020-03-29T01:30"),
    ],
)
def test_a_moment_is_read_by_the_clock_it_names(typed: str, utc: str) -> None:
    assert read_moment(typed).utc == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        "2020-01-16",
        "2020-01-16 09:30",  # whose clock?
        "16/01/2020 09:30 Europe/London",
        "2020-01-16 9.30am Europe/London",
        "2020-02-30 09:30 Europe/London",
        "2020-01-16 09:30 Europe/Nowhere",
        "2020-01-16 09:30 ../../etc/passwd",
        "2020-03-29 01:30 Europe/London",  # skipped
        "2020-10-25 01:30 Europe/London",  # comes twice
        ["2020"],
        None,
    ],
)
def test_what_is_not_one_moment_is_refused(typed: object) -> None:
    with pytest.raises(PydanticCustomError, match="is not a time with its zone"):
        read_moment(typed)


def test_moments_are_compared_in_time_whatever_their_clocks() -> None:
    london, kiritimati = read_moment("2020-01-16 09:30 UTC"), read_moment("2020-01-16T23:30+14:00")
    assert london == kiritimati
    assert hash(london) == hash(kiritimati)
    assert london < read_moment("2020-01-16 09:31 UTC")
