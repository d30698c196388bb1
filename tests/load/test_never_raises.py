"""Whatever bytes a file holds, loading gives problems or a project: it never raises."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from site_builder.load.documents import yaml_file
from site_builder.load.front_matter import markdown_file
from site_builder.load.project import load_project
from site_builder.load.text import clean_text
from site_builder.problems.printers import FORMATS, print_problems
from tests.load.cases import TINY

FILES = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*") if path.is_file())
# Pieces that YAML, the front matter and our references give a meaning to, in any order.
PIECES = st.sampled_from(
    [
        "\n",
        "  ",
        ": ",
        "- ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "|",
        ">",
        "&a",
        "*a",
        "<<",
        "!!x",
        "#",
        "---",
        "...",
        "%YAML 1.1",
        "\t",
        "\r",
        "\\",
        "~",
        "null",
        "[[a.actual]]",
        "[[",
        "`",
        "é",
        "\u2028",
        "\x00",
        "quarter",
        "results",
        "actual",
        "57%",
        "2019-20 Q2",
        "title",
        "targets",
        "2019-20",
        "[c]",
        "id",
        "priorities",
        "page:x](",
        "](page:x)",
    ]
)
MIXED = st.lists(PIECES, max_size=60).map("".join)
SLOW_IS_FINE = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def site() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        shutil.copytree(TINY, root)
        yield root


def _load_with(site: Path, path: str, content: bytes) -> None:
    target = site / path
    before = target.read_bytes()
    target.write_bytes(content)
    try:
        loaded = load_project(site)
    finally:
        target.write_bytes(before)
    for style in FORMATS:
        print_problems(loaded.problems, style).encode("utf-8")


@SLOW_IS_FINE
@given(path=st.sampled_from(FILES), content=st.binary(max_size=400))
def test_any_bytes_in_any_file(site: Path, path: str, content: bytes) -> None:
    _load_with(site, path, content)


@SLOW_IS_FINE
@given(path=st.sampled_from(FILES), text=MIXED)
def test_any_mixture_of_signs_in_any_file(site: Path, path: str, text: str) -> None:
    _load_with(site, path, text.encode("utf-8"))


@SLOW_IS_FINE
@given(path=st.sampled_from(FILES), at=st.integers(0, 3000), piece=PIECES)
def test_a_sign_put_into_a_good_file(site: Path, path: str, at: int, piece: str) -> None:
    text = (site / path).read_text(encoding="utf-8")
    _load_with(site, path, (text[:at] + piece + text[at:]).encode("utf-8"))


@settings(max_examples=400)
@given(MIXED | st.text(max_size=200))
@example("[" * 5000)
@example("{a: " * 5000)
@example("- " * 5000)
@example("a: " * 3000)
@example("? " * 300)
def test_every_problem_of_a_text_has_a_place_in_it(text: str) -> None:
    clean = clean_text(text.encode("utf-8", "replace"), "file").text or ""
    lines = clean.split("\n")
    for problem in (*yaml_file(clean, "file").problems, *markdown_file(clean, "file").problems):
        assert 0 <= problem.place.line <= len(lines)
        assert problem.message


def test_a_bomb_of_aliases_is_refused_without_being_expanded() -> None:
    """Expanded, it would hold 9 to the power of 60 values; nothing could finish that."""
    lines = ["x0: &x0 [y, y, y, y, y, y, y, y, y]"]
    for level in range(60):
        names = ", ".join([f"*x{level}"] * 9)
        lines.append(f"x{level + 1}: &x{level + 1} [{names}]")
    read = yaml_file("\n".join(lines), "file")
    assert [problem.code for problem in read.problems] == ["alias"]


@pytest.mark.parametrize("style", FORMATS)
def test_a_bomb_of_merge_keys_is_refused_without_being_expanded(style: str) -> None:
    lines = ["x0: &x0 {y: z}"]
    for level in range(60):
        names = ", ".join([f"*x{level}"] * 9)
        lines.append(f"x{level + 1}: &x{level + 1} {{<<: [{names}]}}")
    read = yaml_file("\n".join(lines), "file")
    assert {problem.code for problem in read.problems} == {"alias", "merge-key"}
    assert print_problems(read.problems, style)
