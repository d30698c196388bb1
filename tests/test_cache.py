"""The chart cache: what is kept, what is forgotten, and that it can never do harm."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from site_builder.cache import ChartCache, SearchCache, code_version
from site_builder.model.chart import BarRow, BarsChart, ChartSpec, HistoryChart, Segment, TargetStep
from site_builder.model.output import OutputFile
from site_builder.model.scheme import Family

CHART = BarsChart(
    "b", "t", "d", (BarRow("Row", (Segment("Green", "G", 3, Family.GREEN, filled=True),)),)
)
OTHER = replace(CHART, id="other")


class Drawing:
    """Draws, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def __call__(self, spec: ChartSpec) -> str:
        self.drawn.append(spec.id)
        return f"<svg>{spec.id} £ ✓\r\n</svg>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".ragstone" / "cache"


def test_a_chart_is_drawn_once_and_reads_the_same_ever_after(folder: Path) -> None:
    drawing = Drawing()
    texts = {ChartCache(folder).wrap(drawing)(CHART) for _ in range(3)}
    assert drawing.drawn == ["b"]
    assert texts == {"<svg>b £ ✓\r\n</svg>"}


def test_another_chart_is_drawn_anew(folder: Path) -> None:
    drawing = Drawing()
    draw = ChartCache(folder).wrap(drawing)
    assert draw(CHART) != draw(OTHER)
    assert drawing.drawn == ["b", "other"]


def test_figures_that_are_equal_but_written_differently_are_different(folder: Path) -> None:
    drawing = Drawing()
    draw = ChartCache(folder).wrap(drawing)
    for written in ("1", "1.0"):
        step = TargetStep(1, Decimal(written), Decimal(written), "one")
        draw(HistoryChart("h", "t", "d", "u", (), (step,), zero_based=True))
    assert drawing.drawn == ["h", "h"]


def test_other_drawing_code_draws_anew(folder: Path) -> None:
    drawing = Drawing()
    ChartCache(folder, "one").wrap(drawing)(CHART)
    ChartCache(folder, "two").wrap(drawing)(CHART)
    assert drawing.drawn == ["b", "b"]


@pytest.mark.parametrize("rest", [b"", b"<svg>", b"abc\n<svg>", b"\xff\xfe\n\xff"])
def test_a_spoilt_entry_is_drawn_and_kept_anew(folder: Path, rest: bytes) -> None:
    drawing = Drawing()
    text = ChartCache(folder).wrap(drawing)(CHART)
    (entry,) = folder.iterdir()
    entry.write_bytes(rest)
    assert ChartCache(folder).wrap(drawing)(CHART) == text
    assert ChartCache(folder).wrap(drawing)(CHART) == text
    assert drawing.drawn == ["b", "b"]


def test_a_cut_entry_is_not_believed(folder: Path) -> None:
    drawing = Drawing()
    text = ChartCache(folder).wrap(drawing)(CHART)
    (entry,) = folder.iterdir()
    entry.write_bytes(entry.read_bytes()[:-3])
    assert ChartCache(folder).wrap(drawing)(CHART) == text


def test_pruning_keeps_what_was_used_and_deletes_the_rest(folder: Path) -> None:
    first = ChartCache(folder)
    for chart in (CHART, OTHER):
        first.wrap(Drawing())(chart)
    (folder / "ragstone-killed.part").touch()
    for name in ("README", "drawn-by-hand.svg", "download.part"):
        (folder / name).touch()
    second = ChartCache(folder)
    second.wrap(Drawing())(OTHER)
    second.prune()
    drawing = Drawing()
    ChartCache(folder).wrap(drawing)(OTHER)
    assert drawing.drawn == []
    others = {path.name for path in folder.iterdir() if not re.match("[0-9a-f]{64}", path.name)}
    assert others == {"README", "drawn-by-hand.svg", "download.part"}
    assert len(list(folder.iterdir())) == len(others) + 1


@pytest.mark.parametrize("link", [".ragstone", ".ragstone/cache"])
def test_nothing_is_deleted_through_a_link(tmp_path: Path, link: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    ChartCache(elsewhere / ".ragstone" / "cache").wrap(Drawing())(CHART)
    path = tmp_path / "project" / link
    path.parent.mkdir(parents=True)
    path.symlink_to(elsewhere / link)
    cache = ChartCache(tmp_path / "project" / ".ragstone" / "cache")
    cache.wrap(Drawing())(OTHER)
    cache.prune()
    assert len(list((elsewhere / ".ragstone" / "cache").iterdir())) == len((CHART, OTHER))


def test_a_build_that_stopped_before_drawing_forgets_nothing(folder: Path) -> None:
    ChartCache(folder).wrap(Drawing())(CHART)
    ChartCache(folder).prune()
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = ChartCache(tmp_path / "file" / "cache")
    drawing = Drawing()
    assert cache.wrap(drawing)(CHART) == cache.wrap(drawing)(CHART)
    cache.prune()
    assert drawing.drawn == ["b", "b"]


def test_a_folder_that_cannot_be_written_is_no_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    ChartCache(folder).wrap(Drawing())(CHART)
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    cache = ChartCache(folder)
    drawing = Drawing()
    draw = cache.wrap(drawing)
    assert draw(CHART).startswith("<svg>")
    assert draw(OTHER).startswith("<svg>")
    cache.prune()
    assert drawing.drawn == ["other"]


def test_the_key_holds_the_code_and_the_library_without_importing_either() -> None:
    program = (
        "import sys; from site_builder.cache import code_version; print(code_version());"
        "assert not {'matplotlib', 'numpy', 'site_builder.draw'} & set(sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == code_version()


def test_another_version_of_matplotlib_is_other_code(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_version()
    monkeypatch.setattr("site_builder.cache.version", lambda _: "0.0")
    code_version.cache_clear()
    try:
        assert code_version() != before
    finally:
        monkeypatch.undo()
        code_version.cache_clear()


PAGES = (OutputFile("a/index.html", b"<p>a</p>"), OutputFile("b/index.html", b"<p>b</p>"))


class Searching:
    """Makes an index, and remembers how often."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, pages: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
        self.made += 1
        return tuple(replace(page, path=f"search/{page.path}") for page in pages)


def test_a_search_is_made_once_and_kept_byte_for_byte(folder: Path) -> None:
    searching = Searching()
    pages = (*PAGES, OutputFile("c/index.html", bytes(range(256))))
    kept = [SearchCache(folder).wrap(searching)(pages) for _ in range(2)]
    assert searching.made == 1
    assert kept[0] == kept[1] == searching(pages)


@pytest.mark.parametrize(
    "pages",
    [
        (*PAGES[:1], replace(PAGES[1], content=b"<p>c</p>")),
        (*PAGES[:1], replace(PAGES[1], path="c/index.html")),
        PAGES[:1],
    ],
)
def test_other_pages_and_other_code_make_a_search_anew(
    folder: Path, pages: tuple[OutputFile, ...]
) -> None:
    searching = Searching()
    for code, given in (("one", PAGES), ("one", pages), ("two", pages)):
        SearchCache(folder, code).wrap(searching)(given)
    assert searching.made == 3


def test_each_cache_forgets_its_own_alone(folder: Path) -> None:
    ChartCache(folder).wrap(Drawing())(CHART)
    for pages in (PAGES, PAGES[:1]):
        cache = SearchCache(folder)
        cache.wrap(Searching())(pages)
        cache.prune()
    assert sorted(path.suffix for path in folder.iterdir()) == [".search", ".svg"]
