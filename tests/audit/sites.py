"""The sites that are audited: those of `make site` and `make sample`, and the small test sites."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
    def pages(self) -> tuple[str, ...]:
        """The paths of its pages, in order."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return tuple(sorted(found))


class NotBuiltError(Exception):
    """A site that is to be audited has not been built."""


@contextmanager
def served_sites() -> Iterator[tuple[Site, ...]]:
    """Yield every site, each below a folder of its own on one server on this machine."""
    root = SCRATCH / "sites"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for name, folder in BUILT.items():
        if not (folder / "index.html").is_file():
            message = f"{folder} is not there: `make site sample` builds it."
            raise NotBuiltError(message)
        (root / name).symlink_to(folder)
    for name, layers in SMALL.items():
        _build_small(name, layers, root / name)
    with serving(root) as address:
        names: Sequence[str] = (*BUILT, *SMALL)
        yield tuple(Site(name, (root / name).resolve(), f"{address}{name}/") for name in names)


def _build_small(name: str, layers: Sequence[str], output: Path) -> None:
    project = SCRATCH / "projects" / name
    shutil.rmtree(project, ignore_errors=True)
    for layer in layers:
        shutil.copytree(ROOT / "tests" / "sites" / layer, project, dirs_exist_ok=True)
    outcome, published = build(project, output, PUBLIC, tell=lambda _stage: None)
    if published is None:
        message = f"tests/sites/{name} cannot be built: {outcome.problems}"
        raise NotBuiltError(message)
