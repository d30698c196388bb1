"""What is said of reports that are not public: to readers of a preview, and to officers."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.lifecycle import Release, Stage, Waiting
from site_builder.model.moment import Moment
from site_builder.render.words.times import day, moment

NOT_PUBLIC = "not for publication"


def watermark(release: Release) -> str:
    """Say why a page is not for publication; "" of a report that is public."""
    match release.stage:
        case Stage.PUBLISHED:
            return ""
        case Stage.DRAFT:
            return f"Draft: {NOT_PUBLIC}"
        case Stage.EMBARGOED:
            return f"Embargoed until {_when(release)}: {NOT_PUBLIC}"
        case Stage.HELD:
            return f"Held until {_when(release)}: {NOT_PUBLIC}"


def stamp(release: Release) -> str:
    """Return the word that is printed across every sheet; "" of a report that is public."""
    return "" if release.is_public else release.stage.value.capitalize()


def left_out(waiting: Iterable[Waiting]) -> tuple[str, ...]:
    """Say which reports are not in the site, and until when, a line for each."""
    return tuple(f"Left out: {one.quarter}, {_why(one.release)}" for one in waiting)


def _why(release: Release) -> str:
    if release.until is None:
        return "a draft"
    return f"{release.stage.value} until {_on_the_clock(release.until)}"


def _when(release: Release) -> str:
    return "" if release.until is None else moment(release.until.local)


def _on_the_clock(until: Moment) -> str:
    """Write a moment with its zone, as the command line does: whoever reads it may be elsewhere."""
    seconds = ":%S" if until.local.second else ""
    return f"{day(until.local)} {until.local:%H:%M{seconds}} ({until.zone})"
