"""Keep the results of slow, pure functions by content: the same chart is drawn only once.

The key is the digest of everything that decides the result: the code, the libraries' versions, and
what the function is given. There are no file times and no dependencies; deleting the folder
changes nothing but the time that the next build takes. A cache that cannot be read or written is
no cache, and no error. What is kept is none of this module's business.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from site_builder.model.chart import ChartSpec
from site_builder.model.output import OutputFile

Draw = Callable[[ChartSpec], str]
Search = Callable[[Sequence[OutputFile]], tuple[OutputFile, ...]]

_DRAWING = ("site_builder.draw", "site_builder.model.chart", "site_builder.model.band")
_DRAWS = ("matplotlib", "numpy")
_SEARCHING = ("site_builder.search",)
_SEARCHES = ("pagefind", "pagefind_bin")
_HALF_WRITTEN = ".part"
_UNFINISHED = "ragstone-"  # how the names of files begin while they are written


@cache
def code_version(code: tuple[str, ...] = _DRAWING, libraries: tuple[str, ...] = _DRAWS) -> str:
    """Return a digest of some code and of its libraries' versions, importing none of it."""
    digest = sha256()
    for name in code:
        for source in _sources(name):
            digest.update(source.name.encode() + b"\0" + source.read_bytes() + b"\0")
    for library in libraries:
        with contextlib.suppress(PackageNotFoundError):
            digest.update(f"{library} {version(library)}\0".encode())
    return digest.hexdigest()


def _sources(module: str) -> tuple[Path, ...]:
    """Return the source files of a module, or of a package with its modules."""
    spec = find_spec(module)
    origin = Path(spec.origin) if spec and spec.origin else None
    if origin is None:
        return ()
    return tuple(sorted(origin.parent.glob("*.py"))) if origin.stem == "__init__" else (origin,)


class _Cache:
    """Texts kept in a folder, one file each, named by its key and by what they are."""

    def __init__(self, folder: Path, suffix: str) -> None:
        """Use that folder, made when the first text is kept."""
        self._folder = folder
        self._suffix = suffix
        self._used: set[str] = set()

    def _kept(self, key: str, make: Callable[[], str]) -> str:
        """Return what is kept under a key; where nothing is, make it and keep it."""
        path = self._folder / f"{key}{self._suffix}"
        self._used.add(path.name)
        known = _read(path)
        if known is not None:
            return known
        text = make()
        _write(path, text)
        return text

    def prune(self) -> None:
        """Delete what has not been asked for since this cache was made, and killed builds' rests.

        Only files of the names that a cache gives are deleted, none through a link to a folder
        elsewhere, and none when nothing was asked for: a build that stopped at a mistake must not
        cost the next one all that was kept.
        """
        if not self._used or _is_linked(self._folder):
            return
        ours = re.compile(rf"[0-9a-f]{{64}}\{self._suffix}|{_UNFINISHED}.+\{_HALF_WRITTEN}")
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if ours.fullmatch(path.name) and path.name not in self._used:
                    with contextlib.suppress(OSError):
                        path.unlink()


class ChartCache(_Cache):
    """Charts, each by its specification."""

    def __init__(self, folder: Path, code: str | None = None) -> None:
        """Use that folder; `code` defaults to the digest of the drawing code."""
        super().__init__(folder, ".svg")
        self._code = code_version() if code is None else code

    def wrap(self, draw: Draw) -> Draw:
        """Return `draw` with a memory: it is called only for what is not kept yet."""

        def drawn(spec: ChartSpec) -> str:
            # The repr of a frozen dataclass of texts, numbers and enums is exact and says its type.
            content = f"{self._code}\0{spec!r}".encode("utf-8", "surrogatepass")
            return self._kept(sha256(content).hexdigest(), lambda: draw(spec))

        return drawn


class SearchCache(_Cache):
    """The files of the search, by the pages that it is made of; the last one only."""

    def __init__(self, folder: Path, code: str | None = None) -> None:
        """Use that folder; `code` defaults to the digest of what makes the search."""
        super().__init__(folder, ".search")
        self._code = code_version(_SEARCHING, _SEARCHES) if code is None else code

    def wrap(self, search: Search) -> Search:
        """Return `search` with a memory: it is called only for pages that have changed."""

        def searched(pages: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
            digest = sha256(self._code.encode())
            for page in pages:
                digest.update(b"\0".join((b"", page.path.encode(), _digest(page.content))))
            return _unpacked(self._kept(digest.hexdigest(), lambda: _packed(search(pages))))

        return searched


def _packed(files: Sequence[OutputFile]) -> str:
    return json.dumps({file.path: b64encode(file.content).decode("ascii") for file in files})


def _unpacked(text: str) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path, b64decode(content)) for path, content in json.loads(text).items())


def _is_linked(folder: Path) -> bool:
    """Say whether the folder, or the one of ours that it lies in, is a link to elsewhere."""
    return folder.is_symlink() or folder.parent.is_symlink()


def _digest(text: bytes) -> bytes:
    return sha256(text).hexdigest().encode()


def _read(path: Path) -> str | None:
    """Return what is kept there, None when nothing is or it is not whole."""
    try:
        checksum, _, text = path.read_bytes().partition(b"\n")
        return text.decode() if checksum == _digest(text) else None
    except (OSError, UnicodeDecodeError):
        return None


def _write(path: Path, text: str) -> None:
    """Keep a text behind its checksum, whole or not at all; quietly not when that is impossible."""
    content = text.encode()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(_HALF_WRITTEN, _UNFINISHED, path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(content) + b"\n" + content)
            Path(part).replace(path)
        except OSError:
            Path(part).unlink(missing_ok=True)
