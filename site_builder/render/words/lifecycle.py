"""What is said of reports that are not public: to readers of a preview, and to officers."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.lifecycle import Stage, Standing, Waiting
from site_builder.model.moment import Moment
from site_builder.render.words.times import day, moment

NOT_PUBLIC = "not for publication"


def watermark(standing: Standing) -> str:
    """Say why a page is not for publication; "" of a report that is public."""
    match standing.stage:
        case Stage.PUBLISHED:
            return ""
        case Stage.DRAFT:
            return f"Draft: {NOT_PUBLIC}"
        case Stage.EMBARGOED:
            return f"Embargoed until {_when(standing)}: {NOT_PUBLIC}"
        case Stage.HELD:
            return f"Held until {_when(standing)}: {NOT_PUBLIC}"


def stamp(standing: Standing) -> str:
    """Return the word that is printed across every sheet; "" of a report that is public."""
    return "" if standing.is_public else standing.stage.value.capitalize()


def left_out(waiting: Iterable[Waiting]) -> tuple[str, ...]:
    """Say which reports are not in the site, and until when, a line for each."""
    return tuple(f"Left out: {one.quarter}, {_why(one.standing)}" for one in waiting)


def _why(standing: Standing) -> str:
    if standing.until is None:
        return "a draft"
    return f"{standing.stage.value} until {_on_the_clock(standing.until)}"


def _when(standing: Standing) -> str:
    return "" if standing.until is None else moment(standing.until.local)


def _on_the_clock(until: Moment) -> str:
    """Write a moment with its zone, as the command line does: whoever reads it may be elsewhere."""
    seconds = ":%S" if until.local.second else ""
    return f"{day(until.local)} {until.local:%H:%M{seconds}} ({until.zone})"
