"""What tests in several folders share: the repository's own site, built once."""

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

from site_builder.draw import draw_chart

# No test says how fast a machine has to be. CI tries twice what a developer waits for.
settings.register_profile("repository", deadline=None, max_examples=25)
settings.register_profile("ci", deadline=None, max_examples=50)
settings.load_profile("ci" if os.environ.get("CI") else "repository")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session", autouse=True)
def charts_drawn_once() -> Iterator[None]:
    """Sites built in this process share their charts: a specification is drawn once.

    The same specification gives the same drawing, which `test_draw.py` proves with the function
    itself and `test_reproducible.py` with builds that draw anew.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.build.draw_chart", cache(draw_chart))
        yield


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built once for all workers of this run, and for no other run."""
    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    site = run / "real-site"
    with FileLock(run / "real-site.lock"):
        if not site.is_dir():
            command = ("-m", "site_builder", "build", "--project", str(ROOT), "--output", str(site))
            done = subprocess.run(
                [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"the site cannot be built:\n{done.stderr}"
    return site
