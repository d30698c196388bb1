"""`ragstone freeze`: what a report says is written to a lock file, once and for ever."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from site_builder.build import since_frozen, to_freeze
from site_builder.model.canonical import edition_text
from site_builder.model.edition import Edition
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report

EDITIONS = Path("content") / "editions"


class FreezeRefusedError(Exception):
    """The quarter cannot be frozen; the message says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """What was done, in words for an officer, and the file where there is a new one."""

    words: tuple[str, ...]
    path: Path | None = None


def typed_quarter(text: str) -> Quarter | None:
    """Read a quarter as people type it, `2019-20-q2` or `2019-20 Q2`; None when it is none."""
    for read in (Quarter.parse, Quarter.from_slug):
        try:
            return read(text.strip())
        except ValueError:
            continue
    return None


def freeze(project: Path, report: Report, quarter: Quarter) -> Frozen:
    """Write the edition of a quarter's report. Raises FreezeRefusedError.

    `report` holds only what is shown to the public at the time, and has no errors.
    """
    quarter = next((one.quarter for one in report.reports if one.quarter == quarter), quarter)
    if all(one.quarter != quarter for one in report.reports):
        raise FreezeRefusedError(_not_shown(report, quarter))
    name = f"{quarter.slug}.json"
    if any(one.quarter == quarter for one in report.project.editions):
        if since_frozen(report, quarter):
            message = (
                f"{quarter} is frozen already, and its report has changed since."
                f" {(EDITIONS / name).as_posix()} stays as it was published: corrections go into"
                " the results, under `revised`, and changes into the measure, under `changes`."
            )
            raise FreezeRefusedError(message)
        return Frozen((f"{quarter} is frozen already, and nothing has changed since.",))
    edition = to_freeze(report, quarter)
    path = project / EDITIONS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(edition_text(edition))
    except FileExistsError:
        message = f"{(EDITIONS / name).as_posix()} is there already."
        raise FreezeRefusedError(message) from None
    return Frozen(_done(edition, (EDITIONS / name).as_posix()), path)


def _not_shown(report: Report, quarter: Quarter) -> str:
    shown = ", ".join(str(one.quarter) for one in report.reports)
    return (
        f"The report of {quarter} is not public, so there is nothing to freeze: it is missing, a"
        f" draft, or its time has not come. Public are: {shown}."
    )


def _done(edition: Edition, name: str) -> tuple[str, ...]:
    figures = sum(len(one.figures) for one in edition.measures.values())
    held = f"{len(edition.measures)} measures, {figures} figures, {len(edition.actions)} actions"
    return (
        f"Wrote {name}, with {held} as published.",
        f"Now hand it in: upload the file to {EDITIONS.as_posix()}/ where the files are kept,",
        f"or type git add {name} && git commit -m 'Freeze {edition.quarter}'",
        "From now on every check tells of each published value that changes unexplained.",
    )
