"""Paths that every file system and web server can hold, and sizes that an old phone can load."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator

from site_builder.model.output import MARKER, SEARCH_FOLDER
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.links import Site

_KB = 1024
# The first pattern that fits counts. Sizes are compressed ones, as sent by a server.
_BUDGETS = (
    (re.compile(r"^measures/[^/]+/index\.html$"), 15 * _KB),
    (re.compile(r"\.html$"), 60 * _KB),
    (re.compile(r"\.css$"), 12 * _KB),
    (re.compile(rf"^{SEARCH_FOLDER}/"), 100 * _KB),  # loaded on demand, piece by piece
    (re.compile(r"\.js$"), 6 * _KB),
)
_LONGEST = 200  # characters: Windows allows 260 with the folder that the site is in
_DEVICES = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_REFUSED = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


def paths_are_safe(site: Site) -> Iterator[Problem]:
    """Yield paths that leave the site, clash with another, or do not work on every system."""
    taken: dict[str, str] = {}
    for file in site.files:
        fault = _fault(file.path)
        other = taken.setdefault(file.path.casefold(), file.path)
        if fault is None and other != file.path:
            fault = f"differs from {other!r} in capital letters only"
        if fault:
            yield problem("unsafe-path", Place(file.path), f"the path {file.path!r} {fault}")
    for path, times in Counter(file.path for file in site.files).items():
        if times > 1:
            message = f"{times} files have the path {path!r}"
            yield problem("unsafe-path", Place(path), message)
        for folder in _folders(path):
            if folder.casefold() in taken:
                message = f"the path {path!r} runs through {folder!r}, which is a file"
                yield problem("unsafe-path", Place(path), message)


def _fault(path: str) -> str | None:
    parts = path.split("/")
    if path.startswith("/") or not all(parts) or {".", ".."} & set(parts):
        return "does not stay inside the site"
    if _REFUSED.search(path) or any(part != part.rstrip(". ") for part in parts):
        return "has characters that not every system allows"
    if any(_DEVICES.match(part) for part in parts):
        return "is the name of a device on Windows"
    if parts[0].casefold() == MARKER:
        return "is the name of the mark that publishing leaves"
    return f"has more than {_LONGEST} characters" if len(path) > _LONGEST else None


def _folders(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts)))


def files_are_light(site: Site) -> Iterator[Problem]:
    """Yield files that are larger than their budget."""
    for file in site.files:
        budget = next((most for kind, most in _BUDGETS if kind.search(file.path)), None)
        if budget is None or len(file.content) <= budget:  # compressing does not make it larger
            continue
        size = len(gzip.compress(file.content, mtime=0))
        if size > budget:
            message = f"{size / _KB:.1f} KB compressed: the budget is {budget // _KB} KB"
            yield problem("page-too-heavy", Place(file.path), message)
