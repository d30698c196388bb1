"""The tiny site, byte for byte: any change in what readers get shows up as a difference here.

After a change that is meant, look at the new site, then write the golden files anew with
`python -m tests.test_golden` and read the difference before you commit it.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from site_builder.build import build
from tests.showing import PUBLIC

SITES = Path(__file__).parent / "sites"
GOLDEN = SITES / "tiny-golden"
NOT_KEPT = ("static", ".ragstone")  # the theme's own files; our marker
SEARCH = ("search", "pagefind")  # the search engine and its index, of which it is the same
PACKED = frozenset({".xlsx", ".png"})  # whose bytes are up to libraries; others read them back


_STATIC_NAME = re.compile(r"(static/[a-z]+)\.[0-9a-f]+\.")  # changes with each change of style


def _silent(_stage: str) -> None:
    pass


def built(folder: Path) -> dict[str, str]:
    """Build the tiny site below `folder` and return its text files by path."""
    project = Path(shutil.copytree(SITES / "tiny", folder / "tiny"))
    outcome, published = build(project, folder / "output", PUBLIC, tell=_silent)
    assert published is not None, outcome.problems
    return files_of(folder / "output")


def files_of(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): _STATIC_NAME.sub(
            r"\1.", path.read_bytes().decode("utf-8")
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.relative_to(folder).parts[0] not in NOT_KEPT
        and path.relative_to(folder).parts[:2] != SEARCH
        and path.suffix not in PACKED
    }


def test_the_tiny_site_is_what_it_was(tmp_path: Path) -> None:
    now, golden = built(tmp_path), files_of(GOLDEN)
    assert sorted(now) == sorted(golden)
    for path, text in golden.items():
        assert now[path] == text, f"{path} differs from tests/sites/tiny-golden/{path}"


def main() -> None:
    """Write the golden files anew."""
    with tempfile.TemporaryDirectory() as folder:
        now = built(Path(folder))
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, text in now.items():
        file = GOLDEN / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


if __name__ == "__main__":
    main()
