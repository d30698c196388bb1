"""The editions that the invented council froze, made by Ragstone itself of the files as they were.

The files of today are the truth; `LATER` tells what was typed into them after an edition was
frozen, and each state of then is made of today's by taking that back. So a lock file holds what a
reader saw, and the corrections, revisions and changes since are real ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from site_builder.assess.editions.frozen import to_freeze
from site_builder.assess.report import decide
from site_builder.desk.freeze import EDITIONS
from site_builder.load.project import load_project
from site_builder.model.canonical import edition_text
from site_builder.model.moment import Showing
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from tests.sample.later import ADDED, LATER

Files = Mapping[str, bytes]

START = date(2014, 4, 1)

FROZEN = (
    (datetime(2024, 11, 22, tzinfo=UTC), (Quarter(2024, 1), Quarter(2024, 2))),
    (datetime(2025, 2, 21, tzinfo=UTC), (Quarter(2024, 3),)),
)
"""On which days the council froze which editions. It began with two at once."""


def frozen_editions(today: Files, sources: Callable[[Quarter], Files]) -> dict[str, bytes]:
    """Return the lock files, by path. `sources` gives the files up to a quarter's report."""
    locks: dict[str, bytes] = {}
    for moment, quarters in FROZEN:
        then = as_they_were({**sources(quarters[-1]), **locks}, today, moment)
        locks |= _frozen(then, moment, quarters)
    return locks


def as_they_were(files: Files, today: Files, moment: datetime) -> Files:
    """Return the files without what was typed after a moment.

    Raises ValueError for an entry of `LATER` that does not fit the files of today.
    """
    then = dict(files)
    for one in LATER:
        now = one.now.encode()
        if today[one.path].count(now) != 1:
            message = f"{one.path} does not hold this once: {one.now}"
            raise ValueError(message)
        if one.typed > moment.date() and one.path in then:
            then[one.path] = then[one.path].replace(now, one.then.encode())
    return {path: text for path, text in then.items() if moment.date() >= ADDED.get(path, START)}


def put(files: Files, folder: Path) -> None:
    """Write files into a folder."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _frozen(then: Files, moment: datetime, quarters: tuple[Quarter, ...]) -> dict[str, bytes]:
    """Do what `ragstone freeze` does, one quarter after the other; the files are read only once."""
    with TemporaryDirectory() as folder:
        put(then, Path(folder))
        loaded = load_project(Path(folder))
    if loaded.project is None:
        message = f"The files of {moment:%d %B %Y} have problems: {loaded.problems}"
        raise ValueError(message)
    report = decide(loaded.project, Showing(moment))
    made: dict[str, bytes] = {}
    for quarter in quarters:
        edition = to_freeze(report, quarter)
        made[(EDITIONS / f"{quarter.slug}.json").as_posix()] = edition_text(edition).encode()
        editions = (*report.project.editions, edition)
        report = replace(report, project=Published(replace(report.project, editions=editions)))
    return made
