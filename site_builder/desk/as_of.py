"""Which moment counts as now for a command: the one that was typed, or what the clock says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from site_builder.clock import now
from site_builder.model.moment import read_moment

Clock = Callable[[], datetime]


def clock_at(typed: str | None) -> Clock:
    """Return a clock that stands at the time typed after `--as-of`; without one, the real clock.

    Raises ValueError, in words for whoever typed it, for a time that cannot be read; also for a
    SOURCE_DATE_EPOCH that cannot, so that it is told before anything starts.
    """
    if typed is None:
        try:
            now()
        except (ValueError, OverflowError, OSError):
            message = (
                "SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, such as"
                " 1579167000. Correct it or unset it."
            )
            raise ValueError(message) from None
        return now
    try:
        moment = read_moment(typed).utc
    except ValueError as wrong:
        message = f"--as-of: {wrong}. Put it in quotes: --as-of '2020-01-16 09:30 Europe/London'."
        raise ValueError(message) from None
    return lambda: moment


def is_to_come(moment: datetime) -> bool:
    """Say whether a moment is yet to come, by the clock.

    Nothing is frozen as of then: a frozen report is public, so it would end its own hold.
    """
    return moment > now()


def rehearsed(moment: datetime) -> str:
    """Name the moment of a build, in words, where it is still to come; "" of one that is not."""
    return f"{moment.day} {moment:%B %Y, %H:%M} {moment.tzname()}" if is_to_come(moment) else ""
