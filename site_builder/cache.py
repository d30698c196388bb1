"""Keep the results of a slow, pure function by content: the same chart is drawn only once.

The key is the digest of everything that decides the result: the drawing code, matplotlib's
version, and the specification. There are no file times and no dependencies; deleting the folder
changes nothing but the time that the next build takes. A cache that cannot be read or written is
no cache, and no error. What is kept is none of this module's business.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from site_builder.model.chart import ChartSpec

Draw = Callable[[ChartSpec], str]

_CODE = ("site_builder.draw", "site_builder.model.chart", "site_builder.model.band")
_LIBRARIES = ("matplotlib", "numpy")
_SUFFIX = ".svg"
_HALF_WRITTEN = ".part"
_UNFINISHED = "ragstone-"  # how the names of charts begin while they are written
_OURS = re.compile(rf"[0-9a-f]{{64}}\{_SUFFIX}|{_UNFINISHED}.+\{_HALF_WRITTEN}")


@cache
def code_version() -> str:
    """Return a digest of the drawing code and of the libraries' versions, importing none of it."""
    digest = sha256()
    for name in _CODE:
        for source in _sources(name):
            digest.update(source.name.encode() + b"\0" + source.read_bytes() + b"\0")
    for library in _LIBRARIES:
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


class ChartCache:
    """Charts kept in a folder, one file each, named by its key."""

    def __init__(self, folder: Path, code: str | None = None) -> None:
        """Use that folder, made when the first chart is kept; `code` defaults to the digest."""
        self._folder = folder
        self._code = code_version() if code is None else code
        self._used: set[str] = set()

    def wrap(self, draw: Draw) -> Draw:
        """Return `draw` with a memory: it is called only for what is not kept yet."""

        def drawn(spec: ChartSpec) -> str:
            path = self._folder / f"{self._key(spec)}{_SUFFIX}"
            self._used.add(path.name)
            known = _read(path)
            if known is not None:
                return known
            text = draw(spec)
            _write(path, text)
            return text

        return drawn

    def prune(self) -> None:
        """Delete what has not been asked for since this cache was made, and killed builds' rests.

        Only files of the names that a cache gives are deleted, none through a link to a folder
        elsewhere, and none when nothing was asked for: a build that stopped at a mistake must not
        cost the next one all its charts.
        """
        if not self._used or _is_linked(self._folder):
            return
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if _OURS.fullmatch(path.name) and path.name not in self._used:
                    with contextlib.suppress(OSError):
                        path.unlink()

    def _key(self, spec: ChartSpec) -> str:
        # The repr of a frozen dataclass of texts, numbers and enums is exact and says its type.
        return sha256(f"{self._code}\0{spec!r}".encode("utf-8", "surrogatepass")).hexdigest()


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
