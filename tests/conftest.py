"""What tests in several folders share, and which of them are the unit suite.

The workers of a run share the repository's own site, built once, and what sites are made of that is
slow to make: drawings and search indexes, kept by what they are made of in a folder of this run.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from site_builder.cache import ChartCache, SearchCache
from site_builder.draw import draw_chart
from site_builder.search import search_files

# No test says how fast a machine has to be. CI tries twice what a developer waits for.
settings.register_profile("repository", deadline=None, max_examples=25)
settings.register_profile("ci", deadline=None, max_examples=50)
settings.load_profile("ci" if os.environ.get("CI") else "repository")

ROOT = Path(__file__).parents[1]

if sys.dont_write_bytecode:
    # Then every worker, and every command that a test starts, would compile all sources anew:
    # most of what it takes to start one. Where they lie nothing is written all the same.
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(ROOT / ".ragstone" / "bytecode")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # not there with -B

WIDE = ("audit", "browser", "proof")
"""Folders whose tests drive browsers, judge whole sites, or try random councils by the hundred."""


@pytest.hookimpl(tryfirst=True)  # before pytest leaves out what was not asked for
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is no part of the unit suite: a new folder of such tests needs a name in `WIDE`."""
    for item in items:
        folder = item.path.relative_to(ROOT / "tests").parts[0]
        if folder in WIDE or "real_site" in getattr(item, "fixturenames", ()):
            item.add_marker("wide")


@pytest.fixture(scope="session")
def of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers of this run share, and no other run."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session", autouse=True)
def made_once(of_this_run: Path) -> Iterator[None]:
    """Sites built in this run share drawings and search indexes: each is made once.

    The same input gives the same output, which `test_draw.py` and `test_search.py` prove with the
    functions themselves and `test_reproducible.py` with builds that make everything anew.
    """
    charts, found = ChartCache(of_this_run / "made"), SearchCache(of_this_run / "made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.build.draw_chart", cache(charts.wrap(draw_chart)))
        patch.setattr("site_builder.build.search_files", found.wrap(search_files))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_wait_for_the_disk() -> Iterator[None]:
    """Sites published in this run are not kept safe from a power cut, which waits for all disks.

    `test_publish.py` proves that a build does wait, and what for.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.publish.os.sync", lambda: None, raising=False)
        yield


@pytest.fixture(scope="session")
def real_site(of_this_run: Path) -> Path:
    """The repository's own site, built once for all workers of this run."""
    site = of_this_run / "real-site"
    with FileLock(of_this_run / "real-site.lock"):
        if not site.is_dir():
            command = ("-m", "site_builder", "build", "--project", str(ROOT), "--output", str(site))
            done = subprocess.run(
                [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"the site cannot be built:\n{done.stderr}"
    return site
