"""The sites that are audited: those of `make site` and `make sample`, and the small test sites."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from site_builder.build import build
from tests.audit.server import serving
from tests.conftest import ROOT
from tests.showing import PUBLIC

SCRATCH = ROOT / ".ragstone" / "audit"
BUILT = {"real": ROOT / "output", "sample": ROOT / "output-sample"}
SMALL = {"tiny": ("tiny",), "two-plans": ("tiny", "two-plans")}  # the second laid over the first


@dataclass(frozen=True, slots=True)
class Site:
    """A built site and where it is served while it is audited."""

    name: str
    folder: Path
    address: str  # ends in "/"

    @property
    def server(self) -> str:
        """The address of its server."""
        return urljoin(self.address, "/")

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of its pages, in order."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return tuple(sorted(found))


class NotBuiltError(Exception):
    """A site that is to be audited has not been built."""


@contextmanager
def served_sites() -> Iterator[tuple[Site, ...]]:
    """Yield every site, each on a server of its own, at the path that its own address has.

    Where a site says its address, its page for a wrong one links to files by their full paths.
    """
    root = SCRATCH / "sites"
    shutil.rmtree(root, ignore_errors=True)
    folders = dict(BUILT)
    for name, layers in SMALL.items():
        folders[name] = SCRATCH / "built" / name
        _build_small(name, layers, folders[name])
    with ExitStack() as servers:
        found = []
        for name, folder in folders.items():
            path = _path_of(folder, f"{name}/")
            (root / name / path).parent.mkdir(parents=True, exist_ok=True)
            (root / name / path).symlink_to(folder)
            address = servers.enter_context(serving(root / name))
            found.append(Site(name, folder.resolve(), f"{address}{path}"))
        yield tuple(found)


def _path_of(folder: Path, otherwise: str) -> str:
    """Return the path of a site's own address, without the slash in front."""
    home = folder / "index.html"
    if not home.is_file():
        message = f"{folder} is not there: `make site sample` builds it."
        raise NotBuiltError(message)
    canonical = re.search(r'<link rel="canonical" href="([^"]*)"', home.read_text(encoding="utf-8"))
    return urlsplit(canonical[1]).path.lstrip("/") if canonical else otherwise


def _build_small(name: str, layers: Sequence[str], output: Path) -> None:
    project = SCRATCH / "projects" / name
    shutil.rmtree(project, ignore_errors=True)
    for layer in layers:
        shutil.copytree(ROOT / "tests" / "sites" / layer, project, dirs_exist_ok=True)
    outcome, published = build(project, output, PUBLIC, tell=lambda _stage: None)
    if published is None:
        message = f"tests/sites/{name} cannot be built: {outcome.problems}"
        raise NotBuiltError(message)
