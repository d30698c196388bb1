"""The examples in the manual of schemes are accepted as they stand there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from site_builder.assess.report import assess
from site_builder.load.project import load_project
from site_builder.model.project import Project
from site_builder.model.scheme import Basis
from site_builder.problems.printers import as_text
from tests.load.cases import TINY

MANUAL = Path(__file__).parents[2] / "docs" / "manual" / "schemes.md"
TEXT = MANUAL.read_text("utf-8")
BLOCKS = [one.split("\n", 1) for one in re.findall("```yaml\n# (.*?)```", TEXT, re.DOTALL)]
MEASURE, RESULT = "homes/homes-started", "homes-started"


def blocks(place: str) -> list[str]:
    return [text for where, text in BLOCKS if where.startswith(place)]


def indented(text: str, spaces: int) -> str:
    return "".join(f"{' ' * spaces}{line}\n" for line in text.strip().split("\n"))


def project(folder: Path, measure: str = "", result: str = "") -> Project:
    """Load the small council with every scheme of the manual, and one measure or result of it."""
    shutil.copytree(TINY, folder / "site")
    root = folder / "site"
    site = root / "content" / "site.yaml"
    schemes = "".join(indented(one, 2) for one in blocks("content/site.yaml"))
    site.write_text(
        site.read_text("utf-8").replace("schemes:\n", f"schemes:\n{schemes}", 1), "utf-8"
    )
    file = root / "measures" / "definitions" / f"{MEASURE}.yaml"
    typed = set(re.findall(r"^(\w+):", measure, re.MULTILINE))
    kept = [
        part
        for part in re.split(r"(?m)^(?=\w)", file.read_text("utf-8"))
        if part.partition(":")[0] not in typed
    ]
    file.write_text("".join(kept) + measure, "utf-8")
    if result:
        results = root / "measures" / "results" / "2019-20-q2.yaml"
        text = results.read_text("utf-8").replace("    actual: 27\n", indented(result, 4), 1)
        results.write_text(text, "utf-8")
    loaded = load_project(root)
    assert as_text(loaded.problems) == "no problems"
    assert loaded.project is not None
    return loaded.project


def test_every_scheme_is_accepted_and_every_basis_has_one(tmp_path: Path) -> None:
    found = project(tmp_path).site.schemes
    assert len(found) == len(blocks("content/site.yaml")) + 1  # and the council's own
    assert {scheme.basis for scheme in found.values()} == set(Basis)


@pytest.mark.parametrize("text", blocks("a measure"))
def test_every_measure_is_accepted(text: str, tmp_path: Path) -> None:
    assert assess(project(tmp_path, measure=text)).reports


@pytest.mark.parametrize("text", blocks("a result"))
def test_every_result_is_accepted(text: str, tmp_path: Path) -> None:
    found = assess(project(tmp_path, measure="scheme: judged\n", result=text))
    history = next(one for one in found.measures if one.measure.id == RESULT)
    rating = history.assessments[-1].rating
    assert rating is not None
    assert rating.source.value == "judgement"


def test_every_block_is_one_of_these() -> None:
    known = blocks("content/site.yaml") + blocks("a measure") + blocks("a result")
    assert len(known) == len(BLOCKS) == TEXT.count("```yaml")
