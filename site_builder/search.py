"""From the built pages to the files of the site's search: the only importer of pagefind.

A page says itself that it may be found: its main part has `data-pagefind-body`, and beside it what
a result shows. Pagefind reads these parts alone, without what stands on many pages: navigation,
heads of tables, lists of labels and settings, and tables and cards of measures and actions, which
have pages of their own: an excerpt is to be of sentences. The words by which residents look for a
measure are searched, and not shown. Its
output is the same for the same pages, as long as these have one filter of one value between them:
several it writes in an order of chance. Keeping it is for `cache`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pagefind.service import get_executable

from site_builder.model.output import SEARCH_FOLDER, OutputFile
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

_WAIT = 300  # seconds: a thousand times what a council's site takes
_MAIN = re.compile(r"<main\b[^>]*\sdata-pagefind-body\b[^>]*>.*?</main>", re.DOTALL)
_LANGUAGE = re.compile(r"<html\b[^>]*\slang=\"([\w-]+)\"")
_RUN_TOGETHER = re.compile(r"</(?:dt|dd|th|td|li|span|summary)>")
"""Ends of elements that stand apart on a page, and between which Pagefind would leave no blank."""
_PASSED_OVER = (
    "nav",
    "svg",
    "template",
    "thead",
    "caption",
    "form",
    "noscript",
    ".kicker",
    ".scorecard",
    ".year",
    ".actions",
    ".tiles",
    ".quarter-cards",
    ".counts",
    ".chart-figure details",
    ".compact dl",
    ".now-card dl",
    ".now-card h3",
    ".trends .minor",
)
_SAID = (
    'data-pagefind-meta="title[data-title],kind[data-kind],standing[data-standing],'
    'quarter[data-quarter],words[data-words]"'
)
_KEPT = re.compile(
    r"pagefind\.js|pagefind-entry\.json|.+\.(?:pf_meta|pf_index|pf_fragment|pf_filter)"
)
_HINT = "install Ragstone again with all that it needs: pip install 'pagefind[bin]'"


class SearchFailedError(Exception):
    """The search cannot be built; `problems` say why."""

    def __init__(self, reason: str) -> None:
        """Make the problem, to be told with the others."""
        super().__init__(reason)
        message = f"the search index cannot be made: {reason}"
        found = problem("no-search-index", Place(SEARCH_FOLDER), message, _HINT)
        self.problems: tuple[Problem, ...] = (found,)


def no_search(_: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
    """Stand in for the search where nobody will search, so that `check` never starts Pagefind."""
    return ()


def to_search(files: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
    """Return the pages of a site that may be found, each cut down to what is searched.

    What surrounds a page is left out, so that the index stays as it is when only that changes.
    """
    pages = (file for file in files if file.path.endswith(".html"))
    return tuple(found for file in pages if (found := _cut_down(file)) is not None)


def _cut_down(page: OutputFile) -> OutputFile | None:
    text = page.content.decode("utf-8")
    main = _MAIN.search(text)
    if main is None:
        return None
    language = _LANGUAGE.search(text)
    spoken = language[1] if language else ""
    body = _RUN_TOGETHER.sub(r"\g<0> ", main[0]).replace("<main", f"<main {_SAID}", 1)
    content = f'<!doctype html><html lang="{spoken}"><body>{body}</body></html>'
    return OutputFile(page.path, content.encode("utf-8"))


def search_files(pages: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
    """Return the files of the search over what `to_search` gave, sorted by path.

    Raises SearchFailedError when Pagefind is not there or refuses.
    """
    if not pages:
        return ()
    with tempfile.TemporaryDirectory(prefix="ragstone-") as folder:
        site, index = Path(folder) / "site", Path(folder) / "index"
        for page in pages:
            path = site / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page.content)
        _run(site, index)
        return _read(index)


def _run(site: Path, index: Path) -> None:
    """Start Pagefind in a folder and an environment that have no settings for it."""
    program = get_executable()
    if program is None:
        reason = "Pagefind is not there"
        raise SearchFailedError(reason)
    options = {
        "--site": str(site),
        "--output-path": str(index),
        "--exclude-selectors": ",".join(_PASSED_OVER),
    }
    words = [word for option in options.items() for word in option]
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own words, no shell
            [str(program), *words, "--keep-index-url", "--silent"],
            cwd=site,
            env=environment,
            capture_output=True,
            timeout=_WAIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchFailedError(str(error)) from error
    if done.returncode != 0 or not (index / "pagefind-entry.json").is_file():
        said = (done.stderr or done.stdout).decode("utf-8", errors="replace")
        raise SearchFailedError(" ".join(said.split()) or "Pagefind stopped without a word")


def _read(index: Path) -> tuple[OutputFile, ...]:
    """Read what a browser needs of the output: no interface of its own, no other language."""
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    spoken = {f"wasm.{one['wasm'] or 'unknown'}.pagefind" for one in entry["languages"].values()}
    paths = (path for path in sorted(index.rglob("*")) if path.is_file())
    return tuple(
        OutputFile(f"{SEARCH_FOLDER}/{path.relative_to(index).as_posix()}", path.read_bytes())
        for path in paths
        if path.name in spoken or _KEPT.fullmatch(path.name)
    )
