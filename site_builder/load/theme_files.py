"""What lies in a project's own theme, before any of it is read: no links, nothing out of size.

A theme's static files are published as they are, so a link in one would publish whatever file of
the machine it points to. Themes that come with Ragstone are not looked at: some installers make a
package of links.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from site_builder.model.theme import TEMPLATES
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

LARGEST_TEXT = 1_000_000  # bytes of a template, or of theme.yaml
LARGEST_STATIC = 5_000_000  # bytes of a font or picture
MOST_FILES = 1_000


def theme_files(project: Path, folder: Path) -> tuple[Problem, ...]:
    """Return what is wrong with the files of a theme; nothing for one outside the project."""
    home = project / "themes"
    if not folder.is_relative_to(home):
        return ()
    for above in (home, folder):
        if above.is_symlink():
            return (_link(_shown(project, above)),)
    paths = list(_walk(folder))
    if len(paths) > MOST_FILES:
        message = f"the theme has {len(paths):,} files: it may have {MOST_FILES:,}"
        hint = "leave out what no page uses"
        return (problem("bad-theme", Place(_shown(project, folder)), message, hint),)
    return tuple(found for path in paths for found in _check(path, folder, project))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield what is not a folder; a link to a folder is none."""
    for entry in sorted(os.scandir(folder), key=lambda one: one.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _check(path: Path, folder: Path, project: Path) -> Iterator[Problem]:
    shown = _shown(project, path)
    try:
        found = path.lstat()
    except OSError as error:
        reason = error.strerror or "it may be in use"
        yield problem("unreadable-file", Place(shown), f"the file cannot be read: {reason}")
        return
    inside = path.relative_to(folder).parts
    largest = LARGEST_TEXT if inside[0] == TEMPLATES or len(inside) == 1 else LARGEST_STATIC
    if stat.S_ISLNK(found.st_mode):
        yield _link(shown)
    elif not stat.S_ISREG(found.st_mode):
        hint = "put a file of that name here"
        yield problem("unreadable-file", Place(shown), "this is not a file", hint)
    elif found.st_size > largest:
        message = f"the file is larger than {largest // 1_000_000} MB"
        yield problem("file-too-large", Place(shown), message, "make it smaller")


def _link(shown: str) -> Problem:
    return problem(
        "symlink",
        Place(shown),
        "this is a symbolic link, and links are not followed",
        "put the file itself here",
    )


def _shown(project: Path, path: Path) -> str:
    """Return a path that can be printed whatever bytes its name is made of."""
    shown = path.relative_to(project).as_posix()
    return shown.encode("utf-8", "backslashreplace").decode("utf-8")
