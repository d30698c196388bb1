"""The whole project of the invented council, as files by path."""

from __future__ import annotations

from pathlib import Path

from tests.sample import homes, learning, lives, money, need, places, value
from tests.sample.actions import all_actions
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
)


def files() -> dict[str, bytes]:
    """Return every file of the project, by path."""
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
        *all_results(SAMPLES),
        *all_reports(SAMPLES),
    ]
    return by_hand | {path: text.encode() for path, text in generated}


def write(folder: Path) -> int:
    """Write the project into a folder and return how many files there are."""
    made = files()
    for path, content in made.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return len(made)


def _path(sample: Sample) -> str:
    newest = (sample.home.then or sample.home.first).split("/")[0]
    return f"measures/definitions/{newest}/{sample.id}.yaml"
