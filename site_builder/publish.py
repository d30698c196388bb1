"""Put a new site in the old one's place in one step; the only importer of filelock.

The whole site is written into a folder beside the output folder, then the two are exchanged. A
build killed at any moment leaves the old site or the new one. A folder that is not ours (it lacks
our marker file) is never touched. What is in the site is decided, and checked, before.

Beside an output folder `output` stand, while a build runs: `.output.ragstone-lock`, and
`.output.ragstone-new-…` with the new site, which holds the old one after the exchange. Where the
system cannot exchange two folders (it can on Linux), the old site steps aside into
`.output.ragstone-old`, and comes back at the next build if this one is killed just then.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout

from site_builder.model.output import MARKER, OutputFile

MARKER_TEXT = b"Made by ragstone, which replaces this whole folder at each build.\n"

_FOLDER_MODE = 0o755
_FILE_MODE = 0o644
_RENAME_EXCHANGE = 2  # linux/fs.h
_AT_FDCWD = -100  # fcntl.h: paths are relative to the current folder
_CANNOT_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}

Tell = Callable[[str], None]


class PublishRefusedError(Exception):
    """The site cannot be put there; the message says why, in words for the person who builds."""


@dataclass(frozen=True, slots=True)
class _Places:
    """The output folder and its neighbours, all in one folder and so on one file system."""

    output: Path

    def _beside(self, ending: str) -> Path:
        return self.output.with_name(f".{self.output.name}.ragstone-{ending}")

    @property
    def lock(self) -> Path:
        return self._beside("lock")

    @property
    def aside(self) -> Path:
        return self._beside("old")

    @property
    def new(self) -> str:
        """How the names of folders with a new site begin."""
        return self._beside("new-").name


def publish(files: Sequence[OutputFile], output: Path, *, waiting: Tell | None = None) -> Path:
    """Make `output` hold exactly these files and our marker; return where it is.

    `waiting` is told when another build must finish first. An output folder that holds the same
    already is left as it is, times included. Raises PublishRefusedError, and changes nothing, when
    the folder is not ours, is a link, or cannot be written.
    """
    places = _Places(Path(os.path.abspath(output)))  # noqa: PTH100 - `..` goes, links stay
    if not places.output.name:
        message = f"{output} cannot be replaced as a whole; give a folder of its own"
        raise PublishRefusedError(message)
    try:
        places.output.parent.mkdir(parents=True, exist_ok=True)
        with _alone(places.lock, waiting):
            _tidy_up(places)
            _refuse_foreign(places.output)
            site = {file.path: file.content for file in files} | {MARKER: MARKER_TEXT}
            if not _holds(places.output, site):
                _replace(places, site)
    except OSError as error:
        where = error.filename or places.output
        message = f"cannot write the site: {error.strerror or error} ({where})"
        raise PublishRefusedError(message) from error
    return output


@contextlib.contextmanager
def _alone(lock: Path, waiting: Tell | None) -> Iterator[None]:
    """Hold the lock; a lock of a build that was killed is free again by itself."""
    guard = FileLock(lock)
    try:
        guard.acquire(blocking=False)
    except Timeout:
        if waiting is not None:
            waiting("Waiting for another build to finish")
        guard.acquire()
    try:
        yield
    finally:
        guard.release()


def _tidy_up(places: _Places) -> None:
    """Put back an old site that stood aside when a build was killed, and delete its rests."""
    if places.aside.is_symlink():
        message = f"{places.aside} is a symbolic link, which ragstone never makes; take it away"
        raise PublishRefusedError(message)
    if _is_ours(places.aside):
        if places.output.exists():
            _delete(places.aside)
        else:
            places.aside.rename(places.output)
    for rest in places.output.parent.iterdir():
        if rest.name.startswith(places.new) and not rest.is_symlink() and rest.is_dir():
            if _is_ours(rest):
                _delete(rest)
            else:
                with contextlib.suppress(OSError):  # empty: killed before the marker was there
                    rest.rmdir()


def _delete(folder: Path) -> None:
    """Delete a folder of ours, its marker last: so the next build knows a half deleted one."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _is_ours(folder: Path) -> bool:
    """Say whether a folder carries our marker; a link to one is never ours to change."""
    return not folder.is_symlink() and (folder / MARKER).is_file()


def _refuse_foreign(output: Path) -> None:
    if output.is_symlink():
        message = f"{output} is a symbolic link; give the folder that it points to"
        raise PublishRefusedError(message)
    if not output.exists():
        return
    if not output.is_dir():
        message = f"{output} is a file, not a folder"
        raise PublishRefusedError(message)
    if not _is_ours(output) and any(output.iterdir()):
        message = (
            f"{output} holds files that ragstone did not make, and would be replaced as a whole;"
            " move them away, or build into another folder"
        )
        raise PublishRefusedError(message)


def _holds(output: Path, site: dict[str, bytes]) -> bool:
    """Say whether the folder holds the site to the byte, and nothing else."""
    if not output.is_dir():
        return False
    there: set[str] = set()
    for path in output.rglob("*"):
        if path.is_symlink():
            return False
        if path.is_file():
            name = path.relative_to(output).as_posix()
            if name not in site or path.stat().st_size != len(site[name]):
                return False
            there.add(name)
        elif not any(path.iterdir()):
            return False
    return there == site.keys() and all(
        (output / name).read_bytes() == content for name, content in site.items()
    )


def _replace(places: _Places, site: dict[str, bytes]) -> None:
    new = Path(tempfile.mkdtemp(prefix=places.new, dir=places.output.parent))
    try:
        _write(new, site)
        if places.output.exists():
            _exchange(new, places)
        else:
            new.rename(places.output)
        _sync(places.output.parent)
    finally:
        # After an exchange it holds the old site; after a failure what was written so far.
        with contextlib.suppress(OSError):  # the next build tries again
            if new.exists():
                _delete(new)


def _write(folder: Path, site: dict[str, bytes]) -> None:
    """Write the site, the marker first, so that the rests of a killed build are known as ours."""
    folder.chmod(_FOLDER_MODE)
    for name in sorted(site, key=lambda name: (name != MARKER, name)):
        path = folder / _inside(name)
        _make_folders(path.parent, folder)
        with path.open("xb") as file:
            file.write(site[name])
        path.chmod(_FILE_MODE)
    if hasattr(os, "sync"):
        os.sync()  # once for all files: after a power cut, too, the exchange finds them whole


def _inside(name: str) -> PurePosixPath:
    """Refuse a path out of the site: `verify` reports it, and this is the last wall."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name:
        message = f"the path {name!r} does not stay inside the site"
        raise PublishRefusedError(message)
    return path


def _make_folders(folder: Path, top: Path) -> None:
    """Make a folder and those above it, readable for a web server whatever the umask is."""
    if folder != top and not folder.is_dir():
        _make_folders(folder.parent, top)
        folder.mkdir()
        folder.chmod(_FOLDER_MODE)


def _exchange(new: Path, places: _Places) -> None:
    """Swap the new folder and the output folder in one step, or else in two with a way back."""
    if _renameat2(new, places.output):
        return
    places.output.rename(places.aside)
    try:
        new.rename(places.output)
    except BaseException:
        places.aside.rename(places.output)
        raise
    _delete(places.aside)


def _renameat2(new: Path, old: Path) -> bool:
    """Exchange two folders in one step; False when the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), _RENAME_EXCHANGE)
    if done == 0:
        return True
    fault = ctypes.get_errno()
    if fault in _CANNOT_EXCHANGE:
        return False
    raise OSError(fault, os.strerror(fault), str(old))


def _sync(folder: Path) -> None:
    """Make the renaming itself last; where folders cannot be synced there is nothing to do."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
