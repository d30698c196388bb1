"""The index of the search: of which pages it is, that it repeats, and that it tells no more."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.build import build, check
from site_builder.model.output import SEARCH_FOLDER, OutputFile
from site_builder.search import SearchFailedError, no_search, search_files, to_search
from site_builder.verify.leaks.unpack import texts_of
from tests.showing import PUBLIC

TINY = Path(__file__).parent / "sites" / "tiny"
PREFIX = b"pagefind_dcd"


@pytest.fixture(autouse=True)
def made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds of other tests share their indexes (`conftest.py`); these are about making one."""
    monkeypatch.setattr("site_builder.build.search_files", search_files)


def page(path: str, body: str, found: str = 'data-pagefind-body data-title="T"') -> OutputFile:
    text = (
        '<!doctype html><html lang="en-GB"><head><title>T</title></head><body>'
        f"<header>frame</header><main {found}>{body}</main><footer>feet</footer></body></html>"
    )
    return OutputFile(path, text.encode())


PAGES = tuple(
    page(f"{name}/index.html", f"<h1>{name.title()}</h1><p>All about {name}: 1,204 in 2019/20.</p>")
    for name in ("bins", "homes", "libraries", "parks", "streets")
)


def index_of(*pages: OutputFile) -> dict[str, bytes]:
    return {file.path: file.content for file in search_files(to_search(pages))}


def entries(files: dict[str, bytes]) -> list[dict[str, object]]:
    packed = [content for path, content in files.items() if path.endswith(".pf_fragment")]
    return [json.loads(gzip.decompress(one).removeprefix(PREFIX)) for one in packed]


def test_only_pages_that_say_so_are_found() -> None:
    hidden = page("hidden/index.html", "<h1>Hidden</h1>", found="")
    files = index_of(*PAGES, hidden, OutputFile("data.csv", b"a"))
    assert {one["url"] for one in entries(files)} == {f"/{one.path}" for one in PAGES}


def test_what_surrounds_a_page_and_what_others_repeat_is_left_out() -> None:
    body = (
        "<h1>One</h1><nav>nav</nav><table><thead><tr><th>head</th></tr></thead></table><p>own</p>"
    )
    (entry,) = entries(index_of(page("one/index.html", body)))
    words = str(entry["content"])
    assert "own" in words
    assert not [word for word in ("frame", "feet", "nav", "head") if word in words]


def test_an_excerpt_is_of_sentences_and_not_of_labels_and_settings() -> None:
    body = (
        "<h1>One</h1><p>The answer.</p>"
        '<section class="compact"><p>Meaning.</p><dl><dt>Unit</dt><dd>Days</dd></dl></section>'
        '<section class="now-card"><dl class="steps"><dt>Rule</dt><dd>Gives</dd></dl></section>'
        '<ul class="trends"><li><span class="minor">Previous report</span> Better</li></ul>'
        '<section class="remedy"><dl><dt>Cause</dt><dd>Rain.</dd></dl></section>'
    )
    (entry,) = entries(index_of(page("one/index.html", body)))
    assert str(entry["content"]).split()[:5] == ["One.", "The", "answer.", "Meaning.", "Better."]
    assert "Rain." in str(entry["content"])


def test_words_of_residents_are_searched_beside_what_is_read() -> None:
    found = 'data-pagefind-body data-title="T" data-words="bins, refuse"'
    (entry,) = entries(index_of(page("one/index.html", "<h1>One</h1><p>Own.</p>", found)))
    assert "refuse" not in str(entry["content"])
    meta = entry["meta"]
    assert isinstance(meta, dict)
    assert meta["words"] == "bins, refuse"


def test_words_of_neighbouring_cells_stay_apart() -> None:
    body = "<h1>One</h1><dl><div><dt>Covers</dt><dd>April</dd></div></dl>"
    (entry,) = entries(index_of(page("one/index.html", body)))
    assert "CoversApril" not in str(entry["content"])


def test_a_change_around_the_page_leaves_the_index_as_it_is() -> None:
    other = OutputFile(PAGES[0].path, PAGES[0].content.replace(b"<footer>feet", b"<footer>new"))
    assert to_search((other,)) == to_search(PAGES[:1])


def test_the_same_pages_give_the_same_bytes_in_whatever_order() -> None:
    marked = [
        page(one.path, "<h1>One</h1>", 'data-pagefind-body data-pagefind-filter="kind:measure"')
        for one in PAGES
    ]
    first = index_of(*PAGES[:2], *marked[2:])
    assert first == index_of(*reversed(marked[2:]), *PAGES[:2])
    assert first == index_of(*PAGES[:2], *marked[2:])


def test_a_browser_gets_the_search_and_its_index_and_no_interface() -> None:
    files = index_of(*PAGES)
    assert f"{SEARCH_FOLDER}/pagefind.js" in files
    assert f"{SEARCH_FOLDER}/pagefind-entry.json" in files
    assert [path for path in files if "ui" in path or path.endswith(".css")] == []
    assert len([path for path in files if path.endswith(".pagefind")]) == 1


def test_a_site_without_pages_to_find_has_no_search() -> None:
    assert search_files(()) == no_search(()) == ()


def strings(data: bytes) -> Iterator[str]:
    """Yield the text strings of a CBOR document (RFC 8949), with a reader of its own."""
    at = 0

    def item() -> Iterator[str]:
        nonlocal at
        kind, short = data[at] >> 5, data[at] & 31
        at += 1
        size = short
        if 24 <= short <= 27:
            length = 1 << (short - 24)
            size = int.from_bytes(data[at : at + length])
            at += length
        if kind in (2, 3):
            if kind == 3:
                yield data[at : at + size].decode()
            at += size
        elif kind in (4, 5):
            for _ in range(size * (kind - 3)):
                yield from item()

    while at < len(data):
        yield from item()


def test_the_list_of_words_says_nothing_that_no_result_says() -> None:
    """So verify, which reads the results, need not read the lists."""
    files = index_of(*PAGES)
    said = " ".join(str(one["content"]) for one in entries(files)).lower()
    letters = "".join(one for one in said if one.isalnum())
    lists = [one for path, one in files.items() if path.endswith(".pf_index")]
    words = [word for one in lists for word in strings(gzip.decompress(one).removeprefix(PREFIX))]
    assert "1204" in words
    assert [word for word in words if word not in letters] == []


def test_results_are_read_for_withheld_numbers_without_their_counts() -> None:
    files = index_of(*PAGES)
    told = [
        text
        for path, one in files.items()
        if path.endswith(".pf_fragment")
        for text in texts_of(one)
    ]
    assert len(told) == len(PAGES)
    assert all("1,204" in text and "word_count" not in text for text in told)
    (lists,) = [one for path, one in files.items() if path.endswith(".pf_index")]
    assert list(texts_of(lists)) == []


def silent(_stage: str) -> None:
    pass


def refuse(*_: object, **__: object) -> None:
    pytest.fail("Pagefind was started")


def test_check_never_starts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.search.subprocess.run", refuse)
    assert check(TINY, PUBLIC, tell=silent).passes()


def test_a_build_starts_it_once_and_not_again_for_the_same_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    first, _ = build(project, tmp_path / "output", PUBLIC, tell=silent)
    assert any(file.path == f"{SEARCH_FOLDER}/pagefind.js" for file in first.files)
    monkeypatch.setattr("site_builder.search.subprocess.run", refuse)
    again, _ = build(project, tmp_path / "output", PUBLIC, tell=silent)
    assert again.files == first.files


def test_settings_of_the_user_do_not_change_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = index_of(*PAGES)
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "p")
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    assert index_of(*PAGES) == before


def test_where_it_is_not_installed_the_build_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.search.get_executable", lambda: None)
    project = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    outcome, published = build(project, tmp_path / "output", PUBLIC, tell=silent)
    assert published is None
    (found,) = [one for one in outcome.problems if one.code == "no-search-index"]
    assert found.message == "the search index cannot be made: Pagefind is not there"
    assert "pip install 'pagefind[bin]'" in (found.hint or "")


@pytest.mark.parametrize(
    "script", ["#!/bin/sh\necho it broke >&2\nexit 3\n", "#!/bin/sh\nexit 0\n"]
)
def test_a_search_that_fails_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("site_builder.search.get_executable", lambda: program)
    with pytest.raises(SearchFailedError, match=r"it broke|without a word"):
        search_files(to_search(PAGES))
