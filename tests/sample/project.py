"""The whole project of the invented council, as files by path."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from site_builder.model.quarter import Quarter
from tests.sample import few, homes, learning, lives, money, need, places, value
from tests.sample.actions import all_actions
from tests.sample.editions import frozen_editions, put
from tests.sample.figures import WAITING
from tests.sample.measure import Sample
from tests.sample.narrative import all_reports
from tests.sample.results import all_results

WRITTEN_BY_HAND = Path(__file__).parent / "files"

SAMPLES: tuple[Sample, ...] = (
    *homes.SAMPLES,
    *need.SAMPLES,
    *places.SAMPLES,
    *lives.SAMPLES,
    *learning.SAMPLES,
    *value.SAMPLES,
    *money.SAMPLES,
    *few.SAMPLES,
)


@cache
def files() -> dict[str, bytes]:
    """Return every file of the project, by path, with the editions that it froze in its time."""
    today = sources(WAITING)
    return today | frozen_editions(today, sources)


def sources(until: Quarter) -> dict[str, bytes]:
    """Return every file that people type, with the reports up to a quarter's."""
    by_hand = {
        path.relative_to(WRITTEN_BY_HAND).as_posix(): path.read_bytes()
        for path in sorted(WRITTEN_BY_HAND.rglob("*"))
        if path.is_file()
    }
    generated = [
        *(
            (_path(sample), sample.definition(number))
            for number, sample in enumerate(SAMPLES, start=1)
        ),
        *all_actions(),
        *all_results(SAMPLES, until),
        *all_reports(SAMPLES, until),
    ]
    return by_hand | {path: text.encode() for path, text in generated}


def write(folder: Path) -> int:
    """Write the project into a folder and return how many files there are."""
    made = files()
    put(made, folder)
    return len(made)


def _path(sample: Sample) -> str:
    newest = (sample.home.then or sample.home.first).split("/")[0]
    return f"measures/definitions/{newest}/{sample.id}.yaml"
