"""A frozen edition reads back as it was written, and whatever else its file holds is told."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from site_builder.load.editions import Frozen, read_editions
from site_builder.load.files import Found, Kind
from site_builder.load.project import load_project
from site_builder.model.canonical import edition_text
from site_builder.model.quarter import Quarter
from tests.frozen import freeze_site
from tests.load.cases import TINY

NAME = "content/editions/2019-20-q2.json"


@pytest.fixture(scope="module")
def lock(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    site = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("frozen") / "site"))
    freeze_site(site, "2019-20 Q2")
    loaded = load_project(site)
    assert loaded.project is not None
    [edition] = loaded.project.editions
    content = (site / NAME).read_bytes()
    assert edition_text(edition).encode("utf-8") == content
    return content


def read(content: bytes) -> Frozen:
    with TemporaryDirectory() as folder:
        path = Path(folder) / NAME
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        return read_editions(Path(folder), (Found(NAME, Kind.EDITION, "", Quarter(2019, 2)),))


def test_line_ends_of_windows_are_no_edit(lock: bytes) -> None:
    assert read(lock.replace(b"\n", b"\r\n")) == read(lock)
    assert len(read(lock).editions) == 1


@settings(deadline=None, max_examples=60)
@given(at=some.integers(0), byte=some.integers(0, 255))
def test_one_altered_byte_anywhere_is_told(lock: bytes, at: int, byte: int) -> None:
    at %= len(lock)
    altered = lock[:at] + bytes([byte]) + lock[at + 1 :]
    found = read(altered)
    if altered == lock:
        assert found.problems == ()
    else:
        assert [one.code for one in found.problems] == ["bad-edition"]
        assert found.editions == ()


@settings(deadline=None, max_examples=60)
@given(some.binary(max_size=200))
def test_whatever_the_file_holds_nothing_is_raised(content: bytes) -> None:
    assert [one.code for one in read(content).problems] == ["bad-edition"]


@pytest.mark.parametrize(
    "text",
    ["[]", "null", "1", '{"format": 1e999}', '{"quarter": "\\ud800"}', '{"measures": {"a": NaN}}'],
)
def test_json_that_is_no_edition_is_told(text: str) -> None:
    assert [one.code for one in read(text.encode()).problems] == ["bad-edition"]
