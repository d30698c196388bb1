"""The same sources give the same bytes, whoever builds them: where, when, and on what machine.

Each site is built in two folders, in two time zones, locales and hash seeds, and at two moments,
in processes of their own, and the two trees are compared byte for byte.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from site_builder.draw import draw_chart
from site_builder.search import search_files
from tests.sample.project import write
from tests.test_command import GOOD, TINY, bytes_of, process, ragstone

pytestmark = pytest.mark.wide

ROOT = Path(__file__).parents[1]
SOURCES = ("content", "measures", "themes")
HERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {
    "TZ": "America/Lima",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "2",
    "SOURCE_DATE_EPOCH": "4102444800",  # the year 2100
}


def built(project: Path, **environment: str) -> dict[str, bytes]:
    """Build: with an environment in a process of its own, which is all that reads a hash seed."""
    run = process if environment else ragstone
    done = run("build", folder=project, **environment)
    assert done.returncode == GOOD, done.stderr
    return bytes_of(project / "output")


def assert_same(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    """Compare two trees; a difference is told by its path, not by a million bytes."""
    assert one
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []


def test_the_small_council_is_the_same_anywhere_and_with_any_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.build.draw_chart", draw_chart)  # makes all anew
    monkeypatch.setattr("site_builder.build.search_files", search_files)
    tiny = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    elsewhere = Path(shutil.copytree(TINY, tmp_path / "some where else" / "tiny"))
    cold = built(tiny, **HERE)
    assert_same(cold, built(elsewhere, **THERE))
    assert_same(cold, built(tiny))  # warm
    shutil.rmtree(tiny / ".ragstone")
    shutil.rmtree(tiny / "output")
    assert_same(cold, built(tiny))  # cache deleted


def test_the_repositorys_own_site_is_the_same_anywhere(real_site: Path, tmp_path: Path) -> None:
    """The other build is the one that all tests share, made as a developer would make it."""
    elsewhere = tmp_path / "some where else"
    for folder in SOURCES:
        shutil.copytree(ROOT / folder, elsewhere / folder)
    assert_same(bytes_of(real_site), built(elsewhere, **THERE))


@pytest.mark.skipif(not os.environ.get("CI"), reason="two builds of ten years: CI waits for them")
def test_the_sample_council_is_the_same_anywhere(tmp_path: Path) -> None:
    folders = (tmp_path / "sample", tmp_path / "some where else" / "sample")
    for folder in folders:
        write(folder)
    assert_same(built(folders[0], **HERE), built(folders[1], **THERE))
